"""Lengths that what follows or goes before places: "the three months to June 30", "the previous three months"."""

from __future__ import annotations

from datetime import date

import pytest
from time_drafts import parsed

from dateline.model import Interval


def days(text: str, words: str) -> Interval | None:
    return next(t.interval for t in parsed(text).times if text[t.start : t.end] == words)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("Sales rose in the three months to June 30.", "the three months", date(2021, 4, 1), date(2021, 6, 30)),
        ("Prices rose in the 12 months to May.", "the 12 months", date(2020, 6, 1), date(2021, 5, 31)),
        ("Profit fell in the nine months ended Jan. 31.", "the nine months", date(2020, 5, 1), date(2021, 1, 31)),
        (
            "Output fell in the first quarter of 2020 from the previous three months.",
            "the previous three months",
            date(2019, 10, 1),
            date(2019, 12, 31),
        ),
        (
            "It fell on July 20 and rose in the following two days.",
            "the following two days",
            date(2021, 7, 21),
            date(2021, 7, 22),
        ),
        ("He wrote for the last three weeks.", "the last three weeks", date(2021, 7, 5), date(2021, 7, 26)),
    ],
)
def test_lengths_that_have_their_days(text: str, words: str, first: date, last: date) -> None:
    assert days(text, words) == Interval(first, last)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The lease was extended by three months to June 30.", "three months"),
        ("She lost ground in the last 11 days of the campaign.", "the last 11 days"),
        ("Leaflets fell in the last week of the siege.", "the last week"),
    ],
)
def test_lengths_that_are_not_counted_from_the_report(text: str, words: str) -> None:
    assert days(text, words) is None
