"""Units: measures and shares of a hundred, by symbol or by word, and what they are counted by."""

from __future__ import annotations

from dateline.language.parse import Parse

from .currencies import money_after
from .look import joined, low_at, singular, table, touching

_MEASURES = table("""
    km: km kms kilometre kilometer
    m: metre meter
    cm: cm centimetre centimeter
    mm: mm millimetre millimeter
    mile: mile mi
    foot: foot feet ft
    inch: inch
    yard: yard
    kg: kg kgs kilo kilogram kilogramme
    g: gram gramme
    mg: milligram
    tonne: tonne
    ton: ton
    lb: lb lbs
    ounce: ounce
    hectare: hectare ha
    acre: acre
    litre: litre liter
    ml: ml millilitre milliliter
    gallon: gallon
    barrel: barrel
    barrel/day: bpd
    MW: megawatt mw
    GW: gigawatt gw
    kW: kilowatt kw
    kWh: kwh
    km/h: kmh kph
    mph: mph
    knot: knot
    degree: degree
    GB: gigabyte gb
    TB: terabyte
    MB: megabyte mb
    kiloton: kiloton
    megaton: megaton
    V: volt
    Hz: hertz
    MHz: megahertz
    calorie: calorie
    bushel: bushel
    carat: carat
    cent: cent
    kobo: kobo
    penny: pence
""")
_TOUCHING = {"m": "m", "g": "g", "t": "tonne", "c": "°C", "f": "°F", "p": "penny", "l": "litre"}
"""Read only where they touch the figure: "312p", "30m"."""
_SQUARE = table("""
    km: kilometre kilometer km
    mile: mile
    m: metre meter
    foot: foot feet ft
    yard: yard
""")
_SCALES = {"celsius": "°C", "centigrade": "°C", "c": "°C", "fahrenheit": "°F", "f": "°F"}
_TIMES_OF_RATE = {"day": "day", "hour": "h", "h": "h", "hr": "h", "second": "s"}
_MAY_BE_RATE = frozenset(("barrel", "km", "mile", "m"))
_PER = frozenset(("a", "an", "per", "each", "/"))


def unit_after(parse: Parse, k: int) -> tuple[str, int] | None:
    """The unit written from word ``k`` on and the word after it: "%", "per cent", "-kilometre", "Canadian dollars"."""
    if k >= len(parse):
        return None
    at = k + 1 if joined(parse, k) else k
    return _share(parse, at) or money_after(parse, at) or _measure(parse, at)


def _share(parse: Parse, k: int) -> tuple[str, int] | None:
    word, after = low_at(parse, k), low_at(parse, k + 1)
    if word in ("%", "percent") or (word == "pc" and touching(parse, k)):
        last = k + 1
    elif word == "per" and after == "cent":
        last = k + 2
    elif word == "percentage" and after in ("point", "points"):
        return "percentage point", k + 2
    else:
        return None
    if low_at(parse, last) == "-" and touching(parse, last):
        last += 1 if low_at(parse, last + 1) in ("point", "points") else 0
    return ("percentage point", last + 1) if low_at(parse, last) in ("point", "points") else ("%", last)


def _measure(parse: Parse, k: int) -> tuple[str, int] | None:
    word, after = low_at(parse, k), singular(low_at(parse, k + 1))
    if word in ("°", "º", "degree", "degrees"):
        scale = _SCALES.get(low_at(parse, k + 1))
        return (scale, k + 2) if scale else ("degree", k + 1)
    if word in ("celsius", "centigrade", "fahrenheit"):
        return _SCALES[word], k + 1
    if word in ("square", "sq") and after in _SQUARE:
        return f"sq {_SQUARE[after]}", k + 2
    if word == "nautical" and after == "mile":
        return "nautical mile", k + 2
    if word == "cubic" and after in _MEASURES:
        return f"cubic {_MEASURES[after]}", k + 2
    ends = k + 1 >= len(parse) or not touching(parse, k + 1) or not parse.word(k + 1)[0].isalnum()
    if word in _TOUCHING and touching(parse, k) and ends and not _is_code(parse, k):
        return _TOUCHING[word], k + 1
    if joined(parse, k + 1) and low_at(parse, k + 2)[:1].isdigit():
        return None  # "five M-16 rifles": the name of a model
    unit = _MEASURES.get(singular(word))
    return _rate(parse, k + 1, unit) if unit is not None else None


def _is_code(parse: Parse, k: int) -> bool:
    """ "\x1b[0m": the command of a terminal that was copied along."""
    return low_at(parse, k - 2) in ("[", ";") and touching(parse, k - 1)


def _rate(parse: Parse, k: int, unit: str) -> tuple[str, int]:
    """ "barrels a day", "km/h": the rates that are measures of their own."""
    time = _TIMES_OF_RATE.get(low_at(parse, k + 1))
    if unit not in _MAY_BE_RATE or low_at(parse, k) not in _PER or time is None:
        return unit, k
    return ("mph" if (unit, time) == ("mile", "h") else f"{unit}/{time}"), k + 2


def per_measure(parse: Parse, k: int) -> tuple[str, int] | None:
    """What a price is for: "a barrel", "per tonne"."""
    unit = _MEASURES.get(singular(low_at(parse, k + 1)))
    return (unit, k + 2) if unit is not None and unit != "cent" and low_at(parse, k) in _PER else None
