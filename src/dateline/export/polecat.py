"""POLECAT: PLOVER's record of events in the 40 columns of that data set, several values in one cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from dateline.model import Actor, Event, Reading

from .codes import QUADS, country, intensity, quad
from .table import Cell, Row
from .telling import Telling, flat, is_town, iso, usual_name

NONE = "None"


def rows(reading: Reading, every_status: bool) -> Iterator[Row]:
    """One row an event."""
    telling = Telling(reading)
    story = _story(reading)
    for event in telling.events(every_status):
        yield {
            **_event(telling, event),
            **_side(telling, "Actor", telling.actors(event.actors)),
            **_side(telling, "Recipient", telling.actors(event.recipients)),
            **_place(telling.place(event)),
            **story,
            **telling.own_columns(event),
        }


def _event(telling: Telling, event: Event) -> Row:
    return {
        "Event ID": f"{telling.reading.report.id}-{event.id}",
        "Event Date": iso(telling.when(event).day),
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": intensity(event),
        "Quad Code": QUADS[quad(event)],
        "Contexts": list(event.contexts),
    }


def _side(telling: Telling, side: Literal["Actor", "Recipient"], actors: list[Actor]) -> Row:
    """What is known of those on one side; the values of a cell stand in one order."""

    def title(actor: Actor) -> str | None:
        return next((flat(office.title) for office in telling.offices(actor.id)), None)

    def cow(actor: Actor) -> str | None:
        known = country(actor.country)
        return known.cow if known else None

    return {
        f"{side} Name": _each(actors, usual_name),
        f"{side} Country": _each(actors, lambda actor: actor.country),
        f"{side} COW": _each(actors, cow),
        f"Primary {side} Sector": _each(actors, lambda actor: actor.sector),
        f"{side} Sectors": list(dict.fromkeys(actor.sector for actor in actors if actor.sector)),
        f"{side} Title": _each(actors, title),
        f"{side} Name Raw": _each(actors, lambda actor: flat(actor.name)),
    }


def _each(actors: list[Actor], what: Callable[[Actor], str | None]) -> Cell:
    """One value an actor, ``None`` for those without; nothing if none has one."""
    values = [what(actor) for actor in actors]
    return [value or NONE for value in values] if any(values) else None


def _place(place: Actor | None) -> Row:
    if place is None:
        return {}
    town = is_town(place)
    latitude, longitude = place.coordinates or (None, None)
    return {
        "Placename": usual_name(place),
        "City": usual_name(place) if town else None,
        "Country": place.country,
        "Latitude": latitude,
        "Longitude": longitude,
        "GeoNames ID": place.ids.get("geonames"),
        "Raw Placename": flat(place.name),
        "Feature Type": "PPL" if town else "PCLI" if place.kind == "country" else None,
    }


def _story(reading: Reading) -> Row:
    """What is the same in all rows of a report."""
    from dateline import __version__

    def named(*kinds: str) -> list[str]:
        return [flat(actor.name) for actor in reading.actors if actor.kind in kinds]

    return {
        "Source": reading.report.publisher,
        "Publication Date": (reading.report.published or "")[:10] or None,
        "Story People": named("person"),
        "Story Organizations": named("organization", "government"),
        "Story Locations": named("country", "place"),
        "Language": "English",
        "Version": f"dateline {__version__}",
    }
