"""Owner: to whom what is counted belongs: "US troops" are the US's, "its soldiers" those of whom "its" means."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Quantity

from ..draft import Draft
from ..words import words
from .look import case_of, low_at
from .people import HARM_VERBS, PARENTS, PERSONS

_ORIGINS = frozenset(("from", "in", "at", "between"))
_LEVELS = frozenset(("", "by", "to", "at", "from", "of", "for"))
"""Links of a sum or level to the verb of whom it is told."""
_HAVING = words("""
    have keep deploy mass station employ lose withdraw send own hold field commit move fly bring
""")

_TAKING = words("""
    seize capture overrun storm raid occupy besiege clear free find recover confiscate discover uncover impound
    intercept steal loot take hit target attack destroy damage bomb shell strike stop search see count identify
    recognise recognize visit meet estimate expect forecast predict project put reckon value
""")
"""Verbs whose object is not the subject's own: the police that find 100 kg of explosives, or value it at $5 million."""


def owner(draft: Draft, quantity: Quantity, words: range, noun: int) -> str | None:
    """ "US troops" are the US's, "its soldiers" those of whom "its" means; unnamed people are a group of their own.

    Not so where the noun has a figure of its own ("killed 12 people and wounded 30": the 30 are others) or stands
    inside a share ("one child in three").
    """
    parse, referent = draft.parse, draft.referent
    own = None if noun in words or _counts_others(parse, quantity, words, noun) else referent.get(noun)
    if _is_parent(parse, words[0]):
        k = words[0] - 2
        return referent.get(k) or (referent.get(parse.head[k]) if parse.is_rel(k, "appos") else None)
    for k in [k for k in range(noun - 1, noun - 6, -1) if k >= 0 and parse.head[k] == noun and k not in words]:
        actor = referent.get(k)
        if (
            actor
            and actor != own
            and parse.is_rel(k, "amod", "compound", "nmod")
            and draft.actor(actor).kind != "place"
            and (k > words[0] or noun < words[0] or _possesses(parse, k))
        ):
            return actor
    for k in parse.children(noun):
        actor = referent.get(k)
        if (
            actor
            and actor != own
            and k > noun
            and parse.is_rel(k, "nmod")
            and case_of(parse, k) == "of"
            and draft.actor(actor).kind != "place"
        ):
            return actor
    return own or _doer(draft, quantity, words, noun)


def _counts_others(parse: Parse, quantity: Quantity, words: range, noun: int) -> bool:
    """Whether the people that the noun names are those of another figure, of which this one is no part."""
    if quantity.unit not in PERSONS or low_at(parse, words[-1] + 1) == "of":
        return False
    return any(parse.is_rel(k, "nummod") and k not in words for k in parse.children(noun))


def _is_parent(parse: Parse, first: int) -> bool:
    """ "a father of three"."""
    return first > 1 and parse.low(first - 1) == "of" and parse.low(first - 2) in PARENTS


def _possesses(parse: Parse, k: int) -> bool:
    """ "its 900 tanks", "Egypt's 900 tanks": before the figure only an owner stands for what is counted."""
    case = parse.child(k, "case")
    return parse.xpos[k] == "PRP$" or (case is not None and parse.xpos[case] == "POS")


def _doer(draft: Draft, quantity: Quantity, words: range, noun: int) -> str | None:
    """Who holds, pays, sends or does what is counted: the subject of the verb whose object it is."""
    parse = draft.parse
    verb = parse.head[noun]
    while verb >= 0 and parse.is_rel(noun, "conj", "nummod", "nmod", "compound"):
        if parse.is_rel(noun, "nmod") and verb not in words and case_of(parse, noun) in _ORIGINS:
            return None  # "officials from five countries"
        noun, verb = verb, parse.head[verb]
    if verb < 0 or parse.upos[verb] != "VERB" or not parse.is_rel(noun, "obj", "obl"):
        return None
    lemma = parse.lemma[verb].lower()
    if lemma in _TAKING:
        return None
    if lemma in HARM_VERBS or (quantity.unit in PERSONS and lemma not in _HAVING):
        return None
    if parse.is_rel(noun, "obl") and (quantity.unit in PERSONS or case_of(parse, noun) not in _LEVELS):
        return None
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.deprel[subject] == "nsubj:pass":
        return None
    actor = draft.referent.get(subject)
    return actor if actor and draft.actor(actor).kind != "place" else None
