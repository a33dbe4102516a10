"""Inheriting: a bare figure counts what the figure that it is tied to counts: "2,500 troops, down from 5,000"."""

from __future__ import annotations

from dateline.language.parse import Parse

from ..words import words
from . import shares
from .amounts import scale_of
from .factors import FACTOR
from .found import Found
from .look import lead_in, low_at
from .numerals import exact
from .people import is_person

_LINKS = words("from with against than versus counted reckoned claimed ( up down")
_COMPARING = words("from with against than versus")
_NEAR_LINKS = words("to and or , but at by only")
_FORWARD_LINKS = words(", and or to even")
_COPULAS = words("is was are were at stands stood reached hit averaged totalled totaled")
_AGAINST = words("against than versus compared")
_ASIDE = frozenset(("or", "("))
_REACH = 25
_NEAR = 8
_CLAUSE = 14
_SAME_SIZE = 20
_PER_CENT = 1000


def inherit(parse: Parse, found: list[Found]) -> None:
    """Fills unit, thing, scale and the way of change from the figures beside."""
    for at, item in enumerate(found):
        _way(parse, found, at)
        _rate(parse, found, at)
        if item.what and (item.unit or low_at(parse, item.first - 1) not in _COMPARING):
            continue
        before = shares.partner(parse, found, at) if at else None
        if before is not None and before.unit == FACTOR:
            before = found[at - 2] if at > 1 else None
        after = found[at + 1] if at + 1 < len(found) else None
        if item.unit is None and after is not None and _leads_to(parse, item, after):
            _take_scale(parse, item, after)
            item.unit, item.what = after.unit, after.what
        elif before is not None and item.unit != FACTOR and _follows(parse, before, item):
            _take_over(item, before)


def _way(parse: Parse, found: list[Found], at: int) -> None:
    """ "lost 190 points, or 0.6%", "fell 5 miles (8 km)": one change told twice."""
    item, before = found[at], found[at - 1] if at else None
    if before is None or item.change != "=" or before.change not in ("up", "down") or item.unit in (None, before.unit):
        return
    last = max(before.last, before.counted.last) if before.counted is not None else before.last
    if low_at(parse, item.first - 1) in _ASIDE and 0 < item.first - last <= 2:
        item.change = before.change


def _rate(parse: Parse, found: list[Found], at: int) -> None:
    """ "from $75 a barrel to $46": what the price is for is said once."""
    item = found[at]
    for other in found[max(0, at - 1) : at] + found[at + 1 : at + 2]:
        near = parse.sentence[item.first] == parse.sentence[other.first] and abs(item.first - other.first) <= _REACH
        if item.unit and near and not item.share and (other.unit or "").startswith(f"{item.unit}/"):
            later = max(item, other, key=lambda f: f.first)
            if low_at(parse, later.first - 1) in _COMPARING | {"to"}:
                item.unit = other.unit


def _take_scale(parse: Parse, item: Found, after: Found) -> None:
    """ "from 24.2 to 33 billion": the scale is said once, at the end."""
    amount = item.amount
    scale = scale_of(parse, after.amount.numeral) if not after.amount.is_range else _range_scale(parse, after)
    value = exact(amount.value * scale)
    near = after.amount.value / _SAME_SIZE <= value <= after.amount.value * _SAME_SIZE
    if scale > 1 and near and not (amount.numeral.scaled or amount.is_range or amount.low is not None):
        amount.value = value


def _range_scale(parse: Parse, after: Found) -> float:
    """The scale of "33-35 billion", whose first number has taken it already."""
    plain = after.amount.numeral.value
    return exact(after.amount.low / plain) if after.amount.low and plain else 1.0


def _take_over(item: Found, before: Found) -> None:
    if item.unit is None and before.unit == "%" and item.amount.value > _PER_CENT:
        return  # "a quarter of them, or 11 million"
    if item.unit is None:
        item.unit, item.what = before.unit, before.what
    elif item.unit == before.unit or item.partitive or item.aside:
        item.what = before.what


def _leads_to(parse: Parse, item: Found, after: Found) -> bool:
    """ "60, 70 and 80 percent", "from 3 to 5 percent": the unit is said once, at the end."""
    between = range(item.last, after.first)
    linked = len(between) in (1, 2) and all(parse.low(k) in _FORWARD_LINKS for k in between)
    return linked and after.unit not in (None, FACTOR)


def _follows(parse: Parse, before: Found, item: Found) -> bool:
    """Whether the bare figure is tied to the one before it in its sentence."""
    apart = parse.sentence[item.first] - parse.sentence[before.first]
    if apart <= 1 and (item.more or (item.partitive and low_at(parse, item.amount.last + 1) == "them")):
        return True
    if item.unit == "person" and before.unit != "person":
        return False
    if apart or item.first - before.last > _REACH:
        return False
    link = lead_in(parse, item.first)
    if low_at(parse, link) == "of":
        again = any(parse.low(k) in _AGAINST for k in range(before.last, link))
        return item.first - before.last < (_NEAR if again else 5)
    if low_at(parse, link) in _NEAR_LINKS:
        return item.first - before.last <= _NEAR
    return item.partitive or low_at(parse, link) in _LINKS or _same_said(parse, before, item, link)


def _same_said(parse: Parse, before: Found, item: Found, link: int) -> bool:
    """ "the highest is 84 cents, while the lowest is 74": a second clause of the same mould."""
    if low_at(parse, link) not in _COPULAS or item.first - before.last > _CLAUSE or item.unit is not None:
        return False
    if not item.amount.numeral.in_figures or low_at(parse, before.first - 1) not in _COPULAS | {
        "exactly",
        "only",
        "just",
    }:
        return False
    subject = parse.child(item.amount.numeral.first, "nsubj")
    if subject is None:
        return False
    return parse.upos[subject] in ("NOUN", "ADJ", "NUM", "DET") and not is_person(parse.lemma[subject].lower())
