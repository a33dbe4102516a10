"""Who is said to be behind a deed that a noun tells: "claimed responsibility for the bombing", "blamed them for it"."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.reader.draft import Draft
from dateline.reader.words import words

from .roles import doers, resolve
from .slots import preposition, verb_slots
from .status.polarity import negated

_CLAIMING = words("claim admit assume accept take acknowledge bear")
_AUTHORSHIP = ("responsibility", "credit")  # for the deed, which is claimed
_BLAMING = words("blame accuse suspect implicate")  # somebody for, of or in it; a charge may only name the crime
_OF_DEED = frozenset({"for", "of", "in", "with", "over"})
_LAYING = {"blame": "on", "pin": "on", "attribute": "to", "ascribe": "to"}  # the deed on or to whoever did it
_DOUBTING = words("deny reject disclaim")


def behind(draft: Draft, deed: int) -> list[str]:
    """The actors to whom a claim, a charge or a suspicion gives the deed; whether they did it is not said here."""
    p = draft.parse
    if p.upos[deed] != "NOUN":
        return []
    found = [a for k in _said_to_be(p, deed) for a in resolve(draft, k)]
    return doers(draft, list(dict.fromkeys(found)))


def _said_to_be(p: Parse, deed: int) -> list[int]:
    named = [k for c in p.children(deed) if p.is_rel(c, "acl") for k in _laid_on(p, c)]
    while p.is_rel(deed, "conj") and p.head[deed] >= 0:
        deed = p.head[deed]
    head, link = p.head[deed], preposition(p, deed)
    if link == "behind":  # "two dealers are behind this attack", "stood behind it"
        said = deed if p.child(deed, "cop") is not None else head
        return [k for k in p.children(said) if p.is_rel(k, "nsubj")] if said >= 0 and not negated(p, said) else []
    if named or head < 0:
        return named
    if link == "for" and p.lemma[head].lower() in _AUTHORSHIP:
        return _claimants(p, p.head[head])
    if link == "for" and any(p.lemma[k].lower() in _AUTHORSHIP for k in p.children(head) if p.is_rel(k, "obj")):
        return _claimants(p, head)
    if link == "for" and p.lemma[head].lower() == "responsible":
        return _responsible(p, head)
    if link in _OF_DEED and p.lemma[head].lower() in _BLAMING and p.upos[head] == "VERB" and not negated(p, head):
        return verb_slots(p, head).get("obj", [])
    return _laid_on(p, head) if p.is_rel(deed, "obj") or p.deprel[deed] == "nsubj:pass" else []


def _claimants(p: Parse, verb: int) -> list[int]:
    if verb < 0 or p.lemma[verb].lower() not in _CLAIMING or negated(p, verb):
        return []
    return verb_slots(p, verb).get("subj", [])


def _responsible(p: Parse, adjective: int) -> list[int]:
    """ "the group was responsible", "is believed to be responsible", "held the group responsible"."""
    subject = p.child(adjective, "nsubj")
    verb = p.head[adjective]
    if negated(p, adjective) or (verb >= 0 and p.lemma[verb] in _DOUBTING):
        return []
    if subject is not None:
        return [subject]
    if verb >= 0 and verb < adjective and p.is_rel(adjective, "amod", "acl"):
        return [verb]  # "the front responsible for the raid"
    if verb < 0 or not p.is_rel(adjective, "xcomp") or negated(p, verb):
        return []
    slots = verb_slots(p, verb)
    return slots.get("obj") or slots.get("subj", [])


def _laid_on(p: Parse, verb: int) -> list[int]:
    """ "blamed on rebels", "attributed to rebels", "claimed by rebels"."""
    lemma = p.lemma[verb].lower()
    if p.upos[verb] != "VERB" or negated(p, verb):
        return []
    if lemma == "claim":
        return verb_slots(p, verb).get("subj", [])
    link = _LAYING.get(lemma)
    return verb_slots(p, verb).get(link, []) if link is not None else []
