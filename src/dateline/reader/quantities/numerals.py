"""Numerals: words and figures read as numbers ("2,500", "twenty-five", "half a million", "tens of thousands")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.language.parse import Parse


@dataclass(frozen=True, slots=True)
class Numeral:
    """Words ``first`` to ``last`` (half-open) and their number; ``low`` where only a lower bound is told."""

    first: int
    last: int
    value: float
    low: float | None = None
    vague: bool = False
    in_figures: bool = False
    scaled: bool = False


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
UNDER_TWENTY = {word: n for n, word in enumerate(_ONES.split())}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "dozen": 12.0,
}
_SHORT_SCALES = {"mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
# Read only where they touch the figure, and "m" and "b" only where money or a counted noun says that they are no unit.
_TOUCHING = {"k": 1e3, "m": 1e6, "b": 1e9}
# A plural says "more than one of it": the surest lower bound is one, the usual understanding two.
VAGUE = {
    "dozens": 12.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "lakhs": 1e5,
    "crores": 1e7,
}
_DIMENSIONS = frozenset("long high wide deep tall thick away square freestyle".split())
_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d+(?:\.\d+)?|\.\d+")
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_LARGEST = 1e15
_HYPHENS = "-\u2010\u2011"
_BLANKS = " \u00a0\u202f\u2009"


def starts_numeral(word: str) -> bool:
    """Whether a numeral can begin with the (lower-case) word."""
    return _is_figure(word) or word in _STARTERS


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in _VULGAR or (word[0] == "." and word[1:2].isdigit())


_STARTERS = frozenset({*UNDER_TWENTY, *TENS, *SCALES, *VAGUE, "a", "an", "half", "several", "tens", "scores"})


def read_numeral(parse: Parse, i: int) -> Numeral | None:
    """The longest numeral that begins with word ``i``."""
    word = parse.low(i)
    if _is_figure(word):
        return _in_figures(parse, i)
    return _vague(parse, i) or _rounded(parse, i) or _in_words(parse, i)


def touching(parse: Parse, i: int) -> bool:
    """Whether no blank lies between word ``i`` and the word before it."""
    return 0 < i < len(parse) and parse.start[i] == parse.end[i - 1]


def _low(parse: Parse, i: int) -> str:
    return parse.low(i) if 0 <= i < len(parse) else ""


def _in_figures(parse: Parse, i: int) -> Numeral | None:
    value = figure_value(parse.low(i))
    if value is None:
        return None
    value, k = _grouped_by_blanks(parse, i, value)
    if parse.low(i) not in _VULGAR and _low(parse, k) in _VULGAR:
        value, k = value + _VULGAR[parse.low(k)], k + 1
    scale, k2 = read_scale(parse, k)
    return Numeral(i, k2, _exact(value * scale), in_figures=True, scaled=k2 > k)


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
        at = k + 1 if parse.word(k) in _HYPHENS and touching(parse, k) and touching(parse, k + 1) else k
        word = _low(parse, at)
        step = SCALES.get(word) or _SHORT_SCALES.get(word)
        if step is None and scale == 1.0 and touching(parse, k) and at == k and _is_short_scale(parse, k):
            step = _TOUCHING[word]
        if step is None or scale * step > _LARGEST or (scale == 1.0 and word == "dozen" and at != k):
            break
        scale, k = scale * step, at + 1
    return scale, k


def _is_short_scale(parse: Parse, k: int) -> bool:
    """ "$200m", "2m people", "30k jobs": not "200m" of a track."""
    word = parse.low(k)
    if word not in _TOUCHING:
        return False
    before = parse.text[max(0, parse.start[k - 1] - 1) : parse.start[k - 1]]
    money = bool(before) and (before in "$£€¥₹₦₩₽₺₪฿₱₴" or before.isalpha())
    if k + 1 >= len(parse) or touching(parse, k + 1):
        return money
    after = parse.low(k + 1)
    plural = parse.upos[k + 1] in ("NOUN", "PROPN") and after.endswith("s")
    return money or plural or (parse.xpos[k + 1] == "JJ" and after not in _DIMENSIONS)


def _vague(parse: Parse, i: int) -> Numeral | None:
    """ "dozens", "tens of thousands", "scores of"."""
    word = parse.low(i)
    if word in ("tens", "hundreds", "dozens", "scores") and _low(parse, i + 1) == "of" and _low(parse, i + 2) in VAGUE:
        base = {"tens": 10.0, "hundreds": 100.0, "dozens": 12.0, "scores": 20.0}[word] * VAGUE[parse.low(i + 2)]
        return Numeral(i, i + 3, 2 * base, base, vague=True)
    if word == "scores" and _low(parse, i + 1) == "of" and parse.xpos[i] != "VBZ":
        return Numeral(i, i + 1, 40.0, 20.0, vague=True)
    if word in VAGUE:
        return Numeral(i, i + 1, 2 * VAGUE[word], VAGUE[word], vague=True)
    return None


def _rounded(parse: Parse, i: int) -> Numeral | None:
    """ "a dozen", "half a million", "several hundred"."""
    word, after = parse.low(i), _low(parse, i + 1)
    if word in ("a", "an") and after in SCALES:
        return _scaled_up(parse, i, i + 1, 1.0)
    if word in ("a", "an") and after == "half" and _low(parse, i + 2) in ("million", "billion", "dozen"):
        return _scaled_up(parse, i, i + 2, 0.5)
    if word == "half" and after in ("a", "an") and _low(parse, i + 2) in SCALES:
        return _scaled_up(parse, i, i + 2, 0.5)
    if word == "several" and after in SCALES and after != "dozen":
        numeral = _scaled_up(parse, i, i + 1, 3.0)
        return Numeral(i, numeral.last, numeral.value, vague=True, scaled=True)
    return None


def _scaled_up(parse: Parse, first: int, at: int, factor: float) -> Numeral:
    scale, last = read_scale(parse, at)
    return Numeral(first, last, _exact(factor * scale), scaled=True)


def _in_words(parse: Parse, i: int) -> Numeral | None:
    """Cardinals in words: "two hundred and six", "one and a half million", "forty-one"."""
    total, group, k = 0.0, 0.0, i
    scaled = False
    while k < len(parse):
        word = parse.low(k)
        if word in UNDER_TWENTY and _fits_under_twenty(group, word, k == i):
            group, k = group + UNDER_TWENTY[word], k + 1
        elif word in TENS and group % 100 == 0:
            group, k = group + TENS[word], k + 1
        elif word == "dozen" and 0 < group < 100:
            return Numeral(i, k + 1, (total + group) * 12, scaled=True)
        elif word == "hundred" and 0 < group < 100:
            group, k, scaled = group * 100, k + 1, True
        elif word in SCALES and word not in ("hundred", "dozen") and group > 0:
            total, group, k, scaled = total + group * SCALES[word], 0.0, k + 1, True
        elif k > i and word in _HYPHENS and _joins_words(parse, k, group):
            k += 1
        elif k > i and word == "and" and scaled and _low(parse, k + 1) in {**UNDER_TWENTY, **TENS} and group % 100 == 0:
            k += 1
        elif group > 0 and word == "and" and _low(parse, k + 1) == "a" and _low(parse, k + 2) == "half":
            group, k = group + 0.5, k + 3
        else:
            break
    return Numeral(i, k, _exact(total + group), scaled=scaled) if k > i else None


def _fits_under_twenty(group: float, word: str, first: bool) -> bool:
    if first:
        return True
    rest = group % 100
    return rest == 0 or (rest >= 20 and rest % 10 == 0 and 0 < UNDER_TWENTY[word] < 10)


def _joins_words(parse: Parse, k: int, group: float) -> bool:
    """A hyphen inside "twenty-five": not the one of "nine-storey"."""
    if not (touching(parse, k) and touching(parse, k + 1)):
        return False
    after = _low(parse, k + 1)
    if after in SCALES:
        return True
    return group % 100 >= 20 and group % 10 == 0 and 0 < UNDER_TWENTY.get(after, 0) < 10


def _exact(value: float) -> float:
    """Without the dust of binary arithmetic: 1.1 million is 1100000."""
    return float(f"{value:.12g}")
