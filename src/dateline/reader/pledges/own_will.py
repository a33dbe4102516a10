""" "We will not leave", "said it would reopen the border": what somebody says that he will do."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.reader.draft import Draft
from dateline.reader.events.roles import doers, resolve
from dateline.reader.events.slots import preposition, verb_slots
from dateline.reader.events.status import negated
from dateline.reader.statements.covering import covering
from dateline.reader.words import words

from .bound import Binding, seen_as_pledge, surely_seen
from .clauses import WILL, WOULD, asked, has_aux, infinitive, is_perfect, subject_of
from .conditions import hangs
from .extent import extent
from .own_side import speaks_for
from .parties import actors_of, bound_to, speaking

_FIRST_PERSON = frozenset(("i", "we"))
_OUR_OWN = _FIRST_PERSON | {"our", "my"}
# What befalls one, or what one is, is promised only where the core sees a promise.
_NOT_AN_ACT = words(
    "be have become need see know feel think believe hope want get die fall rise lose win suffer remember miss"
    " happen cost mean expect find learn regret face seem appear like love prefer understand doubt depend wait"
    " benefit survive live fear struggle worry hear experience wake wonder realise realize require likely"
    " say let hesitate forget cherish"
)
# What a subject does not do of its own will; that he would forfeit something is a threat of him who says so.
_BEFALLS = words("lose win forfeit face suffer fall happen")
# Of what moves by itself one only forecasts that it will: "output would drop".
_MOVES = words(
    "drop fall rise grow increase decline shrink slow reach total average exceed hit climb recover improve worsen cost"
    " win lose last follow come"
)
# Not to comment is no promise.
_OF_WORDS = words("comment speculate pretend lie elaborate disclose")
# Nor is what others make one do or go through: "will be forced to".
_SUFFERED = words("force oblige compel expect affect hit doom")
_SHALL = frozenset(("shall",))


def own_will(draft: Draft, word: int) -> Binding | None:
    """The pledge at the word of the act, if it is one."""
    p = draft.parse
    act = _going_to(p, word)
    if act is None:
        if not has_aux(p, word, WILL | WOULD):
            return None
        act = word
    if p.lemma[act] in _OF_WORDS or asked(p, act) or asked(p, word) or is_perfect(p, act):
        return None
    if p.lemma[act] in _SUFFERED and p.child(act, "aux:pass") is not None:
        return None
    if _forecast(draft, word) or _not_said(p, word) or _foreseen(p, act):
        return None
    first, last = extent(p, word, word)
    seen = surely_seen(p, act, first, last) or (_there_will_be_no(p, act) and seen_as_pledge(p, act))
    plain = act == word and _plain(draft, word)  # "is going to" alone is as often a forecast
    by = _bound(draft, word, act, seen) or (_bound_plainly(draft, word, act) if plain else None)
    if by is None:
        return None
    return Binding(by, bound_to(draft, act, act, by), act, first, last, hangs(p, word, act, last), negated(p, word))


def _going_to(p: Parse, word: int) -> int | None:
    """What is done in "we are going to raise it"."""
    if p.low(word) != "going" or not any(p.is_rel(k, "aux") for k in p.children(word)):
        return None
    return next((k for k in p.children(word) if p.is_rel(k, "xcomp") and infinitive(p, k)), None)


_FORECASTERS = words("analyst economist forecaster strategist expert observer pollster commentator poll survey critic")


def _forecast(draft: Draft, verb: int) -> bool:
    """What analysts say of others."""
    p, index = draft.parse, covering(draft, verb)
    subject = subject_of(p, verb)
    if index is None or (subject is not None and p.low(subject) in _FIRST_PERSON):
        return False
    return any(p.lemma[k].lower() in _FORECASTERS for s in draft.statements[index].source for k in p.words_in(s))


def _there_will_be_no(p: Parse, act: int) -> bool:
    return p.child(act, "expl") is not None and negated(p, act)


def _plain(draft: Draft, verb: int) -> bool:
    """A verb with "will", or a "would" that reports one, in a clause of its own."""
    p = draft.parse
    if p.upos[verb] != "VERB" and not seen_as_pledge(p, verb):
        return False
    if p.deprel[verb] == "acl:relcl" or p.lemma[verb] in _NOT_AN_ACT:
        return False
    return not has_aux(p, verb, WOULD) or has_aux(p, verb, WILL) or _reported(draft, verb)


def _reported(draft: Draft, verb: int) -> bool:
    """Whether "would" is a reported "will": in speech told indirectly, not in the speaker's own "I would"."""
    index = covering(draft, verb)
    return index is not None and draft.statements[index].kind != "direct"


