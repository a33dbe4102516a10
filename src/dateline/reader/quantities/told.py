"""Told: the times of a sentence that a figure in it may hold for, and how they hang on its words."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.language.parse import Parse
from dateline.model import Interval, Span

from ..draft import Draft
from ..times.attach import bounded, preposition
from ..words import words

SAYING = words("say tell add confirm report announce state put estimate count reckon record find show")
"""Verbs whose time is that of the figures told: "police said on Monday that 40 were missing"."""
_LIKENESS = frozenset(("than", "like", "versus"))


@dataclass(frozen=True, slots=True)
class Told:
    """The word of a time that hangs on the sentence, its words, and its days."""

    top: int
    words: range
    interval: Interval


def told_times(draft: Draft) -> dict[int, list[Told]]:
    """The times of a draft by sentence, without those that recur or are only compared with."""
    parse, told = draft.parse, dict[int, list[Told]]()
    for time in draft.times:
        words = parse.words_in(Span(time.start, time.end))
        if not words or time.interval is None or time.type == "SET":
            continue
        link = preposition(draft, time)
        if link in _LIKENESS:
            continue
        # "after midnight on Sunday" is on Sunday: only a date bounds a span of days.
        interval = time.interval if time.type == "TIME" else bounded(time.interval, link)
        told.setdefault(parse.sentence[words[0]], []).append(Told(top_word(parse, words), words, interval))
    return told


def top_word(parse: Parse, words: range) -> int:
    return next((k for k in words if parse.head[k] not in words), words[0])
