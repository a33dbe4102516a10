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
    """``reports`` are the earlier and the later one; ``origin`` is the first report of the telling,
    ``shared`` the share of the shorter one's runs of words that both have."""

    kind: str
    reports: tuple[str, ...]
    origin: str
    shared: float
    why: str


def query(db: Connection, where: Where) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    earlier, origin = reports.alias("earlier_report"), reports.alias("origin_report")
    asked = (
        select(copies, reports.c.id, earlier.c.id.label("earlier_id"), origin.c.id.label("origin_id"))
        .join(reports, reports.c.key == copies.c.report)
        .join(earlier, earlier.c.key == copies.c.earlier)
        .join(origin, origin.c.key == reports.c.origin)
    )
    if passing := where.of_reports(db):
        own = select(reports.c.key).where(*passing)
        asked = asked.where(copies.c.report.in_(own) | copies.c.earlier.in_(own))
    return asked, (copies.c.report, copies.c.earlier)


def rows(db: Connection, found: Sequence[RowMapping]) -> list[CopyRow]:
    return [_row(row) for row in found]


def _row(row: RowMapping) -> CopyRow:
    """The store has the earlier and the later report by their turns."""
    origin = row["earlier_id"] if row["kind"] == "partial" else row["origin_id"]
    return CopyRow(row["kind"], (row["earlier_id"], row["id"]), origin, round(row["shared"], 3), row["why"])
