"""The view of series: how the figures of one thing developed, point by point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, select

from . import disputed
from .filters import Where
from .judging.bodies import is_distinct
from .narrowing import Passing, are_many, narrow, one_by_one
from .passages import Source
from .people import Named, actor_id
from .tables.fused import actors, point_members, points, series
from .tables.told import event_figures, events, quantities, reports
from .timeline import Days
from .writing import slices


@dataclass(frozen=True, slots=True)
class PointRow:
    """One figure, told by one report or several; ``status`` is reported or planned, ``conflicts`` the ids of those that
    it has a part in."""

    as_of: Days | None
    value: float
    low: float | None
    high: float | None
    change: str
    status: str
    origins: int
    sources: tuple[Source, ...]
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """``of`` is whose figures, ``where`` where they are counted; what a correction took back is left out."""

    id: str
    what: str
    unit: str | None
    of: Named | None
    where: Named | None
    points: tuple[PointRow, ...]


def query(db: Connection, where: Where) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    asked, filters = select(series).where(series.c.points > 0), []
    for keys, of_them in (
        (where.actors, series.c.of.in_(where.actors)),
        (where.places, series.c.where.in_(where.places) | series.c.of.in_(where.places)),
    ):
        if keys:
            asked = asked.where(of_them)
            filters.append(Passing(select(series.c.key).where(of_them), None))
    if where.filters.since:
        asked = asked.where(series.c.last_day >= where.filters.since)
    if where.filters.until:
        asked = asked.where(series.c.first_day <= where.filters.until, series.c.last_day != "")
    if of_trust := where.of_trust(quantities.c.trust):
        asked = asked.where(exists().select_from(_TOLD).where(_OWN, *of_trust))
    if of_source := where.of_source(quantities.c.report):
        own = one_by_one(select(points.c.key).select_from(_TOLD).where(_OWN, *of_source))
        found = select(points.c.series).select_from(_TOLD).where(*of_source)
        filters.append(Passing(found if where.few is not None else None, own))
    if of_events := where.of_events():
        linked = events.join(event_figures, event_figures.c.event == events.c.key)
        linked = linked.join(point_members, point_members.c.quantity == event_figures.c.quantity)
        linked = linked.join(points, points.c.key == point_members.c.point)
        found = select(points.c.series).select_from(linked).where(*of_events)
        own = one_by_one(select(points.c.key).select_from(linked).where(_OWN, *where.of_events(by_index=False)))
        most = all(are_many(db, select(events.c.key).where(one)) for one in of_events)
        filters.append(Passing(found, own, among=None if most else series.c.key.in_(found)))
    return narrow(db, asked, (series.c.last_day, series.c.key), filters)


_TOLD = points.join(point_members, point_members.c.point == points.c.key).join(
    quantities, quantities.c.key == point_members.c.quantity
)
_OWN = points.c.series == series.c.key


def rows(db: Connection, found: Sequence[RowMapping]) -> list[SeriesRow]:
    keys = {key for row in found for key in (row["of"], row["where"]) if key is not None}
    who, counted = named(db, keys), _counted(db, {row["of"] for row in found} & keys)
    told = _points(db, [row["key"] for row in found])
    return [
        SeriesRow(
            f"n{row['key']}",
            row["what"],
            row["unit"],
            None if row["of"] in counted else who.get(row["of"]),
            who.get(row["where"]),
            tuple(told[row["key"]]),
        )
        for row in found
    ]


def named(db: Connection, keys: Iterable[int]) -> dict[int, Named]:
    query = select(actors.c.key, actors.c.name)
    return {
        key: Named(actor_id(key), name)
        for some in slices(sorted(keys))
        for key, name in db.execute(query.where(actors.c.key.in_(some)))
    }


def _counted(db: Connection, keys: Iterable[int]) -> set[int]:
    """Those that are only what is counted ("12 people", "the soldiers"), and so no one's figures."""
    query = select(actors.c.key, actors.c.name).where(actors.c.kind == "group")
    found = (row for some in slices(sorted(keys)) for row in db.execute(query.where(actors.c.key.in_(some))))
    return {row.key for row in found if not is_distinct(row.name)}


def _points(db: Connection, keys: Sequence[int]) -> dict[int, list[PointRow]]:
    own = points.c
    figure = (own.value, own.low, own.high, own.change, own.status, own.origins)
    query = select(own.series, own.key, own.earliest, own.latest, *figure).where(own.series.in_(keys), ~own.superseded)
    made = db.execute(query.order_by(own.day == "", own.day, own.value, own.key)).all()
    sources, at_odds = _sources(db, keys), disputed.of_points(db, [row.key for row in made])
    found: dict[int, list[PointRow]] = defaultdict(list)
    for one, key, earliest, latest, value, low, high, change, status, origins in made:
        as_of = None if earliest is None and latest is None else Days(earliest, latest)
        told = tuple(sources[key]), at_odds.get(key, ())
        found[one].append(PointRow(as_of, value, low, high, change, status, origins, *told))
    return found


def _sources(db: Connection, keys: Sequence[int]) -> dict[int, list[Source]]:
    """Of each point of these series."""
    query = (
        select(point_members.c.point, reports.c.id, quantities.c.start, quantities.c.end, quantities.c.quote)
        .join(points, points.c.key == point_members.c.point)
        .join(quantities, quantities.c.key == point_members.c.quantity)
        .join(reports, reports.c.key == quantities.c.report)
        .where(points.c.series.in_(keys), ~points.c.superseded)
        .order_by(reports.c.turn, quantities.c.start, quantities.c.key)
    )
    found: dict[int, list[Source]] = defaultdict(list)
    for point, *source in db.execute(query).all():
        found[point].append(Source(*source))
    return found
