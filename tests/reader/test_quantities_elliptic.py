"""Figures beside others: "killed 12 people and wounded 30", and shares with their noun inside."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.api import read_report
from dateline.model import Interval, Quantity, Reading, Report


def read(text: str) -> Reading:
    return read_report(Report(id="r", text=text, published="2024-03-14"))


def figures(text: str) -> dict[float, Quantity]:
    return {q.value: q for q in read(text).quantities}


def test_those_of_a_second_figure_are_others_than_those_of_the_first() -> None:
    reading = read("Gunmen killed 12 people and wounded 30 at a market on Friday.")
    twelve, thirty = reading.quantities
    assert (twelve.of is not None, thirty.of) == (True, None)
    assert [bool(e.recipients) for e in reading.events if e.type == "ASSAULT"] == [True, False]


def test_the_killed_have_captured_nobody() -> None:
    reading = read("He said 58 rebels were killed and 14 captured.")
    assert [bool(e.recipients) for e in reading.events if e.type == "ASSAULT"] == [True]
    assert not any(e.actors for e in reading.events)


def test_a_share_with_its_noun_is_of_no_actor() -> None:
    (share,) = read("One pupil in five failed the test.").quantities
    assert (share.value, share.unit, share.what, share.of) == (20, "%", "pupil", None)


def test_whose_the_object_is_not() -> None:
    for text in (
        "Rebels overran two army posts.",
        "Forecasters expect 80 mm of rain.",
        "The minister met envoys from five countries.",
    ):
        assert [q.of for q in read(text).quantities] == [None]


def test_what_a_part_is_of_is_told_without_the_figure_of_the_whole() -> None:
    found = figures("Some 1.4 million of the region's 6 million people need food.")
    assert found[1_400_000].what == "people"
    assert found[1_400_000].part_of == 1
    assert figures("They sent $45 million, less than half of the $110 million they were asked for.")[1.1e8].what is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The bank raised rates by a quarter point.", 0.25, "point"),
        ("A boy fell down the 40m dry well.", 40, "m"),
        ("Some 40m people saw it.", 40_000_000, "person"),
        ("Arrivals rose to 92,000 from 71,000.", 92_000, "arrival"),
        ("Flooding forced 45,000 from their homes.", 45_000, "person"),
    ],
)
def test_values_and_units(text: str, value: float, unit: str) -> None:
    assert figures(text)[value].unit == unit


@pytest.mark.parametrize("text", ["She filmed it before calling 911.", "He drove a car with license plate 943 LQQ."])
def test_numbers_that_count_nothing(text: str) -> None:
    assert read(text).quantities == []


def test_shares_that_rise_are_not_counted() -> None:
    assert figures("Shares rose to 92 from 71.")[92].unit is None


def test_down_by() -> None:
    (figure,) = read("Attacks were down by 40 percent.").quantities
    assert figure.change == "down"


@pytest.mark.parametrize(
    ("text", "value", "days"),
    [
        ("About 30 remained missing as of Tuesday evening.", 30, Interval.day(date(2024, 3, 12))),
        (
            "The army lost many men, and 215 were killed in all of 2022.",
            215,
            Interval(date(2022, 1, 1), date(2022, 12, 31)),
        ),
        ("Turnout was 61%, down 7 points from the last election in 2019.", 7, None),
        ("The army, which controls about 60 percent of it, gave them until Sunday to leave.", 60, None),
        ("Sales rose 4% in the three months to Jan. 31.", 4, Interval(date(2023, 11, 1), date(2024, 1, 31))),
        (
            "He resigned on Monday, less than a week after the peso lost 14% of its value.",
            14,
            Interval(date(2024, 3, 4), date(2024, 3, 11)),
        ),
    ],
)
def test_the_days_for_which_a_figure_holds(text: str, value: float, days: Interval | None) -> None:
    assert figures(text)[value].as_of == days


def test_a_record_does_not_hold_since_the_last_one() -> None:
    (price,) = read("The shares closed at 41.20 euros, their lowest since October 2022.").quantities
    assert price.as_of is None or (price.as_of.earliest is not None and price.as_of.earliest.year == 2024)


def test_a_time_compared_with_is_not_when_it_happens() -> None:
    reading = read("About 20,000 troops are deployed in the north, 5,000 more than a year ago.")
    assert [e.time for e in reading.events] == [None]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("They recovered the bodies of three women.", "dead"),
        ("Three people were shot at on Monday.", None),
        ("They had little hope of finding the three people still missing.", "missing"),
    ],
)
def test_tolls(text: str, toll: str | None) -> None:
    assert [q.toll for q in read(text).quantities if q.value == 3] == [toll]


def test_a_part_told_beside_its_whole_is_no_second_count() -> None:
    text = "Of the ten candidates, four candidates have a chance.\n\nThe four candidates agree on reform."
    assert [d.code for d in read(text).doubts if d.code == "N104"] == []


def test_the_deed_is_none_of_those_of_a_whole_year() -> None:
    text = "The army lost many, and 215 were killed in all of 2022.\n\nOn Thursday, before the blast, he spoke."
    assert [e.repeats for e in read(text).events] == [None] * len(read(text).events)
