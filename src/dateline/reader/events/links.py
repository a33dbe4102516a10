"""Roles that the core gives words which the grammar does not place, where nothing in the text speaks against them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from dateline.language.parse import Parse
from dateline.reader.draft import Draft
from dateline.reader.words import words

from .roles import counted_alone, is_elected, resolve
from .slots import is_passive, preposition

# the core's likelihood from which on a word that the grammar does not place has a role; half of those below are wrong
# on passages that the core was not trained on
_LINKED = 0.6
# the same for what is named like a place or where the slots tell a place only (three in four are right)
_SURE = 0.7
# the same where nobody else is named: such a row tells a researcher nothing, so half a chance is better
_ALONE = 0.35
# the likelihood below which the core does not see an actor
_DOUBTED = 0.3
_WHO = ("actor", "recipient")
# what somebody suffers: the core's word for who does weighs more than a subject looked for elsewhere
_SUFFERED = ("ASSAULT", "COERCE", "SANCTION")
_DONE_TO_SOMEBODY = (*_SUFFERED, "ACCUSE")
_WHERE = ("in", "at", "near", "from", "around", "outside")
# What is left, refused or backed is often part of what stands behind the verb: one such recipient in six is right.
_TAKES_A_THING = ("RETREAT", "REJECT", "SUPPORT")
_TOLD = words("tell hear inform")
# who does these to a deed suffers, fights or judges it, and has not done it
_CONDEMNS = words("condemn denounce deplore mourn")
_FACES = _CONDEMNS | words(
    "repulse repel foil thwart avert prevent escape survive suffer witness fear report investigate probe resist"
    " withstand solve crack monitor observe"
)
# and has not decided on it either
_JUDGES = _CONDEMNS | words("welcome criticise criticize oppose praise regret")
# what happens at these times is not the doing of whoever does something then
_THEN = frozenset(("after", "before", "during", "following", "amid", "despite", "without", "until", "since", "ahead"))
_FROM = ("from", "against", "on", "to")
_CHARGES = words("charge count allegation accusation suspicion")
_ABOVE = 3  # governors of a word among which a charge or another deed stands
_OTHERS_WORD = ("REQUEST", "ACCUSE")
# what is done to another; "was called out", "was elected" are the subject's own events
_TO_OTHERS = (
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "ASSAULT",
    "COERCE",
    "SANCTION",
    "SUPPORT",
    "CONCEDE",
    "AID",
    "APPOINT",
)
_ANSWERS = words(
    "agree accede accept grant reject deny dismiss refuse answer consider meet heed ignore rebuff yield bow decline"
    " spurn turn disregard shun"
)
_ONE = words("he she him her his")
_MANY = words("they we them us")
_THING = words("it its")


def linked(draft: Draft, trigger: int, role: str, type_: str, *, alone: bool = False) -> list[str]:
    """The actors to whom the core gives the role ("actor", "recipient") in the trigger's event.

    ``alone``: nobody is named in the event otherwise.
    """
    acts = role == "actor" and type_ not in ("ASSAULT", "COERCE")  # "was held in Chad" does not say by whom
    words = _words(draft, trigger, role, type_, _ALONE if alone else _LINKED)
    placed = [k for k in words if acts or not _is_scene(draft.parse, k)]
    found = (a for k in placed for a in resolve(draft, k))
    return list(dict.fromkeys(a for a in found if role != "actor" or _suits_pronoun(draft, trigger, a)))


def surely(draft: Draft, trigger: int, role: str, type_: str) -> list[str]:
    """Those to whom the core surely gives a role, places too, as capitals and provinces act: "Tokyo had no plan to"."""
    p = draft.parse
    if role == "recipient" and counted_alone(p, trigger) is not None:
        return []
    sure = [
        k
        for k in _words(draft, trigger, role, type_, _SURE)
        if p.upos[k] != "PRON" and not _is_scene(p, k) and (role != "actor" or not _has_pronoun(p, trigger))
    ]
    return list(dict.fromkeys(a for k in sure for a in resolve(draft, k)))


def turned(draft: Draft, trigger: int, type_: str, actors: list[str], by: list[int]) -> list[str]:
    """Those of the actors to whom the core sees the deed done: "whose land was *seized*", "was held and *tortured*".

    Of a noun only of what one suffers: "the *healer's* killing". Who is told to do it, by "by", does (``by``).
    """
    p = draft.parse
    if type_ not in (_SUFFERED if p.upos[trigger] == "NOUN" else _DONE_TO_SOMEBODY):
        return []
    told = {a for k in by if preposition(p, k) == "by" for a in resolve(draft, k)}
    seen = {
        role: {
            a for k, label, chance in _seen(p, trigger) if label == role and chance >= least for a in resolve(draft, k)
        }
        for role, least in (("actor", _DOUBTED), ("recipient", _LINKED))
    }
    return [a for a in actors if a in seen["recipient"] - seen["actor"] - told]


def outdone(draft: Draft, trigger: int, role: str, actors: list[str]) -> list[str]:
    """Those of the actors named in the trigger's sentence to whom the core gives no role where it surely gives this
    one to another.
    """
    seen = _seen(draft.parse, trigger)
    if not any(label == role and chance >= _SURE for _, label, chance in seen):
        return []
    cast = {a for k, label, _ in seen if label in _WHO for a in resolve(draft, k)}
    return [a for a in actors if a not in cast and _is_named_beside(draft, trigger, a)]


def _is_named_beside(draft: Draft, trigger: int, actor: str) -> bool:
    p = draft.parse
    first, last = p.sentences[p.sentence[trigger]]
    return any(draft.referent.get(k) == actor for k in range(first, last))


def _words(draft: Draft, trigger: int, role: str, type_: str, least: float) -> Iterator[int]:
    p = draft.parse
    takes_a_thing = p.upos[trigger] == "VERB" and type_ in _TAKES_A_THING
    act = p.child(trigger, "xcomp")
    for word, label, chance in _seen(p, trigger):
        if role == "recipient":  # but whom it is not done to is meant: "refused to meet the envoy"
            apart = _is_told_apart(p, trigger, word, type_) or _accuses(p, trigger, word, type_)
            against = apart or (takes_a_thing and (act is None or word < act))
        else:
            against = _is_no_doer(p, trigger, word, type_)
        if label == role and chance >= least and not against:
            yield word


def _seen(p: Parse, trigger: int) -> tuple[tuple[int, str, float], ...]:
    """The core's roles of a word; those of a compound that the tokens part it gives its first half: "lathi-charged"."""
    own = p.links.get(trigger, ())
    parted = trigger > 1 and p.word(trigger - 1) == "-" and p.end[trigger - 1] == p.start[trigger]
    return own or (p.links.get(trigger - 2, ()) if parted else ())


