"""Tolls: what befell the people that a figure counts, in one vocabulary, however verb or noun tell it.

"Killed 12", "claimed 12 lives", "12 died", "the death toll rose to 12", "12 dead": all are ``dead``.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Event, Quantity, Span
from dateline.model.quantity import Toll

from ..words import words
from .clause import Telling, near
from .look import case_of, low_at
from .people import HOUSEHOLDS
from .toll_words import DONE_TO, NOUNS, OF_WHOM, PHRASES, STATES, UNDERGONE

_PEOPLE = HOUSEHOLDS | {"member"}
_UNTRUE = frozenset(("denied", "planned", "possible", "called_for"))
_STEPS = 8


_TO_DEATH = words(
    "shoot stab beat crush burn hack hammer trample bludgeon club find leave freeze batter stone blow put"
)
_BUILDINGS = words(
    "building school hotel plane aircraft train ship station mall hospital office airport store theater tower"
)
_FEARED = words("fear presume believe assume suspect")
_STILL = frozenset(("still", "now", "later", "already"))
_WHO = frozenset(("who", "that", "which"))
_AMONG = frozenset(("among", "amongst"))


def toll_of(
    parse: Parse, quantity: Quantity, noun: int, figure: int, told: Telling, event: Event | None
) -> Toll | None:
    """What befell them, where the text tells it as a fact; ``told`` is how the figure's clause tells it."""
    span = parse.words_in(Span(quantity.start, quantity.end))
    last = span[-1]
    if told.way == "unreal" and low_at(parse, span[0] - 1) == "the":
        return _in_state(parse, noun, last)  # "hoped to find the 64 people still missing": that they are is a fact
    if told.way == "unreal" or (event is not None and event.status in _UNTRUE):
        return None
    toll = _named(parse, noun, figure, last)
    if toll is None and _or_other(parse, told):
        toll = "casualties"
    if toll is None and low_at(parse, last + 1) != "who" and (quantity.unit in _PEOPLE or quantity.unit is None):
        toll = _suffered(parse, told.path[0]) or _modified(parse, noun)
    return None if toll is None or _is_feared(parse, told) else toll


def _or_other(parse: Parse, told: Telling) -> bool:
    """ "Killed or wounded": the text does not say which of the two."""
    if low_at(parse, told.verb + 1) != "or" or told.verb + 2 >= len(parse):
        return False
    one, other = (DONE_TO.get(parse.lemma[k].lower()) for k in (told.verb, told.verb + 2))
    return one is not None and other is not None and one != other


def _named(parse: Parse, noun: int, figure: int, last: int) -> Toll | None:
    """By the words beside the figure: "31 dead", "12 deaths", "a death toll of 40", "the number of wounded"."""
    behind = low_at(parse, last + 1)
    if behind in STATES and parse.upos[last + 1] in ("ADJ", "VERB", "NOUN"):
        return STATES[behind]
    if behind == "of" and low_at(parse, last + 2) == "the" and low_at(parse, last + 3) in STATES:
        return STATES[low_at(parse, last + 3)]
    if behind == "who":
        return _of_whom(parse, last + 2)
    if behind == "of" and low_at(parse, last + 2) in ("whom", "them"):
        return _of_whom(parse, last + 3)
    lemma = parse.lemma[noun].lower()
    if lemma in ("toll", "number", "figure", "count", "total", "tally"):
        return _of_level(parse, noun)
    if noun == figure:
        return None
    if lemma in ("life", "body"):
        return _of_lives(parse, noun, lemma)
    state = _in_state(parse, noun, last)
    if state is not None:
        return state
    if parse.upos[noun] in ("NOUN", "ADJ", "PROPN") and lemma in NOUNS:
        return NOUNS[lemma]
    return STATES.get(parse.low(noun)) if parse.upos[noun] != "VERB" or parse.xpos[noun] == "VBN" else None


def _in_state(parse: Parse, noun: int, last: int) -> Toll | None:
    """ "people missing", "the 64 people still missing"."""
    k = noun + 2 if low_at(parse, noun + 1) in _STILL else noun + 1
    beside = noun > last and k < len(parse) and parse.head[k] in (noun, parse.head[noun])
    return STATES.get(low_at(parse, k)) if beside else None


def _of_whom(parse: Parse, first: int) -> Toll | None:
    """ "37 of whom were injured", "six of them hurt"."""
    for k in range(first, min(first + _STEPS, len(parse))):
        if parse.upos[k] == "PUNCT":
            return None
        if parse.low(k) in STATES:
            return STATES[parse.low(k)]
        if parse.upos[k] == "VERB":
            return _by_verb(parse, k, passive=False)
    return None


def _of_level(parse: Parse, level: int) -> Toll | None:
    """ "the death toll", "the number of injured", "the number of people killed"."""
    for k in near(parse, level):
        lemma, low = parse.lemma[k].lower(), parse.low(k)
        if parse.is_rel(k, "compound", "amod", "nmod"):
            toll = NOUNS.get(lemma) or STATES.get(low) or _modified(parse, k)
            if toll is not None:
                return toll
    return "dead" if parse.low(level) == "toll" and parse.child(level, "amod", "compound", "nmod") is None else None


def _of_lives(parse: Parse, noun: int, lemma: str) -> Toll | None:
    """ "claimed 40 lives", "40 bodies were found": not "saved 40 lives"."""
    verb = parse.lemma[parse.head[noun]].lower() if parse.head[noun] >= 0 else ""
    return PHRASES.get((verb, lemma))


