"""Pages: whether two reports are of one story, the gate before their events and figures are compared.

A page is made of its report's words alone, and two pages are alike or not whatever else there is in a record.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateline.model import Reading

from . import bodies
from .terms import cosine, rarity, stems, weigh

_MOST = 60  # terms of a report that are kept: those that weigh most
_HALF = 60.0  # days after which two reports are half as likely of one story
_TERMS, _NAMES = 12, 8  # by which a report is looked up
NEAR = 0.12  # below, nothing of two reports is compared
SAME_STORY = 0.2
"""From here on two reports are of one story."""


@dataclass(frozen=True, slots=True)
class Page:
    """``story`` is its group of copies, ``names`` those it names (not countries or crowds), as they are compared."""

    report: int
    story: int
    day: date | None
    names: frozenset[str]
    terms: Mapping[str, float]


def page(reading: Reading, report: int, story: int | None = None) -> Page:
    names = frozenset(
        bodies.plain_name(a.name)
        for a in reading.actors
        if a.kind not in ("country", "group") and bodies.is_name(a.name)
    )
    text = f"{reading.report.title or ''}\n{reading.report.text}"
    return Page(report, report if story is None else story, reading.anchor.date, names - {""}, vector(text))


def vector(text: str) -> dict[str, float]:
    """The terms of a text that weigh most."""
    found = weigh(stems(text))
    kept = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    length = math.sqrt(sum(w * w for _, w in kept))
    return {root: w / length for root, w in kept} if length else {}


def gate(one: Page, other: Page) -> float:
    """From 0 to 1: how likely two reports are of one story."""
    likeness = alike(one, other)
    if one.day is None or other.day is None or one.story == other.story:
        return likeness
    return float(likeness * 0.5 ** (abs((one.day - other.day).days) / _HALF))


def alike(one: Page, other: Page) -> float:
    """The same, however long ago: promises outlive the news."""
    if one.story == other.story:
        return 1.0
    return 0.6 * cosine(one.terms, other.terms) + 0.4 * _names_alike(one.names, other.names)


def _names_alike(ours: frozenset[str], theirs: frozenset[str]) -> float:
    shared = ours & theirs
    if not shared:
        return 0.0
    fewer = min(_weight(ours), _weight(theirs))
    return min(1.0, _weight(shared) / max(fewer, 2.0))


def _weight(names: Iterable[str]) -> float:
    return math.fsum(map(name_weight, names))


@lru_cache(maxsize=65536)
def name_weight(name: str) -> float:
    """How much a name that two reports share says: one of a great city less than one of a person nobody knows."""
    return max((rarity(root) for root in stems(name)), default=0.1)


def signs(page: Page, promised: Iterable[str] = ()) -> list[str]:
    """By which a report's neighbours are looked up: its weightiest terms and names, and those of what is promised in it
    (``promised``, stems), since a promise outlives its story."""
    terms = sorted(page.terms.items(), key=lambda item: (-item[1], item[0]))[:_TERMS]
    names = sorted(page.names, key=lambda name: (-name_weight(name), name))[:_NAMES]
    rare = sorted(set(promised), key=lambda root: (-rarity(root), root))[:_TERMS]
    return list(dict.fromkeys([*(f"t:{root}" for root, _ in terms), *(f"t:{root}" for root in rare),
                               *(f"n:{name}" for name in names)]))  # fmt: skip
