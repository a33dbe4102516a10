"""Series: what neighbouring times share. "March 5-9, 1918", "3 and 14 May", "1915-17", "from March to May 2004"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .build import full_date
from .meaning import Meaning, Mod, Partial
from .pieces import HYPHENS, Pieces

Found = tuple[int, int, Meaning]  # first atom, atom after the last, what it means

_JOINERS = HYPHENS | {"to", "and", "or", "through", "until", "till"}


def shared(pieces: Pieces, found: list[Found]) -> list[Found]:
    """The expressions with what they lend each other, and those that only a neighbour completes."""
    taken = {i for first, last, _ in found for i in range(first, last)}
    out: list[Found] = []
    for k, (first, last, meaning) in enumerate(found):
        after = found[k + 1] if k + 1 < len(found) else None
        if out and first < out[-1][1]:  # already part of a series
            continue
        if isinstance(meaning, Partial):
            out.extend(_days_before(pieces, first, meaning, taken))
            meaning = _with_year_of(pieces, last, meaning, after)
            second = _second(pieces, first, last, meaning, taken, after)
            if second and isinstance(second[2], Partial) and meaning.day:
                meaning = replace(meaning, year=second[2].year)
            out.append((first, last, meaning))
            out.extend([second] if second else [])
        elif isinstance(meaning, Mod) and isinstance(meaning.of, Partial):
            out.append((first, last, replace(meaning, of=_with_year_of(pieces, last, meaning.of, after))))
        else:
            out.append((first, last, meaning))
    return out


def _days_before(pieces: Pieces, first: int, meaning: Partial, taken: set[int]) -> Iterator[Found]:
    """``3 and`` before ``14 May``."""
    day = first - 2
    if day < 0 or not (
        meaning.month and meaning.day and "DAY" in pieces.at[first] and pieces.low[first - 1] in _JOINERS
    ):
        return
    piece = pieces.at[day].get("DAY")
    if piece is None or day in taken or (day and pieces.low[day - 1] in _JOINERS and pieces.low[first - 1] in HYPHENS):
        return
    number = int(pieces.low[day])
    partial = full_date(meaning.month, number, meaning.year)
    if partial and number < meaning.day:
        yield day, day + 1, replace(partial, base=meaning.base)


def _second(
    pieces: Pieces, first: int, last: int, meaning: Partial, taken: set[int], after: Found | None
) -> Found | None:
    """``9, 1918`` after ``March 5 -``, and ``17`` after ``1915 -``."""
    at = last + 1
    if at >= len(pieces.low) or at in taken or pieces.low[last] not in _JOINERS | {"/"}:
        return None
    if meaning.month and meaning.day and not meaning.year and "MONTH" in pieces.at[first]:
        return _second_day(pieces, at, meaning, after)
    if meaning.year and not meaning.month and pieces.low[last] in HYPHENS | {"/"} and pieces.glued(at):
        two = pieces.at[at].get("TWO")
        if two and len(pieces.low[at]) == 2 and int(pieces.low[at]) > meaning.year % 100:
            return at, at + 1, Partial(year=meaning.year // 100 * 100 + int(pieces.low[at]))
    return None


def _second_day(pieces: Pieces, at: int, meaning: Partial, after: Found | None) -> Found | None:
    if "DAY" not in pieces.at[at] or meaning.month is None or meaning.day is None:
        return None
    day, end, year = int(pieces.low[at]), at + 1, None
    if pieces.low[end : end + 1] == [","] and after and after[0] == end + 1 and isinstance(after[2], Partial):
        bare_year = after[2].year if after[1] == end + 2 and not after[2].month else None
        year, end = bare_year, (after[1] if bare_year else end)
    follows = pieces.at[end] if end < len(pieces.at) else {}
    partial = full_date(meaning.month, day, year)
    if partial is None or day <= meaning.day or not (year or "CLOSED" in follows or pieces.low[at - 1] in HYPHENS):
        return None
    return at, end, replace(partial, base=meaning.base)


def _with_year_of(pieces: Pieces, last: int, meaning: Partial, after: Found | None) -> Partial:
    """``March`` before ``to May 2004`` is of 2004, as is ``spring`` before ``and summer 2004``.

    ``November to February 2004`` began in 2003.
    """
    lacks_year = not (meaning.year or meaning.base) and (meaning.month or meaning.season) and meaning.which is None
    if after is None or not lacks_year:
        return meaning
    first, _, second = after
    second = second.of if isinstance(second, Mod) else second
    if first != last + 1 or pieces.low[last] not in _JOINERS | {",", "/"} or not isinstance(second, Partial):
        return meaning
    if not second.year or bool(second.month) != bool(meaning.month) or bool(second.season) != bool(meaning.season):
        return meaning
    from_to = pieces.low[last] not in ("and", "or", ",", "/")
    turned = from_to and (meaning.month or 0, meaning.season == "WI") > (second.month or 0, second.season == "WI")
    return replace(meaning, year=second.year - turned)