def _modified(parse: Parse, noun: int) -> Toll | None:
    """ "people killed in the raid", "12 wounded soldiers", "those who died"."""
    for k in near(parse, noun):
        if parse.is_rel(k, "amod") and parse.low(k) in STATES:
            return STATES[parse.low(k)]
        if parse.is_rel(k, "acl") and parse.xpos[k] == "VBN" and parse.deprel[k] != "acl:relcl":
            toll = _by_verb(parse, k, passive=True)
            if toll is not None:
                return toll
        if parse.deprel[k] == "acl:relcl" and (who := parse.child(k, "nsubj")) is not None and parse.low(who) in _WHO:
            return _by_verb(parse, k, passive=parse.deprel[who] == "nsubj:pass")
    return None


def _suffered(parse: Parse, noun: int) -> Toll | None:
    """By the noun's own modifiers, else by what it is subject or object of, or what noun it is the "of"."""
    toll = _modified(parse, noun)
    if toll is not None:
        return toll
    k = noun
    for _ in range(_STEPS):
        if _is_state(parse, k):
            return STATES.get(parse.low(k)) or _placed(parse, k)
        governor = parse.head[k]
        if governor < 0:
            return None
        if parse.is_rel(k, "conj", "appos", "nummod", "compound", "dep") and parse.upos[governor] != "VERB":
            k = governor
            continue
        if case_of(parse, k) == "of" and parse.is_rel(k, "nmod"):
            return OF_WHOM.get(parse.lemma[governor].lower())
        return _of_governor(parse, k, governor)
    return None


def _is_state(parse: Parse, k: int) -> bool:
    return any(parse.is_rel(c, "cop") for c in near(parse, k))


def _placed(parse: Parse, predicate: int) -> Toll | None:
    """ "were in custody", "are under arrest", "were among the dead", "were among those killed"."""
    toll = PHRASES.get(("be", parse.lemma[predicate].lower())) if case_of(parse, predicate) in ("in", "under") else None
    if toll is None and case_of(parse, predicate) in _AMONG:
        toll = (
            STATES.get(parse.low(predicate)) or _modified(parse, predicate) or STATES.get(low_at(parse, predicate + 1))
        )
    return toll


def _of_governor(parse: Parse, k: int, governor: int) -> Toll | None:
    relation = parse.deprel[k]
    if (_is_state(parse, governor) or parse.upos[governor] == "ADJ") and relation.startswith("nsubj"):
        return STATES.get(parse.low(governor)) or _placed(parse, governor)
    if parse.low(governor) == "missing" and relation.startswith("nsubj"):
        return "missing"
    if parse.lemma[governor].lower() == "include" and relation == "obj":
        subject = _child(parse, governor, "nsubj")
        return STATES.get(parse.low(subject)) if subject is not None else None
    passive = relation == "nsubj:pass" or (relation == "nsubj" and _is_passive(parse, governor))
    if passive or relation == "obj" or (relation == "nsubj" and _child(parse, governor, "obj", "ccomp") is None):
        return _by_verb(parse, governor, passive or relation == "obj", relation)
    if relation == "nsubj":
        return _by_phrase(parse, governor)
    if parse.upos[governor] == "VERB" and parse.is_rel(k, "ccomp", "xcomp"):
        return STATES.get(parse.low(k))
    return None


def _child(parse: Parse, word: int, *relations: str) -> int | None:
    return next((k for k in near(parse, word) if parse.is_rel(k, *relations)), None)


def _is_passive(parse: Parse, verb: int) -> bool:
    return parse.xpos[verb] == "VBN" and (
        _child(parse, verb, "aux:pass") is not None or _child(parse, verb, "aux") is None
    )


def _by_verb(parse: Parse, verb: int, passive: bool, relation: str = "nsubj:pass") -> Toll | None:
    """What the verb does to its object, or what its subject undergoes."""
    lemma = parse.lemma[verb].lower()
    phrase = _by_phrase(parse, verb)
    if phrase is not None:
        return phrase
    if passive:
        if lemma == "shoot" and low_at(parse, verb + 1) == "at" and parse.head[verb + 1] == verb:
            return None  # "were shot at"
        if lemma in DONE_TO and not (lemma == "evacuate" and _from_building(parse, verb)):
            return DONE_TO[lemma]
        return "dead" if lemma == "drown" and relation == "obj" else None
    return UNDERGONE.get(lemma)


def _from_building(parse: Parse, verb: int) -> bool:
    """ "evacuated from the building": for an hour, and not from home."""
    return any(parse.lemma[k].lower() in _BUILDINGS for k in near(parse, verb) if parse.is_rel(k, "obl"))


def _by_phrase(parse: Parse, verb: int) -> Toll | None:
    """ "shot dead", "burned to death", "lost their lives", "taken into custody", "went missing", "left homeless"."""
    lemma = parse.lemma[verb].lower()
    for k in _said_with(parse, verb):
        low, own = parse.low(k), parse.lemma[k].lower()
        if (own == "death" and case_of(parse, k) == "to") or (low == "dead" and lemma in _TO_DEATH):
            return "dead"
        if low in ("missing", "homeless") and parse.upos[k] != "NOUN":
            return STATES[low]
        if (lemma, own) in PHRASES and k > verb:
            return PHRASES[lemma, own]
    return None


def _said_with(parse: Parse, verb: int) -> Iterator[int]:
    for k in near(parse, verb):
        if parse.is_rel(k, "obj", "obl", "xcomp", "acl", "advmod", "amod", "compound", "dep", "advcl", "nmod"):
            yield k


def _is_feared(parse: Parse, told: Telling) -> bool:
    """ "40 are feared dead", "presumed drowned"."""
    around = (*told.path, told.verb, *near(parse, told.verb))
    return any(
        parse.upos[k] == "VERB" and parse.lemma[k].lower() in _FEARED and parse.xpos[k] in ("VBN", "VBD")
        for k in around
    )
