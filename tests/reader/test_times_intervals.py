"""The days that an expression can mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from time_drafts import MONDAY, parsed

from dateline.model import Interval


def interval(text: str, anchor: date | None = MONDAY) -> Interval | None:
    (time,) = parsed(text, anchor).times
    return time.interval


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The mayor resigned last week.", date(2021, 7, 19), date(2021, 7, 25)),
        ("The mayor resigned in June.", date(2021, 6, 1), date(2021, 6, 30)),
        ("The mayor resigned in 2019.", date(2019, 1, 1), date(2019, 12, 31)),
        ("The mayor resigned on Friday.", date(2021, 7, 23), date(2021, 7, 23)),
        ("The mayor resigned in the 1990s.", date(1990, 1, 1), date(1999, 12, 31)),
        ("The mayor resigned earlier this month.", date(2021, 7, 1), MONDAY),
        ("The mayor will resign later this month.", MONDAY, date(2021, 7, 31)),
        ("The town is now quiet.", MONDAY, MONDAY),
    ],
)
def test_first_and_last_day(text: str, first: date, last: date) -> None:
    assert interval(text) == Interval(first, last)


def test_the_end_of_the_year_ends_with_it() -> None:
    found = interval("The troops will leave by the end of the year.")
    assert found is not None
    assert found.latest == date(2021, 12, 31)
    assert found.earliest is not None
    assert found.earliest > MONDAY


def test_lengths_have_no_days_but_those_that_touch_the_present() -> None:
    assert interval("The strike lasted four days.") is None
    assert interval("They meet every Friday.") is None
    assert interval("The army killed 30 people in the past three days.") == Interval(MONDAY - timedelta(3), MONDAY)
    assert interval("The army will leave in the coming weeks.") == Interval(MONDAY, None)
