"""Doubts: what a careful desk editor would question. One file a doubt or family; the list is here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from dateline.model import Doubt

from ..draft import Draft
from . import (
    antecedent,
    circular,
    direction,
    displaced,
    fragment,
    grammar,
    judgement,
    jumbled,
    loaded,
    order,
    ownerless,
    person,
    ratio,
    repeated,
    roles,
    scale,
    scope,
    side_by_side,
    speakerless,
    spelling,
    tellings,
    tense,
    total,
    two_figures,
    unanchored,
    unnamed_source,
    weekday,
)
from .naming import facts_touched

FINDERS: dict[str, Callable[[Draft], Iterator[Doubt]]] = {
    "A401": spelling.find,
    "A402": lambda draft: chain(antecedent.find(draft), ownerless.find(draft)),
    "A403": speakerless.find,
    "A404": roles.find,
    "G501": fragment.find,
    "G502": person.find,
    "G503": displaced.find,
    "G504": circular.find,
    "G505": lambda draft: chain(grammar.find(draft), jumbled.find(draft)),
    "N101": direction.find,
    "N102": total.find,
    "N103": ratio.find,
    "N104": two_figures.find,
    "N105": scale.find,
    "R301": repeated.find,
    "R302": scope.find,
    "S601": judgement.find,
    "S602": loaded.find,
    "S603": unnamed_source.find,
    "T201": unanchored.find,
    "T202": weekday.find,
    "T203": lambda draft: chain(side_by_side.find(draft), tense.find(draft)),
    "T204": order.find,
    "T205": tellings.find,
}


def find_doubts(draft: Draft) -> None:
    """Runs every finder; doubts come out in order of their first word, and name the facts that they touch."""
    found = [doubt for finder in FINDERS.values() for doubt in finder(draft)]
    for doubt in found:
        doubt.facts = doubt.facts or facts_touched(draft, doubt.spans)
    draft.doubts.extend(sorted(found, key=lambda d: (d.spans[0], d.code)))
