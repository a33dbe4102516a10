"""When a pledge is due: the time told for the act, and the last day of it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from dateline.language.parse import Parse
from dateline.model import Interval, Span, Time
from dateline.reader.draft import Draft
from dateline.reader.events.slots import preposition
from dateline.reader.times.attach import head_of, times_in_sentence
from dateline.reader.times.bounds import bounded, lead

from .binding import Binding

_NOT_LATER = frozenset(("by", "within", "before", "until", "till"))
_NOT_BEFORE = frozenset(("from", "since", "after"))
_OPEN = Interval(None, None)
_LATELY = timedelta(days=6)


def due_of(draft: Draft, binding: Binding) -> Interval | None:
    """The interval in which the pledge is to be kept; its ``latest`` is the deadline."""
    for index in times_in_sentence(draft, draft.parse.sentence[binding.act]):
        time = draft.times[index]
        if time.type == "SET" or time.value == "PRESENT_REF":  # "will not retaliate for now" names no day
            continue
        head = head_of(draft, time)
        if _opening(draft.parse, binding) <= head < binding.last and _belongs(draft.parse, head, binding):
            due = _bounded(draft, time, head)
            if due is not None:
                return _to_come(draft, time, due)
    return None


def _opening(p: Parse, binding: Binding) -> int:
    """Where the act begins: a time between a verb of promising and its "to" is that of the promise."""
    own_aux = p.head[binding.first] == binding.act or binding.first == binding.act
    if own_aux:
        return binding.first
    clause = p.subtree(binding.act)[0] if p.is_rel(binding.act, "ccomp") else binding.act
    return max(binding.first + 1, clause)


def _belongs(p: Parse, head: int, binding: Binding) -> bool:
    """Not a time of a condition or of a relative clause inside the promise, nor the 1998 of "the 1998 treaty"."""
    if p.is_rel(head, "compound", "nummod", "amod") and p.head[head] != binding.act:
        return False
    for k in (head, *p.ancestors(head)):
        if k in (binding.act, binding.first):
            return True
        if p.is_rel(k, "advcl", "acl", "conj", "parataxis") and p.upos[k] in ("VERB", "AUX"):
            return False
    return False


def _bounded(draft: Draft, time: Time, head: int) -> Interval | None:
    """The days of a time as its preposition bounds them (``times.bounds``), none before the promise."""
    word = lead(draft.parse, draft.parse.words_in(Span(time.start, time.end)).start) or preposition(draft.parse, head)
    made = draft.anchor.date
    if time.type == "DURATION":
        exact = _within(time, _promised_on(draft, draft.parse.sentence[head])) if word in ("within", "in") else None
        return exact or time.interval  # "over the next five years" has days of its own
    if time.interval is None or word == "of":
        return None
    bounds = bounded(
        _middle(time.interval) if time.mod == "MID" and word in _NOT_LATER else time.interval, word, time.mod
    )
    if time.mod == "END" and word not in _NOT_BEFORE:  # "at the end of May" is by then
        bounds = Interval(None, bounds.latest)
    if bounds.earliest is None and made is not None and bounds.latest is not None and made <= bounds.latest:
        return Interval(made, bounds.latest)
    return None if bounds == _OPEN else bounds


_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I)
_WEEK = timedelta(7)


def _to_come(draft: Draft, time: Time, due: Interval) -> Interval:
    """A promise is for days to come: of a weekday that was read as the last one the next is meant."""
    made, first, last = draft.anchor.date, due.earliest, due.latest
    if made is None or first is None or first != last or not timedelta(0) < made - first < _WEEK:
        return due
    if not _WEEKDAY.fullmatch(draft.text[time.start : time.end]):
        return due
    return Interval.day(first + _WEEK)


def _middle(days: Interval) -> Interval:
    """``by mid-May`` ends with the middle day of what that can mean."""
    if days.earliest is None or days.latest is None:
        return days
    return Interval(days.earliest, days.earliest + (days.latest - days.earliest) // 2)


def _promised_on(draft: Draft, sentence: int) -> date | None:
    """The day of the promise, from which "within six weeks" counts: one of the last days that the sentence names."""
    today = draft.anchor.date
    if today is None:
        return None
    days = (_day(draft.times[index]) for index in times_in_sentence(draft, sentence))
    return min((day for day in days if day is not None and timedelta(0) <= today - day <= _LATELY), default=today)


def _day(time: Time) -> date | None:
    """The one day that a date names."""
    interval = time.interval
    if time.type != "DATE" or interval is None or interval.earliest != interval.latest:
        return None
    return interval.latest


_PERIOD = re.compile(r"P(\d{1,3})([DWMY])")
_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12}


def _within(time: Time, made: date | None) -> Interval | None:
    """As in "within six weeks", counted from the day of the promise."""
    period = _PERIOD.fullmatch(time.value or "")
    if period is None or made is None:
        return None
    number, unit = int(period[1]), period[2]
    try:
        if unit in _DAYS:
            return Interval(made, made + timedelta(days=number * _DAYS[unit]))
        year, month = divmod(made.year * 12 + made.month - 1 + number * _MONTHS[unit], 12)
        return Interval(made, date(year, month + 1, min(made.day, monthrange(year, month + 1)[1])))
    except (OverflowError, ValueError):  # beyond the calendar
        return None
