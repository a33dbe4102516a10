"""Tense: what a verb's own form and auxiliaries say."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model.event import Status
from dateline.reader.words import words

from ..slots import preposition

_STATES = words("want demand support back oppose refuse occupy besiege boycott blockade hold block picket")
_FEW = 50  # dependents of a joined verb that are looked through


def tense(p: Parse, verb: int) -> Status | None:
    """What the verb's own auxiliaries and form say; None for an infinitive or participle, which others govern."""
    aux = [p.low(k) for k in p.children(verb) if p.is_rel(k, "aux")]
    if not aux and p.is_rel(verb, "conj") and p.child(verb, "nsubj") is None:
        head = p.head[verb]
        if p.xpos[verb] in ("VB", "VBN", "VBG") and p.xpos[head] == p.xpos[verb]:
            aux = [p.low(k) for k in p.children(head)[:_FEW] if p.is_rel(k, "aux")]
    modal = _modal_status(aux)
    if modal is not None:
        return modal
    to = infinitive(p, verb)
    if to and any(a in ("is", "are", "was", "were") for a in aux):
        return "planned"
    if p.xpos[verb] == "VBG":
        return (
            "ongoing"
            if any(a in ("is", "are", "'s", "’s", "'re", "am", "been") for a in aux)
            else ("happened" if aux else None)
        )
    finite = p.xpos[verb] == "VB" and not to and p.child(verb, "nsubj") is not None
    if (p.xpos[verb] in ("VBZ", "VBP") or finite) and not aux:
        return "ongoing" if p.lemma[verb] in _STATES else "happened"
    if p.xpos[verb] in ("VBD", "VBZ", "VBP"):
        return "ongoing" if _lasts(p, verb, aux) else "happened"
    if p.xpos[verb] == "VBN":
        if "being" in aux and any(a in ("is", "are") for a in aux):
            return "ongoing"
        if _lasts(p, verb, aux):
            return "ongoing"
        return "happened" if aux and not to else (None if to or p.is_rel(verb, "xcomp", "ccomp") else "happened")
    return "happened" if aux and not to else None


def infinitive(p: Parse, verb: int) -> bool:
    """Whether the verb stands under "to" in its plain form ("to leave"; not "confessed to shooting")."""
    return p.xpos[verb] != "VBG" and any(p.low(k) == "to" and p.is_rel(k, "mark") for k in p.children(verb))


def _lasts(p: Parse, verb: int, aux: list[str]) -> bool:
    """A perfect with "for" or "since": what has gone on for a week goes on."""
    if p.lemma[verb] not in _STATES or not any(a in ("has", "have", "'ve", "’ve") for a in aux):
        return False
    return any(preposition(p, k) in ("for", "since") for k in p.children(verb) if p.is_rel(k, "obl"))


def _modal_status(aux: list[str]) -> Status | None:
    if any(a in ("will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d") for a in aux):
        return "planned"
    if any(a in ("may", "might", "could", "can", "ca") for a in aux):
        return "possible"
    if any(a in ("must", "should", "ought") for a in aux):
        return "called_for"
    return None
