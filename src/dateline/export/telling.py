"""The events of one reading as cases."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Actor, Event, Reading
from dateline.model.quantity import Toll
from dateline.views.lookup import Lookup

from .case import HAVE_BEEN, Case, Passage, Story, flat, when, where

_LEAD = 2  # sentences


def cases(reading: Reading, every_status: bool) -> Iterator[Case]:
    """The events, each once however often it is told; only what has happened or goes on, or of every status."""
    telling = _Telling(reading)
    told: set[str] = set()
    for event in reading.events:
        first = event.repeats or event.id
        if first not in told and (every_status or event.status in HAVE_BEEN):
            told.add(first)
            yield telling.case(event)


class _Telling(Lookup):
    """One reading and its events."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self._story = Story(
            self._called("person"), self._called("organization", "government"), self._called("country", "place")
        )

    def case(self, event: Event) -> Case:
        report = self.reading.report
        actors, recipients = self._actors_of(event.actors), self._actors_of(event.recipients)
        return Case(
            id=f"{report.id}-{event.id}",
            mark=f"{report.id}\0{report.sha256}\0{event.id}",
            event=event,
            when=when(event, self.reading.anchor.date),
            actors=actors,
            recipients=recipients,
            place=where(self._actors_of(event.places)),
            titles=self._titles(actors + recipients),
            said_by=self.name(event.said_by),
            likelihood=self._likelihood(event),
            figures=self._figures(event),
            doubts=list(dict.fromkeys(doubt.code for doubt in self.reading.doubts if event.id in doubt.facts)),
            publishers=[report.publisher] if report.publisher else [],
            published=report.published,
            url=report.url,
            story=self._story,
            passage=self._passage(event),
            leads=self.sentence(event.start) <= _LEAD,
            mentions=self._mentions(event),
            sources=1,
            origins=1,
            reports=[report.id],
        )

    def _called(self, *kinds: str) -> list[str]:
        return [flat(actor.name) for actor in self.reading.actors if actor.kind in kinds]

    def _actors_of(self, ids: list[str]) -> list[Actor]:
        return [actor for id in ids if (actor := self.actor(id))]

    def _titles(self, actors: list[Actor]) -> dict[str, str]:
        """The first office that each is told to hold."""
        return {actor.id: flat(offices[0].title) for actor in actors if (offices := self.offices(actor.id))}

    def _mentions(self, event: Event) -> int:
        """How often the report tells the event."""
        first = event.repeats or event.id
        return sum(first in (other.id, other.repeats) for other in self.reading.events)

    def _figures(self, event: Event) -> dict[Toll, float]:
        """The last figure of each kind that is no part of another."""
        figures = [self.reading.quantities[k] for k in event.quantities if k < len(self.reading.quantities)]
        return {q.toll: q.value for q in figures if q.toll is not None and q.part_of is None}

    def _likelihood(self, event: Event) -> float | None:
        """That of the first telling, which alone has one."""
        first = event.repeats or event.id
        return next((other.likelihood for other in self.reading.events if other.id == first), None)

    def _passage(self, event: Event) -> Passage:
        start, end = self.bounds(event.start)
        return Passage(
            self.reading.report.id, event.id, event.start, event.end, self.text[event.start : event.end],
            self.text[start:end], self.sentence(event.start),
        )  # fmt: skip
