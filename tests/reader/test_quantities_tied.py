"""Ties of figures: a part and its whole, a figure and the earlier one, a change and what it led to."""

from __future__ import annotations

from datetime import date

import pytest
from figure_drafts import bare

from dateline.api import read_report
from dateline.model import Interval, Quantity, Report
from dateline.reader.quantities.baselines import find_baselines
from dateline.reader.quantities.parts import find_parts


def quantities(text: str) -> list[Quantity]:
    return read_report(Report(id="t", text=text, published="2024-06-05")).quantities


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people, including 3 children, were killed.",
        "Twelve people were killed, 3 of them children.",
    ],
)
def test_a_part_of_the_dead_is_dead(text: str) -> None:
    whole, part = quantities(text)
    assert (whole.part_of, part.part_of) == (None, 0)
    assert whole.toll == part.toll == "dead"


def test_of_whom_tells_what_befell_the_part_alone() -> None:
    whole, part = quantities("Police freed 354 passengers, 37 of whom were injured.")
    assert (part.part_of, part.toll, whole.toll) == (0, "wounded", None)


def test_the_whole_may_follow() -> None:
    part, _ = quantities("Four of the 250 seats went to the party.")
    assert part.part_of == 1


def test_parts_that_add_up_to_the_figure_before() -> None:
    first, second, third = quantities("Thirteen people, eight soldiers and five villagers, were killed.")
    assert (first.part_of, second.part_of, third.part_of) == (None, 0, 0)


def test_others_are_no_part() -> None:
    assert [q.part_of for q in quantities("The blast killed 12 people and injured 3 others.")] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "The firm has 2,500 workers, down from 5,000 in 2010.",
        "Officials cut the number of workers to 2,500 from 5,000.",
        "The firm had 2,500 workers, compared with 5,000 in the same period last year.",
    ],
)
def test_the_earlier_figure_is_the_baseline(text: str) -> None:
    later, earlier = quantities(text)
    assert (later.value, later.baseline, earlier.baseline) == (2500, 1, None)
    assert later.unit == earlier.unit


def test_from_one_to_another() -> None:
    earlier, later = quantities("Output fell from 400 to 300 tonnes.")
    assert (earlier.baseline, later.baseline) == (None, 0)


def test_the_size_of_a_change_reaches_a_figure() -> None:
    size, reached = quantities("Sales rose by 12% to $3,400.")
    assert (size.change, size.reaches, reached.value) == ("up", 1, 3400)


def test_an_earlier_figure_without_a_day_holds_by_the_day_of_the_later() -> None:
    later, earlier = quantities("On Monday the toll rose to 87 from 41.")
    assert later.as_of is not None
    assert earlier.as_of == Interval(None, later.as_of.latest)


def test_no_figures_and_figures_beyond_the_text() -> None:
    parse = bare("")
    for find in (find_parts, find_baselines):
        find(parse, [])
        find(parse, [Quantity(0, 0, 1)])


def test_a_peak_is_an_earlier_figure_and_no_whole() -> None:
    now, peak, part = quantities(
        "The country has 14,000 troops there, down from a peak of 100,000 in 2011. It will move 5,400 of them soon."
    )
    assert (now.baseline, peak.unit, peak.what) == (1, "troop", "troops")
    assert (part.part_of, part.unit) == (0, "troop")


def test_the_time_of_a_comparison_is_not_carried_on() -> None:
    *_, deaths = quantities(
        "Some 3,812 civilians were hurt in the first half of the year, down 27 percent from the same period in 2018."
        " Civilian deaths rose to 363."
    )
    assert deaths.value == 363
    assert deaths.as_of is None or deaths.as_of.earliest != date(2018, 1, 1)