def _is_scene(p: Parse, word: int) -> bool:
    """Whether a name only says where: "in Seattle", "in the capital, Ndjamena"."""
    if p.is_rel(word, "appos") and p.head[word] >= 0:
        word = p.head[word]
    return preposition(p, word) in _WHERE


def _is_no_doer(p: Parse, trigger: int, word: int, type_: str) -> bool:
    verb = p.head[word]
    if verb < 0:
        return False
    if is_elected(p, word, trigger):
        return True
    if p.is_rel(word, "nsubj") and p.lemma[verb] in _TOLD and verb != trigger:
        return is_passive(p, verb) or p.lemma[verb] == "hear"  # "the court was told that he was arrested"
    if p.upos[trigger] == "VERB" and verb == trigger and preposition(p, word) in _FROM:
        return type_ != "SANCTION"  # "rifles were seized from the pirates", not "envoys were expelled from Gorna"
    if (
        type_ in _TO_OTHERS
        and p.upos[trigger] == "VERB"
        and is_passive(p, trigger)
        and _is_of_subject(p, trigger, word)
    ):
        return True
    if p.upos[trigger] == "NOUN" and p.is_rel(word, "nsubj") and _speaks_of(p, verb, trigger):
        return True
    if p.upos[trigger] == "VERB" and is_passive(p, trigger) and _belongs_to_another(p, word):
        return True
    if p.upos[trigger] == "VERB" and p.is_rel(word, "nsubj") and _judges(p, verb, trigger):
        return True
    if p.upos[trigger] == "VERB":  # "sessions suspended since the cabinet resigned", "killed when they shot at a mob"
        return is_passive(p, trigger) and verb != trigger and _is_clause_of(p, verb, trigger)
    if preposition(p, trigger) in _THEN and p.is_rel(word, "nsubj") and verb in islice(p.ancestors(trigger), _ABOVE):
        # "was hurt during a strike", "spoke after a raid", but "left after talks"
        return type_ != "CONSULT" or _is_of_body(p, trigger)
    if p.is_rel(trigger, "obj", "obl") and p.head[trigger] == verb and p.is_rel(word, "nsubj"):
        answers = type_ in _OTHERS_WORD and p.lemma[verb] in _ANSWERS  # "agreed to a demand"
        return answers or (p.is_rel(trigger, "obj") and p.lemma[verb] in _FACES)  # "repulsed an attack"
    beside = verb == trigger and p.is_rel(word, "nmod") and preposition(p, word) == "of"
    return beside and preposition(p, trigger) == "in"  # "a rally in support of the teachers"


