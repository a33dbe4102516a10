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

from .binding import Binding

_NOT_LATER = frozenset(("by", "within", "than", "before", "until", "till"))
_LATELY = timedelta(days=6)


def due_of(draft: Draft, binding: Binding) -> Interval | None:
    """The interval in which the pledge is to be kept; its ``latest`` is the deadline."""
    for index in times_in_sentence(draft, draft.parse.sentence[binding.act]):
        time = draft.times[index]
        if time.type == "SET":
            continue
        head = head_of(draft, time)
        if _opening(draft.parse, binding) <= head < binding.last and _belongs(draft.parse, head, binding):
            due = _bounded(draft, time, head)
            if due is not None:
                return due
    return None


def _opening(p: Parse, binding: Binding) -> int:
    """Where the act begins: a time between a verb of promising and its "to" is that of the promise."""
    own_aux = p.head[binding.first] == binding.act or binding.first == binding.act
    return binding.first if own_aux else binding.act


def _belongs(p: Parse, head: int, binding: Binding) -> bool:
    """Not a time of a condition or of a relative clause inside the promise."""
    for k in (head, *p.ancestors(head)):
        if k in (binding.act, binding.first):
            return True
        if p.is_rel(k, "advcl", "acl", "conj", "parataxis") and p.upos[k] in ("VERB", "AUX"):
            return False
    return False


def _bounded(draft: Draft, time: Time, head: int) -> Interval | None:
    word = _bound(draft.parse, time, head)
    made = draft.anchor.date
    if time.type == "DURATION":
        return _within(time, _promised_on(draft, draft.parse.sentence[head])) if word in ("within", "in") else None
    if time.interval is None:
        return None
    earliest, latest = time.interval.earliest, time.interval.latest
    if word in ("from", "since"):
        return Interval(earliest, None) if earliest is not None else None
    if word == "after":
        return Interval(latest + timedelta(days=1), None) if latest is not None and latest < date.max else None
    if word == "of" or latest is None:
        return None
    if word == "before" and earliest is not None and earliest > date.min and time.mod != "END":
        return Interval(made, earliest - timedelta(days=1))
    if made is not None and latest < made:
        return time.interval
    if word in _NOT_LATER or time.mod == "END":
        if time.mod == "MID" and earliest is not None:
            latest = earliest + (latest - earliest) // 2
        return Interval(made if made is None or made <= latest else None, latest)
    return time.interval


def _bound(p: Parse, time: Time, head: int) -> str:
    """The preposition before a time; "than" for "no later than"."""
    first = p.words_in(Span(time.start, time.end)).start
    if first >= 2 and (p.low(first - 2), p.low(first - 1)) == ("later", "than"):
        return "than"
    return preposition(p, head)


def _promised_on(draft: Draft, sentence: int) -> date | None:
    """The day of the promise, from which "within six weeks" counts: one of the last days that the sentence names."""
    today = draft.anchor.date
    if today is None:
        return None
    for index in times_in_sentence(draft, sentence):
        day = _day(draft.times[index])
        if day is not None and timedelta(0) <= today - day <= _LATELY:
            return day
    return today


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
