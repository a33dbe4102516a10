""" "Vowed to retaliate", "promised a decision by Friday", "its promise to withdraw"."""

from __future__ import annotations

from dateline.reader.draft import Draft
from dateline.reader.events.roles import agent
from dateline.reader.events.slots import is_passive, verb_slots
from dateline.reader.events.status import negated
from dateline.reader.words import words

from .bound import Binding, seen_as_pledge
from .clauses import WILL, WOULD, has_aux, infinitive, not_asserted
from .conditions import hangs
from .extent import extent
from .parties import actors_of, bound_to

#: Verbs whose "to" binds their subject. What is planned or expected is not promised.
VERBS = words("promise vow pledge undertake swear commit guarantee agree consent volunteer assure offer threaten")
_WEAK = words("agree consent volunteer offer threaten")  # no pledge unless the core sees one
_OF_THINGS = words("promise vow pledge guarantee")
NOUNS = words("promise vow pledge commitment undertaking")
_BROKEN = words("break fail betray renege breach abandon drop")


def promise(draft: Draft, verb: int) -> Binding | None:
    """As in "vowed to retaliate", "promised that he would go", "promised a decision by Friday"."""
    p = draft.parse
    if negated(p, verb) or not_asserted(p, verb):
        return None
    slots = verb_slots(p, verb)
    binder = "obj" if p.lemma[verb] == "commit" and is_passive(p, verb) else "subj"  # "we are committed to ..."
    by = [a for word in slots.get(binder, ()) for a in actors_of(draft, word)] or _agent(draft, verb)
    act = _promised(draft, verb)
    if not by or act is None or (p.lemma[verb] in _WEAK and not seen_as_pledge(p, act)):
        return None
    first, last = extent(p, verb, act)
    to = bound_to(draft, verb, act, by[0])
    return Binding(by[0], to, act, first, last, hangs(p, verb, act, last), negated(p, act))


def _agent(draft: Draft, verb: int) -> list[str]:
    return [] if is_passive(draft.parse, verb) else agent(draft, verb)


def _promised(draft: Draft, verb: int) -> int | None:
    """The word of the promised act: an infinitive, a clause with "will" of the promiser, or a thing promised."""
    p = draft.parse
    for k in p.children(verb):
        if p.is_rel(k, "xcomp", "advcl", "ccomp", "amod") and infinitive(p, k):
            return k
        if p.lemma[verb] == "commit" and p.is_rel(k, "advcl", "xcomp", "obl") and _led_by_to(draft, k):
            return k
        if p.is_rel(k, "ccomp") and has_aux(p, k, WILL | WOULD):
            return k
    if p.lemma[verb] in _OF_THINGS:
        return next((k for k in p.children(verb) if p.deprel[k] == "obj" and _a_thing(draft, k)), None)
    return None


def _led_by_to(draft: Draft, word: int) -> bool:
    p = draft.parse
    return any(p.is_rel(k, "case", "mark") and p.low(k) == "to" for k in p.children(word))


def _a_thing(draft: Draft, word: int) -> bool:
    """Not whom it is promised to, and not "revenge" and the like."""
    return draft.parse.upos[word] in ("NOUN", "SYM", "NUM") and word not in draft.referent


def promise_noun(draft: Draft, noun: int) -> Binding | None:
    """As in "its promise to withdraw": somebody's, with what it is to do."""
    p = draft.parse
    act = next((k for k in p.children(noun) if p.is_rel(k, "acl", "advcl") and infinitive(p, k)), None)
    if act is None:
        return None
    owner = [k for k in p.children(noun) if p.is_rel(k, "nmod:poss")]
    head = p.head[noun]
    if head >= 0 and p.upos[head] == "VERB":
        if p.lemma[head] in _BROKEN or negated(p, head) or not_asserted(p, head):
            return None
        if not owner and p.is_rel(noun, "obj", "obl"):
            owner = verb_slots(p, head).get("subj", [])
    by = [a for word in owner for a in actors_of(draft, word)]
    if not by:
        return None
    first, last = extent(p, noun, act)
    return Binding(
        by[0], bound_to(draft, noun, act, by[0]), act, first, last, hangs(p, noun, act, last), negated(p, act)
    )
