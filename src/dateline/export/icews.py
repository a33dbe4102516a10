"""ICEWS: events as pairs of source and target with CAMEO's codes, in that data set's 20 columns."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Actor, Reading

from .codes import cameo, country, sector
from .table import Row
from .telling import Telling, is_town, iso, number, usual_name


def rows(reading: Reading, every_status: bool) -> Iterator[Row]:
    """One row a pair of actor and recipient."""
    telling = Telling(reading)
    for event in telling.events(every_status):
        for k, (source, target) in enumerate(telling.pairs(event)):
            coded = cameo(event, source)
            if coded is None:
                break
            yield {
                "Event ID": number(reading, event, k),
                "Event Date": iso(telling.when(event).day),
                **_side("Source", source),
                "Event Text": coded.text,
                "CAMEO Code": coded.code,
                "Intensity": coded.goldstein,
                **_side("Target", target),
                "Story ID": reading.report.id,
                "Sentence Number": telling.sentence(event.start),
                "Publisher": reading.report.publisher,
                **_place(telling.place(event)),
                **telling.own_columns(event),
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
