"""Stretches: lengths placed by what follows: "the three months to June 30", "the last week of the campaign"."""

from __future__ import annotations

from dataclasses import replace

from .build import single
from .meaning import Length, Meaning, Near, Partial
from .pieces import Pieces
from .series import Found

_ENDED = frozenset(["ended", "ending", "through"])
_OF_A_THING = frozenset("the a an this that its his her their our".split())


def placed(pieces: Pieces, found: list[Found]) -> list[Found]:
    """The expressions, lengths with the day that they end with or without the report's day where they end a thing."""
    out = list(found)
    for k, (first, last, meaning) in enumerate(found):
        after = found[k + 1] if k + 1 < len(found) else None
        if after is not None and isinstance(meaning, Length) and _ends_with(pieces, found[k], meaning, after):
            out[k] = first, last, replace(meaning, until=after[2])
        elif _ends_a_thing(pieces, first, last):
            out[k] = first, last, _unplaced(meaning)
    return out


def _ends_with(pieces: Pieces, found: Found, length: Length, after: Found) -> bool:
    """``the three months to June 30``, ``nine months ended Sept. 30``; not "extended by three months to June 30"."""
    first, last, _ = found
    day = after[2]
    if length.amount is None or length.of is not None or after[0] != last + 1 or not isinstance(day, Partial):
        return False
    link = pieces.low[last]
    return day.month is not None and (link in _ENDED or (link == "to" and pieces.low[first] == "the"))


def _ends_a_thing(pieces: Pieces, first: int, last: int) -> bool:
    """``the last 11 days of the election``: of the thing that is told, and not before the report."""
    thing = last + 1
    return (
        pieces.low[first : first + 2] == ["the", "last"]
        and pieces.low[last:thing] == ["of"]
        and thing < len(pieces.low)
        and pieces.low[thing] in _OF_A_THING
    )


def _unplaced(meaning: Meaning) -> Meaning:
    match meaning:
        case Near(unit=unit, mention=False):
            return single(unit) or meaning
        case Length(of=None):
            return replace(meaning, side=0)
        case _:
            return meaning
