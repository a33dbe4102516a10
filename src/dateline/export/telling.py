"""What exports of events ask of a reading: which events, when, between whom, where, and with which figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import combinations, product
from typing import Literal, NamedTuple

from dateline.model import Actor, Event, Interval, Reading
from dateline.model.quantity import Toll
from dateline.views.lookup import Lookup

from .codes import country
from .table import Row

HAVE_BEEN = ("happened", "ongoing")
_MUTUAL = ("CONSULT", "AGREE", "COOPERATE")  # told of several actors at once, who do it with each other
_BLANKS = re.compile(r"\s+")

Basis = Literal["day", "span", "report"]
Pair = tuple[Actor | None, Actor | None]


class When(NamedTuple):
    """A day, and how it is known: told as a day, the first of a span, or that of the report."""

    day: date | None
    basis: Basis | None


class Telling(Lookup):
    """One reading and its events."""

    def events(self, every_status: bool) -> Iterator[Event]:
        """The events, each once however often it is told; only what has happened or goes on, or of every status."""
        told: set[str] = set()
        for event in self.reading.events:
            first = event.repeats or event.id
            if first not in told and (every_status or event.status in HAVE_BEEN):
                told.add(first)
                yield event

    def mentions(self, event: Event) -> int:
        """How often the report tells the event."""
        first = event.repeats or event.id
        return sum(first in (other.id, other.repeats) for other in self.reading.events)

    def when(self, event: Event) -> When:
        time = event.time
        start = time and (time.earliest or time.latest)
        if time and start:
            return When(start, "day" if time.earliest == time.latest else "span")
        if event.status in HAVE_BEEN and self.reading.anchor.date:
            return When(self.reading.anchor.date, "report")
        return When(None, None)

    def actors(self, ids: list[str]) -> list[Actor]:
        return [actor for id in ids if (actor := self.actor(id))]

    def pairs(self, event: Event) -> list[Pair]:
        """Every actor with every recipient; of those who do something with each other every two."""
        actors, recipients = self.actors(event.actors), self.actors(event.recipients)
        if not recipients and event.type in _MUTUAL and len(actors) > 1:
            return list(combinations(actors, 2))
        nobody: list[Actor | None] = [None]
        return list(product(actors or nobody, recipients or nobody))

    def place(self, event: Event) -> Actor | None:
        """Where it happened: the first place that is no country, else the first country."""
        places = self.actors(event.places)
        return next((place for place in places if place.kind == "place"), places[0] if places else None)

    def figure(self, event: Event, toll: Toll) -> float | None:
        """The last figure of the event of this kind that is no part of another."""
        figures = [self.reading.quantities[k] for k in event.quantities if k < len(self.reading.quantities)]
        return next((q.value for q in reversed(figures) if q.toll == toll and q.part_of is None), None)

    def doubts(self, event: Event) -> list[str]:
        return list(dict.fromkeys(doubt.code for doubt in self.reading.doubts if event.id in doubt.facts))

    def sentence_text(self, offset: int) -> str:
        start, end = self.bounds(offset)
        return self.text[start:end]

    def own_columns(self, event: Event) -> Row:
        """Dateline's own columns, which stand after those of another format."""
        return {
            "Status": event.status,
            "Said By": self.name(event.said_by),
            "Date Basis": self.when(event).basis,
            "Earliest": earliest(event.time),
            "Latest": latest(event.time),
            "Dead": self.figure(event, "dead"),
            "Injured": self.figure(event, "wounded"),
            "Arrested": self.figure(event, "detained"),
            "Doubts": self.doubts(event),
            "Report ID": self.reading.report.id,
            "Event": event.id,
            "Start": event.start,
            "End": event.end,
            "Trigger": flat(self.text[event.start : event.end]),
            "Sentence": flat(self.sentence_text(event.start)),
        }


def usual_name(actor: Actor) -> str:
    """The name under which others know the actor: a country's usual one, the table of terms', or the text's."""
    if actor.kind == "country" and (known := country(actor.country)):
        return known.name
    return actor.known_as.name if actor.known_as else flat(actor.name)


def is_town(place: Actor) -> bool:
    """Whether the place is a town of the gazetteer."""
    return place.kind == "place" and "geonames" in place.ids


def number(reading: Reading, event: Event, pair: int) -> int:
    """A number for a row that stays the same and that no other row has."""
    name = f"{reading.report.id}\0{reading.report.sha256}\0{event.id}\0{pair}"
    return int(sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:15], 16)


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def earliest(interval: Interval | None) -> str | None:
    return iso(interval.earliest) if interval else None


def latest(interval: Interval | None) -> str | None:
    return iso(interval.latest) if interval else None


def flat(text: str) -> str:
    """The text on one line, for formats whose cells hold no tabs and line ends."""
    return _BLANKS.sub(" ", text).strip()