def _bound_plainly(draft: Draft, verb: int, act: int) -> str | None:
    """Whose will it is: the subject's that speaks for itself, or, where the core sees a pledge, the subject's
    of whom it is told, and the speaker's for what is to be done ("the baht would not be defended")."""
    p = draft.parse
    subject = subject_of(p, verb)
    if subject is not None:
        by = speaks_for(draft, act, subject, p.low(subject) in _FIRST_PERSON)
        if by is not None and (seen_as_pledge(p, act) or _ours(p, subject) or has_aux(p, verb, _SHALL)):
            return by
    if not seen_as_pledge(p, act):
        return None
    if subject is not None:
        return next(iter(doers(draft, actors_of(draft, subject))), None)
    return _answering_for(draft, act)


def _ours(p: Parse, subject: int) -> bool:
    return not _OUR_OWN.isdisjoint((p.low(subject), *(p.low(k) for k in p.children(subject))))


def _bound(draft: Draft, verb: int, act: int, seen: bool) -> str | None:
    """Who is bound where the core is sure of a pledge: whoever acts, or else whoever says it."""
    p = draft.parse
    if not seen:
        return None
    subject = subject_of(p, verb)
    if subject is None:
        return _answering_for(draft, act)
    by = speaks_for(draft, act, subject, p.low(subject) in _FIRST_PERSON)
    if by is not None:
        return by
    own = next(iter(actors_of(draft, subject)), None)
    answers = speaking(draft, act)
    if own is not None:
        return own if p.lemma[act] not in _BEFALLS else answers if p.lemma[act] == "forfeit" else None
    return None if p.lemma[act] in _MOVES or _of_others(draft, act, subject) else answers


def _of_others(draft: Draft, act: int, subject: int) -> bool:
    """In a quotation "they" are others, and what a thing will do is a forecast; not so "there will be no increase"."""
    p, index = draft.parse, covering(draft, act)
    if index is None or draft.statements[index].kind != "direct":
        return False
    return p.child(act, "expl") is None and p.low(subject) not in _NOBODY


_NOBODY = words("nobody nothing none no-one one")


def _answering_for(draft: Draft, verb: int) -> str | None:
    """Who answers for a passive act: its agent, or else who says that it will be done."""
    agents = verb_slots(draft.parse, verb).get("subj")
    if agents:
        return next(iter(doers(draft, [a for word in agents for a in resolve(draft, word)])), None)
    return speaking(draft, verb)


def _not_said(p: Parse, verb: int) -> bool:
    """As in "has not said that it will go", "has yet to say", "denied that it would", "rumours that it would"."""
    while p.is_rel(verb, "conj"):
        verb = p.head[verb]
    head = p.head[verb]
    if head >= 0 and p.upos[head] == "NOUN" and p.lemma[head] in _HEARSAY:
        return True
    if head < 0 or not p.is_rel(verb, "ccomp") or p.upos[head] != "VERB":
        return False
    yet = any(p.low(k) == "yet" for k in p.children(p.head[head])) if p.is_rel(head, "xcomp") else False
    return p.lemma[head] in _DENYING or yet or negated(p, head)


_DENYING = words("deny doubt question dispute refuse")
_HEARSAY = words("rumour rumor speculation fear hope suggestion expectation hint sign belief")
_TERMS = words("accord agreement deal treaty pact plan law bill proposal terms draft rules resolution")


def _foreseen(p: Parse, verb: int) -> bool:
    """As in "under the accord the rebels will disarm": what a text foresees without anybody's word."""
    return any(
        p.is_rel(k, "obl") and preposition(p, k) == "under" and (p.lemma[k] in _TERMS or p.low(k) == "it")
        for k in p.children(verb)
    )
