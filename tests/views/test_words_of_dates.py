"""Intervals of days are said as a reader would say them."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.model import Interval
from dateline.views.dates import as_of, days, deadline, long_day, since_until

CASES = [
    (Interval(date(2021, 7, 26), date(2021, 7, 26)), "26 Jul 2021"),
    (Interval(date(2021, 7, 19), date(2021, 7, 25)), "19–25 Jul 2021"),
    (Interval(date(2021, 7, 26), date(2021, 8, 1)), "26 Jul – 1 Aug 2021"),
    (Interval(date(2020, 12, 28), date(2021, 1, 3)), "28 Dec 2020 – 3 Jan 2021"),
    (Interval(date(2020, 5, 1), date(2020, 5, 31)), "May 2020"),
    (Interval(date(2021, 7, 1), date(2021, 9, 30)), "Jul–Sep 2021"),
    (Interval(date(2020, 11, 1), date(2021, 1, 31)), "Nov 2020 – Jan 2021"),
    (Interval(date(2007, 1, 1), date(2007, 12, 31)), "2007"),
    (Interval(date(2001, 1, 1), date(2009, 12, 31)), "2001–2009"),
    (Interval(None, date(2021, 12, 31)), "by end of 2021"),
    (Interval(None, date(2021, 3, 5)), "by 5 Mar 2021"),
    (Interval(date(2021, 3, 5), None), "from 5 Mar 2021"),
    (Interval(None, None), None),
    (None, None),
]


@pytest.mark.parametrize(("interval", "words"), CASES)
def test_an_interval_is_said_in_few_words(interval: Interval | None, words: str | None) -> None:
    assert days(interval) == words


def test_a_figure_holds_as_of_a_day_or_by_it() -> None:
    assert as_of(Interval(date(2007, 1, 1), date(2007, 12, 31))) == "as of 2007"
    assert as_of(Interval(None, date(2019, 10, 31))) == "by 31 Oct 2019"
    assert as_of(Interval(date(2019, 11, 1), None)) == "from 1 Nov 2019"
    assert as_of(Interval(None, None)) is None


def test_a_deadline_is_the_last_day_of_what_is_told() -> None:
    assert deadline(Interval(date(2021, 7, 26), date(2021, 12, 31))) == "by end of 2021"
    assert deadline(Interval(date(2021, 8, 1), date(2021, 8, 31))) == "Aug 2021"
    assert deadline(Interval.day(date(2021, 8, 9))) == "9 Aug 2021"
    assert deadline(None) is None


def test_a_term_says_since_and_until_when() -> None:
    may, november = Interval.month(2020, 5), Interval.month(2023, 11)
    assert since_until(may, november) == "since May 2020, until Nov 2023"
    assert since_until(None, Interval(None, date(2021, 7, 26))) == "until 26 Jul 2021 or before"
    assert since_until(Interval(date(2020, 5, 1), None), None) == "since 1 May 2020 or later"
    assert since_until(None, None) is None


def test_the_day_of_a_heading_names_its_weekday() -> None:
    assert long_day(date(2021, 7, 26)) == "Monday 26 July 2021"
