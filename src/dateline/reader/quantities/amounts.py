"""Amounts: a numeral with its money sign, scale, unit and range, before anyone asks what is counted."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.language.parse import Parse

from ..words import words
from . import units
from .currencies import money_before
from .fractions import read_fraction, starts_fraction
from .look import low_at, touching
from .number_words import UNDER_TWENTY
from .numerals import Numeral, figure_value, read_numeral, starts_numeral

# "estimates run from 10,000 to 30,000" is a range; elsewhere "from 30 to 60" tells of two times.
_SPREAD = words("run runs ranging range ranges ranged vary varies varied varying")


@dataclass(slots=True)
class Amount:
    """Words ``first`` to ``last`` (half-open) with sign and unit; ``numeral`` is the (first) number alone."""

    first: int
    last: int
    numeral: Numeral
    value: float
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    is_range: bool = False


def read_amount(parse: Parse, i: int) -> Amount | None:
    """The amount whose number begins with word ``i``."""
    word = parse.low(i)
    fraction = read_fraction(parse, i) if starts_fraction(word) else None
    if fraction is not None:
        return Amount(fraction.first, fraction.last, fraction, fraction.value, unit="%")
    numeral = read_numeral(parse, i) if starts_numeral(word) else None
    if numeral is None:
        return None
    amount = _single(parse, numeral)
    return _range(parse, amount) or amount


def _single(parse: Parse, numeral: Numeral) -> Amount:
    """The numeral with the money sign before it or the unit behind it."""
    amount = Amount(numeral.first, numeral.last, numeral, numeral.value, low=numeral.low)
    money = money_before(parse, numeral.first)
    if money is not None:
        amount.unit, amount.first = money
        _skip_country(parse, amount)
    else:
        at = numeral.last + 1 if numeral.vague and low_at(parse, numeral.last) == "of" else numeral.last
        unit = units.unit_after(parse, at)
        if unit is not None:
            amount.unit, amount.last = unit
    _negative(parse, amount)
    _per(parse, amount)
    return amount


def _skip_country(parse: Parse, amount: Amount) -> None:
    """ "$75 U.S.": the country written behind."""
    if amount.unit == "USD" and low_at(parse, amount.last) in ("u.s.", "us") and parse.word(amount.last).isupper():
        amount.last += 1


def _negative(parse: Parse, amount: Amount) -> None:
    """ "minus 12 degrees", "-0.4%": a sign that stands free and belongs to a measure."""
    k = amount.first - 1
    if amount.unit is None or k < 0:
        return
    sign = parse.low(k)
    free = k == 0 or not touching(parse, k)
    if sign == "-" and k and parse.low(k - 1) == "minus":
        amount.value, amount.first = -amount.value, k - 1
    elif sign == "minus" or (sign in ("-", "−") and free and touching(parse, amount.first)):
        amount.value, amount.first = -amount.value, k


def _per(parse: Parse, amount: Amount) -> None:
    """ "$58 a barrel": a price is money for a measure."""
    if amount.unit is None or amount.unit in ("%", "percentage point"):
        return
    rate = units.per_measure(parse, amount.last)
    money = amount.unit == "cent" or (len(amount.unit) == 3 and amount.unit.isupper())
    if rate is not None and money:
        amount.unit = f"{amount.unit}/{rate[0]}"


def _range(parse: Parse, amount: Amount) -> Amount | None:
    """ "between 400 and 600", "10-15 billion", "5 to 7 percent", "60 or 70"."""
    k = amount.last
    link = low_at(parse, k)
    hyphen = link in ("-", "–", "—") and touching(parse, k) and touching(parse, k + 1)
    start = amount.first - 1
    between = link == "and" and low_at(parse, start) == "between"
    if not (hyphen or between or link in ("to", "or")) or k + 1 >= len(parse) or amount.numeral.vague:
        return None
    if link == "to" and (
        low_at(parse, start) == "to" or (low_at(parse, start) == "from" and low_at(parse, start - 1) not in _SPREAD)
    ):
        return None
    second = _second(parse, k + 1)
    if second is None or second.numeral.vague or second.low is not None:
        return None
    return _joined(parse, amount, second, link if not hyphen else "-")


def _second(parse: Parse, k: int) -> Amount | None:
    """The amount after the link, whose number may stand behind a money sign."""
    for skip in range(3):
        at = k + skip
        if at < len(parse) and starts_numeral(parse.low(at)) and parse.low(at) not in ("a", "an", "half", "several"):
            numeral = read_numeral(parse, at)
            second = _single(parse, numeral) if numeral is not None else None
            return second if second is not None and second.first <= k else None
    return None


def _joined(parse: Parse, one: Amount, two: Amount, link: str) -> Amount | None:
    low, high = one.value, two.value
    if not one.numeral.scaled and two.numeral.scaled:
        shared = _share_scale(parse, one, two)
        low = shared if shared < high else low
    if not 0 <= low < high or (one.unit and two.unit and one.unit != two.unit):
        return None
    if one.unit and not two.unit and one.first == one.numeral.first:
        return None  # "6.5% to 164": only a sign before the first figure holds for both
    if high > 100 * max(low, 0.01):
        return None
    if link == "or" and (high > 2.5 * low or one.unit is not None):
        return None
    unit = two.unit or one.unit
    if link == "-" and unit is None and not _counts(parse, two.last):
        return None
    first = one.first - 1 if link == "and" else one.first
    mean = float(f"{(low + high) / 2:.12g}")
    return Amount(first, two.last, one.numeral, mean, low, high, unit, is_range=True)


def _share_scale(parse: Parse, one: Amount, two: Amount) -> float:
    """ "10-15 billion": the scale said once holds for both."""
    word = parse.low(two.numeral.first)
    plain = figure_value(word) or float(UNDER_TWENTY.get(word, 0))
    return float(f"{one.value * two.numeral.value / plain:.12g}") if plain else one.value


def _counts(parse: Parse, k: int) -> bool:
    """Whether a plural noun or an adjective before one follows."""
    return k < len(parse) and parse.xpos[k] in ("NNS", "NNPS", "JJ", "NN")
