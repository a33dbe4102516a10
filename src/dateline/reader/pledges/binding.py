"""Where somebody binds himself: under a verb or noun of promising, or by "will" said for oneself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline.language.parse import Parse
from dateline.reader.draft import Draft
from dateline.reader.events.roles import doers, resolve
from dateline.reader.events.slots import is_passive, verb_slots
from dateline.reader.events.status import conditional, negated
from dateline.reader.statements.covering import covering
from dateline.reader.words import words

from .extent import extent
from .own_side import speaks_for

# Verbs whose "to" binds their subject. Threats are no promises, and what is planned or expected is not promised.
PROMISING = words(
    "promise vow pledge undertake swear commit guarantee agree consent volunteer assure offer mean intend"
)
_WEAK = words("agree consent volunteer offer mean intend")  # no pledge unless the core sees one
PROMISING_THINGS = words("promise vow pledge guarantee")
PROMISE_NOUNS = words("promise vow pledge commitment undertaking")
_BROKEN = words("break fail betray renege breach abandon drop")
_WILL = frozenset(("will", "'ll", "’ll", "shall", "wo"))
_WOULD = frozenset(("would", "'d", "’d"))
_FIRST_PERSON = frozenset(("i", "we"))
# What befalls one, or what one is, cannot be promised.
_NOT_AN_ACT = words(
    "be have become need see know feel think believe hope want get die fall rise lose win suffer remember miss"
    " happen cost mean expect find learn regret face seem appear like love prefer understand doubt depend wait"
    " benefit survive live fear struggle worry hear experience wake wonder realise realize require likely"
    " say let hesitate forget cherish"
)


@dataclass(frozen=True, slots=True)
class Binding:
    """Words ``first`` to ``last`` (half-open) by which ``by`` binds itself; ``act`` is the word of what it will do."""

    by: str
    to: str | None
    act: int
    first: int
    last: int
    conditional: bool
    negated: bool


def find_bindings(draft: Draft) -> Iterator[Binding]:
    p = draft.parse
    for word in range(len(p)):
        if draft.garbled(word):
            continue
        found = None
        if p.upos[word] == "VERB" and p.lemma[word] in PROMISING:
            found = _promise(draft, word)
        elif p.upos[word] == "NOUN" and p.lemma[word] in PROMISE_NOUNS:
            found = _promise_noun(draft, word)
        elif p.upos[word] == "VERB" or (p.upos[word] == "ADJ" and seen_as_pledge(p, word)):
            found = _own_will(draft, word)
        if found is not None:
            yield found


def _promise(draft: Draft, verb: int) -> Binding | None:
    """As in "vowed to retaliate", "promised that he would go", "promised a decision by Friday"."""
    p = draft.parse
    if negated(p, verb) or _not_asserted(draft, verb):
        return None
    slots = verb_slots(p, verb)
    binder = "obj" if p.lemma[verb] == "commit" and is_passive(p, verb) else "subj"  # "we are committed to ..."
    by = doers(draft, [a for word in slots.get(binder, ()) for a in resolve(draft, word)])
    act = _promised(draft, verb)
    if not by or act is None or (p.lemma[verb] in _WEAK and p.pledge[act] != "pledge"):
        return None
    to = [
        a
        for word in (*slots.get("iobj", ()), *slots.get("obj", ()), *slots.get("to", ()))
        for a in resolve(draft, word)
    ]
    first, last = extent(p, verb, act)
    return Binding(
        by[0], to[0] if to and to[0] != by[0] else None, act, first, last, _hangs(draft, verb, act), negated(p, act)
    )


def _promised(draft: Draft, verb: int) -> int | None:
    """The word of the promised act: an infinitive, a clause with "will" of the promiser, or a thing promised."""
    p = draft.parse
    for k in p.children(verb):
        if p.is_rel(k, "xcomp", "advcl", "ccomp", "amod") and _infinitive(draft, k):
            return k
        if p.lemma[verb] == "commit" and p.is_rel(k, "advcl", "obl") and _led_by_to(draft, k):
            return k
        if p.is_rel(k, "ccomp") and _has_aux(draft, k, _WILL | _WOULD):
            return k
    if p.lemma[verb] in PROMISING_THINGS:
        return next((k for k in p.children(verb) if p.deprel[k] == "obj" and _a_thing(draft, k)), None)
    return None


def _led_by_to(draft: Draft, word: int) -> bool:
    p = draft.parse
    return any(p.is_rel(k, "case", "mark") and p.low(k) == "to" for k in p.children(word))


def _a_thing(draft: Draft, word: int) -> bool:
    """Not whom it is promised to, and not "revenge" and the like."""
    return draft.parse.upos[word] == "NOUN" and word not in draft.referent


def _promise_noun(draft: Draft, noun: int) -> Binding | None:
    """As in "its promise to withdraw": somebody's, with what it is to do."""
    p = draft.parse
    act = next((k for k in p.children(noun) if p.is_rel(k, "acl", "advcl") and _infinitive(draft, k)), None)
    if act is None:
        return None
    owner = [k for k in p.children(noun) if p.is_rel(k, "nmod:poss")]
    head = p.head[noun]
    if head >= 0 and p.upos[head] == "VERB":
        if p.lemma[head] in _BROKEN or negated(p, head) or _not_asserted(draft, head):
            return None
        if not owner and p.is_rel(noun, "obj", "obl"):
            owner = verb_slots(p, head).get("subj", [])
    by = doers(draft, [a for word in owner for a in resolve(draft, word)])
    if not by:
        return None
    first, last = extent(p, noun, act)
    return Binding(by[0], None, act, first, last, _hangs(draft, noun, act), negated(p, act))


