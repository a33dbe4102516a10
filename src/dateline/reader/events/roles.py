"""Roles: which actors of the report stand in an event's slots."""

from __future__ import annotations

from dateline.reader.draft import Draft

from .lexicon import Alternatives
from .slots import Slots, preposition

_PART_OF = frozenset(
    "member dozens dozen hundreds hundred thousands thousand number group majority some many most all one each both"
    " none several part rest crowd head leaders leader score scores lot pair".split()
)
_PLACE_PREPOSITIONS = ("in", "at", "near", "outside", "inside", "around", "across", "throughout", "on", "from", "to")
_PLACE_KINDS = ("place", "country")


def resolve(draft: Draft, word: int) -> list[str]:
    """The actors that a word and what is joined to it by "and" stand for."""
    found: list[str] = []
    for k in (word, *_conjuncts(draft, word)):
        actor = _one(draft, k)
        if actor and actor not in found:
            found.append(actor)
    return found


def _one(draft: Draft, word: int) -> str | None:
    actor = draft.referent.get(word)
    if actor:
        return actor
    p = draft.parse
    if p.lemma[word].lower() in _PART_OF or p.low(word) in _PART_OF:
        for k in p.children(word):
            if p.is_rel(k, "nmod") and preposition(p, k) in ("of", "from") and k in draft.referent:
                return draft.referent[k]
    for k in p.children(word):
        if p.is_rel(k, "appos") and k in draft.referent:
            return draft.referent[k]
    return None


def _conjuncts(draft: Draft, word: int) -> list[int]:
    p = draft.parse
    return [k for k in p.children(word) if p.is_rel(k, "conj") and p.upos[k] in ("NOUN", "PROPN", "PRON", "NUM")]


def fill(draft: Draft, slots: Slots, alternatives: Alternatives) -> list[str]:
    """The actors of the first alternative that yields any."""
    for together in alternatives:
        actors: list[str] = []
        for name in together:
            for word in slots.get(name, ()):
                actors.extend(a for a in resolve(draft, word) if a not in actors)
        if actors:
            return actors
    return []


def places(draft: Draft, slots: Slots, taken: list[str]) -> list[str]:
    """Places and countries that stand where "in", "at" and the like put them, and play no other part."""
    found: list[str] = []
    for name in _PLACE_PREPOSITIONS:
        for word in slots.get(name, ()):
            for actor in resolve(draft, word):
                if actor not in taken and actor not in found and draft.actor(actor).kind in _PLACE_KINDS:
                    found.append(actor)
    return found
