"""POLECAT: PLOVER's record of events in the 40 columns of that data set, several values in one cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from dateline.model import Actor

from .case import Case, flat, is_town, iso, usual_name
from .codes import QUADS, country, intensity, quad
from .table import Cell, Row

NONE = "None"


def rows(case: Case) -> Iterator[Row]:
    """One row an event."""
    yield {
        **_event(case),
        **_side("Actor", case.actors, case.titles),
        **_side("Recipient", case.recipients, case.titles),
        **_place(case.place),
        **_story(case),
        **case.own_columns(),
    }


def _event(case: Case) -> Row:
    event = case.event
    return {
        "Event ID": case.id,
        "Event Date": iso(case.when.day),
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": intensity(event),
        "Quad Code": QUADS[quad(event)],
        "Contexts": list(event.contexts),
    }


def _side(side: Literal["Actor", "Recipient"], actors: list[Actor], titles: Mapping[str, str]) -> Row:
    """What is known of those on one side; the values of a cell stand in one order."""

    def cow(actor: Actor) -> str | None:
        known = country(actor.country)
        return known.cow if known else None

    return {
        f"{side} Name": _each(actors, usual_name),
        f"{side} Country": _each(actors, lambda actor: actor.country),
        f"{side} COW": _each(actors, cow),
        f"Primary {side} Sector": _each(actors, lambda actor: actor.sector),
        f"{side} Sectors": list(dict.fromkeys(actor.sector for actor in actors if actor.sector)),
        f"{side} Title": _each(actors, lambda actor: titles.get(actor.id)),
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


def _story(case: Case) -> Row:
    """What the reports name besides."""
    from dateline import __version__

    return {
        "Source": case.publishers,
        "Publication Date": (case.published or "")[:10] or None,
        "Story People": case.story.people,
        "Story Organizations": case.story.organizations,
        "Story Locations": case.story.locations,
        "Language": "English",
        "Version": f"dateline {__version__}",
    }
