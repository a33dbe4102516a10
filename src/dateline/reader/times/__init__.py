"""Times: TIMEX3 expressions with their days.

``pieces`` reads the words, ``grammar`` says what they mean together, ``guards`` drops what only looks like a
time, ``context`` and ``resolve`` find out when it is.
"""

from __future__ import annotations

from dateline.model import Time

from ..draft import Draft
from .context import Context
from .grammar import GRAMMAR
from .guards import Guards
from .meaning import Meaning
from .pieces import Pieces
from .resolve import resolve

Found = tuple[int, int, Meaning]  # first word, word after the last, what it means


def find(draft: Draft) -> None:
    """Adds the time expressions."""
    found = expressions(Pieces(draft.parse))
    context = Context(draft.parse, draft.anchor.date, found)
    for first, last, meaning in found:
        resolved = resolve(meaning, context.setting(first, last, meaning))
        if resolved is None:
            continue
        context.note(last, resolved)
        span = draft.parse.span(first, last)
        draft.times.append(Time(*span, resolved.type, resolved.value, resolved.mod, resolved.interval))


def expressions(pieces: Pieces) -> list[Found]:
    """The longest plausible reading at each word, left to right."""
    reader, guards, found = GRAMMAR.reader(pieces), Guards(pieces), []
    i = 0
    while i < len(pieces.at):
        best = None
        if pieces.near_core[i]:
            readings = reader.read("time", i)
            best = next((end for end in sorted(readings, reverse=True) if guards.plausible(i, end, readings[end])), None)
        if best is None:
            i += 1
        else:
            found.append((i, best, readings[best]))
            i = best
    return found
