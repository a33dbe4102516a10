"""Single amounts: one numeral with the money sign before it or the unit behind it, and its sign."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.language.parse import Parse

from ..words import words
from . import units
from .currencies import is_money, money_before
from .look import low_at, touching
from .numerals import Numeral

_DEGREES = re.compile(r"(\d{1,3})([CF])")
_BEFORE_DEGREES = words("""
    of to at above below about around over under nearly almost by reached hit touched between and or ( - − minus from
""")


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


def single(parse: Parse, numeral: Numeral) -> Amount:
    """The numeral with the money sign before it or the unit behind it."""
    amount = Amount(numeral.first, numeral.last, numeral, numeral.value, numeral.low, numeral.high)
    money = money_before(parse, numeral.first)
    if money is not None:
        amount.unit, amount.first = money
        _skip_country(parse, amount)
    else:
        at = numeral.last + 1 if numeral.vague and low_at(parse, numeral.last) == "of" else numeral.last
        unit = units.unit_after(parse, at)
        if unit is not None:
            amount.unit, amount.last = unit
    if amount.unit is None and low_at(parse, _before(parse, amount.first)) == "magnitude":
        amount.unit, amount.first = "magnitude", _before(parse, amount.first)
    _negative(parse, amount)
    _per(parse, amount)
    return amount


def degrees(parse: Parse, i: int) -> Amount | None:
    """ "up to 40C": degrees in one word, where what goes before shows that it is no seat, row or road."""
    match = _DEGREES.fullmatch(parse.word(i))
    if match is None or low_at(parse, i - 1) not in _BEFORE_DEGREES:
        return None
    value = float(match[1])
    amount = Amount(i, i + 1, Numeral(i, i + 1, value, in_figures=True), value, unit=f"°{match[2]}")
    _negative(parse, amount)
    return amount


def _before(parse: Parse, i: int) -> int:
    """The word before word ``i``, over a hyphen that joins them."""
    return i - 2 if low_at(parse, i - 1) == "-" and touching(parse, i) and touching(parse, i - 1) else i - 1


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
    elif (sign == "minus" and low_at(parse, k - 1) != "or") or (
        sign in ("-", "−") and free and touching(parse, amount.first)
    ):
        amount.value, amount.first = -amount.value, k


def _per(parse: Parse, amount: Amount) -> None:
    """ "$58 a barrel", "$900 a month": a price is money for a measure or a time."""
    if amount.unit is None or not is_money(amount.unit):
        return
    rate = units.per(parse, amount.last)
    if rate is not None:
        amount.unit = f"{amount.unit}/{'hour' if rate[0] == 'h' else rate[0]}"
