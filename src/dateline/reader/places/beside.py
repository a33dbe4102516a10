"""What the words beside a place's name tell of where it lies: "Homs, Syria", "the Iraqi city of Mosul"."""

from __future__ import annotations

import re

from dateline.language.parse import Parse

from .. import world
from ..words import words
from .gazetteer import Region, regions, towns

_WATER = re.compile(r"\b(?:sea|ocean|gulf|straits?|channel|bay of)\b", re.IGNORECASE)
_LONGEST = 4  # words in the name of a state or country
_FAR = 8  # words between a name and what is told of it
_SIDES = words(
    "north south east west northern southern eastern western central upper lower coastal rural nearby neighbouring"
    " northeastern northwestern southeastern southwestern northeast northwest southeast southwest neighboring"
    " north-eastern north-western south-eastern south-western"
)
TOWN_NOUNS = words(
    "city town village hamlet capital port suburb hub stronghold enclave resort settlement municipality township"
    " neighbourhood neighborhood metropolis outpost"
)
LAND_NOUNS = words(
    "province district region county governorate state department prefecture oblast canton valley island peninsula"
    " territory division republic parish river lake mountains desert"
)
_NEAR = words("near outside")
_PARTS = words("neighborhood neighbourhood section borough")
_NOUNS = TOWN_NOUNS | LAND_NOUNS | {"area"}
LINKS = words("and or &")
_KNOWN = 50  # thousands: of a town so large one has heard


def told(parse: Parse, first: int, last: int) -> tuple[Region, ...]:
    """The regions or countries, mostly one, in which the text puts the place of this name right there."""
    if is_water(parse.between(first, last)):
        return ()
    end = parse.sentences[parse.sentence[first]][1]
    found = _before(parse, first)
    if last + 1 < end and parse.word(last) in (",", "("):
        found = _listed_after(parse, first, last, end) or found
    elif last + 1 < end and parse.low(last) == "in":
        found = _phrase(parse, last + 1, end) or found
    return found if _abbreviated(parse, last) or _can_be(parse.between(first, last), found) else ()


def the_next(parse: Parse, last: int) -> int | None:
    """The first word of the name that a place is near: "a village near the town of Mopti"."""
    end = parse.sentences[parse.sentence[last - 1]][1]
    if last >= end or parse.low(last) not in _NEAR:
        return None
    names = (k for k in range(last + 1, min(last + _FAR, end)) if parse.low(k) not in _SIDES | _NOUNS | {"the", "of"})
    return next(names, None)


def is_water(name: str) -> bool:
    """A sea lies in no country."""
    return _WATER.search(name) is not None


def is_land(parse: Parse, first: int, last: int) -> bool:
    """Whether the name is that of a stretch of land or a part of a town, no town: "Idlib province", "the districts of
    Konduz and Aliabad", "the Austin neighborhood"."""
    after = parse.low(last) if last < len(parse) else ""
    if after.removesuffix("s") in LAND_NOUNS or after in _PARTS:
        return True
    head = next((k for k in range(first, last) if not first <= parse.head[k] < last), first)
    while parse.deprel[head] == "conj" and parse.head[head] < head:
        head = parse.head[head]
    over, case = parse.head[head], parse.child(head, "case")
    named = case is not None and parse.low(case) == "of" and parse.is_rel(head, "nmod")
    return named and over >= 0 and parse.low(over).removesuffix("s") in LAND_NOUNS


def within(name: str, where: tuple[Region, ...]) -> bool:
    """Whether the gazetteer has a town, or a province, of the name there."""
    return any(lies_in(t.country, t.region, where) for t in towns(name)) or any(
        lies_in(r.country, "", where) for r in regions(name) if Region(r.country) in where
    )


def narrowed(name: str, where: tuple[Region, ...]) -> tuple[Region, ...]:
    """Of the regions that the words can mean those where the gazetteer has the place, if it has it in any."""
    return tuple(r for r in where if within(name, (r,))) or where


def lies_in(country: str, region: str, where: tuple[Region, ...]) -> bool:
    return any(country == r.country and r.code in ("", region) for r in where)


def _abbreviated(parse: Parse, last: int) -> bool:
    """ ", Tenn." is a state whatever stands before it."""
    short = parse.word(last + 1) if last + 1 < len(parse) and parse.word(last) == "," else ""
    return short.endswith(".") and world.state(short) is not None


def _can_be(name: str, where: tuple[Region, ...]) -> bool:
    """Not where the gazetteer knows no such place but a large one elsewhere: "said in Damascus, Israel ..."."""
    if not where or within(name, where):
        return bool(where)
    return not world.is_place(name) and not world.country(name) and all(t.people < _KNOWN for t in towns(name))


