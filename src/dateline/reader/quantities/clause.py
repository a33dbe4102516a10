"""Clause: the verb that tells a figure, and how it tells it: as past, done by now, lasting, or not as a fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.language.parse import Parse

from ..words import words
from .look import low_at

Way = Literal["past", "perfect", "present", "unreal"]

_NOMINAL = (
    "nsubj",
    "obj",
    "iobj",
    "obl",
    "nmod",
    "conj",
    "appos",
    "nummod",
    "compound",
    "amod",
    "dep",
    "flat",
    "dislocated",
)
_STEPS = 12
_FEW = 50
_HYPOTHETICAL = words("would could should might may must will shall can 'll ’ll ca wo need ought")
_NEVER = words("not n't n’t never nor neither hardly without")
_NOBODY = words("nobody none nothing")
_UNREAL_MARKS = words("if unless whether lest provided without")
_WANTING = words("""
    demand insist ask urge order require request propose suggest recommend fear hope want threaten vow promise pledge
    warn predict expect plan intend aim seek try attempt agree prepare forecast deny refuse fail refute reject dispute
    doubt plot mean able likely ready due set need offer decide estimate risk enough avoid prevent wish call conspire
""")
_COME_ABOUT = words(
    "manage help force begin start continue see use go seem appear happen come keep stop report say know"
    " think believe have leave let make watch feel hear find get rise grow climb fall drop"
)
_DOUBTING = words(
    "fear deny doubt dispute refute reject warn predict expect hope suspect threaten demand insist propose"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """The verb (or noun, adjective) that tells the figure and the way it does; ``path`` are the words up to it."""

    verb: int
    way: Way | None
    path: tuple[int, ...]


def near(parse: Parse, word: int) -> list[int]:
    """What hangs on a word; of a table, in which everything hangs on one word, the first few."""
    return parse.children(word)[:_FEW]


def telling(parse: Parse, noun: int) -> Telling:
    """How the counted noun's clause tells it."""
    k, path = noun, [noun]
    for _ in range(_STEPS):
        if _is_predicate(parse, k):
            break
        if parse.head[k] < 0 or not parse.is_rel(k, *_NOMINAL):
            break
        k = parse.head[k]
        path.append(k)
    return Telling(k, _way(parse, k, path), tuple(path))


def _is_predicate(parse: Parse, k: int) -> bool:
    return parse.upos[k] == "VERB" or any(parse.is_rel(c, "cop") for c in near(parse, k))


def _way(parse: Parse, verb: int, path: list[int]) -> Way | None:
    """The way of the verb itself, or of the finite verb that a participle hangs on."""
    for _ in range(_STEPS):
        if _is_unreal(parse, verb):
            return "unreal"
        way = _finite(parse, verb)
        if way is not None:
            return "unreal" if _is_doubted(parse, verb) else way
        governor = parse.head[verb]
        if governor < 0 or _only_wished(parse, verb, governor):
            return None if governor < 0 else "unreal"
        verb = governor
        path.append(verb)
    return None


def _finite(parse: Parse, verb: int) -> Way | None:
    """By the verb's own form and its auxiliaries."""
    helpers = [parse.low(k) for k in near(parse, verb) if parse.is_rel(k, "aux", "cop")]
    if any(h in ("has", "have", "'ve", "’ve") for h in helpers) and parse.xpos[verb] != "VB":
        return "perfect"
    if any(h in ("was", "were", "had", "did") for h in helpers) or (parse.xpos[verb] == "VBD" and not helpers):
        return "past"
    if any(h in ("is", "are", "'s", "’s", "'re", "’re", "am", "does", "do") for h in helpers):
        return "present"
    return "present" if parse.xpos[verb] in ("VBZ", "VBP") else None


def _is_unreal(parse: Parse, verb: int) -> bool:
    """Denied, asked for, planned, feared or supposed by the verb's own words."""
    for k in near(parse, verb):
        low = parse.low(k)
        if parse.is_rel(k, "aux") and low in _HYPOTHETICAL:
            return True
        if (
            low in _NEVER
            and k < verb
            and low_at(parse, k + 1) not in ("only", "just", "least", "less", "fewer", "more")
        ):
            return True
        if parse.is_rel(k, "nsubj", "obj") and (low in _NOBODY or _has_no(parse, k)):
            return True
        if parse.is_rel(k, "mark") and low in _UNREAL_MARKS:
            return True
    return False


def _is_doubted(parse: Parse, verb: int) -> bool:
    """ "It is feared that 200 were killed", "denied that 40 had been held"."""
    governor = parse.head[verb]
    return governor >= 0 and parse.is_rel(verb, "ccomp", "csubj") and parse.lemma[governor].lower() in _DOUBTING


def _has_no(parse: Parse, noun: int) -> bool:
    return any(parse.low(k) == "no" and parse.is_rel(k, "det", "advmod") for k in near(parse, noun))


def _only_wished(parse: Parse, verb: int, governor: int) -> bool:
    """ "plans to kill 12", "enough to kill 12", "to kill 12": an infinitive that nothing says has come about."""
    marks = {parse.low(k) for k in near(parse, verb) if parse.is_rel(k, "mark")}
    lemma = parse.lemma[governor].lower()
    if lemma in _WANTING and parse.is_rel(verb, "xcomp", "ccomp", "acl", "advcl", "csubj"):
        return True
    return "to" in marks and lemma not in _COME_ABOUT
