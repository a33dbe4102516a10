"""The events of a record as cases: each once, with all its sources counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar, cast

from dateline.model import Actor, Event, Interval
from dateline.model.actor import KnownAs
from dateline.model.quantity import Toll
from dateline.record import Record
from dateline.record.details import Detail, Row, detailed
from dateline.record.people import Named

from .case import Case, Passage, Story, flat, when, where

T = TypeVar("T")
_LEAD = 2  # sentences


def cases(record: Record, **filters: Any) -> Iterator[Case]:
    return (_case(detail) for detail in detailed(record, **filters))


def _case(detail: Detail) -> Case:
    row, tellings = detail.row, detail.tellings
    first = tellings[0]
    event = _event(detail)
    actors, recipients = _actors(detail, row.actors), _actors(detail, row.recipients)
    return Case(
        id=row.id,
        mark=row.id,
        event=event,
        when=when(event, next((_day(one["report_day"]) for one in tellings if one["report_day"]), None)),
        actors=actors,
        recipients=recipients,
        place=where(_actors(detail, row.places)),
        titles={f"a{key}": flat(title) for key, title in detail.titles.items()},
        said_by=_said_by(detail),
        likelihood=_most([one["likely"] for one in detail.tellings]),
        figures={cast(Toll, toll): value for toll, value in detail.figures.items()},
        doubts=detail.doubts,
        publishers=_each(one["publisher"] for one in tellings),
        published=first["published"],
        url=next((one["url"] for one in tellings if one["url"]), None),
        story=_story(detail),
        passage=Passage(
            first["report_id"], row.id, first["start"], first["end"], first["quote"], detail.sentence, detail.number
        ),
        leads=detail.leads <= _LEAD,
        mentions=len(tellings),
        sources=len({one["publisher_key"] for one in tellings}),
        origins=row.origins,
        reports=_each(one["report_id"] for one in tellings),
    )


def _event(detail: Detail) -> Event:
    row, first = detail.row, detail.tellings[0]
    time = Interval(_day(row.time.earliest), _day(row.time.latest)) if row.time else None
    contexts = _each(context for one in detail.tellings for context in one["contexts"])
    return Event(
        row.id, first["start"], first["end"], row.type, row.mode, time=time, status=cast(Any, row.status),
        contexts=cast(Any, contexts),
    )  # fmt: skip


def _actors(detail: Detail, named: Iterable[Named]) -> list[Actor]:
    return [
        _actor(one, detail.actors[key], detail.members[key])
        for one in named
        if (key := int(one.id[1:])) in detail.actors
    ]


def _actor(named: Named, row: Row, members: Sequence[Row]) -> Actor:
    """As most of the reports have it."""
    known = _usual((one["known_as"], one["office"], one["office_of"]) for one in members if one["known_as"])
    where = _usual((one["geonames"], one["latitude"], one["longitude"]) for one in members if one["geonames"])
    located = where is not None and where[1] is not None and where[2] is not None
    return Actor(
        named.id,
        named.name,
        row["kind"],
        row["country"] or _usual(one["country"] for one in members if one["country"]),
        ids={"geonames": where[0]} if where else {},
        known_as=KnownAs(*known, source="") if known else None,
        sector=_usual(one["sector"] for one in members if one["sector"]),
        coordinates=(where[1], where[2]) if where and located else None,
    )


def _said_by(detail: Detail) -> str | None:
    """Who says so, if no report tells it on its own word."""
    if not all(one["said"] for one in detail.tellings):
        return None
    names = (
        row["name"] for key, row in detail.actors.items() if any(m["role"] == "said_by" for m in detail.members[key])
    )
    return next(names, None)


def _story(detail: Detail) -> Story:
    def called(*kinds: str) -> list[str]:
        return _each(flat(name) for name, kind in detail.named if kind in kinds)

    return Story(called("person"), called("organization", "government"), called("country", "place"))


def _usual(values: Iterable[T]) -> T | None:
    """The most frequent, of several the first."""
    common = Counter(values).most_common(1)
    return common[0][0] if common else None


def _most(values: Sequence[float | None]) -> float | None:
    """None where one is unknown, which may be the most."""
    known = [value for value in values if value is not None]
    return max(known) if len(known) == len(values) else None


def _each(values: Iterable[T | None]) -> list[T]:
    """Each once, without what is missing."""
    return list(dict.fromkeys(value for value in values if value))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
