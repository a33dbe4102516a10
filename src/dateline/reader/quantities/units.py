"""Units: measures and shares of a hundred, by symbol or by word, and the rates that they make."""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words
from .currencies import money_after
from .look import joined, low_at, singular, touching
from .measures import AREAS, DEGREES, NAMES, SYMBOLS, TIMES, TOUCHING
from .number_words import SCALES, VAGUE

_FIXED = {
    ("metric", "ton"): "tonne", ("metric", "tonne"): "tonne", ("short", "ton"): "ton", ("long", "ton"): "ton",
    ("nautical", "mile"): "nautical mile", ("troy", "ounce"): "ounce", ("fluid", "ounce"): "fluid ounce",
    ("light", "year"): "light-year", ("basis", "point"): "basis point", ("acre", "foot"): "acre-foot",
    ("acre", "feet"): "acre-foot", ("board", "foot"): "board foot", ("board", "feet"): "board foot",
    **{(name, "hour"): f"{unit}h" for name, unit in NAMES.items() if name.endswith("watt")},
}  # fmt: skip
"""Units of two words, apart or with a hyphen."""
_PER = frozenset(("a", "an", "per", "each", "/"))
_NO_RATE = words("earlier ago before after later on old from into since prior previously too longer apart ahead")
""" "$2 billion a year ago" tells when, and is no rate."""
_HEADS = {"capita": "person", "head": "person", "person": "person", "worker": "worker", "household": "household"}
_MONEY_FOR = words("""
    fine note bill coin fee cheque check debt loan deal contract grant bonus price prize cost ticket bond salary reward
""")
_WEIGHING = words("weigh weight weighing weighed weighs heavier lighter")
Unit = tuple[str, int]
"""A unit and the word after it."""


def unit_after(parse: Parse, k: int) -> Unit | None:
    """The unit written from word ``k`` on: "%", "per cent", "-kilometre", "Canadian dollars"."""
    if k >= len(parse):
        return None
    at = k + 1 if joined(parse, k) else k
    return _share(parse, at) or _weight(parse, at) or money_after(parse, at) or _measure(parse, at)


def _share(parse: Parse, k: int) -> Unit | None:
    word, after = low_at(parse, k), low_at(parse, k + 1)
    if word in ("%", "percent", "％") or (word in ("pc", "pct") and (touching(parse, k) or word == "pct")):
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


def _weight(parse: Parse, k: int) -> Unit | None:
    """ "50 pounds of rice", "a 200-pound man", "weighs 150 pounds": elsewhere pounds may be money."""
    word, after = low_at(parse, k), low_at(parse, k + 1)
    if word not in ("pound", "pounds") or low_at(parse, k - 1) in SCALES or low_at(parse, k - 2) in VAGUE:
        return None
    described = word == "pound" and k > 0 and joined(parse, k - 1) and after not in _MONEY_FOR
    if (after, low_at(parse, k + 2), singular(low_at(parse, k + 3))) == ("per", "square", "inch"):
        return "psi", k + 4
    weighs = any(parse.low(j) in _WEIGHING for j in range(max(0, k - 4), k))
    return ("lb", k + 1) if described or weighs or (word == "pounds" and after == "of") else None


def _measure(parse: Parse, k: int) -> Unit | None:
    word = low_at(parse, k)
    found = _degrees(parse, k) or _fixed(parse, k) or _powered(parse, k)
    if found is not None:
        return _rate(parse, found[1], found[0])
    ends = k + 1 >= len(parse) or not touching(parse, k + 1) or not parse.word(k + 1)[0].isalnum()
    if k < len(parse) and parse.word(k) in TOUCHING and touching(parse, k) and ends and not _is_code(parse, k):
        return _rate(parse, k + 1, TOUCHING[parse.word(k)])
    if low_at(parse, k + 1) == "/" and touching(parse, k + 1) and touching(parse, k + 2):
        whole = f"{word}/{low_at(parse, k + 2)}"
        if whole in SYMBOLS:
            return SYMBOLS[whole], k + 3
    if joined(parse, k + 1) and low_at(parse, k + 2)[:1].isdigit():
        return None  # "five M-16 rifles": the name of a model
    unit = NAMES.get(singular(word)) or NAMES.get(word) or SYMBOLS.get(word)
    return _rate(parse, k + 1, unit) if unit is not None else None


