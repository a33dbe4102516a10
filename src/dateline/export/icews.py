"""ICEWS: events as pairs of source and target with CAMEO's codes, in that data set's 20 columns."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Actor

from .case import Case, is_town, iso, usual_name
from .codes import cameo, country, sector
from .table import Row


def rows(case: Case) -> Iterator[Row]:
    """One row a pair of actor and recipient."""
    for pair, (source, target) in enumerate(case.pairs()):
        coded = cameo(case.event, source)
        if coded is None:
            return
        yield {
            "Event ID": case.number(pair),
            "Event Date": iso(case.when.day),
            **_side("Source", source),
            "Event Text": coded.text,
            "CAMEO Code": coded.code,
            "Intensity": coded.goldstein,
            **_side("Target", target),
            "Story ID": case.passage.report,
            "Sentence Number": case.passage.number,
            "Publisher": case.publishers,
            **_place(case.place),
            **case.own_columns(),
        }


def _side(side: str, actor: Actor | None) -> Row:
    if actor is None:
        return {}
    known, of = sector(actor.sector), country(actor.country)
    return {
        f"{side} Name": usual_name(actor),
        f"{side} Sectors": known.words if known else None,
        f"{side} Country": of.name if of else None,
    }


def _place(place: Actor | None) -> Row:
    if place is None:
        return {}
    of = country(place.country)
    latitude, longitude = place.coordinates or (None, None)
    return {
        "City": usual_name(place) if is_town(place) else None,
        "Country": of.name if of else None,
        "Latitude": latitude,
        "Longitude": longitude,
    }
