"""A402: a pronoun with nothing that it can mean: "Besides the United States, it is the second-largest ally"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Span

from .. import world
from ..actors.nouns import CROWDS, FEMALE, MALE, PERSONS
from ..actors.titles import FEMALE_COURTESIES, MALE_COURTESIES, courtesy
from ..draft import Draft
from ..words import words

_GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_REACH = 8  # sentences before a "he" or "she" in which whoever is meant must have been told of
_PEOPLE = words("""
    who whoever whom whose one someone somebody anyone anybody everyone everybody nobody each other another those i we
    people child kid old baby teen twin pair couple victim dead first second third
""")
_DOERS = ("er", "or", "ist", "man", "woman", "ian", "ee", "ster")
_THINGS = words("""
    river weather letter order power number winter summer water paper quarter corner matter center answer border camper
    computer corridor counter cover danger dinner disaster door finger floor helicopter ladder layer liter litre meter
    october november december september offer order sector shelter shoulder silver tower trailer theater tractor factor
    error mirror motor color favor honor labor harbor rumor minor major alter banner barrier chapter cluster degree fee
    committee coffee tree knee whether other another rather further either neither after under over never ever
""")
"""Endings of nouns for people, and common nouns with such an ending that are none."""
_ROLES = words("""
    ally partner seller buyer supplier exporter importer producer member neighbour neighbor rival enemy party power
    donor lender creditor employer country nation state economy maker operator
""")
"""What only a country or body can be, of what "it" can mean."""
_BODIES = ("organization", "government", "country", "place", "group")
_BESIDES = words("besides despite unlike behind after alongside except")
_BESIDES_TWO = {("apart", "from"), ("aside", "from"), ("along", "with"), ("next", "to"), ("except", "for")}
_TIMES = words("""
    day week month year time hour minute today yesterday tomorrow morning evening night noon midnight weekend decade
    century moment end start beginning way
""")


def find(draft: Draft) -> Iterator[Doubt]:
    """The first "he" or "she" without anybody, and every "it" that is set beside the only thing it could be."""
    parse = draft.parse
    pronouns = own_pronouns(draft)
    stray = _stray(draft, [k for k in pronouns if parse.low(k) in _GENDER])
    if stray is not None:
        told = f"“{parse.word(stray)}” can mean nobody of whom the {_REACH} sentences before it tell."
        yield Doubt("A402", "major", [parse.span(stray, stray + 1)], told)
    for k, role in lost_subjects(draft, pronouns):
        told = f"“{parse.word(k)}” is told to be “{parse.word(role)}”, and nothing before it can be meant."
        yield Doubt("A402", "major", [parse.span(k, role + 1)], told)


def own_pronouns(draft: Draft) -> list[int]:
    """The pronouns outside quotations and garbled sentences."""
    parse = draft.parse
    spoken = {k for q in draft.quotations for k in parse.words_in(q.outer)}
    return [k for k in range(len(parse)) if parse.upos[k] == "PRON" and k not in spoken and not draft.garbled(k)]


def lost_subjects(draft: Draft, pronouns: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Every "it" that is set beside the only thing it could be, with the noun that it is told to be."""
    for k in pronouns:
        role = _role(draft.parse, k) if draft.parse.low(k) == "it" else None
        if role is not None and not _can_mean(draft, k, role):
            yield k, role


def _stray(draft: Draft, pronouns: list[int]) -> int | None:
    """The first pronoun before which no word, nor any in its own sentence, can be a person of the gender."""
    parse = draft.parse
    dated = {w for t in draft.times for w in parse.words_in(Span(t.start, t.end))} if pronouns else set()
    dated = {w for w in dated if not _is_aged(parse, w)}
    for k in pronouns:
        s = parse.sentence[k]
        first, (_, last) = parse.sentences[max(0, s - _REACH)][0], parse.sentences[s]
        around = (*range(k - 1, first - 1, -1), *range(k + 1, last))
        if s and not any(c not in dated and _may_be(draft, c, _GENDER[parse.low(k)], c < k) for c in around):
            return k
    return None


