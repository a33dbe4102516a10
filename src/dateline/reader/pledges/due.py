"""When a pledge is due: the time told for the act, and the last day of it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from dateline.language.parse import Parse
from dateline.model import Interval, Time
from dateline.reader.draft import Draft
from dateline.reader.events.slots import preposition
from dateline.reader.times.attach import head_of, times_in_sentence

from .binding import Binding

_OPEN_END = frozenset(("from", "since", "after", "of"))
_BEFORE = frozenset(("before", "until", "till"))


def due_of(draft: Draft, binding: Binding) -> Interval | None:
    """The interval in which the pledge is to be kept; its ``latest`` is the deadline."""
    for index in times_in_sentence(draft, draft.parse.sentence[binding.act]):
        time = draft.times[index]
        if time.type == "SET":
            continue
        head = head_of(draft, time)
        if _opening(draft.parse, binding) <= head < binding.last and _belongs(draft.parse, head, binding.act):
            due = _bounded(draft, time, head)
            if due is not None:
                return due
    return None


def _opening(p: Parse, binding: Binding) -> int:
    """Where the act begins: a time between a verb of promising and its "to" is that of the promise."""
    own_aux = p.head[binding.first] == binding.act or binding.first == binding.act
    return binding.first if own_aux else binding.act


def _belongs(p: Parse, head: int, act: int) -> bool:
    """Not a time of a condition or of a relative clause inside the promise."""
    for k in (head, *p.ancestors(head)):
        if k == act:
            return True
        if p.is_rel(k, "advcl", "acl", "conj", "parataxis") and p.upos[k] in ("VERB", "AUX"):
            return False
    return False


def _bounded(draft: Draft, time: Time, head: int) -> Interval | None:
    word = preposition(draft.parse, head)
    made = draft.anchor.date
    if time.type == "DURATION":
        return _within(time, made) if word in ("within", "in") else None
    if time.interval is None or time.interval.latest is None:
        return None
    earliest, latest = time.interval.earliest, time.interval.latest
    if word in _OPEN_END:
        return None
    if word == "before" and earliest is not None and earliest > date.min and time.mod != "END":
        return Interval(made, earliest - timedelta(days=1))
    if made is not None and latest < made:
        return time.interval
    if word in ("by", "within", *_BEFORE) or time.mod == "END":
        return Interval(made if made is None or made <= latest else None, latest)
    return time.interval


_PERIOD = re.compile(r"P(\d{1,3})([DWMY])")
_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12}


def _within(time: Time, made: date | None) -> Interval | None:
    """As in "within six weeks", counted from the day of the report."""
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
