"""Present: figures of people in a state that lasts as the report is written: "50,000 people are in tents"."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Quantity

from ..words import words
from .people import HOUSEHOLDS

_STATES = words("be remain stay live shelter serve work")
_HOLDERS = words("have keep hold")
_NOW = frozenset(("VBZ", "VBP"))


def lasts(parse: Parse, quantity: Quantity, noun: int) -> bool:
    """Whether the clause says in the present tense in what state the counted people are, or who has them."""
    head = parse.head[noun]
    if quantity.unit not in HOUSEHOLDS or quantity.change in ("up", "down") or head < 0:
        return False
    if parse.is_rel(head, "advcl", "acl") or parse.child(head, "mark") is not None:
        return False  # "if 300 people are inside"
    lemma = parse.lemma[head].lower()
    held = parse.is_rel(noun, "obj") and lemma in _HOLDERS
    placed = parse.is_rel(noun, "nsubj") and parse.deprel[noun] != "nsubj:pass"
    copula = parse.child(head, "cop")
    helped = parse.child(head, "aux") is not None
    if copula is not None:
        return placed and not helped and parse.xpos[copula] in _NOW
    return (held or (placed and lemma in _STATES)) and not helped and parse.xpos[head] in _NOW
