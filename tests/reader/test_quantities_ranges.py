"""Ranges: two ends that are one figure, and two figures that are not one range."""

from __future__ import annotations

import pytest
from figure_drafts import found, shown


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("It costs between $48,000 and $90,000.", "between $48,000 and $90,000", 48000, 90000),
        ("A share of five per cent to 20 per cent is likely.", "five per cent to 20 per cent", 5, 20),
        ("The hall holds 2 to 3 thousand people.", "2 to 3 thousand", 2000, 3000),
        ("The trip costs 7 or $8.", "7 or $8", 7, 8),
        ("Flats from $150,000 to $200,000 sell fast.", "$150,000 to $200,000", 150000, 200000),
        ("The plots are priced from $40 up to $90.", "$40 up to $90", 40, 90),
        ("Officials expect between 650 and 700.", "between 650 and 700", 650, 700),
    ],
)
def test_a_plain_range_is_exact_in_its_ends(text: str, words: str, low: float, high: float) -> None:
    q = shown(text)[words]
    assert (q.low, q.high, q.value, q.change) == (low, high, (low + high) / 2, "=")


def test_a_hedged_range_is_about() -> None:
    assert shown("About 30 to 40 adults came.")["About 30 to 40"].change == "~"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Unemployment fell from 9 to 8 percent.", [9, 8]),
        ("Unemployment rose from 8 percent to 9 percent.", [8, 9]),
        ("The price increased from $5 to $9.", [5, 9]),
        ("The firm cut staff from 900 to 700 workers.", [900, 700]),
    ],
)
def test_the_way_from_one_level_to_the_next_is_two_figures(text: str, values: list[float]) -> None:
    assert [q.value for q in found(text)] == values
    assert all(q.low is None for q in found(text))


def test_a_forecast_revised_from_one_range_to_another_is_two_ranges() -> None:
    ends = [(q.low, q.high) for q in found("The bank revised its forecast from 4 to 6 per cent to 2 to 3 per cent.")]
    assert ends == [(4, 6), (2, 3)]


def test_a_scale_said_once_holds_for_the_level_before() -> None:
    text = "Sales will rise from 14.5 to 20-22 billion euros."
    values = [(q.value, q.low, q.high, q.unit) for q in found(text)]
    assert values == [(14.5e9, None, None, "EUR"), (21e9, 20e9, 22e9, "EUR")]


def test_a_change_and_the_level_it_led_to_are_two_figures() -> None:
    assert [q.value for q in found("Oil was up $1.60 to $73.20.")] == [1.6, 73.2]


def test_a_bare_span_of_years_is_no_range() -> None:
    assert found("The town was built between 900 and 1350.") == []
