"""Factors: how many times as much, in words: "twice the level", "four times as many", "tenfold", "has doubled"."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.language.parse import Parse
from dateline.model.quantity import Change

from ..words import words
from .look import joined, low_at, touching
from .number_words import TENS, UNDER_TWENTY
from .numerals import Numeral, read_numeral

FACTOR = "x"
"""The unit of a factor: 2 x is twice as much."""
_TIMES = {"twice": 2.0, "thrice": 3.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
_VERBS = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "quintupled": 5.0}
_LEVELS = words("""
    level number rate amount size average price sum figure total usual normal previous current original national value
    speed cost one that what volume capacity legal global distance length population weight height toll budget
    minimum maximum limit mean median norm share quantity
""")
_MORE = words("more higher larger greater bigger faster longer stronger likelier worse")
_SMALL = frozenset((*UNDER_TWENTY, *TENS))
_MAYBE = words("would could will should may might can must to if n't not never")
_LONGEST = 7
_NOT_NUMBERS = words("over up down as back")
""" "doubled over with laughter"."""


@dataclass(frozen=True, slots=True)
class Factor:
    """The words of the factor; ``verb`` where it is told as a change that took place."""

    numeral: Numeral
    change: Change = "="
    verb: int | None = None
    unit: str = FACTOR


def starts_factor(word: str) -> bool:
    """Whether a factor can begin with the (lower-case) word."""
    return word in _TIMES or word in _VERBS or word == "halved" or word.endswith("fold")


def read_factor(parse: Parse, i: int) -> Factor | None:
    """The factor that begins with word ``i``."""
    word = parse.low(i)
    if word in _VERBS or word == "halved":
        return _changed(parse, i)
    if word in _TIMES:
        return Factor(Numeral(i, i + 1, _TIMES[word])) if _compares(parse, i + 1, word) else None
    return _fold(parse, i) or _times(parse, i)


def _times(parse: Parse, i: int) -> Factor | None:
    """ "four times as many", "two and a half times the price"."""
    if low_at(parse, i) not in _SMALL and not parse.word(i)[0].isdigit():
        return None
    if not any(low_at(parse, k) in ("times", "x") for k in range(i + 1, i + _LONGEST)):
        return None
    numeral = read_numeral(parse, i)
    if numeral is None or numeral.value < 1 or numeral.vague:
        return None
    sign = low_at(parse, numeral.last)
    if sign != "times" and not (sign == "x" and touching(parse, numeral.last)):
        return None
    last = numeral.last + 1
    more = low_at(parse, last) in _MORE
    if not (more or low_at(parse, last) in ("less", "fewer", "smaller", "lower") or _compares(parse, last, "")):
        return None
    return Factor(Numeral(i, last, numeral.value, in_figures=numeral.in_figures))


def _compares(parse: Parse, k: int, word: str) -> bool:
    """Whether what is compared follows: "as many as", "the level of 2019", "its usual size", "that of"."""
    here = low_at(parse, k)
    if here == "as" and word not in ("double", "triple", "treble", "quadruple"):
        return any(low_at(parse, j) == "as" for j in range(k + 2, k + 6)) or low_at(parse, k + 1) in ("many", "much")
    if here in ("that", "those", "what"):
        return low_at(parse, k + 1) in ("of", "in", "for", "a", "the", "it", "they", "he", "she", "was", "recorded")
    if here in ("the", "its", "their", "his", "her", "our"):
        return any(low_at(parse, j).rstrip("s") in _LEVELS for j in range(k + 1, k + 4))
    return False


def _fold(parse: Parse, i: int) -> Factor | None:
    """ "tenfold", "a five-fold rise"."""
    word = low_at(parse, i)
    if word.endswith("fold") and word[:-4] in _SMALL:
        value = float(UNDER_TWENTY.get(word[:-4]) or TENS.get(word[:-4], 0))
        return Factor(Numeral(i, i + 1, value)) if value > 1 else None
    plain = word in _SMALL or (word.isascii() and word.isdigit() and len(word) < 5)
    if plain and joined(parse, i + 1) and low_at(parse, i + 2) == "fold":
        return Factor(Numeral(i, i + 3, float(UNDER_TWENTY.get(word) or TENS.get(word) or word)))
    return None


def _changed(parse: Parse, i: int) -> Factor | None:
    """ "prices have doubled", "the rate was halved": what took place, not what would or should."""
    if parse.upos[i] != "VERB" or parse.xpos[i] not in ("VBD", "VBN") or low_at(parse, i + 1) in _NOT_NUMBERS:
        return None
    helpers = {parse.low(c) for c in parse.children(i) if c < i and parse.is_rel(c, "aux", "mark", "advmod")}
    if helpers & _MAYBE or (parse.xpos[i] == "VBN" and parse.child(i, "aux") is None and parse.is_rel(i, "amod")):
        return None
    if parse.low(i) == "halved":
        return Factor(Numeral(i, i + 1, 50.0), "down", i, "%")
    return Factor(Numeral(i, i + 1, _VERBS[parse.low(i)]), "up", i)
