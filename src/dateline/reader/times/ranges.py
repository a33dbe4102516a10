"""Ranges and clocks: what neighbouring times tell each other once they are read.

Of two weekdays or months that are joined the first comes first ("from Monday to Friday"), and a clock time is of the
day that follows it ("at 2:30 p.m. (1230 GMT) on Tuesday"), as is "the morning rush on Tuesday".
"""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Interval

from .build import only_day
from .calendar import shifted
from .meaning import DayPart, Meaning, Partial
from .pieces import HYPHENS, Pieces
from .series import Found
from .setting import Resolved

_JOINERS = HYPHENS | {"to", "through", "thru", "until", "till"}
_LINKS = frozenset("and or but then later not even only except also again both".split())
_TO_CLOCK = {("(",), ("/",), (",",)}
_TO_DAY = {(")",), (")", "on"), (")", ","), (",", "on")}


def clocks_with_days(pieces: Pieces, found: list[Found]) -> list[Found]:
    """The expressions, bare clock times with the day that follows them."""
    out = list(found)
    for k in range(len(out) - 2, -1, -1):
        (first, last, meaning), (after, _, day) = out[k], out[k + 1]
        if isinstance(meaning, DayPart) and meaning.base is None and meaning.part[1:2].isdigit():
            of, between = (day.base if isinstance(day, DayPart) else only_day(day)), pieces.low[last:after]
            if of and tuple(between) in (_TO_CLOCK if isinstance(day, DayPart) else _TO_DAY):
                out[k] = first, last, replace(meaning, base=of)
        elif isinstance(meaning, DayPart) and meaning.base is None and _of_its_rush(pieces.low[last:after]):
            out[k] = first, last, replace(meaning, base=only_day(day))
    return out


def _of_its_rush(between: list[str]) -> bool:
    """``the morning commute on Wednesday``."""
    return len(between) == 2 and between[1] == "on" and between[0].isalpha() and between[0] not in _LINKS


def range_of(pieces: Pieces, before: Found, after: Found) -> str | None:
    """How often the ends of a range come again: ``Monday to Friday`` every W(eek), "November-February" every Y(ear)."""
    joined = after[0] == before[1] + 1 and pieces.low[before[1]] in _JOINERS
    every = _comes_again(before[2])
    return every if joined and every == _comes_again(after[2]) else None


def in_order(first: Resolved, second: Resolved, every: str, *, ahead: bool) -> tuple[Resolved, Resolved]:
    """The two in their order: where the verb looks ahead the second is moved on, else the first back."""
    if first.moment is None or second.moment is None or first.moment.first <= second.moment.first:
        return first, second
    return (first, _moved(second, 1, every)) if ahead else (_moved(first, -1, every), second)


def _comes_again(meaning: Meaning) -> str | None:
    if not isinstance(meaning, Partial) or meaning.year or meaning.base or meaning.which is not None or meaning.week:
        return None
    if meaning.month:
        return "Y"
    return "W" if meaning.weekday and not meaning.day else None


def _moved(found: Resolved, by: int, every: str) -> Resolved:
    if found.moment is None:
        return found
    try:
        moment = replace(found.moment, first=shifted(found.moment.first, by, every))
    except (ValueError, OverflowError):
        return found
    return replace(found, value=moment.value, interval=Interval(moment.first, moment.last), moment=moment)
