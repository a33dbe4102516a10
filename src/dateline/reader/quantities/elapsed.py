"""Elapsed: what happened a told length of time before ("six days after an explosion killed 160 people")."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.language.parse import Parse
from dateline.model import Interval, Span, Time

from ..draft import Draft
from .look import low_at

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])$|PT(?:\d{1,3}|X)[HM]$")
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_SLACK = {"D": 0, "W": 3, "M": 15, "Y": 182}
"""Days by which a length told in the unit may be off either way: "three weeks after"."""


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Words ``first`` to ``last`` (half-open) tell of what happened within ``days``."""

    first: int
    last: int
    days: Interval


def elapsed_parts(draft: Draft, base: Callable[[int], date | None]) -> list[Elapsed]:
    """The parts of a draft that are told so; ``base`` gives the day that the clause before the word is told of."""
    parts = []
    for time in draft.times:
        words = draft.parse.words_in(Span(time.start, time.end))
        if words and time.type == "DURATION":
            part = _part(draft.parse, time, words, base)
            if part is not None:
                parts.append(part)
    return parts


def _part(parse: Parse, time: Time, words: range, base: Callable[[int], date | None]) -> Elapsed | None:
    after, length = words[-1] + 1, _LENGTH.match(time.value or "")
    if length is None or low_at(parse, after) != "after" or low_at(parse, words[0] - 1) in ("for", "over", "in"):
        return None
    head = parse.head[after]
    if head < after:
        return None
    day = base(words[0])
    first, last = parse.subtree(head)
    within = time.mod in ("LESS_THAN", "EQUAL_OR_LESS")
    days = _before(day, length[1], length[2], within) if day is not None else None
    return Elapsed(max(first, after), min(last, parse.sentences[parse.sentence[after]][1]), days) if days else None


def _before(day: date, count: str | None, unit: str | None, within: bool) -> Interval | None:
    """About so long before the day; of "less than a week after" between then and the day."""
    if count is None or unit is None:  # hours
        return Interval.day(day)
    try:
        then = day - timedelta(int(count) * _DAYS[unit])
        slack = timedelta(_SLACK[unit])
        return Interval(then, day) if within else Interval(then - slack, then + slack)
    except OverflowError:
        return None
