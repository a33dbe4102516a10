"""What lies ahead by the grammar alone, whatever the core sees: "must reject it", "elections, due in May"."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model.event import Status
from dateline.reader.words import words

from .governors import CALLED_FOR
from .polarity import negated
from .tense import infinitive

_DUTY = frozenset({"must", "should", "ought"})
_HAVE = frozenset({"have", "'ve", "’ve"})
_TELLING = words("tell instruct ask urge request implore beg press exhort")
_WISHING = words("demand recommend propose insist request urge ask suggest")
_PLEAS = words("application plea petition request")  # "his bail plea": what it names is only asked for
_TO_COME = words("upcoming forthcoming")
_DUE = words("expected scheduled due slated planned set")
_DUE_LINKS = ("to", "for", "in", "on", "by", "later", "next")
_BE_GOING = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})


def lies_ahead(p: Parse, word: int) -> Status | None:
    """The status of what is only owed, asked for or expected; None where the grammar does not say so beyond doubt."""
    if p.upos[word] == "NOUN":
        return _of_noun(p, word)
    if p.upos[word] != "VERB" or negated(p, word):
        return None
    if _is_owed(p, word) or _is_wished(p, word) or _is_told_to(p, word):
        return "called_for"
    return "planned" if _is_going_to(p, word) else None


def _of_noun(p: Parse, noun: int) -> Status | None:
    after = noun + 1
    if after < len(p) and p.upos[after] == "NOUN" and p.lemma[after].lower() in _PLEAS:
        return "called_for"
    if any(p.low(k) in _TO_COME for k in p.children(noun) if p.is_rel(k, "amod")):
        return "planned"
    if after < len(p) and p.word(after) == ",":
        after += 1
    due = after + 1 < len(p) and p.low(after) in _DUE and p.low(after + 1) in _DUE_LINKS
    return "planned" if due and p.upos[after] in ("VERB", "ADJ") else None


def _is_owed(p: Parse, verb: int) -> bool:
    """ "The deal should be revoked", "they must leave"; not "must have left", nor "should police fail"."""
    aux = [k for k in p.children(verb) if p.is_rel(k, "aux")]
    duty = [k for k in aux if p.low(k) in _DUTY]
    subject = p.child(verb, "nsubj")
    if not duty or subject is None or subject > duty[0] or p.deprel[verb] == "acl:relcl":
        return False
    return not any(p.low(k) in _HAVE for k in aux)


def _is_wished(p: Parse, verb: int) -> bool:
    """The subjunctive: "recommended that he be suspended"."""
    head = p.head[verb]
    be = any(p.low(k) == "be" and p.is_rel(k, "aux") for k in p.children(verb))
    alone = not any(p.xpos[k] in ("MD", "TO") for k in p.children(verb))
    return be and alone and head >= 0 and p.is_rel(verb, "ccomp") and p.lemma[head] in _WISHING


def _is_told_to(p: Parse, verb: int) -> bool:
    """ "Was told to surrender", and what that is to serve: "called on them to march to demand reforms"."""
    if p.xpos[verb] != "VB":
        return False
    first = verb
    while p.is_rel(first, "conj") and p.head[first] >= 0 and p.upos[p.head[first]] == p.upos[verb]:
        first = p.head[first]
    if not infinitive(p, first):
        return False  # "told the chamber he would name two ministers"
    if p.is_rel(first, "advcl") and p.xpos[p.head[first]] == "VB":
        first = p.head[first]
        return p.is_rel(first, "xcomp") and p.head[first] >= 0 and p.lemma[p.head[first]] in CALLED_FOR
    head = p.head[first]
    return head >= 0 and p.lemma[head] in _TELLING


def _is_going_to(p: Parse, verb: int) -> bool:
    """ "We are going to support them"."""
    head = p.head[verb]
    if head < 0 or p.low(head) != "going" or not (p.is_rel(verb, "xcomp") and infinitive(p, verb)):
        return False
    return not negated(p, head) and any(p.low(k) in _BE_GOING for k in p.children(head) if p.is_rel(k, "aux"))
