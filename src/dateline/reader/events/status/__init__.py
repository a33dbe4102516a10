"""Status: whether an event happened, goes on, is planned, possible, denied or called for."""

from __future__ import annotations

from typing import cast

from dateline.language.parse import Parse
from dateline.model.event import Status
from dateline.model.plover import STATUSES

from .nouns import noun_status
from .polarity import conditional, negated, supposed, worth_denying
from .verbs import after_the_fact, verb_status

__all__ = ["conditional", "negated", "status_of", "supposed", "worth_denying"]

_DEPTH = 5  # how many governors are looked at: "wants to try to avoid having to ..."

_UNREAL = frozenset({"planned", "possible", "called_for"})  # what the core sees in them is right 21 times of 24


def status_of(p: Parse, word: int) -> Status:
    """What the grammar around a trigger says; where it says nothing, or nothing against the event, the core may."""
    if p.upos[word] in ("NOUN", "PROPN") and p.child(word, "aux", "cop") is None:
        told = noun_status(p, word, _DEPTH)
    else:
        told = verb_status(p, word, _DEPTH)
    if p.event[word] != "O" and told != "denied" and not after_the_fact(p, word):
        return cast(Status, p.status[word])
    seen = _seen_by_core(p, word)
    if told is None or (told == "happened" and seen in _UNREAL and not after_the_fact(p, word)):
        return seen
    return told


def _seen_by_core(p: Parse, word: int) -> Status:
    """A denial must show in the grammar: the core alone is too often wrong there."""
    seen = p.event[word] != "O" and p.status[word] in STATUSES and p.status[word] != "denied"
    return cast(Status, p.status[word]) if seen else "happened"
