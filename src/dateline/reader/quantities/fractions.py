"""Fractions told in words, as shares of a hundred: "three-quarters of", "half the members", "one in three"."""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words
from .look import HYPHENS, joined, low_at, touching
from .number_words import UNDER_TWENTY
from .numerals import Numeral, exact, read_numeral, read_scale
from .units import unit_after

_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_PLURALS = words("thirds quarters fourths fifths sixths sevenths eighths ninths tenths")
_DETERMINERS = words("the a an its his her their our this that these those all")
_SPANS = words("""
    second minute hour day week month year decade game match series season start election
""")
_OUT_OF = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 1000))


def read_fraction(parse: Parse, i: int) -> Numeral | None:
    """The fraction that begins with word ``i``, its value in per cent."""
    return _half(parse, i) or _parts(parse, i) or _one_in(parse, i) or _things_in(parse, i)


def read_part(parse: Parse, i: int) -> Numeral | None:
    """ "half a percentage point", "a quarter of a mile", "one-half of 1 percent": a part of one unit, as a decimal."""
    count = 1 if low_at(parse, i) in ("a", "half", "quarter") else UNDER_TWENTY.get(low_at(parse, i))
    at = i if low_at(parse, i) in ("half", "quarter") else i + 1 + joined(parse, i + 1)
    part = low_at(parse, at)
    size = _PARTS.get(part[:-1] if part in _PLURALS else part)
    if not count or size is None or (count > 1) != (part in _PLURALS) or count >= size:
        return None
    last = at + 1
    if low_at(parse, last) == "of" and low_at(parse, last + 1) in ("a", "an", "one", "1"):
        last += 2
    elif low_at(parse, last) in ("a", "an") and part == "half":
        last += 1
    elif low_at(parse, last) not in ("point", "points") and (not joined(parse, last) or parse.upos[at] == "ADJ"):
        return None
    scale, after = read_scale(parse, last)
    if scale > 1.0:
        return Numeral(i, after, exact(count / size * scale), scaled=True)
    point = low_at(parse, last + joined(parse, last)) in ("point", "points")
    return Numeral(i, last, exact(count / size)) if point or unit_after(parse, last) is not None else None


def starts_fraction(word: str) -> bool:
    """Whether a fraction can begin with the (lower-case) word."""
    return word in ("half", "a", "quarter") or word in UNDER_TWENTY or (word.isdigit() and len(word) < 3)


def _half(parse: Parse, i: int) -> Numeral | None:
    """ "half of Germans", "half the members": not "the second half", "half-brother", "half an hour"."""
    if low_at(parse, i) != "half" or low_at(parse, i - 1) in (
        "first",
        "second",
        "other",
        "a",
        "in",
        "western",
        "eastern",
        "northern",
        "southern",
    ):
        return None
    after = low_at(parse, i + 1)
    described = i > 0 and parse.head[i - 1] == i and parse.is_rel(i - 1, "amod", "compound", "nmod")
    if described:
        return None  # "the Danish half of a team"
    if after == "of" or (after in _DETERMINERS and after not in ("a", "an")):
        return Numeral(i, i + 1, 50.0)
    return None


def _parts(parse: Parse, i: int) -> Numeral | None:
    """ "a third of", "two-thirds", "by a quarter"."""
    count = 1 if low_at(parse, i) == "a" else UNDER_TWENTY.get(low_at(parse, i))
    if not count:
        return None
    at = i + 2 if low_at(parse, i + 1) == "-" and touching(parse, i + 1) else i + 1
    part = low_at(parse, at)
    size = _PARTS.get(part[:-1] if part in _PLURALS else part)
    if size is None or (count > 1) != (part in _PLURALS) or count >= size:
        return None
    if low_at(parse, at + 1) == "of" and low_at(parse, at + 3) in ("century", "hour", "mile"):
        return None
    if part in _PLURALS or low_at(parse, at + 1) == "of" or _is_step(parse, i, at):
        return Numeral(i, at + 1, round(100 * count / size, 1))
    return None


def _is_step(parse: Parse, i: int, at: int) -> bool:
    """ "cut by a third", "a quarter more": the fraction that sizes a change."""
    return low_at(parse, i - 1) == "by" or low_at(parse, at + 1) in ("more", "fewer", "less", "higher", "lower")


def _things_in(parse: Parse, i: int) -> Numeral | None:
    """ "nine roofs in ten": the share with its noun inside, where the whole counts nothing else."""
    first, k = UNDER_TWENTY.get(low_at(parse, i)), i + 1
    if not first or k + 2 >= len(parse) or parse.xpos[k] not in ("NN", "NNS") or parse.low(k + 1) != "in":
        return None
    whole = UNDER_TWENTY.get(parse.low(k + 2), 0)
    ends = k + 3 >= len(parse) or parse.upos[k + 3] not in ("NOUN", "PROPN", "ADJ", "NUM", "SYM")
    if whole not in _OUT_OF or first >= whole or not ends or low_at(parse, k + 3) in HYPHENS:
        return None
    return Numeral(i, k + 3, round(100 * first / whole, 1))


def _one_in(parse: Parse, i: int) -> Numeral | None:
    """ "one in three", "nine out of ten"."""
    word = low_at(parse, i)
    first = UNDER_TWENTY.get(word) or (int(word) if word.isascii() and word.isdigit() and len(word) < 3 else 0)
    if not first or (i and touching(parse, i)):
        return None
    at = (
        i + 2
        if low_at(parse, i + 1) == "in"
        else i + 3
        if (low_at(parse, i + 1), low_at(parse, i + 2)) == ("out", "of")
        else 0
    )
    if not at or at >= len(parse):
        return None
    whole = read_numeral(parse, at) if low_at(parse, at) not in ("a", "an", "half") else None
    if whole is None or whole.value not in _OUT_OF or first >= whole.value or whole.vague:
        return None
    if low_at(parse, whole.last).rstrip("s") in _SPANS:
        return None
    return Numeral(i, whole.last, round(100 * first / whole.value, 1))
