"""Told: the times of a sentence that a figure in it may hold for, and how they hang on its words."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.language.parse import Parse
from dateline.model import Interval, Span

from ..draft import Draft
from ..times.attach import bounded, is_compared, preposition, top_word
from ..words import words
from .look import low_at

SAYING = words("say tell add confirm report announce state put estimate count reckon record find show")
"""Verbs whose time is that of the figures told: "police said on Monday that 40 were missing"."""
_LIKENESS = frozenset(("than", "like", "versus"))
_EXTREME = frozenset(("JJS", "RBS"))
_FIRST = frozenset(("first", "only", "low", "high"))
_PHRASE = ("NOUN", "ADJ", "NUM", "ADV")
_FEW = 5


@dataclass(frozen=True, slots=True)
class Told:
    """The word of a time that hangs on the sentence, its words, its days, and the preposition that leads it in."""

    top: int
    words: range
    interval: Interval
    link: str


def told_times(draft: Draft) -> dict[int, list[Told]]:
    """The times of a draft by sentence, without those that recur or are only compared with."""
    parse, told = draft.parse, dict[int, list[Told]]()
    for time in draft.times:
        words = parse.words_in(Span(time.start, time.end))
        if not words or time.interval is None or time.type == "SET":
            continue
        link = preposition(draft, time)
        if link in _LIKENESS or is_compared(parse, words[0]) or _is_record(parse, words[0] - 1):
            continue
        # "after midnight on Sunday" is on Sunday: only a date bounds a span of days.
        interval = time.interval if time.type == "TIME" else bounded(time.interval, link)
        link = "as of" if _as_of(parse, words[0]) else link
        told.setdefault(parse.sentence[words[0]], []).append(Told(top_word(parse, words), words, interval, link))
    return told


def _as_of(parse: Parse, first: int) -> bool:
    return (low_at(parse, first - 2), low_at(parse, first - 1)) == ("as", "of")


def _is_record(parse: Parse, since: int) -> bool:
    """ "their lowest since 2009", "the first fall since May": the day of the last one like it."""
    if low_at(parse, since) != "since":
        return False
    k = since - 1
    while k >= max(0, since - _FEW) and parse.upos[k] in _PHRASE:
        if parse.xpos[k] in _EXTREME or parse.low(k) in _FIRST:
            return True
        k -= 1
    return False