def _may_be(draft: Draft, c: int, gender: str, before: bool) -> bool:
    """Whether a word can name or stand for a person of the gender; what is not known to be none can."""
    parse = draft.parse
    low, lemma = parse.low(c), parse.lemma[c].lower()
    if low in _GENDER:
        return before and _GENDER[low] == gender
    if lemma in FEMALE or lemma in MALE:
        return (gender == "f") == (lemma in FEMALE)
    if low.rstrip(".") in FEMALE_COURTESIES | MALE_COURTESIES and parse.upos[c] == "PROPN":
        return (gender == "f") == (low.rstrip(".") in FEMALE_COURTESIES)
    if parse.upos[c] == "PROPN":
        id = draft.referent.get(c)
        known = draft.actor(id).kind if id is not None else "person"
        return known == "person" and _told_gender(draft, id) in (None, gender)
    if _is_aged(parse, c) or low in _PEOPLE or lemma in PERSONS or lemma in CROWDS:
        return True
    return parse.upos[c] == "NOUN" and lemma.rstrip("s").endswith(_DOERS) and lemma not in _THINGS


def _is_aged(parse: Parse, c: int) -> bool:
    """The last word of "a 17-year-old", whose age is a time too."""
    return parse.low(c).endswith("-old") or (c > 0 and parse.low(c) == "old" and parse.word(c - 1) == "-")


def _told_gender(draft: Draft, id: str | None) -> str | None:
    """What courtesies and given names tell of the person, where they agree."""
    if id is None:
        return None
    actor, parse = draft.actor(id), draft.parse
    told = {world.gender(name.split()[0]) for name in (actor.name, *actor.aliases) if " " in name}
    for mention in actor.mentions:
        low = courtesy(parse, parse.words_in(mention)[0]) if parse.words_in(mention) else None
        told.add("f" if low in FEMALE_COURTESIES else "m" if low in MALE_COURTESIES else None)
    told.discard(None)
    return told.pop() if len(told) == 1 else None


def _role(parse: Parse, k: int) -> int | None:
    """The noun that "it" is told to be: "the second-largest ally", "the province's source of income"."""
    noun = parse.head[k]
    if parse.deprel[k] != "nsubj" or noun < k or parse.upos[noun] != "NOUN" or parse.child(noun, "cop") is None:
        return None
    if any(c > noun and parse.is_rel(c, "acl", "ccomp", "csubj", "advcl", "xcomp") for c in parse.children(noun)):
        return None  # "it is the government that decides"
    owner = any(parse.deprel[c] == "nmod:poss" for c in parse.children(noun))
    definite = owner or any(parse.low(c) == "the" for c in parse.children(noun))
    beside = _beside(parse, k)
    return noun if definite and beside is not None and k - beside <= 8 else None


def _beside(parse: Parse, k: int) -> int | None:
    """The first word of the phrase that "it" is set beside: "Besides the United States, it"."""
    first = parse.sentences[parse.sentence[k]][0]
    if k - first < 3 or parse.word(k - 1) != ",":
        return None
    if parse.low(first) in _BESIDES or (parse.low(first), parse.low(first + 1)) in _BESIDES_TWO:
        return None if any(parse.deprel[c].startswith("nsubj") for c in range(first, k)) else first
    return None


def _can_mean(draft: Draft, k: int, role: int) -> bool:
    """Whether the sentence before has something that can be meant, other than what stands beside and whose it is."""
    parse = draft.parse
    s = parse.sentence[k]
    if s == 0:
        return False
    named = (c for c in (*range(parse.sentences[s][0], k), *range(k + 1, role)) if parse.upos[c] != "PRON")
    taken = {draft.referent[c] for c in named if c in draft.referent}
    countries = {draft.actor(id).country for id in taken} - {None}
    said = {parse.lemma[c].lower() for c in (*range(parse.sentences[s][0], k), *range(k, role + 1))}
    for c in range(*parse.sentences[s - 1]):
        if parse.lemma[c].lower() in said:
            continue
        if parse.low(c) in ("it", "its", "itself", "this", "that"):
            return True
        id = draft.referent.get(c)
        if id is not None:
            actor = draft.actor(id)
            if (
                actor.kind in _BODIES
                and id not in taken
                and actor.country not in countries
                and _is_single(draft, c, id)
            ):
                return True
        elif parse.lemma[role].lower() not in _ROLES and _is_thing(parse, c):
            return True
    return False


def _is_single(draft: Draft, c: int, id: str) -> bool:
    return draft.parse.xpos[c] not in ("NNS", "JJ") and not (draft.actor(id).kind == "group" and id in draft.unnamed)


def _is_thing(parse: Parse, c: int) -> bool:
    return parse.upos[c] in ("NOUN", "PROPN") and parse.xpos[c] not in ("NNS", "NNPS") and parse.lemma[c] not in _TIMES
