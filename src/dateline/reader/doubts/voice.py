"""Whose voice a word is told in: the report's own, or that of somebody whom it quotes or cites."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse

from ..draft import Draft
from ..prose import narrators
from ..statements.cues import FRAMES, cue_lemma
from ..words import words

_SINGULAR = words("i me my myself mine")
_MARKED = words("""
    alleged allegedly purported purportedly supposed supposedly reportedly apparent apparently seen perceived claimed
    perceive see regard view consider deem accuse blame suspect believe call dub brand label describe denounce decry
    consider portray cast depict characterize characterise condemn paint refer chant know seem appear
""")
_MODALS = words("may might could")
"""Words above or beside another by which a report keeps its distance from it."""
_TELLING = frozenset("ap")  # frames of verbs that give a thing a name or a person a fault
_CLIMB = 12


def is_column(draft: Draft) -> bool:
    """Whether the report is told by an "I", who may have opinions: a column, a diary, a letter."""
    return any(draft.parse.low(k) in _SINGULAR for k in _narrators(draft))


def has_narrator(draft: Draft) -> bool:
    """Whether an "I" or a "we" speaks outside all that is cited: a column, an appeal, a transcript."""
    return bool(_narrators(draft))


def own_words(draft: Draft) -> Iterator[int]:
    """The words outside quotation marks of every kind and outside what somebody is cited as saying."""
    inside = _cited(draft)
    for quotation in draft.quotations:
        inside.update(draft.parse.words_in(quotation.outer))
    return (k for k in range(len(draft.parse)) if k not in inside)


def is_distanced(parse: Parse, word: int, within: range) -> bool:
    """ "Accused of being a puppet", "what critics call a regime", "the alleged cronies"; ``within`` is the term."""
    k = word
    for _ in range(_CLIMB):
        if any(_keeps_distance(parse, c) for c in parse.children(k) if c not in within):
            return True
        above = parse.head[k]
        if above < 0:
            return False
        subject = parse.is_rel(k, "nsubj")
        told = FRAMES[cue_lemma(parse, above) or "go"] & _TELLING
        if not subject and (told or parse.lemma[above].lower() in _MARKED):
            return True
        k = above
    return False


def _keeps_distance(parse: Parse, k: int) -> bool:
    if parse.low(k) in _MODALS:
        return parse.is_rel(k, "aux")  # not the month of May
    return parse.low(k) in _MARKED or parse.lemma[k].lower() in _MARKED


def _narrators(draft: Draft) -> list[int]:
    """The first persons of the report's own voice, without those that damage has washed up."""
    inside = _cited(draft)
    return [k for k in narrators(draft) if k not in inside and not draft.garbled(k)]


def _cited(draft: Draft) -> set[int]:
    return {k for s in draft.statements for piece in s.content for k in draft.parse.words_in(piece)}
