"""The status of an act that a noun tells: "planned talks", "called for a strike", "no attack"."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model.event import Status
from dateline.reader.words import words

from ..classes import HAPPENING
from ..slots import light_verb, preposition
from .governors import GOVERNORS
from .polarity import charged, has_no, negated
from .verbs import verb_status


def _table(rows: dict[Status, str]) -> dict[str, Status]:
    return {word: status for status, text in rows.items() for word in words(text)}


_MODIFIERS = _table(
    {
        "planned": "planned upcoming forthcoming scheduled next future proposed",
        "possible": "possible potential threatened feared imminent likely attempted alleged suspected foiled thwarted",
        "ongoing": "ongoing continuing current",
    }
)
# what a verb says of the act that is its object
_OF_OBJECT = _table(
    {
        "called_for": "demand urge seek propose request need want",
        "planned": "plan prepare schedule announce order promise",
        "possible": "threaten fear consider risk",
        "denied": "cancel postpone deny avoid avert prevent foil thwart oppose refuse reject rule scrap shelve abort",
    }
)
_UNDOING = words("cancel scrap abort shelve stay")
# what a verb or noun says of the act after "for", "of", "to", "on"
_AFTER_PREPOSITION = _table(
    {
        "called_for": "call appeal ask push plea demand request press",
        "planned": "plan proposal preparation decision",
        "possible": "fear threat possibility prospect risk danger speculation chance conspiracy plot",
    }
)
_TRACES = words("sign trace evidence indication hint proof question prospect hope plan intention")
_KINDS = words("form kind sort type")
_LACKING = words("absence lack")  # "in the absence of a deal"
_SHRINKING = words("shy refrain abstain")
_KEEPING = words("shy stay keep")  # "shied away from talks"
_LINKS = ("for", "of", "to", "on")
_OPEN = words("possible likely unlikely conceivable")
_BORNE = words("receive face suffer")  # "is not expected to face charges"
_ENDERS = words("end stop halt break violate suspend call receive face suffer reject cancel postpone threaten")
# what is refused has been asked all the same: "rejected the demand"
_ASKED = words(
    "demand request call appeal ultimatum plea petition invitation offer proposal criticism accusation"
    " allegation charge"
)


def noun_status(p: Parse, noun: int, depth: int) -> Status | None:
    """What the words at and above the noun say; None where they say nothing."""
    if preposition(p, noun) == "without" or has_no(p, noun) or _called_off(p, noun):
        return "denied"
    undone = p.head[noun] >= 0 and p.lemma[p.head[noun]] in _UNDOING and p.upos[p.head[noun]] == "VERB"
    if undone and p.is_rel(noun, "obj", "nsubj") and not negated(p, p.head[noun]):
        return "denied"  # "cancelled the planned visit"
    for k in p.children(noun):
        if p.is_rel(k, "amod", "compound") and p.low(k) in _MODIFIERS:
            return _MODIFIERS[p.low(k)]
    verb = light_verb(p, noun)
    if verb is not None and p.lemma[verb] not in GOVERNORS and p.lemma[verb] not in _ENDERS:
        return verb_status(p, verb, depth)
    if verb is not None and p.lemma[verb] in _BORNE and verb_status(p, verb, depth) == "denied":
        return "denied"
    head = p.head[noun]
    while head >= 0 and p.is_rel(noun, "conj"):
        noun, head = head, p.head[head]
    return _under(p, noun, head, depth) if head >= 0 else None


def _called_off(p: Parse, noun: int) -> bool:
    """ "called off a strike", however the tree hangs it, and "the rally was called off"."""
    first, head = p.subtree(noun)[0], p.head[noun]
    if first >= 2 and p.low(first - 1) == "off" and p.lemma[first - 2] == "call":
        return True
    called = head >= 0 and p.lemma[head] == "call" and (p.is_rel(noun, "obj") or p.deprel[noun] == "nsubj:pass")
    return called and any(p.low(k) == "off" for k in p.children(head))


def _under(p: Parse, noun: int, head: int, depth: int) -> Status | None:
    if p.lemma[head] in _KINDS and preposition(p, noun) == "of" and p.head[head] >= 0:
        noun, head = head, p.head[head]  # "ruled out any form of apology"
    lemma = p.lemma[head]
    if p.is_rel(noun, "nsubj") and p.deprel[noun] != "nsubj:pass":
        return _as_subject(p, head, depth)
    if p.is_rel(noun, "obj", "nsubj"):
        return "happened" if p.lemma[noun] in _ASKED and lemma in _OF_OBJECT else _OF_OBJECT.get(lemma)
    link = preposition(p, noun)
    if (link in ("of", "with", "for") and charged(p, head)) or (link == "of" and lemma == "suspicion"):
        return None if _definite(p, noun) else "possible"
    if link == "of" and (lemma in _LACKING or (lemma in _TRACES and has_no(p, head))):
        return "denied"
    if link == "from" and (lemma in _SHRINKING or (lemma == "away" and p.lemma[p.head[head]] in _KEEPING)):
        return "denied"
    return _AFTER_PREPOSITION.get(lemma) if link in _LINKS else None


def _definite(p: Parse, noun: int) -> bool:
    """Who is "charged with the murder of" somebody may not have done it, but it was done."""
    return any(p.low(k) == "the" or p.is_rel(k, "nmod:poss") for k in p.children(noun))


def _as_subject(p: Parse, head: int, depth: int) -> Status | None:
    """What its verb says: "talks will resume", "the strike continues", "the election is due in May"."""
    lemma = p.lemma[head]
    if lemma in ("continue", "rage", "persist", "go") and p.xpos[head] in ("VBZ", "VBP", "VBG"):
        return "ongoing"
    if lemma in ("due", "set", "schedule", "plan", "expect"):
        return "planned"
    if lemma in _OPEN or any(p.lemma[k] in _OPEN for k in p.children(head) if p.is_rel(k, "xcomp")):
        return "possible"  # "charges remain possible"
    if p.upos[head] != "VERB" or lemma not in HAPPENING or p.child(head, "xcomp") is not None:
        return None  # what "will not begin to hurt" has come about all the same
    return verb_status(p, head, depth - 1)
