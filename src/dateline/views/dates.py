"""Intervals of days in English: "26 Jul 2021", "May 2020", "2001–2009", "by 31 Dec 2021"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from dateline.model import Interval

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_day(day: date) -> str:
    """As a heading says it, the same for British and American readers: "Monday 26 July 2021"."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_LONG_MONTHS[day.month - 1]} {day.year}"


def days(interval: Interval | None) -> str | None:
    """The interval in as few words as it can be said; None where it says nothing."""
    if interval is None or (interval.earliest is None and interval.latest is None):
        return None
    if interval.earliest is None:
        assert interval.latest is not None
        return f"by {_last(interval.latest)}"
    if interval.latest is None:
        return f"from {_first(interval.earliest)}"
    return _between(interval.earliest, interval.latest)


def as_of(interval: Interval | None) -> str | None:
    """When a figure holds: "as of 2015", "by 31 Oct 2019", "from 1 Nov 2019"."""
    words = days(interval)
    if words is None or interval is None or interval.earliest is None or interval.latest is None:
        return words
    return f"as of {words}"


def deadline(due: Interval | None) -> str | None:
    """The last day of what is told, unless that is a day, a month or a year of its own."""
    words = days(due)
    if due is None or due.earliest is None or due.latest is None or words is None:
        return words
    return f"by {_last(due.latest)}" if "–" in words else words


def since_until(since: Interval | None, until: Interval | None) -> str | None:
    """The term of an office. Of each end the day is told that is sure to lie within."""
    parts = []
    if since is not None and (since.earliest or since.latest):
        parts.append(f"since {days(since)}" if since.earliest and since.latest else f"since {_open(since)}")
    if until is not None and (until.earliest or until.latest):
        parts.append(f"until {days(until)}" if until.earliest and until.latest else f"until {_open(until)}")
    return ", ".join(parts) or None


def _open(interval: Interval) -> str:
    if interval.earliest is None:
        assert interval.latest is not None
        return f"{_last(interval.latest)} or before"
    return f"{_first(interval.earliest)} or later"


def _between(first: date, last: date) -> str:
    starts, ends = first.day == 1, last.day == monthrange(last.year, last.month)[1]
    if first == last:
        return _day(first)
    if starts and ends and first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if starts and ends:
        return _months(first, last)
    if first.year != last.year:
        return f"{_day(first)} – {_day(last)}"
    if first.month != last.month:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_day(last)}"
    return f"{first.day}–{_day(last)}"


def _months(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{_month(first)} – {_month(last)}"
    if first.month != last.month:
        return f"{_MONTHS[first.month - 1]}–{_month(last)}"
    return _month(first)


def _first(day: date) -> str:
    return str(day.year) if (day.month, day.day) == (1, 1) else _day(day)


def _last(day: date) -> str:
    return f"end of {day.year}" if (day.month, day.day) == (12, 31) else _day(day)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"
