"""What a picture of the record shows beside its rows: the sentences that they rest on, from which report each is, and
what is at odds with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, Table, func, select

from . import conflicts
from .engine import Store
from .passages import Source
from .series import SeriesRow
from .tables.fused import happening_members, point_members, points
from .tables.told import events, quantities, reports, texts
from .timeline import HappeningRow
from .writing import slices


@dataclass(frozen=True, slots=True)
class Telling:
    """``sentence`` holds what a source quotes, from ``start`` to ``end``."""

    report: str
    title: str | None
    publisher: str | None
    day: str | None
    url: str | None
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Depicted:
    """``tellings`` by their sources, ``at_odds`` what conflicts say, by their ids."""

    tellings: dict[Source, Telling]
    at_odds: dict[str, str]

    def of(self, sources: Iterable[Source]) -> tuple[Telling, ...]:
        return tuple(self.tellings[source] for source in sources if source in self.tellings)

    def said_of(self, conflicts: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.at_odds[id] for id in conflicts if id in self.at_odds)


def of_series(store: Store, rows: Sequence[SeriesRow]) -> Depicted:
    """What is to be shown of series."""
    told = point_members.join(points, points.c.key == point_members.c.point)
    told = told.join(quantities, quantities.c.key == point_members.c.quantity)
    ids = {id for row in rows for point in row.points for id in point.conflicts}
    return _depicted(store, _query(told, quantities), points.c.series, [int(row.id[1:]) for row in rows], ids)


def of_timeline(store: Store, rows: Sequence[HappeningRow]) -> Depicted:
    """What is to be shown of events."""
    told = happening_members.join(events, events.c.key == happening_members.c.event)
    ids = {id for row in rows for id in row.conflicts}
    return _depicted(store, _query(told, events), happening_members.c.happening, [int(row.id[1:]) for row in rows], ids)


def _query(told: Any, facts: Table) -> Select[Any]:
    words = func.substr(texts.c.text, facts.c.first + 1, facts.c.last - facts.c.first)
    return (
        select(
            facts.c.start, facts.c.end, facts.c.quote, facts.c.first, reports.c.id, reports.c.title,
            reports.c.publisher, reports.c.day, reports.c.url, words.label("sentence"),
        )
        .select_from(told.join(reports, reports.c.key == facts.c.report))
        .join(texts, texts.c.report == reports.c.key)
    )  # fmt: skip


def _depicted(
    store: Store, query: Select[Any], of: ColumnElement[int], keys: Sequence[int], at_odds: Iterable[str]
) -> Depicted:
    with store.reading() as db:
        rows = [row for some in slices(keys) for row in db.execute(query.where(of.in_(some))).mappings()]
        told = dict(_telling(row) for row in rows)
        return Depicted(told, {id: conflicts.explain(db, int(id[1:]))[0].message for id in sorted(at_odds)})


def _telling(row: RowMapping) -> tuple[Source, Telling]:
    start = max(0, row["start"] - row["first"])
    return Source(row["id"], row["start"], row["end"], row["quote"]), Telling(
        row["id"], row["title"], row["publisher"], row["day"] or None, row["url"], row["sentence"],
        start, start + row["end"] - row["start"],
    )  # fmt: skip
