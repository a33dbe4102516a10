"""The view of what happened: each event of the world once, with all its tellings, the latest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, false, func, select

from . import disputed
from .filters import Where
from .likelihood import LIKELIHOOD
from .narrowing import Ordered, Passing, narrow, one_by_one
from .passages import Source
from .people import Named, actor_id
from .tables.fused import actors, happening_members, happening_roles, happenings
from .tables.told import events, reports


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of days; an end that is open or unknown is None."""

    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class HappeningRow:
    """``origins`` counts independent tellings, ``sources`` has all of them; ``conflicts`` are those that it or its
    figures have a part in, by id. ``day`` is that by which it has its place: its own, or else the first report's."""

    id: str
    type: str
    mode: str | None
    status: str
    time: Days | None
    actors: tuple[Named, ...]
    recipients: tuple[Named, ...]
    places: tuple[Named, ...]
    origins: int
    trust: str
    sources: tuple[Source, ...]
    conflicts: tuple[str, ...] = ()
    day: str = ""


def query(
    db: Connection, where: Where, sure: float = 0.0, left_out: bool = False
) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    asked = select(happenings).where(*where.of_days(happenings.c.day), *where.of_trust(happenings.c.trust))
    filters = [*_of_actors(where), *_of_source(where), *_of_sure(sure, left_out)]
    for column, values in ((happenings.c.type, where.filters.type), (happenings.c.status, where.filters.status)):
        if values:
            asked = asked.where(column.in_(values))
            if filters:  # alone it has an index of its own
                filters.append(Passing(select(happenings.c.key).where(column.in_(values)), None))
    return narrow(db, asked, (happenings.c.day, happenings.c.key), filters)


def _of_actors(where: Where) -> Iterator[Passing]:
    roles = happening_roles.c
    for some, keys in ((("actor", "recipient"), where.actors), (("place", "actor", "recipient"), where.places)):
        if keys:
            named = (roles.actor.in_(keys), roles.role.in_(some))
            yield Passing(
                select(roles.happening).where(*named),
                exists().where(roles.happening == happenings.c.key, *named),
                Ordered((roles.day, roles.happening), (*named, *where.of_days(roles.day))),
            )


def _of_source(where: Where) -> Iterator[Passing]:
    if of_source := where.of_source(events.c.report):
        told = happening_members.join(events, events.c.key == happening_members.c.event)
        own = exists().select_from(told).where(happening_members.c.happening == happenings.c.key, *of_source)
        keys = select(happening_members.c.happening).select_from(told).where(*of_source)
        yield Passing(keys if where.few is not None else None, own)


def _of_sure(sure: float, left_out: bool) -> Iterator[Passing]:
    """Those of which a telling is so likely right, or of a reading that knows no likelihood; or else the others."""
    if not sure:
        if left_out:
            yield Passing(None, false())  # rather than ask it of each
    else:
        told = select(events.c.key).join(happening_members, happening_members.c.event == events.c.key)
        is_sure = func.coalesce(LIKELIHOOD, 1.0) >= sure
        holds = one_by_one(told.where(happening_members.c.happening == happenings.c.key, is_sure))
        yield Passing(None, ~holds if left_out else holds)


def rows(db: Connection, found: Sequence[RowMapping]) -> list[HappeningRow]:
    keys = [row["key"] for row in found]
    cast, sources, at_odds = _cast(db, keys), _sources(db, keys), disputed.of_happenings(db, keys)
    return [
        HappeningRow(
            f"h{row['key']}", row["type"], row["mode"], row["status"], days(row), cast[row["key"], "actor"],
            cast[row["key"], "recipient"], cast[row["key"], "place"], row["origins"], row["trust"],
            tuple(sources[row["key"]]), at_odds.get(row["key"], ()), row["day"],
        )
        for row in found
    ]  # fmt: skip


def days(row: Any) -> Days | None:
    if row["earliest"] is None and row["latest"] is None:
        return None
    return Days(row["earliest"], row["latest"])


def _cast(db: Connection, keys: Sequence[int]) -> dict[tuple[int, str], tuple[Named, ...]]:
    """Who has which role, those first whom most tellings name."""
    query = (
        select(happening_roles.c.happening, happening_roles.c.role, actors.c.key, actors.c.name)
        .join(actors, actors.c.key == happening_roles.c.actor)
        .where(happening_roles.c.happening.in_(keys))
        .order_by(happening_roles.c.tellings.desc(), actors.c.name, actors.c.key)
    )
    found: dict[tuple[int, str], tuple[Named, ...]] = defaultdict(tuple)
    for happening, role, key, name in db.execute(query):
        found[happening, role] += (Named(actor_id(key), name),)
    return found


def _sources(db: Connection, keys: Sequence[int]) -> dict[int, list[Source]]:
    query = (
        select(happening_members.c.happening, reports.c.id, events.c.start, events.c.end, events.c.quote)
        .join(events, events.c.key == happening_members.c.event)
        .join(reports, reports.c.key == events.c.report)
        .where(happening_members.c.happening.in_(keys))
        .order_by(reports.c.turn, events.c.start, events.c.key)
    )
    found: dict[int, list[Source]] = defaultdict(list)
    for happening, id, start, end, quote in db.execute(query):
        found[happening].append(Source(id, start, end, quote))
    return found
