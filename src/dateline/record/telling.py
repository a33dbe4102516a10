"""The view of copies: which reports tell one telling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from .filters import Where
from .judging.origins import Told, first_told
from .tables.fused import copies
from .tables.told import reports

_NEVER = "9999"  # sorts after every day


@dataclass(frozen=True, slots=True)
class CopyRow:
    """``reports`` are the earlier and the later one by their days; ``origin`` is the first report of the telling,
    ``shared`` the share of the shorter one's runs of words that both have."""

    kind: str
    reports: tuple[str, ...]
    origin: str
    shared: float
    why: str


def query(db: Connection, where: Where) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    earlier = reports.alias("earlier_report")
    asked = (
        select(
            copies,
            reports.c.id,
            reports.c.day,
            reports.c.origin,
            earlier.c.id.label("earlier_id"),
            earlier.c.day.label("earlier_day"),
        )
        .join(reports, reports.c.key == copies.c.report)
        .join(earlier, earlier.c.key == copies.c.earlier)
        .where(*where.of_reports(db))
    )
    return asked, (copies.c.report, copies.c.earlier)


def rows(db: Connection, found: Sequence[RowMapping]) -> list[CopyRow]:
    first = _first_told(db, {row["origin"] for row in found})
    return [_row(row, first[row["origin"]]) for row in found]


def _row(row: RowMapping, first: str) -> CopyRow:
    pair = [(row["earlier_day"] or _NEVER, row["earlier_id"]), (row["day"] or _NEVER, row["id"])]
    earlier, later = (id for _, id in sorted(pair, key=lambda told: told[0]))
    origin = earlier if row["kind"] == "partial" else first
    return CopyRow(row["kind"], (earlier, later), origin, round(row["shared"], 3), row["why"])


def _first_told(db: Connection, origins: set[int]) -> dict[int, str]:
    """The id of the first report of each telling."""
    asked = select(reports.c.origin, reports.c.key, reports.c.id, reports.c.day).where(reports.c.origin.in_(origins))
    ids, tellings = dict[int, str](), defaultdict[int, list[Told]](list)
    for origin, key, id, day in db.execute(asked):
        ids[key] = id
        tellings[origin].append(Told(key, day))
    return {origin: ids[first_told(told).report] for origin, told in tellings.items()}
