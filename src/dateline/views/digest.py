"""A reading in the order in which people want it: what happened by time, actors by kind, pledges by due date."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from dateline.model import Actor, Doubt, Event, Interval, Pledge, Reading

from .wording import KINDS


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with all of its tellings in the report, in the order of the text."""

    event: Event
    tellings: tuple[Event, ...]


def happenings(reading: Reading) -> list[Happening]:
    """Events in order of time, those of no known time last; tellings of one event together."""
    first: dict[str, str] = {}
    tellings: dict[str, list[Event]] = {}
    for event in reading.events:
        # Only an earlier event can have been told before; so no chain of repeats bites its own tail.
        first[event.id] = first.get(event.repeats or "", event.id)
        tellings.setdefault(first[event.id], []).append(event)
    return [Happening(rows[0], tuple(rows)) for rows in sorted(tellings.values(), key=lambda rows: _by_time(rows[0]))]


def by_kind(reading: Reading) -> list[tuple[str, list[Actor]]]:
    """Actors under the names of their kinds, in the order in which the report brings them up."""
    groups = [(label, [actor for actor in reading.actors if actor.kind == kind]) for kind, label in KINDS]
    return [(label, actors) for label, actors in groups if actors]


def foremost(actors: list[Actor], weights: Counter[str], limit: int) -> list[Actor]:
    """Those of the actors that matter most to the reading's facts, in the order given."""
    ranked = sorted(range(len(actors)), key=lambda i: (-weights[actors[i].id], i))
    return [actors[i] for i in sorted(ranked[:limit])]


def weights(reading: Reading) -> Counter[str]:
    """How much is told of each actor: facts count more than mentions."""
    count: Counter[str] = Counter({actor.id: len(actor.mentions) for actor in reading.actors})
    for event in reading.events:
        count.update(dict.fromkeys((*event.actors, *event.recipients), 3))
    count.update({s.speaker: 2 for s in reading.statements if s.speaker})
    return count


def by_due(reading: Reading) -> list[Pledge]:
    """Pledges by their deadline, those without one last."""
    return sorted(reading.pledges, key=lambda pledge: (_end(pledge.due), pledge.start))


def by_severity(reading: Reading) -> list[Doubt]:
    """Major doubts first, each kind in the order of the text."""
    return sorted(reading.doubts, key=lambda doubt: (doubt.severity != "major", min(doubt.spans, default=(0, 0))))


def _by_time(event: Event) -> tuple[date, date, int]:
    """From when on it can have been; an open beginning counts as its end."""
    time = event.time
    if time is None or (time.earliest is None and time.latest is None):
        return date.max, date.max, event.start
    earliest = time.earliest or time.latest
    assert earliest is not None
    return earliest, _end(time), event.start


def _end(interval: Interval | None) -> date:
    return (interval.latest if interval else None) or date.max
