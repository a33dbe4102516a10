"""Readings in the terms of CQE's measure: its unit names, counted nouns as units, durations as quantities.

The measure compares unit names as strings ("dollar", "percentage", "kilometre") and counts durations, which a reading
has among its times. ``quantities_of`` says the same facts in those words, so that what is scored is what was read.
"""

from __future__ import annotations

import re
from typing import Any

_CURRENCIES = {
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen", "CNY": "chinese yuan",
    "INR": "indian rupee", "AUD": "australian dollar", "CAD": "canadian dollar", "NZD": "new zealand dollar",
    "HKD": "hong kong dollar", "SGD": "singapore dollar", "TWD": "taiwan dollar", "MYR": "malaysian ringgit",
    "IDR": "indonesian rupiah", "THB": "thai baht", "PHP": "philippine peso", "KRW": "south korean won",
    "ZAR": "south african rand", "NGN": "nigerian naira", "KES": "kenyan shilling", "ILS": "shekel",
    "RUB": "russian rouble", "TRY": "turkish lira", "UAH": "ukrainian hryvnia", "PLN": "polish zloty",
    "CHF": "swiss franc", "SEK": "swedish krona", "NOK": "norwegian krone", "DKK": "danish krone",
    "BRL": "brazilian real", "MXN": "mexican peso", "ARS": "argentine peso", "VND": "vietnamese dong",
    "PKR": "pakistani rupee", "BDT": "bangladeshi taka", "AED": "united arab emirates dirham", "BTC": "bitcoin",
}  # fmt: skip
_UNITS = {
    "%": "percentage", "°C": "celsius", "°F": "fahrenheit", "µm": "micrometre", "mm": "millimetre", "cm": "centimetre",
    "m": "metre", "km": "kilometre", "mg": "milligram", "g": "gram", "kg": "kilogram", "lb": "pound-mass",
    "tonne": "metric ton", "ml": "millilitre", "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt",
    "TW": "terawatt", "Wh": "watt hour", "kWh": "kilowatt hour", "MWh": "megawatt hour", "GWh": "gigawatt hour",
    "TWh": "terawatt hour", "V": "volt", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz",
    "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "PB": "petabyte", "kbit": "kilobit",
    "Mbit": "megabit", "Gbit": "gigabit", "mph": "mile per hour", "mpg": "mile per gallon",
    "rpm": "revolution per minute",
    "psi": "pound per square inch", "ksi": "kilopound per square inch", "dB": "decibel", "ppm": "part per million",
    "ppb": "part per billion", "mmBTU": "mega british thermal unit", "BTU": "british thermal unit", "Pa": "pascal",
    "kPa": "kilopascal", "MPa": "megapascal", "gigatonne": "gigaton", "kilotonne": "kiloton", "megatonne": "megaton",
    "ppg": "point per game", "rpg": "rebound per game", "apg": "assist per game",
    "h": "hour", "s": "second", "min": "minute",
}  # fmt: skip
_WORDS = frozenset(
    "mile foot inch yard acre hectare gallon barrel bushel ounce ton pint knot degree horsepower cent carat calorie "
    "point decibel litre magnitude megapixel euro day week month quarter year night person".split()
)
_PIECES = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty"
    r"|ninety|dozen|hundred|half)\b",
    re.IGNORECASE,
)
_MODS = {"APPROX": "~", "MORE_THAN": ">", "EQUAL_OR_MORE": ">", "LESS_THAN": "<", "EQUAL_OR_LESS": "<"}


def unit_name(unit: str | None, what: str | None) -> str:
    """CQE's name of a unit; of what is counted, where the unit is no measure."""
    if unit is None:
        return _singular(what) if what else "-"
    head, slash, per = unit.partition("/")
    if slash:
        return f"{unit_name(head, None)} per {unit_name(per, None)}"
    if unit in _CURRENCIES or unit in _UNITS:
        return _CURRENCIES.get(unit) or _UNITS[unit]
    if unit.startswith("sq "):
        return f"square {unit_name(unit[3:], None)}"
    if unit.startswith("cubic "):
        return f"cubic {unit_name(unit[6:], None)}"
    if unit in _WORDS and unit != "person":
        return unit
    return _singular(what) if what else unit


def _singular(what: str) -> str:
    """The words with their last one in the singular: "shipping containers" is "shipping container"."""
    words = what.lower().split()
    last = words[-1] if words else ""
    if last.endswith("ies") and len(last) > 4:
        last = f"{last[:-3]}y"
    elif last.endswith(("ches", "shes", "sses", "xes")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")):
        last = last[:-1]
    return " ".join([*words[:-1], last])


def quantities_of(reading: dict[str, Any], durations: bool = True) -> list[dict[str, Any]]:
    """The quantities of a reading, and its durations that are told with a number, as CQE's measure takes them."""
    out = [
        {
            "value": [q["low"], q["high"]] if _is_range(q) else q["value"],
            "normalized_unit": unit_name(q["unit"], q["what"]),
            "change": q["change"],
        }
        for q in reading["quantities"]
    ]
    if durations:
        for time in reading["times"]:
            out += _duration(time, reading["report"]["text"][time["start"] : time["end"]])
    return out


def _is_range(quantity: dict[str, Any]) -> bool:
    low, high = quantity["low"], quantity["high"]
    return low is not None and high is not None and low != high


def _duration(time: dict[str, Any], words: str) -> list[dict[str, Any]]:
    """ "three months" as 3 "month"; "all year" has no number."""
    value = time["value"] or ""
    if time["type"] != "DURATION" or not value.startswith("P") or not _NUMBER.search(words):
        return []
    days, _, clock = value[1:].partition("T")
    names = (
        (days, {"Y": "year", "M": "month", "W": "week", "D": "day"}),
        (clock, {"H": "hour", "M": "minute", "S": "second"}),
    )
    unit_is_age = "old" in words
    return [
        {
            "value": float(number),
            "normalized_unit": "year of age" if unit_is_age else table[sign],
            "change": _MODS.get(time["mod"] or "", "="),
        }
        for part, table in names
        for number, sign in _PIECES.findall(part)
        if sign in table
    ]
