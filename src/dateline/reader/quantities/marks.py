"""Marks: numbers that point, bound an age or set odds, whatever stands beside them."""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words
from .look import low_at, touching
from .number_words import UNDER_TWENTY
from .numerals import Numeral

_GUNS = words("""
    gun handgun pistol rifle revolver shotgun carbine howitzer cannon mortar artillery shell round bullet cartridge
    casing ammunition ammo caliber calibre magazine weapon firearm semiautomatic semi-automatic automatic beretta glock
""")
_BOUNDS = words("above over older under up younger")
_OLDEST = 120


def excludes(parse: Parse, numeral: Numeral) -> bool:
    """Whether the numeral is a note's number, an age, a calibre or one of two odds."""
    return (
        _note(parse, numeral)
        or _age_in_short(parse, numeral)
        or _age_bound(parse, numeral)
        or _calibre(parse, numeral)
        or _odds(parse, numeral)
        or _index(parse, numeral)
    )


def _note(parse: Parse, numeral: Numeral) -> bool:
    """ "[8]": the number of a note at the foot of the page."""
    first, last = numeral.first, numeral.last
    if last - first != 1 or not numeral.in_figures or low_at(parse, first - 1) != "[" or low_at(parse, last) != "]":
        return False
    return touching(parse, first) and touching(parse, last)


def _age_in_short(parse: Parse, numeral: Numeral) -> bool:
    """ "a 29 y/o man", "29 yo", "29yr old"."""
    k = numeral.last
    if low_at(parse, k) == "y":
        return low_at(parse, k + 1) in ("/", ".", "-") and low_at(parse, k + 2).startswith("o")
    return low_at(parse, k) in ("yo", "y.o", "y.o.", "yrs", "yr")


def _age_bound(parse: Parse, numeral: Numeral) -> bool:
    """ "Tuesdays are 21 and over": people from an age on."""
    k = numeral.last
    return (
        numeral.in_figures
        and numeral.value <= _OLDEST
        and low_at(parse, k) == "and"
        and low_at(parse, k + 1) in _BOUNDS
        and low_at(parse, k + 2) not in ("the", "a", "to", "down")
    )


def _calibre(parse: Parse, numeral: Numeral) -> bool:
    """ "a 9 mm handgun": a kind of gun."""
    k = numeral.last
    if parse.word(numeral.first)[0] == "." and any(low_at(parse, j).rstrip("s") in _GUNS for j in range(k, k + 2)):
        return True
    k += low_at(parse, k) == "-"
    if low_at(parse, k) not in ("mm", "millimeter", "millimetre"):
        return False
    return any(low_at(parse, j).rstrip("s") in _GUNS for j in range(k + 1, k + 5))


def _index(parse: Parse, numeral: Numeral) -> bool:
    """ "the Acme 500 index": the number of shares in its name."""
    return numeral.in_figures and low_at(parse, numeral.last) in ("index", "indexes", "indices")


def _odds(parse: Parse, numeral: Numeral) -> bool:
    """ "four to one", "3-to-1": odds and ratios, of which neither number is a count."""
    k, i = numeral.last, numeral.first
    behind = [parse.low(j) for j in range(k, min(k + 4, len(parse))) if parse.word(j) != "-"]
    if behind[:1] == ["to"] and behind[1:2] in (["one"], ["1"]) and numeral.value < 1000:
        return not numeral.scaled
    ahead = [parse.low(j) for j in range(max(0, i - 4), i) if parse.word(j) != "-"]
    one = numeral.value == 1 and not numeral.scaled and ahead[-1:] == ["to"] and len(ahead) > 1
    return one and (ahead[-2].isdigit() or ahead[-2] in UNDER_TWENTY)
