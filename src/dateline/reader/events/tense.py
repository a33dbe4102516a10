"""Tense of a verb, as far as times ask for it."""

from __future__ import annotations

from dateline.language.parse import Parse

_WAS = ("was", "were", "got")
_HAVE = ("had", "has", "have", "having", "'ve")


def is_past(p: Parse, verb: int) -> bool:
    """Whether the form tells the past: "fled", "was shot", "has fled"."""
    if p.upos[verb] != "VERB":
        return False
    return p.xpos[verb] == "VBD" or (p.xpos[verb] == "VBN" and not {*_WAS, *_HAVE}.isdisjoint(auxiliaries(p, verb)))


def is_simple_past(p: Parse, verb: int) -> bool:
    """Whether a story is told in the form: "fled", "was shot", not "had fled" or "has been shot"."""
    helpers = auxiliaries(p, verb)
    if not helpers.isdisjoint(_HAVE):
        return False
    return p.upos[verb] == "VERB" and (
        p.xpos[verb] == "VBD" or (p.xpos[verb] == "VBN" and not helpers.isdisjoint(_WAS))
    )


def auxiliaries(p: Parse, verb: int) -> frozenset[str]:
    return frozenset(p.low(k) for k in p.children(verb) if p.is_rel(k, "aux"))
