"""The view of copies: which reports tell one telling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from .filters import Where
from .tables.fused import copies
from .tables.told import reports


@dataclass(frozen=True, slots=True)
class CopyRow:
    """``reports`` are the earlier and the later added one; ``origin`` is the report whose telling it is, ``shared`` the
    share of the shorter one's runs of words that both have."""

    kind: str
    reports: tuple[str, ...]
    origin: str
    shared: float
    why: str


def query(db: Connection, where: Where) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    earlier, first = reports.alias("earlier_report"), reports.alias("first_report")
    asked = (
        select(copies, reports.c.id, earlier.c.id.label("earlier_id"), first.c.id.label("first_id"))
        .join(reports, reports.c.key == copies.c.report)
        .join(earlier, earlier.c.key == copies.c.earlier)
        .join(first, first.c.key == reports.c.origin)
        .where(*where.of_reports(db))
    )
    return asked, (copies.c.report, copies.c.earlier)


def rows(db: Connection, found: Sequence[RowMapping]) -> list[CopyRow]:
    return [
        CopyRow(
            row["kind"],
            (row["earlier_id"], row["id"]),
            row["earlier_id"] if row["kind"] == "partial" else row["first_id"],
            round(row["shared"], 3),
            row["why"],
        )
        for row in found
    ]
