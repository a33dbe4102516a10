"""The view of offices: who is said to hold or have held which, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, select

from .filters import Where
from .narrowing import Passing, narrow
from .passages import Source
from .people import Named, those_in
from .tables.told import events, offices, reports
from .timeline import Days


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """One telling of it; ``day`` is since when, or else the day of the report."""

    id: str
    holder: Named | None
    title: str
    of: Named | None
    since: Days | None
    until: Days | None
    day: str | None
    trust: str
    sources: tuple[Source, ...]


def query(db: Connection, where: Where) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    """``actor`` is who holds it, ``place`` what it belongs to; ``type`` and ``status`` are of events of the report."""
    asked = select(offices, reports.c.id.label("report_id")).join(reports, reports.c.key == offices.c.report)
    asked = asked.where(*where.of_facts(offices))
    of_roles = (("holder", where.actors), ("office_of", where.places))
    filters = [where.of_role(offices, role, keys, once=True) for role, keys in of_roles if keys]
    if of_events := where.of_events(by_index=False):
        asked = asked.where(exists().where(events.c.report == offices.c.report, *of_events))
    if where.few is not None:
        filters.append(Passing(select(offices.c.key).where(*where.of_source(offices.c.report)), None))
    return narrow(db, asked, (offices.c.day, offices.c.key), filters)


def rows(db: Connection, found: Sequence[RowMapping]) -> list[OfficeRow]:
    people = those_in(db, [row["key"] for row in found], ("holder", "office_of"))
    return [
        OfficeRow(
            f"o{row['key']}",
            next(iter(people.get((row["key"], "holder"), ())), None),
            row["title"],
            next(iter(people.get((row["key"], "office_of"), ())), None),
            _days(row, "since"),
            _days(row, "until"),
            row["day"] or None,
            row["trust"],
            (Source(row["report_id"], row["start"], row["end"], row["quote"]),),
        )
        for row in found
    ]


def _days(row: RowMapping, end: str) -> Days | None:
    earliest, latest = row[f"{end}_earliest"], row[f"{end}_latest"]
    return Days(earliest, latest) if earliest or latest else None
