"""A binding, before it becomes a pledge: who, to what, and in which words; and whether the core sees one there."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.language.parse import Parse

_SURE = 4  # words that the core marks as a pledge from which on it was right in 9 of 10 cases
_GAP = 2  # words that the core may skip within one promise
_MOSTLY = 0.6  # or this share of a short promise


@dataclass(frozen=True, slots=True)
class Binding:
    """Words ``first`` to ``last`` (half-open) by which ``by`` binds itself; ``act`` is the word of what it will do."""

    by: str
    to: str | None
    act: int
    first: int
    last: int
    conditional: bool
    negated: bool


def seen_as_pledge(p: Parse, word: int) -> bool:
    """Whether the core takes the word, or its "will" or "would", for part of a pledge."""
    return any(p.pledge[k] == "pledge" for k in (word, *(k for k in p.children(word) if p.is_rel(k, "aux"))))


def surely_seen(p: Parse, act: int, first: int, last: int) -> bool:
    """Whether the core marks the act, and enough of the words around it not to have slipped."""
    marked = _run(p, first, last)
    return seen_as_pledge(p, act) and (marked >= _SURE or marked >= max(2, _MOSTLY * (last - first)))


def _run(p: Parse, first: int, last: int) -> int:
    """The marked words of the run that begins with the promise."""
    marked, missed = 0, 0
    for k in range(first, last):
        if p.pledge[k] == "pledge":
            marked, missed = marked + 1, 0
        elif (missed := missed + 1) > _GAP:
            break
    return marked