def _own_will(draft: Draft, verb: int) -> Binding | None:
    """As in "We will not leave", "said it would reopen the border": said by the subject for itself."""
    p = draft.parse
    if not _has_aux(draft, verb, _WILL | _WOULD) or _in_condition(draft, verb) or _is_progressive(draft, verb):
        return None
    if not _has_aux(draft, verb, _WILL) and not _reported(draft, verb):
        return None
    by = _will_of(draft, verb)
    if by is None or _not_said(p, verb):
        return None
    first, last = extent(p, verb, verb)
    return Binding(by, None, verb, first, last, _hangs(draft, verb, verb), negated(p, verb))


def _not_said(p: Parse, verb: int) -> bool:
    """As in "has not said that it will go"."""
    head = p.head[verb]
    return head >= 0 and p.is_rel(verb, "ccomp") and p.upos[head] == "VERB" and negated(p, head)


def _will_of(draft: Draft, verb: int) -> str | None:
    """Whose will it is: the subject's that speaks for itself, or, where the core sees a pledge, the subject's
    of whom it is told, and the speaker's for what is to be done ("the baht would not be defended")."""
    p = draft.parse
    if p.lemma[verb] in _NOT_AN_ACT:
        return None
    subject = _subject(draft, verb)
    if subject is not None:
        by = speaks_for(draft, verb, subject, p.low(subject) in _FIRST_PERSON)
        if by is not None:
            return by
    if not seen_as_pledge(p, verb):
        return None
    if subject is not None:
        return next(iter(doers(draft, resolve(draft, subject))), None)
    return next(iter(_answering_for(draft, verb)), None)


def _answering_for(draft: Draft, verb: int) -> list[str]:
    """Who answers for a passive act: its agent, or else who says that it will be done."""
    agents = verb_slots(draft.parse, verb).get("subj")
    if agents:
        return doers(draft, [a for word in agents for a in resolve(draft, word)])
    index = covering(draft, verb)
    speaker = draft.statements[index].speaker if index is not None else None
    return [speaker] if speaker else []


def seen_as_pledge(p: Parse, verb: int) -> bool:
    """Whether the core takes the verb, or its "will" or "would", for a pledge."""
    return any(p.pledge[k] == "pledge" for k in (verb, *(k for k in p.children(verb) if p.is_rel(k, "aux"))))


def _reported(draft: Draft, verb: int) -> bool:
    """Whether "would" is a reported "will": in speech told indirectly, not in the speaker's own "I would"."""
    index = covering(draft, verb)
    return index is not None and draft.statements[index].kind != "direct"


def _subject(draft: Draft, verb: int) -> int | None:
    """The active subject, the verb's own or that of the verb it is joined to."""
    p = draft.parse
    if p.child(verb, "aux:pass") is not None:
        return None
    own = next((k for k in p.children(verb) if p.deprel[k] == "nsubj"), None)
    if own is None and p.is_rel(verb, "conj") and p.upos[p.head[verb]] == "VERB":
        return next((k for k in p.children(p.head[verb]) if p.deprel[k] == "nsubj"), None)
    return own


def _has_aux(draft: Draft, verb: int, wanted: frozenset[str]) -> bool:
    p = draft.parse
    return any(p.is_rel(k, "aux") and p.low(k) in wanted for k in p.children(verb))


def _is_progressive(draft: Draft, verb: int) -> bool:
    p = draft.parse
    return any(p.is_rel(k, "aux") and p.low(k) == "have" for k in p.children(verb))


def _infinitive(draft: Draft, verb: int) -> bool:
    p = draft.parse
    bare = p.xpos[verb] == "VB" or p.upos[verb] == "ADJ"  # "to free" may pass for an adjective
    return bare and any(p.low(k) == "to" for k in p.children(verb) if p.is_rel(k, "mark", "aux"))


def _in_condition(draft: Draft, verb: int) -> bool:
    """Inside an "if", "whether" or a question word's clause, or in a question."""
    p = draft.parse
    if any(p.low(k) in ("if", "whether", "unless", "when", "what", "why", "how") for k in p.children(verb) if k < verb):
        return True
    return p.deprel[verb] == "acl:relcl" or _question(draft, verb)


def _question(draft: Draft, word: int) -> bool:
    p = draft.parse
    _, last = p.sentences[p.sentence[word]]
    return any(p.word(k) == "?" for k in range(max(word, last - 3), last))


def _not_asserted(draft: Draft, verb: int) -> bool:
    """The promise itself is only wished for, possible, refused or asked about."""
    p = draft.parse
    if any(
        p.is_rel(k, "aux") and p.low(k) in ("may", "might", "could", "should", "must", "would", "to")
        for k in p.children(verb)
    ):
        return True
    if any(p.is_rel(k, "mark") and p.low(k) in ("to", "if", "unless", "whether") for k in p.children(verb)):
        return True
    return (p.xpos[verb] == "VBG" and p.child(verb, "aux") is None and p.is_rel(verb, "xcomp")) or _question(
        draft, verb
    )


_CONDITIONS = frozenset(("if", "unless", "once", "provided", "providing", "when"))


_CONDITION_PHRASES = (("provided", "that"), ("on", "condition"), ("as", "soon"), ("only", "if"))


def _hangs(draft: Draft, head: int, act: int) -> bool:
    """Whether the promise hangs on a condition."""
    p = draft.parse
    for verb in {head, act}:
        if conditional(p, verb):
            return True
        for k in p.children(verb):
            if p.is_rel(k, "advcl") and any(p.low(c) in _CONDITIONS for c in p.children(k)):
                return True
    first, last = p.subtree(head)
    told = [p.low(k) for k in range(first, last)]
    return any(pair in _CONDITION_PHRASES for pair in pairwise(told))