def _speaks_of(p: Parse, verb: int, noun: int) -> bool:
    """Whether the noun stands in the clause that the verb governs: "*Weber* said the talks might have failed"."""
    above = list(islice(p.ancestors(noun), _ABOVE))
    return verb in above and any(p.is_rel(k, "ccomp") and p.head[k] == verb for k in above)


def _judges(p: Parse, verb: int, act: int) -> bool:
    """Whether the verb tells what somebody thinks of the act: "welcomed a decision to *expel* them"."""
    return p.lemma[verb] in _JUDGES and verb in islice(p.ancestors(act), _ABOVE)


def _belongs_to_another(p: Parse, word: int) -> bool:
    """Whether a name only says whose somebody or something is: "*the premier's* aide said he would be arrested"."""
    ours = p.is_rel(word, "compound") and bool(p.actor) and p.actor[p.head[word]] == "person"
    return ours or p.deprel[word] == "nmod:poss"


def _is_of_body(p: Parse, noun: int) -> bool:
    """Whether the noun says who does it: "spoke after a *cabinet* meeting"."""
    return any(p.is_rel(k, "compound") and p.actor[k] == "organization" for k in p.children(noun)) if p.actor else False


def _is_of_subject(p: Parse, passive: int, word: int) -> bool:
    """What a passive is said of, and what belongs to it where a doer is named: "*Chad's* offer was rejected by us"."""
    if p.is_rel(word, "nsubj"):
        return p.head[word] == passive
    subject = p.head[word]
    inside = subject >= 0 and p.head[subject] == passive and p.is_rel(subject, "nsubj")
    return inside and p.child(passive, "obl:agent") is not None


def _is_told_apart(p: Parse, trigger: int, word: int, type_: str) -> bool:
    """Whether the word belongs to what is told besides: "attacked outposts, displacing *villagers*", "the charges of
    arson against the *men*".
    """
    if p.upos[trigger] == "VERB":
        verb = next((k for k in islice(p.ancestors(word), _ABOVE) if p.head[k] == trigger), None)
        return verb is not None and p.upos[verb] == "VERB" and _is_other_deed(p, verb, type_)
    charged = any(p.lemma[k] in _CHARGES for k in islice(p.ancestors(trigger), _ABOVE))
    return charged and trigger not in p.ancestors(word)


def _accuses(p: Parse, trigger: int, word: int, type_: str) -> bool:
    """Whether the word is the accuser: "*Silva* has alleged being beaten"."""
    own = type_ == "ACCUSE" and p.is_rel(word, "nsubj") and p.head[word] == trigger
    return own and not is_passive(p, trigger)


def _is_other_deed(p: Parse, verb: int, type_: str) -> bool:
    if p.is_rel(verb, "conj"):
        return type_ in _OTHERS_WORD  # "condemned the raid and pressed the *cabinet*"
    mark = p.child(verb, "mark")
    outcome = mark is None and p.xpos[verb] == "VBG"
    return p.is_rel(verb, "advcl") and (outcome or (mark is not None and p.low(mark) == "until"))


def _is_clause_of(p: Parse, verb: int, trigger: int) -> bool:
    return p.head[verb] == trigger and p.is_rel(verb, "advcl", "acl", "ccomp")


def _has_pronoun(p: Parse, verb: int) -> bool:
    subject = p.child(verb, "nsubj") if p.upos[verb] == "VERB" and not is_passive(p, verb) else None
    return subject is not None and p.upos[subject] == "PRON"


def _suits_pronoun(draft: Draft, verb: int, actor: str) -> bool:
    """Whether the verb's pronoun can mean the actor: "it was investigating" is no spokesman's deed."""
    p = draft.parse
    subject = p.child(verb, "nsubj") if _has_pronoun(p, verb) else None
    if subject is None:
        return True
    kind = draft.actor(actor).kind
    if p.low(subject) in _THING:
        return kind not in ("person", "group")
    return kind == "person" if p.low(subject) in _ONE else kind != "person" or p.low(subject) not in _MANY