def _degrees(parse: Parse, k: int) -> Unit | None:
    word, after = low_at(parse, k), low_at(parse, k + 1)
    if word in DEGREES and len(word) > 1:
        return DEGREES[word], k + 1
    if word in ("°", "º", "degree", "degrees", "deg"):
        scale = DEGREES.get(after) if len(after) > 1 or parse.word(k + 1 if after else k).isupper() else None
        return (scale, k + 2) if scale else ("degree", k + 1)
    return None


def _fixed(parse: Parse, k: int) -> Unit | None:
    """ "metric tons", "megawatt-hours", "pounds per square inch"."""
    at = k + 2 if joined(parse, k + 1) else k + 1
    unit = _FIXED.get((low_at(parse, k), singular(low_at(parse, at))))
    if unit is not None:
        return unit, at + 1
    per_gallon = low_at(parse, k + 1) in ("per", "a", "to") and singular(low_at(parse, k + 2)) == "gallon"
    return ("mpg", k + 3) if low_at(parse, k) == "miles" and per_gallon else None


def _powered(parse: Parse, k: int) -> Unit | None:
    """ "square miles", "sq. ft", "cubic metres"."""
    word = low_at(parse, k)
    kind = "sq" if word in ("square", "sq") else "cubic" if word in ("cubic", "cu") else None
    if kind is None:
        return None
    at = k + 1 + (low_at(parse, k + 1) == "." or joined(parse, k + 1))
    unit = AREAS.get(singular(low_at(parse, at)))
    return (f"{kind} {unit}", at + 1) if unit is not None else None


def _is_code(parse: Parse, k: int) -> bool:
    """ "\x1b[0m": the command of a terminal that was copied along."""
    return low_at(parse, k - 2) in ("[", ";") and touching(parse, k - 1)


def _rate(parse: Parse, k: int, unit: str) -> Unit:
    """ "barrels a day", "km/h", "grams per litre": a measure by a time or by another measure."""
    by = per(parse, k)
    if by is None or unit in ("degree", "cent", "penny", "kobo"):
        return unit, k
    if by[0] in TIMES.values() or low_at(parse, k) in ("per", "/"):
        return ("mph" if (unit, by[0]) == ("mile", "h") else f"{unit}/{by[0]}"), by[1]
    return unit, k


def per(parse: Parse, k: int) -> Unit | None:
    """What a price or a rate is for: "a barrel", "per tonne", "a year", "per capita", "/kg"."""
    link, word = low_at(parse, k), low_at(parse, k + 1)
    if link not in _PER or (link == "/" and not (touching(parse, k) and touching(parse, k + 1))):
        return None
    if link in ("a", "an", "each") and low_at(parse, k + 2) in _NO_RATE:
        return None
    noun = singular(word)
    short = len(noun) == 1 and link != "/"
    time = TIMES.get(noun) if not short else None
    if time is not None:
        return time, k + 2
    found = _fixed(parse, k + 1) or _powered(parse, k + 1)
    if found is not None:
        return found
    if noun in _HEADS and link != "/" and (noun != "capita" or link == "per"):
        return _HEADS[noun], k + 2
    unit = NAMES.get(noun) or (SYMBOLS.get(noun) if link in ("per", "/") else None) or _weight_of(noun, link)
    return (unit, k + 2) if unit not in (None, "cent", "penny", "degree") else None


def _weight_of(noun: str, link: str) -> str | None:
    return {"pound": "lb", "lb": "lb"}.get(noun) if link != "each" else None
