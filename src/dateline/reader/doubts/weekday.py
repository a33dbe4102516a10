"""T202: a weekday against its date ("Tuesday, July 26, 2021")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dateline.model import Doubt, Span, Time

from ..draft import Draft
from ..times.lexicon import MONTHS, WEEKDAYS

_WORD = re.compile(r"[^\W\d_]+\.?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BESIDE = ("", ",", "(", ", the", "the")
_GREGORIAN = 1753  # before this the weekdays of some countries were others
_NEAR = 60  # days: a date without a year is surely of the year that it was read in only if it is so near


def find(draft: Draft) -> Iterator[Doubt]:
    """The dates told with a weekday that was not theirs."""
    for index, time in enumerate(draft.times):
        told = _weekday_told(draft.text[time.start : time.end]) or _weekday_before(draft, index)
        day = _day(draft, time)
        if told and day and day.isoweekday() != told:
            date_words = f"{_NAMES[day.isoweekday() - 1]}, not a {_NAMES[told - 1]}"
            message = f"{day.day} {day:%B} {day.year} is a {date_words}."
            yield Doubt("T202", "major", [Span(time.start, time.end)], message, [f"t{index}"])


def _weekday_told(words: str) -> int | None:
    """The weekday of an expression that names a month or a numeric date too."""
    low = [w.lower() for w in _WORD.findall(words)]
    weekday = next((WEEKDAYS[w] for w in low if w in WEEKDAYS), None)
    dated = any(w in MONTHS for w in low) or any(c.isdecimal() for c in words)
    return weekday if dated else None


def _weekday_before(draft: Draft, index: int) -> int | None:
    """The weekday read as a time of its own right before a date: "Monday, 4 May 2020", "Thursday (July 22)"."""
    time, before = draft.times[index], draft.times[index - 1] if index else None
    if before is None or draft.text[before.end : time.start].strip() not in _BESIDE:
        return None
    if not draft.text[time.start : time.end][:1].isdigit() and "(" not in draft.text[before.end : time.start]:
        return None
    return WEEKDAYS.get(draft.text[before.start : before.end].lower())


def _day(draft: Draft, time: Time) -> date | None:
    if time.type not in ("DATE", "TIME") or time.interval is None or time.interval.earliest is None:
        return None
    day, words = time.interval.earliest, draft.text[time.start : time.end]
    if day.year < _GREGORIAN or (time.value or "")[:10] != day.isoformat():
        return None
    if not _YEAR.search(words):
        near = draft.anchor.date is not None and abs((day - draft.anchor.date).days) <= _NEAR
        return day if near and any(w.lower() in MONTHS for w in _WORD.findall(words)) else None
    return day
