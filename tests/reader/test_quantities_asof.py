"""As of when a figure holds: told, of its event, of the story, of the telling; none for what only describes."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.api import read_report
from dateline.model import Interval, Quantity, Report

FRIDAY = date(2024, 6, 7)
TUESDAY = date(2024, 6, 4)


def quantities(text: str) -> list[Quantity]:
    return read_report(Report(id="t", text=text, published=FRIDAY.isoformat())).quantities


def as_of(text: str) -> list[Interval | None]:
    return [q.as_of for q in quantities(text)]


def test_a_toll_told_later_holds_from_the_happening_to_the_telling() -> None:
    (interval,) = as_of("Officials said on Friday that 31 people died in Tuesday's raid.")
    assert interval == Interval(TUESDAY, FRIDAY)


def test_the_sentence_before_tells_the_day() -> None:
    (interval,) = as_of("A bomb exploded in the market on Tuesday. Twelve people were killed.")
    assert interval is not None
    assert interval.earliest == TUESDAY


def test_the_day_may_come_after_the_lead() -> None:
    (interval,) = as_of("Twelve people have been killed in a bomb attack.\n\nThe bomb exploded on Tuesday.")
    assert interval is not None
    assert interval.earliest == TUESDAY


def test_the_day_of_the_clause_that_tells_what_befell_them() -> None:
    (interval,) = as_of("Twelve people were killed when a bomb exploded on Tuesday.")
    assert interval is not None
    assert interval.meets(Interval.day(TUESDAY))


def test_days_after_counts_back() -> None:
    (interval,) = as_of("The minister resigned on Friday, three days after a fire killed 160 people.")
    assert interval == Interval.day(TUESDAY)


def test_a_clock_time_opens_no_span_of_days() -> None:
    (interval,) = as_of("Twelve people died after midnight on Tuesday.")
    assert interval is not None
    assert interval.latest is not None


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday he signed the 13-page document.",
        "On Tuesday the ship sailed the 1,600-kilometre route.",
        "On Tuesday he spoke in the country's two cities.",
        "She is a mother of four.",
    ],
)
def test_what_only_describes_has_no_day(text: str) -> None:
    assert as_of(text) == [None]


def test_a_plan_does_not_hold_for_the_day_of_the_story() -> None:
    (interval,) = as_of("The council met on Tuesday. It could hire 40 teachers.")
    assert interval is None


def test_a_day_is_not_carried_far() -> None:
    filler = "The road was closed.\n\n" * 6
    assert as_of(f"A bomb exploded on Tuesday.\n\n{filler}Twelve ships were built.")[-1] is None
