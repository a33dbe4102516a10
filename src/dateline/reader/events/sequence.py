"""What comes before and after what, where a clause says so: "fled after rebels took the town"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from dateline.language.parse import Parse
from dateline.model import Interval
from dateline.reader.draft import Draft
from dateline.reader.times.attach import times_in_sentence

TimeOf = Callable[[int], Interval | None]
_SPAN = re.compile(r"P(\d{1,4})([DWMY])|PT[X\d]+([HM])")
_AFTER, _BEFORE = "after", "before"


def bound(draft: Draft, word: int, time_of: TimeOf) -> Interval | None:
    """The days that an event can have had by its order with one whose days are told."""
    p = draft.parse
    link = order_mark(p, word)
    if link is not None and p.upos[p.head[word]] == "VERB" and p.lemma[p.head[word]] != "be":
        return _beside(draft, word, time_of(p.head[word]), link == _BEFORE)
    for other in p.children(word):
        link = order_mark(p, other)
        if link is not None and other > word:
            return _beside(draft, other, time_of(other), link == _AFTER)
    return None


def order_mark(p: Parse, word: int) -> str | None:
    """The "after" or "before" that leads in a clause or an event's noun."""
    if p.is_rel(word, "advcl"):
        mark = p.child(word, "mark")
    elif p.is_rel(word, "obl") and p.event[word] not in ("O", "", "-"):
        mark = p.child(word, "case")
    else:
        return None
    low = p.low(mark) if mark is not None and p.head[word] >= 0 else ""
    return {"after": _AFTER, "following": _AFTER, "before": _BEFORE}.get(low)


def _beside(draft: Draft, clause: int, told: Interval | None, later: bool) -> Interval | None:
    """What is later or earlier than the told days, by the days between if the clause counts them."""
    if told is None or told.earliest is None or told.latest is None:
        return None
    length = _length_between(draft, clause)
    if length is not None:
        return _moved(told, length, later)
    today = draft.anchor.date
    if not later:
        return Interval(None, told.latest if today is None else min(told.latest, today))
    return Interval(told.earliest, today) if today is None or told.earliest <= today else None


def _length_between(draft: Draft, clause: int) -> re.Match[str] | None:
    """The length that stands right before the mark: "a day after", "two weeks before"."""
    p = draft.parse
    mark = p.child(clause, "mark", "case")
    if mark is None:
        return None
    for index in times_in_sentence(draft, p.sentence[clause]):
        time = draft.times[index]
        if time.type == "DURATION" and 0 <= p.start[mark] - time.end <= 1:
            return _SPAN.fullmatch(time.value or "")
    return None


def _moved(told: Interval, length: re.Match[str], later: bool) -> Interval | None:
    """The days that lie so far off: to the day for days and weeks, else somewhere in the month or year."""
    first, last = told.earliest, told.latest
    if first is None or last is None:
        return None
    if length[3]:  # hours: the same day or the next
        return Interval(first, _shifted(last, 1)) if later else Interval(_shifted(first, -1), last)
    number = int(length[1]) if later else -int(length[1])
    if length[2] in "DW":
        days = number * (7 if length[2] == "W" else 1)
        return Interval(_shifted(first, days), _shifted(last, days))
    months = first.year * 12 + first.month - 1 + number * (12 if length[2] == "Y" else 1)
    if not 12 <= months < 12 * 9999:
        return None
    return Interval.year(months // 12) if length[2] == "Y" else Interval.month(months // 12, months % 12 + 1)


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
