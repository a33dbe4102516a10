"""The way of a figure: whether it is the size of a change, and what bounds it."""

from __future__ import annotations

import pytest
from figure_drafts import found, shown


@pytest.mark.parametrize(
    ("text", "words", "change"),
    [
        ("Prices rose by more than 5 percent in March.", "more than 5 percent", "up"),
        ("Output grew by just 3%.", "3%", "up"),
        ("Exports fell about 4 percent.", "about 4 percent", "down"),
        ("Shares were up nearly 6 percent.", "nearly 6 percent", "up"),
        ("The forecast was revised upward by $40 million.", "$40 million", "up"),
        ("The glacier lost 200 tonnes of ice.", "200 tonnes", "down"),
        ("The river rose 11 feet.", "11 feet", "up"),
        ("Inflation fell below 5 percent.", "below 5 percent", "<"),
        ("The index rose to at least 90 percent.", "at least 90 percent", ">"),
        ("The army sent another 300 troops.", "300", "="),
        ("He sank $5 million into the mine.", "$5 million", "="),
        ("As many as 40 boats sank.", "As many as 40", "<"),
        ("As few as 40 boats sank.", "As few as 40", ">"),
        ("Gold was higher at $1,900.", "$1,900", "="),
    ],
)
def test_the_way_of_a_figure(text: str, words: str, change: str) -> None:
    assert shown(text)[words].change == change


def test_a_bound_stays_beside_the_way() -> None:
    q = shown("Prices rose by more than 5 percent in March.")["more than 5 percent"]
    assert (q.value, q.low, q.change) == (5, 5, "up")


def test_a_change_told_twice_has_one_way() -> None:
    assert [q.change for q in found("The index lost 190 points, or 0.6%.")] == ["down", "down"]
    assert [q.change for q in found("Shares fell 40 cents (3%).")] == ["down", "down"]


def test_vague_counts_are_at_least() -> None:
    q = shown("Thousands of people marched.")["Thousands"]
    assert (q.value, q.low, q.high, q.change, q.unit) == (1000, 1000, 10000, ">", "person")


@pytest.mark.parametrize(
    ("text", "words", "value", "change"),
    [
        ("The price was twice the level of last year.", "twice", 2, "="),
        ("Nearly four times as many ships came as in May.", "Nearly four times", 4, "~"),
        ("The fee was more than double the usual rate.", "more than double", 2, ">"),
        ("Prices have more than doubled.", "more than doubled", 2, "up"),
        ("The rate has tripled since May.", "tripled", 3, "up"),
    ],
)
def test_a_factor_is_how_many_times_as_much(text: str, words: str, value: float, change: str) -> None:
    q = shown(text)[words]
    assert (q.value, q.unit, q.change) == (value, "x", change)


def test_what_was_halved_is_down_by_half() -> None:
    q = shown("The mayor halved the fee.")["halved"]
    assert (q.value, q.unit, q.change) == (50, "%", "down")


@pytest.mark.parametrize(
    "text", ["He wants to double the fee.", "She doubled over.", "They rang twice.", "The fee could have doubled."]
)
def test_what_did_not_multiply_is_no_factor(text: str) -> None:
    assert [q for q in found(text) if q.unit == "x"] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The highest bid was 84.75 cents, while the lowest was 74.07.", {84.75: "cent", 74.07: "cent"}),
        ("The angle was 12.5 degrees in May and 2.1 last year.", {12.5: "degree", 2.1: "degree"}),
        ("The price fell from $75 per barrel to $46.", {75: "USD/barrel", 46: "USD/barrel"}),
    ],
)
def test_a_unit_said_once_holds_for_both(text: str, values: dict[float, str]) -> None:
    assert {q.value: q.unit for q in found(text)} == values


def test_figures_of_another_year_are_figures() -> None:
    text = "About 460 stolen cars were found this year compared with 63 last year."
    assert [q.value for q in found(text, "this year", "last year")] == [460, 63]
