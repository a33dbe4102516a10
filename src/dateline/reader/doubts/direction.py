"""N101: the stated direction against the figures: "2,500 troops, up from 170,000"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Span

from ..draft import Draft
from ..quantities.ties import Tie, bounds, find_ties
from ..words import words

UP = words("""
    up rise increase grow climb jump soar surge swell upward upwards higher raise expand balloon
    accelerate quicken rocket
""")
DOWN = words("""
    down fall decrease drop decline shrink plunge slump tumble plummet dwindle downward downwards lower slash reduce
    cut halve slow ease dip slide
""")
_RANKS = words("ranking rankings rank ranked ranks place position spot standings seeded")
"""Where less is higher."""
_NEAR = 200


def find(draft: Draft) -> Iterator[Doubt]:
    """Figures that went the other way than the words say."""
    for tie in find_ties(draft, UP | DOWN):
        if any(draft.parse.low(k) in _RANKS for k in draft.parse.words_in(_around(draft, tie))):
            continue
        rises = _is(draft, tie.word, UP)
        before, now = bounds(draft.quantities[tie.before]), bounds(draft.quantities[tie.now])
        if (now[1] < before[0]) if rises else (now[0] > before[1]):
            yield _doubt(draft, tie, rises)


def _around(draft: Draft, tie: Tie) -> Span:
    """The characters about the tie, within its sentence."""
    at, span = draft.parse.start[tie.word], draft.parse.sentence_span(draft.parse.sentence[tie.word])
    return Span(max(span.start, at - _NEAR), min(span.end, at + _NEAR))


def _is(draft: Draft, word: int, ways: frozenset[str]) -> bool:
    return draft.parse.low(word) in ways or draft.parse.lemma[word].lower() in ways


def _doubt(draft: Draft, tie: Tie, rises: bool) -> Doubt:
    parse, text = draft.parse, draft.text
    now, before = draft.quantities[tie.now], draft.quantities[tie.before]
    is_ = "less" if rises else "more"
    one, two = text[now.start : now.end], text[before.start : before.end]
    return Doubt(
        "N101",
        "major",
        sorted([Span(now.start, now.end), parse.span(tie.word, tie.word + 1), Span(before.start, before.end)]),
        f"{one} is {is_} than {two}, but the text says “{parse.word(tie.word)}”.",
        [f"q{tie.now}", f"q{tie.before}"],
    )
