"""The status of an act that a verb tells: its own tense, and what the verbs above it make of it."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model.event import Status

from ..subjects import counted_off
from .governors import CALLED_FOR, DENIED, FELT_OR_USED, GOVERNORS, ONGOING, PLANNED, POSSIBLE
from .polarity import charged, conditional, has_no, imagined, mark, negated, turned_round
from .tense import infinitive, tense

_FORESEEING = frozenset({"expect", "anticipate", "foresee", "plan", "intend", "believe", "think"})


def verb_status(p: Parse, verb: int, depth: int) -> Status | None:
    if mark(p, verb) == "unless" or (mark(p, verb) == "if" and negated(p, verb)):
        return "called_for"  # "if they are not freed"
    if negated(p, verb):
        return "denied"
    if (p.head[verb] >= 0 and turned_round(p, p.head[verb])) or mark(p, verb) == "whether":
        return "possible"
    if conditional(p, verb) or depends(p, verb) or imagined(p, verb):
        return "possible"
    own = tense(p, verb)
    if own is not None:
        return seen_through(p, verb, own, depth)
    return governed(p, verb, depth)


def seen_through(p: Parse, verb: int, own: Status, depth: int) -> Status | None:
    """A finite verb keeps its status, but for what denies, doubts or demands the clause it is in."""
    head = p.head[verb]
    if head < 0 or depth == 0 or not p.is_rel(verb, "ccomp", "xcomp", "acl"):
        return own
    lemma = p.lemma[head]
    if p.is_rel(verb, "acl") and p.deprel[verb] == "acl:relcl":
        return own
    if lemma in _FORESEEING and negated(p, head):
        return "denied"  # "do not expect that he will be charged"
    if lemma in ("deny", "denial") or _denied_report(p, head):
        return "denied" if not negated(p, head) else own
    if lemma in POSSIBLE and own in ("happened", "ongoing", "planned"):
        return "possible" if lemma not in ("believe", "think", "suspect") or own == "planned" else own
    if lemma in ("demand", "insist", "urge", "request", "propose", "recommend") and (
        p.xpos[verb] == "VB" or has_be(p, verb)
    ):
        return "called_for"
    return own


def _denied_report(p: Parse, noun: int) -> bool:
    """As in "denied reports that ...", "rejected the claim that ..."."""
    head = p.head[noun]
    if (
        p.lemma[noun] not in ("report", "rumour", "rumor", "claim", "allegation", "suggestion", "accusation", "charge")
        or head < 0
    ):
        return False
    # "denied rebel claims that": the core may take "claims" for a verb
    return p.is_rel(noun, "obj", "ccomp") and p.lemma[head] in ("deny", "reject", "dismiss", "disprove", "refute")


def has_be(p: Parse, verb: int) -> bool:
    """The subjunctive: "demanded that they be freed"."""
    return any(p.low(k) == "be" for k in p.children(verb) if p.is_rel(k, "aux", "cop"))


def governed(p: Parse, verb: int, depth: int) -> Status | None:
    """The status of an infinitive or participle is what its governor makes of it."""
    head = p.head[verb]
    if head < 0 or depth == 0:
        return "happened" if p.xpos[verb] != "VB" else "possible"
    to = infinitive(p, verb)
    if p.is_rel(verb, "conj"):
        return (
            governed(p, head, depth - 1)
            if p.upos[head] == "VERB" and tense(p, head) is None
            else verb_status(p, head, depth - 1)
        )
    if p.is_rel(verb, "acl") and p.upos[head] == "NOUN" and has_no(p, head):
        return "denied"  # "has no plan to leave"
    if p.is_rel(verb, "acl") and to and counted_off(p, head):
        return "happened"
    if p.is_rel(verb, "advcl") and not to:
        return _of_adverbial(p, verb, head, depth)
    if after_the_fact(p, verb):
        return "happened"
    if p.is_rel(verb, "acl") and not to and p.lemma[head] not in GOVERNORS:
        return "happened"
    if p.is_rel(verb, "advcl") and to and p.lemma[head] not in GOVERNORS:
        return "planned"
    return from_governor(p, verb, head, depth)


def after_the_fact(p: Parse, verb: int) -> bool:
    """What one felt at, used for or counts of an act, told in the past: "was used to kill", "the sixth to die"."""
    head = p.head[verb]
    if head < 0 or not infinitive(p, verb) or negated(p, head):
        return False
    if p.is_rel(verb, "acl") and counted_off(p, head):
        return not any(p.xpos[k] == "MD" for k in p.children(head))
    if p.lemma[head].lower() not in FELT_OR_USED:
        return False
    aux = [k for k in p.children(head) if p.is_rel(k, "aux", "cop")]
    unreal = any(p.xpos[k] == "MD" or p.low(k) == "be" for k in aux)
    return not unreal and (p.xpos[head] in ("VBD", "VBN") or any(p.low(k) in ("was", "were", "been") for k in aux))


def depends(p: Parse, verb: int) -> bool:
    """What has yet to be done as its outcome lies ahead: "granting the request will lead to ..."."""
    head = p.head[verb]
    if head < 0 or p.xpos[verb] != "VBG" or not p.is_rel(verb, "csubj"):
        return False
    return any(p.xpos[k] == "MD" for k in p.children(head) if p.is_rel(k, "aux"))


def attempted(p: Parse, verb: int) -> bool:
    """An attack tried and told as a fact has taken place, even if it failed: "tried to shoot the minister"."""
    head = p.head[verb]
    tried = head >= 0 and p.lemma[head] in ("try", "attempt") and p.event[verb] == "ASSAULT" and p.is_rel(verb, "xcomp")
    return tried and verb_status(p, head, 2) == "happened"


def _of_adverbial(p: Parse, verb: int, head: int, depth: int) -> Status | None:
    word = mark(p, verb)
    if not word and p.lemma[p.head[head]] in DENIED and p.word(verb - 1) == "," and p.is_rel(head, "xcomp"):
        return "happened"  # "refused to leave, squatting on the floor"
    if word in ("of", "for", "with") and charged(p, head):
        return "possible"
    if word in ("for",) and p.lemma[head] in CALLED_FOR and not p.is_rel(verb, "acl"):
        return "called_for"
    if word in ("from", "of", "to", "on", "against", "about") and p.lemma[head] in GOVERNORS:
        return from_governor(p, verb, head, depth)
    if word in ("before", "instead", "rather"):
        return "happened" if word == "before" else "denied"
    if word in ("after", "for", "by", "while", "since", "in", "of", "when", "with"):
        return "happened"
    return verb_status(p, head, depth - 1) if p.upos[head] == "VERB" else "happened"


def from_governor(p: Parse, word: int, head: int, depth: int) -> Status | None:
    lemma = p.lemma[head]
    if lemma in ("go", "going") and p.xpos[head] == "VBG":
        return "planned"
    if lemma == "rule" and any(p.low(k) == "out" for k in p.children(head)):
        return "possible" if negated(p, head) else "denied"
    if p.upos[head] == "VERB" and negated(p, head) and lemma not in CALLED_FOR:
        return "happened" if lemma in DENIED and lemma not in ("deny",) else "denied"
    if lemma in DENIED:
        return "denied"
    if lemma in CALLED_FOR:
        return "possible" if lemma in ("want", "seek") and _own_wish(p, word, head) else "called_for"
    if lemma in POSSIBLE:
        return "possible"
    if lemma in PLANNED:
        return "planned"
    if lemma in ONGOING:
        own = tense(p, head)
        return own if own in ("planned", "possible", "called_for") else "ongoing"
    if lemma in ("have", "remain", "be") and any(p.low(k) == "yet" for k in (*p.children(head), *p.children(word))):
        return "denied"  # "has yet to agree"
    if lemma == "have" and p.low(head) in ("has", "have", "had"):
        return "happened" if p.low(head) == "had" and p.child(head, "aux") is None else "called_for"
    if p.upos[head] in ("VERB", "AUX"):
        return verb_status(p, head, depth - 1)
    return "planned" if p.xpos[word] == "VB" else "happened"


def _own_wish(p: Parse, word: int, head: int) -> bool:
    """As in "wants to leave", not "wants them to leave" or "wants them freed"."""
    if p.xpos[word] == "VBN" or any(p.is_rel(k, "nsubj", "iobj") for k in p.children(word)):
        return False
    return not any(p.is_rel(k, "obj", "iobj") for k in p.children(head))