def _listed_after(parse: Parse, first: int, last: int, end: int) -> tuple[Region, ...]:
    """ "Springfield, Ill.", "Tripoli (Lebanon)", "Lamu, Lamu County, Kenya", "Homs, a city in Syria"."""
    name = parse.between(first, last)
    at, found = region_at(parse, last + 1, end)
    if not found and (short := short_state(parse.word(last + 1))) and within(name, short):
        at, found = last + 2, short
    if not found:
        return _apposition(parse, last + 1, end)
    after = parse.low(at) if at < end else ""
    if at + 1 < end and after == ",":
        further = region_at(parse, at + 1, end)[1]
        inside = tuple(r for r in found if r.code and Region(r.country) in further)
        found = inside or found
    listed = (after in LINKS or parse.is_rel(last + 1, "conj")) and not parse.word(at - 1).endswith(".")
    return found if not listed or (within(name, found) and not world.country(name)) else ()


def region_at(parse: Parse, k: int, end: int) -> tuple[int, tuple[Region, ...]]:
    """The longest name of a state or country that begins at the word, and the word behind it."""
    if k < end and parse.word(k)[:1].isupper():
        for last in range(min(k + _LONGEST, end), k, -1):
            if found := _regions(" ".join(parse.between(k, last).split())):
                return (last, found) if _ends_there(parse, last, end) else (k, ())
    return k, ()


def _ends_there(parse: Parse, last: int, end: int) -> bool:
    """Whether no longer name goes on behind the word: not "Ireland" in "Ireland Baldwin"."""
    goes_on = last < end and parse.upos[last] == "PROPN" and parse.word(last)[:1].isupper()
    return not goes_on or parse.word(last - 1).endswith(".") or parse.word(last).lower() in LAND_NOUNS


def _regions(name: str) -> tuple[Region, ...]:
    """The country of the name, and the provinces that are not outdone by a town elsewhere ("Salinas")."""
    country = world.country(name)
    found = regions(name)
    if any(t.people >= _KNOWN and all(t.country != r.country for r in found) for t in towns(name)):
        found = tuple(r for r in found if r.country == world.place_country(name))
    return ((Region(country),) if country else ()) + found


def short_state(word: str) -> tuple[Region, ...]:
    """A state by the letters of its post ("FL"), or by a short form without its full stop ("Fla")."""
    if len(word) == 2 and word.isalpha() and word.isupper():
        return (Region("USA", word),)
    return regions(word + ".") if world.state(word + ".") else ()


def _phrase(parse: Parse, k: int, end: int) -> tuple[Region, ...]:
    """ "northern Iraq", "the Iraqi province of Anbar", "Syria's Idlib province", "Helmand"."""
    country: str | None = None
    sure = False  # "the Syrian town", not "the French Quarter"
    stop = min(k + _FAR, end)
    while k < stop:
        at, found = region_at(parse, k, stop)
        if found and at < end and parse.low(at) in ("'s", "’s"):
            country, sure = found[0].country, True
            k = at + 1
        elif found:
            return tuple(r for r in found if country in (None, r.country))
        elif code := world.adjective(parse.word(k)):
            country = code
            k += 1
        elif parse.low(k) in _SIDES | _NOUNS | {"the", "of"}:
            sure = sure or parse.low(k) in _NOUNS
            k += 1
        else:
            break
    return (Region(country),) if country and sure else ()


def _before(parse: Parse, first: int) -> tuple[Region, ...]:
    """ "the northern Syrian town of Azaz", "Iraq's Mosul", "Syria's city of Homs"."""
    k, start = first - 1, max(parse.sentences[parse.sentence[first]][0], first - _FAR)
    named = False
    if k > start and parse.low(k) == "of":
        k, named = k - 1, parse.low(k - 1) in _NOUNS
        if not named:
            return ()
    if k >= start and parse.low(k) in _NOUNS:
        k, named = k - 1, True
    while k >= start:
        if code := world.adjective(parse.word(k)):
            return (Region(code),) if named else ()
        if parse.low(k) in ("'s", "’s"):
            code = _owner(parse, k, start)
            return (Region(code),) if code else ()
        if parse.low(k) not in _SIDES and not (named and parse.upos[k] in ("ADJ", "NOUN", "PUNCT", "VERB", "ADV")):
            return ()
        k -= 1
    return ()


def _owner(parse: Parse, k: int, start: int) -> str | None:
    return next((c for first in range(start, k) if (c := world.country(parse.between(first, k)))), None)


def _apposition(parse: Parse, k: int, end: int) -> tuple[Region, ...]:
    """ "the Syrian capital", "Yemen's third city", "a town in northern Syria"."""
    country: str | None = None
    stop = min(k + _FAR, end)
    if parse.low(k) not in ("a", "an", "the") and not world.country(parse.word(k)):
        return ()
    while k < stop and parse.low(k) not in TOWN_NOUNS:
        at, found = region_at(parse, k, stop)
        if found and at < end and parse.low(at) in ("'s", "’s"):
            country, k = found[0].country, at
        elif code := world.adjective(parse.word(k)):
            country = code
        elif parse.upos[k] not in ("DET", "ADJ", "NOUN", "ADV", "NUM", "PROPN", "VERB"):
            return ()
        k += 1
    if k == stop:
        return ()
    if country:
        return (Region(country),)
    return _phrase(parse, k + 2, end) if k + 2 < end and parse.low(k + 1) in ("in", "of") else ()
