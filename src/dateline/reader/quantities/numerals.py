"""Numerals: words and figures read as numbers ("2,500", "twenty-five", "half a million", "tens of thousands")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.language.parse import Parse

from ..words import words
from .look import joined, low_at, touching
from .number_words import ONLY_WITH_OF, SCALES, TENS, UNDER_TWENTY, VAGUE, Cardinal


@dataclass(frozen=True, slots=True)
class Numeral:
    """Words ``first`` to ``last`` (half-open) and their number; ``low`` and ``high`` where only bounds are told."""

    first: int
    last: int
    value: float
    low: float | None = None
    high: float | None = None
    vague: bool = False
    in_figures: bool = False
    scaled: bool = False


_SHORT_SCALES = {"mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
# Read only where they touch the figure, and "m" and "b" only where money or a counted noun says that they are no unit.
_TOUCHING = {"k": 1e3, "m": 1e6, "b": 1e9}
_DIMENSIONS = words("long high wide deep tall thick away square freestyle")
_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d+(?:\.\d+)?|\.\d+")
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_LARGEST = 1e15
_BLANKS = " \u00a0\u202f\u2009"


def starts_numeral(word: str) -> bool:
    """Whether a numeral can begin with the (lower-case) word."""
    return _is_figure(word) or word in _STARTERS


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in _VULGAR or (word[0] == "." and word[1:2].isdigit())


_STARTERS = frozenset({*UNDER_TWENTY, *TENS, *SCALES, *VAGUE, "a", "an", "half", "several"})


def read_numeral(parse: Parse, i: int) -> Numeral | None:
    """The longest numeral that begins with word ``i``."""
    word = parse.low(i)
    if _is_figure(word):
        return _in_figures(parse, i)
    return _vague(parse, i) or _rounded(parse, i) or _in_words(parse, i)


def _in_figures(parse: Parse, i: int) -> Numeral | None:
    value = figure_value(parse.low(i))
    if value is None:
        return None
    value, k = _grouped_by_blanks(parse, i, value)
    if parse.low(i) not in _VULGAR and low_at(parse, k) in _VULGAR:
        value, k = value + _VULGAR[parse.low(k)], k + 1
    scale, k2 = read_scale(parse, k)
    return Numeral(i, k2, exact(value * scale), in_figures=True, scaled=k2 > k)


def figure_value(word: str) -> float | None:
    """The number a single word of figures stands for; None for times, dates, ratios and the like."""
    if word in _VULGAR:
        return _VULGAR[word]
    if len(word) > 24:
        return None
    if _FIGURES.fullmatch(word) and word.isascii():
        return float(word.replace(",", ""))
    if _DECIMAL_COMMA.fullmatch(word) and word.isascii():
        return float(word.replace(",", "."))
    return None


def _grouped_by_blanks(parse: Parse, i: int, value: float) -> tuple[float, int]:
    """ "70 000": groups of three parted by single blanks."""
    k = i + 1
    if len(parse.word(i)) > 3 or not parse.word(i).isdigit() or parse.word(i).startswith("0"):
        return value, k
    while k < min(len(parse), i + 5) and _is_group(parse, k):
        value, k = value * 1000 + float(parse.word(k)), k + 1
    return value, k


def _is_group(parse: Parse, k: int) -> bool:
    word = parse.word(k)
    gap = parse.text[parse.end[k - 1] : parse.start[k]]
    return len(word) == 3 and word.isascii() and word.isdigit() and len(gap) == 1 and gap in _BLANKS


def read_scale(parse: Parse, k: int) -> tuple[float, int]:
    """The scale words from ``k`` ("million", "lakh crore", "-billion", "bn") and the word after them."""
    scale = 1.0
    while k < len(parse):
        at = k + 1 if joined(parse, k) else k
        word = low_at(parse, at)
        step = SCALES.get(word) or _SHORT_SCALES.get(word)
        if word == "grand" and (at + 1 >= len(parse) or parse.upos[at + 1] not in ("NOUN", "PROPN")):
            step = 1e3  # "100 grand", not "two grand pianos"
        if step is None and scale == 1.0 and touching(parse, k) and at == k and _is_short_scale(parse, k):
            step = _TOUCHING[word]
        if step is None or scale * step > _LARGEST or (scale == 1.0 and word == "dozen" and at != k):
            break
        scale, k = scale * step, at + 1
    return scale, k


def _is_short_scale(parse: Parse, k: int) -> bool:
    """ "$200m", "2m people", "30k jobs": not "200m" of a track or "a 40m dry well"."""
    word = parse.low(k)
    if word not in _TOUCHING:
        return False
    before = parse.text[max(0, parse.start[k - 1] - 1) : parse.start[k - 1]]
    money = bool(before) and (before in "$£€¥₹₦₩₽₺₪฿₱₴" or before.isalpha())
    if k + 1 >= len(parse) or touching(parse, k + 1):
        return money
    after = parse.low(k + 1)
    described = parse.xpos[k + 1] == "JJ" and after not in _DIMENSIONS
    noun = parse.head[k + 1] if described else k + 1
    return money or (noun > k and parse.xpos[noun] in ("NNS", "NNPS"))


def _vague(parse: Parse, i: int) -> Numeral | None:
    """ "dozens", "tens of thousands", "scores of"."""
    word = parse.low(i)
    if word not in VAGUE or (word in ONLY_WITH_OF and (low_at(parse, i + 1) != "of" or parse.xpos[i] == "VBZ")):
        return None
    low, high = VAGUE[word]
    last, times = i + 1, 1.0
    while low_at(parse, last) == "of" and low_at(parse, last + 1) in VAGUE and times * low < _LARGEST:
        times, last = times * VAGUE[parse.low(last + 1)][0], last + 2
    return Numeral(i, last, low * times, low * times, high * times, vague=True)


def _rounded(parse: Parse, i: int) -> Numeral | None:
    """ "a dozen", "half a million", "several hundred"."""
    word, after = parse.low(i), low_at(parse, i + 1)
    if word in ("a", "an") and after in SCALES:
        return _scaled_up(parse, i, i + 1, 1.0)
    if word == "a" and after in ("further", "full", "good") and low_at(parse, i + 2) in SCALES:
        return _scaled_up(parse, i, i + 2, 1.0)
    if word in ("a", "an") and after == "half" and low_at(parse, i + 2) in ("million", "billion", "dozen"):
        return _scaled_up(parse, i, i + 2, 0.5)
    if word == "half" and after in ("a", "an") and low_at(parse, i + 2) in SCALES:
        return _scaled_up(parse, i, i + 2, 0.5)
    if word == "several" and after in SCALES and after != "dozen":
        return _some(parse, i, i + 1, 3.0)
    if word == "a" and after == "few" and low_at(parse, i + 2) in SCALES:
        return _some(parse, i, i + 2, 3.0)
    if word == "a" and after == "couple":
        at = i + 3 if low_at(parse, i + 2) == "of" else i + 2
        return _some(parse, i, at, 2.0) if low_at(parse, at) in SCALES else None
    return None


def _some(parse: Parse, first: int, at: int, factor: float) -> Numeral:
    """ "several thousand", "a few hundred": about so many."""
    numeral = _scaled_up(parse, first, at, factor)
    return Numeral(first, numeral.last, numeral.value, vague=True, scaled=True)


def _scaled_up(parse: Parse, first: int, at: int, factor: float) -> Numeral:
    scale, last = read_scale(parse, at)
    return Numeral(first, last, exact(factor * scale), scaled=True)


def _in_words(parse: Parse, i: int) -> Numeral | None:
    """Cardinals in words: "two hundred and six", "one and a half million", "forty-one"."""
    cardinal, k = Cardinal(), i
    while k < len(parse):
        step = _link(parse, k, cardinal) if k > i else 0
        if not cardinal.take(low_at(parse, k + step)):
            break
        k += step + 1
        if (low_at(parse, k), low_at(parse, k + 1), low_at(parse, k + 2)) == ("and", "a", "half"):
            cardinal.group, k = cardinal.group + 0.5, k + 3
    return Numeral(i, k, exact(cardinal.value), scaled=cardinal.scaled) if k > i else None


def _link(parse: Parse, k: int, cardinal: Cardinal) -> int:
    """How many words link on to the next part: a hyphen ("forty-one") or "and" ("two hundred and six")."""
    if joined(parse, k):
        return 1
    return 1 if parse.low(k) == "and" and cardinal.goes_on and low_at(parse, k + 1) in _AFTER_AND else 0


_AFTER_AND = frozenset((*UNDER_TWENTY, *TENS))


def exact(value: float) -> float:
    """Without the dust of binary arithmetic: 1.1 million is 1100000."""
    return float(f"{value:.12g}")
