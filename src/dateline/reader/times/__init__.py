"""Times: TIMEX3 expressions with their days.

``pieces`` reads the words, ``grammar`` says what they mean together, ``guards`` drops what only looks like a
time, ``series``, ``ranges`` and ``stretches`` let neighbours help each other, ``context`` and ``resolve`` find out
when it is.
"""

from __future__ import annotations

from dateline.model import Time

from ..draft import Draft
from . import ranges, stretches
from .context import Context
from .grammar import GRAMMAR
from .guards import Guards
from .pieces import Pieces
from .resolve import resolve
from .series import Found, shared
from .setting import Resolved
from .tense import Tense


def find(draft: Draft) -> None:
    """Adds the time expressions."""
    pieces, tense = Pieces(draft.parse), Tense(draft.parse)
    found = shared(pieces, expressions(pieces, Guards(pieces, draft.parse, tense)))
    found = stretches.placed(pieces, ranges.clocks_with_days(pieces, found))
    context = Context(draft.parse, tense, draft.anchor.date, [meaning for _, _, meaning in found])
    days: list[tuple[Found, Resolved]] = []
    for first, last, meaning in found:
        words = range(pieces.word[first], pieces.word[last - 1] + 1)
        setting = context.setting(words, meaning)
        resolved = resolve(meaning, setting)
        if resolved is not None:
            every = ranges.range_of(pieces, days[-1][0], (first, last, meaning)) if days else None
            if every:
                before, resolved = ranges.in_order(days[-1][1], resolved, every, ahead=setting.leaning > 0)
                days[-1] = days[-1][0], before
            context.note(words, meaning, resolved)
            days.append(((first, last, meaning), resolved))
    for (first, last, _), told in days:
        span = pieces.start[first], pieces.end[last - 1]
        draft.times.append(Time(*span, told.type, told.value, told.mod, told.interval))


def expressions(pieces: Pieces, guards: Guards) -> list[Found]:
    """The longest plausible reading at each atom, left to right."""
    reader, found = GRAMMAR.reader(pieces), []
    i = 0
    while i < len(pieces.at):
        best = None
        if pieces.near_core[i]:
            readings = reader.read("time", i)
            best = next(
                (end for end in sorted(readings, reverse=True) if guards.plausible(i, end, readings[end])), None
            )
        if best is None:
            i += 1
        else:
            found.append((i, best, readings[best]))
            i = best
    return found
