"""Doubts: what a careful desk editor would question. One file a doubt or family; the list is here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.model import Doubt

from ..draft import Draft
from . import (
    antecedent,
    circular,
    direction,
    fragment,
    judgement,
    loaded,
    order,
    person,
    ratio,
    repeated,
    roles,
    scale,
    side_by_side,
    speakerless,
    spelling,
    tellings,
    total,
    two_figures,
    unanchored,
    unnamed_source,
    weekday,
)

FINDERS: dict[str, Callable[[Draft], Iterator[Doubt]]] = {
    "A401": spelling.find,
    "A402": antecedent.find,
    "A403": speakerless.find,
    "A404": roles.find,
    "G501": fragment.find,
    "G502": person.find,
    "G504": circular.find,
    "N101": direction.find,
    "N102": total.find,
    "N103": ratio.find,
    "N104": two_figures.find,
    "N105": scale.find,
    "R301": repeated.find,
    "S601": judgement.find,
    "S602": loaded.find,
    "S603": unnamed_source.find,
    "T201": unanchored.find,
    "T202": weekday.find,
    "T203": side_by_side.find,
    "T204": order.find,
    "T205": tellings.find,
}


def find_doubts(draft: Draft) -> None:
    """Runs every finder; doubts come out in order of their first word."""
    found = [doubt for finder in FINDERS.values() for doubt in finder(draft)]
    draft.doubts.extend(sorted(found, key=lambda d: (d.spans[0], d.code)))
