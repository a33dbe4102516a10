"""Figures in short English: the number with its unit, and whose, where and as of when it is."""

from __future__ import annotations

import re
from math import isfinite

from dateline.model import Anchor, Interval, Quantity

from . import dates
from .lookup import Lookup
from .safe import one_line, shorten

NAME = 44
AS_WRITTEN = 32  # the report's own words are kept up to this length

_CHANGES = {"=": "", "~": "about ", ">": "at least ", "<": "up to ", "up": "↑ ", "down": "↓ "}
_CURRENCIES = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "NGN": "₦", "ILS": "₪"}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_PLURALS = {
    "foot": "feet",
    "hertz": "hertz",
    "baht": "baht",
    "yen": "yen",
    "yuan": "yuan",
    "rand": "rand",
    "won": "won",
}
_COUNTED = frozenset({"person", "time", "times", "item", "count", "unit"})

# Words that leave the number open: no figure of ours would be as true as they are.
_VAGUE = re.compile(
    r"\b(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions|several|few|many|handful|couple"
    r"|(?:some|couple|handful)\s+(?:dozen|hundred|thousand|million|billion|trillion))\b",
    re.IGNORECASE,
)
_NUMBER_WORDS = re.compile(
    r"\b(?:about|over|under|nearly|almost|some|around|approximately|roughly|more|less|than|at|least|most|up|to|a"
    r"|an|further|additional|another|estimated|only|just|hundred|thousand|million|billion|trillion|m|bn|tn)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[^\W\d_]|[$€£¥₹₩₦₪]")


def amount(quantity: Quantity, words: str) -> str:
    """The number with its unit: "about 1,600 km", "↓ 3.2%"; as the report has it where that is vague, or money."""
    if words and len(words) <= AS_WRITTEN:
        if _VAGUE.search(words):
            return words
        if _is_money(quantity.unit) and any(map(str.isdigit, words)) and _MONEY.search(_NUMBER_WORDS.sub("", words)):
            return _arrow(quantity) + words
    if quantity.low is not None and quantity.high is not None and quantity.low != quantity.high:
        values = [quantity.low, quantity.high]
    else:
        values = [quantity.value]
    value = "–".join(_cents(number(one)) if _is_money(quantity.unit) else number(one) for one in values)
    return _CHANGES[quantity.change] + _with_unit(value, quantity.unit, quantity.what)


def _cents(value: str) -> str:
    return f"{value}0" if re.search(r"\.\d$", value) else value


def _arrow(quantity: Quantity) -> str:
    return _CHANGES[quantity.change] if quantity.change in ("up", "down") else ""


def _is_money(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isalpha() and unit.isupper()


def notes(quantity: Quantity, look: Lookup) -> list[str]:
    """What befell them, its ties, whose it is, where, as of when, who says so; not what the counted thing tells."""
    of, where, by = (look.name(id) for id in (quantity.of, quantity.where, quantity.said_by))
    what = one_line(quantity.what or "").casefold()
    places = dict.fromkeys(name for name in (of, where) if name and not (what and what in name.casefold()))
    notes = [*_toll(quantity, what), *_ties(quantity, look), *(shorten(name, NAME) for name in places)]
    as_of = _as_of(quantity.as_of, look.reading.anchor)
    notes += [as_of] if as_of else []
    return notes + ([f"according to {shorten(by, NAME)}"] if by else [])


def _toll(quantity: Quantity, what: str) -> list[str]:
    """What befell them, unless the thing counted says so already."""
    return [quantity.toll] if quantity.toll and quantity.toll not in what else []


def _ties(quantity: Quantity, look: Lookup) -> list[str]:
    """The figures that it is tied to: "part of 12", "was 440", "to 3,400"."""
    tied = (("part of", quantity.part_of), ("was", quantity.baseline), ("to", quantity.reaches))
    return [f"{word} {bare(look, index)}" for word, index in tied if index is not None]


def bare(look: Lookup, index: int) -> str:
    """The figure with an index, with its unit alone; a question mark for none."""
    quantities = look.reading.quantities
    if not 0 <= index < len(quantities):
        return "?"
    one = quantities[index]
    return amount(one, look.words(one.start, one.end))


def _as_of(interval: Interval | None, anchor: Anchor) -> str | None:
    """When it holds, unless that is the day from which the whole report is read."""
    if interval is not None and anchor.date is not None and interval == Interval.day(anchor.date):
        return None
    return dates.as_of(interval)


def number(value: float) -> str:
    """With thousands parted, and no more digits than it has."""
    if not isfinite(value):
        return str(value)
    for size, name in _SCALES:
        scaled = value / size
        if abs(scaled) >= 1 and abs(scaled) < 1e6 and round(scaled, 3) == scaled:
            return f"{scaled:,.3f}".rstrip("0").rstrip(".") + f" {name}"
    if value == round(value, 0) and abs(value) < 1e15:
        return f"{value:,.0f}"
    return f"{value:,.4g}" if abs(value) < 1000 or abs(value) >= 1e15 else f"{value:,.2f}"


def _with_unit(value: str, unit: str | None, what: str | None) -> str:
    if not unit or unit in _COUNTED or (what and _stem(unit) in what.lower()):
        return value
    unit = one_line(unit)
    if unit in _CURRENCIES:
        return _CURRENCIES[unit] + value
    if unit.startswith(("%", "°")):
        return value + unit
    return f"{value} {unit if value == '1' else _plural(unit)}"


def _plural(unit: str) -> str:
    """Of units that are words; symbols ("km", "kWh", "barrel/day") stay as they are."""
    if len(unit) < 3 or not unit.isalpha() or not unit.islower() or unit.endswith("s"):
        return unit
    if unit.endswith("y") and unit[-2] not in "aeou":
        return f"{unit[:-1]}ies"
    return _PLURALS.get(unit, f"{unit}es" if unit.endswith(("ch", "sh", "x")) else f"{unit}s")


def _stem(unit: str) -> str:
    """Enough of a unit to find its plural: "country" in "countries"."""
    return unit.lower()[:-1] if unit.endswith("y") else unit.lower()
