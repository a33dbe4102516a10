"""Copies in the store: which reports share a telling, found by the bands of their signatures, and whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from heapq import heapify, heappop, heappush

from sqlalchemy import Connection, delete, select, update

from ..judging.copies import Copy, Print, compare, print_of
from ..judging.origins import origin_of
from ..tables.fused import copies
from ..tables.told import gists, reports, texts
from ..writing import among, insert, rows_of
from . import bands
from .standing import marks


def fuse(db: Connection, keys: Sequence[int]) -> set[int]:
    """Says which reports are near others now, by their origin or by what they share."""
    again: set[int] = set()
    turns, prints = _turns(db, keys), _prints(db, keys)
    for report in keys:
        bands.put(db, report, turns[report], prints[report].bands)
        if shared := bands.shared(db, report, prints[report].bands):
            around = bands.around(db, report, turns[report], shared)
            again |= {report, *(key for pair in around.straddled() for key in pair)}
    for report in sorted(again):
        _compare(db, report)
    return again | _settle(db, {*again, *_later(db, sorted(again))})


def part(db: Connection, report: int) -> set[int]:
    """The report is about to go; its bands have been taken out."""
    turn, printed = _turns(db, [report])[report], _prints(db, [report])[report]
    shared = bands.shared(db, report, printed.bands)
    again = {key for pair in bands.around(db, report, turn, shared).straddled() for key in pair}
    copied = set(_later(db, [report]))
    db.execute(delete(copies).where((copies.c.report == report) | (copies.c.earlier == report)))
    for key in sorted(again):
        _compare(db, key)
    return again | _settle(db, copied | again)


def _turns(db: Connection, keys: Iterable[int]) -> dict[int, int]:
    return dict(rows_of(db, _TURNS, keys))


_TURNS = select(reports.c.key, reports.c.turn).where(among(reports.c.key))


def _compare(db: Connection, report: int) -> None:
    """Writes anew what a report is to those next to it."""
    found = _candidates(db, report)
    db.execute(delete(copies).where((copies.c.report == report) | (copies.c.earlier == report)))
    if not found:
        return
    turns, prints = _turns(db, [report, *found]), _prints(db, [report, *found])
    rows = []
    for other in found:
        copy = compare(prints[report], prints[other])
        if copy is not None:
            earlier, later = sorted((report, other), key=lambda key: (turns[key], key))
            rows.append({
                "report": later, "earlier": earlier, "kind": copy.kind, "shared": copy.shared, "why": copy.why,
            })  # fmt: skip
    insert(db, copies, rows)


def _candidates(db: Connection, report: int) -> list[int]:
    turn, printed = _turns(db, [report])[report], _prints(db, [report])[report]
    return sorted(bands.around(db, report, turn, bands.shared(db, report, printed.bands)).counts())


# --- whose telling it is ---


def _settle(db: Connection, keys: Iterable[int]) -> set[int]:
    """Gives reports their origins, in order of their turns, and those that hang on them; says which changed, and which
    were of one origin with them."""
    waiting = [(turn, key) for key, turn in _turns(db, keys).items()]
    heapify(waiting)
    known = {key for _, key in waiting}
    changed: set[int] = set()
    left: set[int] = set()
    while waiting:
        _, report = heappop(waiting)
        origin = _origin(db, report)
        was = db.execute(select(reports.c.origin).where(reports.c.key == report)).scalar_one()
        if origin == was:
            continue
        db.execute(update(reports).where(reports.c.key == report).values(origin=origin))
        changed.add(report)
        left.add(was)
        later = set(_later(db, [report])) - known
        known |= later
        for key, turn in _turns(db, later).items():
            heappush(waiting, (turn, key))
    return changed.union(_of_origins(db, left))


def _of_origins(db: Connection, origins: Iterable[int]) -> list[int]:
    return [key for (key,) in rows_of(db, _OF_ORIGINS, origins)]


_OF_ORIGINS = select(reports.c.key).where(among(reports.c.origin))


def _origin(db: Connection, report: int) -> int:
    query = select(copies, reports.c.origin).join(reports, reports.c.key == copies.c.earlier)
    rows = db.execute(query.where(copies.c.report == report).order_by(reports.c.turn, reports.c.key)).all()
    return origin_of(report, [(row.origin, Copy(row.kind, row.shared, row.why)) for row in rows])


def _later(db: Connection, keys: Sequence[int]) -> Sequence[int]:
    """The reports that may be copies of these."""
    return [key for (key,) in rows_of(db, _LATER, keys)]


_LATER = select(copies.c.report).where(among(copies.c.earlier))


def _prints(db: Connection, keys: Sequence[int]) -> dict[int, Print]:
    return {
        key: _printed(words, day, publisher, marks(standing))
        for key, day, publisher, words, standing in rows_of(db, _WORDS, keys)
    }


_WORDS = (
    select(reports.c.key, reports.c.day, reports.c.publisher, texts.c.text, gists.c.standing)
    .join(texts, texts.c.report == reports.c.key)
    .join(gists, gists.c.report == reports.c.key)
    .where(among(reports.c.key))
)


@lru_cache(maxsize=512)
def _printed(text: str, day: str, publisher: str | None, without: frozenset[int]) -> Print:
    """``without`` are marks of sentences that are no part of its telling."""
    return print_of(text, date.fromisoformat(day) if day else None, publisher, without.__contains__)
