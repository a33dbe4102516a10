"""Every kind of fact as a flat table for spreadsheets and scripts, with the words that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.model import Interval, Reading, Span
from dateline.views.lookup import Lookup

from .case import iso
from .codes import intensity, quad
from .table import Row


def events(reading: Reading) -> Iterator[Row]:
    where = Lookup(reading)
    for event in reading.events:
        yield {
            **_head(reading),
            "id": event.id,
            "type": event.type,
            "mode": event.mode,
            "status": event.status,
            "actors": where.names(event.actors),
            "recipients": where.names(event.recipients),
            "places": where.names(event.places),
            **_days(event.time),
            "said_by": where.name(event.said_by),
            "repeats": event.repeats,
            "contexts": list(event.contexts),
            "likelihood": event.likelihood,
            "quad": quad(event),
            "intensity": intensity(event),
            **_words(where, event.start, event.end),
        }


def statements(reading: Reading) -> Iterator[Row]:
    where = Lookup(reading)
    for statement in reading.statements:
        spans = statement.content + statement.cue + statement.source
        yield {
            **_head(reading),
            "kind": statement.kind,
            "speaker": where.name(statement.speaker),
            "content": _pieces(reading, statement.content),
            "cue": _pieces(reading, statement.cue),
            "source": _pieces(reading, statement.source),
            **_words(where, min((s.start for s in spans), default=0), max((s.end for s in spans), default=0)),
        }


def quantities(reading: Reading) -> Iterator[Row]:
    where = Lookup(reading)
    for quantity in reading.quantities:
        yield {
            **_head(reading),
            "value": quantity.value,
            "low": quantity.low,
            "high": quantity.high,
            "change": quantity.change,
            "unit": quantity.unit,
            "what": quantity.what,
            "of": where.name(quantity.of),
            "where": where.name(quantity.where),
            **_days(quantity.as_of),
            "said_by": where.name(quantity.said_by),
            "toll": quantity.toll,
            **_words(where, quantity.start, quantity.end),
        }


def pledges(reading: Reading) -> Iterator[Row]:
    where = Lookup(reading)
    for pledge in reading.pledges:
        yield {
            **_head(reading),
            "by": where.name(pledge.by),
            "to": where.name(pledge.to),
            **_days(pledge.due, last="due"),
            "conditional": pledge.conditional,
            "negated": pledge.negated,
            "event": pledge.event,
            **_words(where, pledge.start, pledge.end),
        }


def offices(reading: Reading) -> Iterator[Row]:
    where = Lookup(reading)
    for office in reading.offices:
        yield {
            **_head(reading),
            "holder": where.name(office.actor),
            "title": office.title,
            "of": where.name(office.of),
            **_days(office.since, "since_earliest", "since_latest"),
            **_days(office.until, "until_earliest", "until_latest"),
            **_words(where, *office.span),
        }


def times(reading: Reading) -> Iterator[Row]:
    where = Lookup(reading)
    for time in reading.times:
        yield {
            **_head(reading),
            "type": time.type,
            "value": time.value,
            "mod": time.mod,
            **_days(time.interval),
            **_words(where, time.start, time.end),
        }


def doubts(reading: Reading) -> Iterator[Row]:
    where = Lookup(reading)
    for doubt in reading.doubts:
        yield {
            **_head(reading),
            "code": doubt.code,
            "severity": doubt.severity,
            "message": doubt.message,
            "facts": list(doubt.facts),
            **_first(where, doubt.spans),
        }


def actors(reading: Reading) -> Iterator[Row]:
    where = Lookup(reading)
    for actor in reading.actors:
        latitude, longitude = actor.coordinates or (None, None)
        yield {
            **_head(reading),
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "country": actor.country,
            "sector": actor.sector,
            "aliases": list(actor.aliases),
            "mentions": len(actor.mentions),
            "known_as": actor.known_as.name if actor.known_as else None,
            "office": actor.known_as.office if actor.known_as else None,
            "wikidata": actor.ids.get("wikidata"),
            "geonames": actor.ids.get("geonames"),
            "latitude": latitude,
            "longitude": longitude,
            **_first(where, actor.mentions),
        }


#: The kinds of facts, in the order in which they are written.
FACTS: dict[str, Callable[[Reading], Iterator[Row]]] = {
    find.__name__: find for find in (events, statements, quantities, pledges, offices, times, doubts, actors)
}


def _head(reading: Reading) -> Row:
    return {"report": reading.report.id, "published": reading.report.published}


def _days(interval: Interval | None, first: str = "earliest", last: str = "latest") -> Row:
    return {first: iso(interval.earliest), last: iso(interval.latest)} if interval else {first: None, last: None}


def _words(where: Lookup, start: int, end: int) -> Row:
    first, last = where.bounds(start)
    return {"start": start, "end": end, "quote": where.text[start:end], "sentence": where.text[first:last]}


def _first(where: Lookup, spans: list[Span]) -> Row:
    return _words(where, *spans[0]) if spans else {}


def _pieces(reading: Reading, spans: list[Span]) -> str | None:
    return " ... ".join(span.of(reading.report.text) for span in spans) or None
