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

FINDERS: tuple[Callable[[Draft], Iterator[Doubt]], ...] = (
    direction.find,  # N101
    total.find,  # N102
    ratio.find,  # N103
    unanchored.find,  # T201
    weekday.find,  # T202
    side_by_side.find,  # T203
    tellings.find,  # T205
    fragment.find,  # G501
    person.find,  # G502
    repeated.find,  # R301
    spelling.find,  # A401
    circular.find,  # G504
)


def find_doubts(draft: Draft) -> None:
    """Runs every finder; doubts come out in order of their first word."""
    found = [doubt for finder in FINDERS for doubt in finder(draft)]
    draft.doubts.extend(sorted(found, key=lambda d: (d.spans[0], d.code)))
