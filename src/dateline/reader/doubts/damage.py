"""Which sentences have surely lost words or hold another's: near them, what else is missing can be told."""

from __future__ import annotations

from ..draft import Draft
from ..paragraphs import paragraph_of_sentences
from ..prose import pieces
from . import antecedent, circular


def near_damage(draft: Draft) -> set[int]:
    """The sentences right before or after a damaged one of their paragraph."""
    parse = draft.parse
    damaged = set(pieces(draft))
    damaged |= {parse.sentence[k] for k, _ in antecedent.lost_subjects(draft, antecedent.own_pronouns(draft))}
    damaged |= {parse.sentence[before] for before, _ in circular.circles(parse)}
    if not damaged:
        return set()
    paragraph = paragraph_of_sentences(draft.text, parse)
    last = len(parse.sentences)
    beside = {s + way for s in damaged for way in (-1, 1) if 0 <= s + way < last and paragraph[s] == paragraph[s + way]}
    return beside - damaged
