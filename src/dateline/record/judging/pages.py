"""Pages: whether two reports are of one story, the gate before their events and figures are compared."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dateline.model import Reading

from . import bodies
from .terms import cosine, stems, weigh

_MOST = 60  # terms of a report that are kept: those that weigh most
_HALF = 60.0  # days after which two reports are half as likely of one story
NEAR = 0.12  # below, nothing of two reports is compared
SAME_STORY = 0.2
"""From here on two reports are of one story."""


@dataclass(frozen=True, slots=True)
class Page:
    """``story`` is its group of copies, ``names`` the actors of the record that it names (not countries or crowds)."""

    report: int
    story: int
    day: date | None
    names: frozenset[int]
    terms: Mapping[str, float]


def page(reading: Reading, actor_of: Mapping[str, int], report: int, story: int | None = None) -> Page:
    names = frozenset(
        actor_of[a.id]
        for a in reading.actors
        if a.id in actor_of and a.kind not in ("country", "group") and bodies.is_name(a.name)
    )
    text = f"{reading.report.title or ''}\n{reading.report.text}"
    return Page(report, report if story is None else story, reading.anchor.date, names, vector(text))


def vector(text: str) -> dict[str, float]:
    """The terms of a text that weigh most."""
    found = weigh(stems(text))
    kept = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    length = math.sqrt(sum(w * w for _, w in kept))
    return {root: w / length for root, w in kept} if length else {}


def gate(one: Page, other: Page, told_in: Mapping[int, int] | None = None) -> float:
    """From 0 to 1: how likely two reports are of one story. ``told_in`` says in how many reports each actor is named:
    whom every report names tells little."""
    likeness = alike(one, other, told_in)
    if one.day is None or other.day is None or one.story == other.story:
        return likeness
    return float(likeness * 0.5 ** (abs((one.day - other.day).days) / _HALF))


def alike(one: Page, other: Page, told_in: Mapping[int, int] | None = None) -> float:
    """The same, however long ago: promises outlive the news."""
    if one.story == other.story:
        return 1.0
    return 0.6 * cosine(one.terms, other.terms) + 0.4 * _names_alike(one.names, other.names, told_in or {})


def _names_alike(ours: frozenset[int], theirs: frozenset[int], told_in: Mapping[int, int]) -> float:
    def weight(names: Iterable[int]) -> float:
        return sum(1 / math.log2(1 + max(1, told_in.get(name, 1))) for name in names)

    fewer = min(weight(ours), weight(theirs))
    return min(1.0, weight(ours & theirs) / max(fewer, 2.0)) if fewer else 0.0
