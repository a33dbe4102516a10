"""Noun phrases: from a figure to the noun that it counts, and that noun's words and unit."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.language.lemmas import by_rule
from dateline.language.parse import Parse

from ..words import words
from .look import name_class, touching
from .number_words import VAGUE
from .people import HARMED, is_person

_MORE = words("""
    a an more other such additional further extra so-called - of the these those its their his her our
""")
_WHEN = words("""
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow last next ago earlier later
""")
_SAME_IN_PLURAL = words("series species means barracks headquarters crossroads works")
_MEMBERS = frozenset(("member", "strong", "old"))
LONGEST = 8
"""The most words looked at between a figure and its noun."""


@dataclass(frozen=True, slots=True)
class Counted:
    """``what`` in the text's words, the words it covers and its head; ``unit`` a singular noun."""

    what: str
    unit: str | None
    first: int
    last: int
    head: int


def outer_word(parse: Parse, first: int, last: int) -> int:
    """The word of ``first`` to ``last`` (half-open) that hangs on a word outside, from the first one up."""
    k = first
    for _ in range(first, last):
        if not first <= parse.head[k] < last:
            break
        k = parse.head[k]
    return k


def to_head_noun(parse: Parse, head: int) -> int:
    """From a modifier that the parser took for the head on to the noun it stands before."""
    for k in range(head, min(head + LONGEST, len(parse) - 1)):
        after = k + 1
        bound = parse.head[k] == after or parse.head[after] == k or parse.head[k] == parse.head[after]
        if (
            parse.sentence[after] != parse.sentence[head]
            or not is_noun(parse, after)
            or not bound
            or _is_plural(parse, k)
        ):
            return k
    return head


def _is_plural(parse: Parse, k: int) -> bool:
    return parse.xpos[k] in ("NNS", "NNPS")


def is_noun(parse: Parse, k: int) -> bool:
    return parse.upos[k] in ("NOUN", "PROPN")


def next_noun(parse: Parse, last: int) -> int:
    """The noun that the words right after the figure lead to, past adjectives only; -1 if none."""
    k, end = last, min(len(parse), last + LONGEST)
    if k < end and parse.word(k) in "-\u2010\u2011":
        k += 1
    while k < end and parse.sentence[k] == parse.sentence[last - 1] and parse.low(k) not in _WHEN:
        if is_noun(parse, k):
            while (
                k + 1 < end
                and is_noun(parse, k + 1)
                and parse.sentence[k + 1] == parse.sentence[k]
                and not _is_plural(parse, k)
            ):
                k += 1
            return k
        if parse.upos[k] not in ("ADJ", "NUM") and parse.xpos[k] not in ("VBN", "VBG", "JJ", "HYPH", "RBR", "JJR"):
            return -1
        k += 1
    return -1


def contiguous(parse: Parse, last: int, head: int) -> bool:
    """Whether nothing that ends a noun phrase stands between the figure and its head."""
    return head - last <= LONGEST and not any(_ends_phrase(parse, k) for k in range(last, head))


def _ends_phrase(parse: Parse, k: int) -> bool:
    if parse.upos[k] == "PUNCT":
        return not (parse.word(k) in "-\u2010\u2011\"'“”‘’" or (parse.word(k) == "," and parse.upos[k - 1] == "ADJ"))
    if parse.upos[k] == "CCONJ":
        return parse.upos[k - 1] != "ADJ"
    if parse.upos[k] in ("VERB", "AUX"):
        return parse.xpos[k] not in ("VBN", "VBG", "JJ")
    return parse.upos[k] in ("ADP", "SCONJ", "DET", "PRON") or parse.low(k) in _WHEN


def noun_phrase(parse: Parse, first: int, head: int) -> Counted | None:
    """The noun with the modifiers before it, without the words that only point or add."""
    member = _hyphened(parse, first, head)
    while first < head and _leads(parse, first):
        first += 1
    if member >= 0:
        return Counted(
            parse.between(max(first, member + 1), head + 1), _unit(parse, member), member + 1, head + 1, head
        )
    return Counted(parse.between(first, head + 1), _unit(parse, head), first, head + 1, head)


def _leads(parse: Parse, k: int) -> bool:
    """A word before the counted noun that only points, adds or counts once more ("three of the four victims")."""
    if parse.upos[k] == "NUM":
        return not (k + 1 < len(parse) and touching(parse, k + 1))
    return parse.low(k) in _MORE or parse.word(k) in "\"'“”‘’"


def _hyphened(parse: Parse, first: int, head: int) -> int:
    """The "seat" of "an 18-seat parliament"; -1 if the figure is not joined to a noun so."""
    joined = (
        first < head and parse.word(first) in "-\u2010\u2011" and touching(parse, first) and touching(parse, first + 1)
    )
    return first + 1 if joined and first + 1 < head else -1


def _unit(parse: Parse, noun: int) -> str:
    """The counted noun in the singular; "person" for people, but for troops."""
    unit, low = parse.lemma[noun].lower(), parse.low(noun)
    if unit == low and low.endswith("s") and low not in _SAME_IN_PLURAL:
        unit = by_rule(low, "NNS")
    if unit in ("troop", "basis"):
        return "base" if unit == "basis" else unit  # five bases are bases of the army, hardly ever of thought
    if is_person(unit) or low in HARMED or unit in _MEMBERS or _is_people_name(parse, noun):
        return "person"
    return unit


def _is_people_name(parse: Parse, head: int) -> bool:
    """ "Three Americans": the plural of a people's name."""
    plural = parse.xpos[head] in ("NNPS", "NNP") and parse.low(head).endswith("s")
    return plural and name_class(parse, head) == "NORP"


def whole_phrase(parse: Parse, head: int) -> Counted | None:
    """The noun with the modifiers that stand right before it."""
    first = head
    while first > max(0, head - LONGEST) and _modifies(parse, first - 1, first, head):
        first -= 1
    while first < head and parse.word(first - 1) in "-\u2010\u2011" and touching(parse, first):
        first += 1
    return None if parse.low(head) in ("percent", "cent", "%", *VAGUE) else noun_phrase(parse, first, head)


def _modifies(parse: Parse, k: int, first: int, head: int) -> bool:
    """Whether word ``k`` belongs before the words ``first`` to ``head`` and is no figure and no owner."""
    inside = first <= parse.head[k] <= head and parse.is_rel(k, "amod", "compound", "nmod", "flat")
    return inside and parse.upos[k] != "NUM" and parse.xpos[k] not in ("POS", "PRP$")
