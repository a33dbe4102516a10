"""The view of reports: what is in the record, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from .filters import Where
from .tables.told import reports


@dataclass(frozen=True, slots=True)
class ReportRow:
    """``published`` is as it was told, ``day`` the day from which it is read; ``origin`` is the report whose telling it
    is, itself if it is no copy."""

    id: str
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    day: str | None
    url: str | None
    place: str | None
    origin: str


def query(db: Connection, where: Where) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    first = reports.alias("first_report")
    asked = select(reports, first.c.id.label("first_id")).join(first, first.c.key == reports.c.origin)
    return asked.where(*where.of_reports(db)), (reports.c.day, reports.c.key)


def rows(db: Connection, found: Sequence[RowMapping]) -> list[ReportRow]:
    return [
        ReportRow(
            row["id"], row["title"], row["publisher"], row["author"], row["published"], row["day"] or None, row["url"],
            row["place"], row["first_id"],
        )
        for row in found
    ]  # fmt: skip
