"""A reading in the order in which people want it: what happened by time, actors by kind, pledges by due date."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from dateline.likely import SURE, is_unsure
from dateline.model import Actor, Doubt, Event, Interval, Pledge, Reading

KINDS = (
    ("person", "People"),
    ("organization", "Organisations"),
    ("government", "Governments"),
    ("country", "Countries"),
    ("group", "Groups"),
    ("place", "Places"),
)

_BEFORE_VERBS = frozenset(
    "am are be been being did do does had has have he i is it not she they to was we were who will would".split()
)


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


@dataclass(frozen=True, slots=True)
class Told:
    """``rows`` deserve a line of their own; ``unsure`` are too doubtful for one; ``mentions`` are bare nouns ("the
    shooting") that only name an event of a kind that is told.
    """

    rows: list[Happening]
    unsure: list[Happening]
    mentions: list[Happening]


def all_told(reading: Reading, sure: float = SURE) -> Told:
    """What happened; what is less likely right than ``sure`` apart."""
    rows, mentions = _rows_and_mentions(reading)
    unsure = [row for row in (*rows, *mentions) if is_unsure(row.event, sure)]
    rows, mentions = ([row for row in some if not is_unsure(row.event, sure)] for some in (rows, mentions))
    return Told(rows, sorted(unsure, key=lambda row: row.event.start), mentions)


def _rows_and_mentions(reading: Reading) -> tuple[list[Happening], list[Happening]]:
    told = happenings(reading)
    bare = {row.event.id: row for row in told if _is_bare(reading, row)}
    # Where a kind of event is only ever named, the first of its names is what is known of it.
    known = {_kind(row) for row in told if row.event.id not in bare}
    mentioned: set[str] = set()
    for id, row in bare.items():
        if _kind(row) in known:
            mentioned.add(id)
        known.add(_kind(row))
    return [row for row in told if row.event.id not in mentioned], [bare[id] for id in bare if id in mentioned]


def _kind(row: Happening) -> tuple[str, str | None]:
    return row.event.type, row.event.mode


def _is_bare(reading: Reading, row: Happening) -> bool:
    return all(_is_bare_noun(reading.report.text, event) for event in row.tellings)


def _is_bare_noun(text: str, event: Event) -> bool:
    """Names an event without any role, place, time or figure, by a word that does not look like a verb."""
    if event.actors or event.recipients or event.places or event.quantities or event.said_by:
        return False
    if event.time is not None or event.status not in ("happened", "ongoing"):
        return False
    before = text[max(0, event.start - 24) : event.start].lower().split()
    verbal = text[event.start : event.end].lower().endswith("ed") or (before and before[-1] in _BEFORE_VERBS)
    return not verbal


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
