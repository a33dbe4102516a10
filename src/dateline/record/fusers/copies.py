"""Copies in the store: which reports share a telling, found by the bands of their signatures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sqlalchemy import Connection, delete, func, select, update

from ..judging.copies import Copy, Print, compare, print_of
from ..judging.origins import origin_of
from ..tables.fused import bands, copies
from ..tables.told import reports, texts
from ..writing import insert
from . import standing, tallies

_CANDIDATES = 40  # those that share most bands
_NONE: frozenset[int] = frozenset()


def fuse(db: Connection, keys: Sequence[int]) -> None:
    for report in keys:
        standing_here = frozenset(piece.mark for piece in standing.passages(db, report))
        printed = _prints(db, [report], standing_here)[report]
        insert(db, bands, [{"band": band, "report": report} for band in dict.fromkeys(printed.bands)])
        found = {key: copy for key, other in _candidates(db, report, printed) if (copy := compare(printed, other))}
        insert(
            db,
            copies,
            [
                {"report": report, "earlier": key, "kind": copy.kind, "shared": copy.shared, "why": copy.why}
                for key, copy in found.items()
            ],
        )
        _settle(db, report, found)


def part(db: Connection, report: int) -> None:
    """Those whose telling it was find another among themselves."""
    db.execute(delete(copies).where((copies.c.report == report) | (copies.c.earlier == report)))
    db.execute(delete(bands).where(bands.c.report == report))
    query = select(reports.c.key).where(reports.c.origin == report, reports.c.key != report).order_by(reports.c.key)
    left = db.execute(query).scalars().all()
    for key in left:  # first each for itself, then in the order in which they came
        db.execute(update(reports).where(reports.c.key == key).values(origin=key))
    for key in left:
        rows = db.execute(select(copies).where(copies.c.report == key))
        _settle(db, key, {row.earlier: Copy(row.kind, row.shared, row.why) for row in rows})
    tallies.recount(db, left)


def _settle(db: Connection, report: int, found: dict[int, Copy]) -> None:
    """Gives a report its origin: that of the earlier report it shares most with."""
    if not found:
        return
    of = db.execute(select(reports.c.key, reports.c.origin).where(reports.c.key.in_(found)))
    origin, _ = origin_of(report, [(key, group, found[key]) for key, group in of])
    db.execute(update(reports).where(reports.c.key == report).values(origin=origin))


def _candidates(db: Connection, report: int, printed: Print) -> list[tuple[int, Print]]:
    if not printed.bands:
        return []
    query = (
        select(bands.c.report)
        .where(bands.c.band.in_(printed.bands), bands.c.report < report)
        .group_by(bands.c.report)
        .order_by(func.count().desc(), bands.c.report)
        .limit(_CANDIDATES)
    )
    return sorted(_prints(db, db.execute(query).scalars().all()).items())


def _prints(db: Connection, keys: Sequence[int], without: frozenset[int] = _NONE) -> dict[int, Print]:
    """``without`` are marks of sentences that are no part of their telling."""
    query = select(reports.c.key, reports.c.day, reports.c.publisher, texts.c.text)
    rows = db.execute(query.join(texts, texts.c.report == reports.c.key).where(reports.c.key.in_(keys)))
    return {row.key: _printed(row.text, row.day, row.publisher, without) for row in rows}


@lru_cache(maxsize=512)
def _printed(text: str, day: str, publisher: str | None, without: frozenset[int]) -> Print:
    return print_of(text, date.fromisoformat(day) if day else None, publisher, without.__contains__)
