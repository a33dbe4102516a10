"""Doubts: what a careful desk editor would question. One file a doubt or family; the list is here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.model import Doubt

from ..draft import Draft
from . import (
    circular,
    direction,
    fragment,
    person,
    ratio,
    repeated,
    side_by_side,
    spelling,
    tellings,
    total,
    unanchored,
    weekday,
)

FINDERS: dict[str, Callable[[Draft], Iterator[Doubt]]] = {
    "A401": spelling.find,
    "G501": fragment.find,
    "G502": person.find,
    "G504": circular.find,
    "N101": direction.find,
    "N102": total.find,
    "N103": ratio.find,
    "R301": repeated.find,
    "T201": unanchored.find,
    "T202": weekday.find,
    "T203": side_by_side.find,
    "T205": tellings.find,
}


def find_doubts(draft: Draft) -> None:
    """Runs every finder; doubts come out in order of their first word."""
    found = [doubt for finder in FINDERS.values() for doubt in finder(draft)]
    draft.doubts.extend(sorted(found, key=lambda d: (d.spans[0], d.code)))
