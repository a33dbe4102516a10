"""Standing passages in the store: sentences that many reports of one publisher have, over weeks. Footers and the
background under every report make no copies, and what they tell is told once.

A sentence stands from a day on: from when so many reports of its publisher have had it, and some days after the first.
It counts by an index of it, its publisher and the day, so that what stands is found in a record of any size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any
from zlib import crc32

from sqlalchemy import Connection, Select, delete, func, select

from dateline.model import Span

from ..judging.copies import Piece, pieces
from ..tables.standing import standing
from ..tables.told import gists, reports, texts
from ..writing import among, change, insert, rows_of, slices

_SHARED = 5  # reports of a publisher
_APART = timedelta(days=7)  # between the first and the last: live coverage repeats itself, but not for weeks
_SHORTEST = 6  # words
_TELLING = 12  # words of a sentence that tells the same thing wherever it stands: "Police are investigating" does not
_HEAD, _TAIL = 20, 40  # sentences of a report that are looked at
_NEVER = "9999-12-31"

_pieces = lru_cache(maxsize=256)(pieces)
Kept = Sequence[Sequence[int]]
"""As the store has them: of each sentence its mark, its bounds and the number of its words."""


@dataclass(frozen=True, slots=True)
class Passages:
    """The sentences of a report, each with the mark that it has in the store."""

    day: str
    pieces: dict[int, Piece]


def enter(db: Connection, keys: Sequence[int]) -> set[int]:
    """Counts the sentences of reports; says in which others something stands now that did not."""
    own = {report: found for some in slices(keys) for report, found in _passages(db, some).items()}
    marks = {mark for passages in own.values() for mark in passages.pieces}
    before = _since(db, marks)
    insert(db, standing, [
        {"mark": mark, "day": passages.day, "report": report}
        for report, passages in own.items()
        for mark in passages.pieces
    ])  # fmt: skip
    return _between(db, before, _since(db, marks)) - set(keys)


def leave(db: Connection, report: int) -> set[int]:
    """Counts those of a report no more; says in which others nothing of the kind stands any longer."""
    own = _passages(db, [report]).get(report)
    if own is None:
        return set()
    before = _since(db, own.pieces)
    for marks in slices(list(own.pieces)):
        mine = (standing.c.mark.in_(marks), standing.c.day == own.day, standing.c.report == report)
        db.execute(delete(standing).where(*mine))
    return _between(db, before, _since(db, own.pieces)) - {report}


def keep(db: Connection, keys: Iterable[int]) -> None:
    """Writes down what stands in reports."""
    for some in slices(sorted(set(keys))):
        own = _passages(db, some)
        since = _since(db, {mark for passages in own.values() for mark in passages.pieces})
        change(db, gists, {
            report: {"standing": [
                [piece.mark, *piece.span, len(piece.words)]
                for mark, piece in passages.pieces.items()
                if passages.day >= since.get(mark, _NEVER)
            ]}
            for report, passages in own.items()
        })  # fmt: skip


def without(kept: Kept) -> list[Span]:
    """The passages of which nothing counts as told."""
    return [Span(start, end) for _, start, end, words in kept if words >= _TELLING]


def marks(kept: Kept) -> frozenset[int]:
    """The sentences that are no part of a report's own telling."""
    return frozenset(mark for mark, *_ in kept)


def _passages(db: Connection, keys: Sequence[int]) -> dict[int, Passages]:
    """Those of reports of which publisher and day are known."""
    return {
        key: Passages(day, _marked(publisher, _pieces(words)))
        for key, day, publisher, words in rows_of(db, _WORDS, keys)
    }


_WORDS = (
    select(reports.c.key, reports.c.day, reports.c.publisher_key, texts.c.text)
    .join(texts, texts.c.report == reports.c.key)
    .where(among(reports.c.key), reports.c.day != "", reports.c.publisher_key != "")
)


def _marked(publisher: str, found: list[Piece]) -> dict[int, Piece]:
    some = found if len(found) <= _HEAD + _TAIL else [*found[:_HEAD], *found[-_TAIL:]]
    own = crc32(publisher.encode()) - (1 << 31)  # signed, as databases have it
    return {own << 32 | piece.mark: piece for piece in some if len(piece.words) >= _SHORTEST}


def _since(db: Connection, keys: Iterable[int]) -> dict[int, str]:
    """The day from which each sentence stands, if it does. Only its first rows are looked at."""
    found: dict[int, str] = {}
    for mark, first, fifth in rows_of(db, _OFTEN, keys):
        if fifth is not None and (later := _later(first)) is not None:
            found[mark] = max(fifth, later)
    return found


def _often() -> Select[Any]:
    """Of each sentence the first day, and that of the report that makes it stand."""
    one, other = standing.alias("one"), standing.alias("other")
    ranked = select(other.c.day).where(other.c.mark == one.c.mark).order_by(other.c.day, other.c.report)
    often: Any = ranked.limit(1).offset(_SHARED - 1).scalar_subquery()
    return select(one.c.mark, func.min(one.c.day), often).where(among(one.c.mark)).group_by(one.c.mark)


_OFTEN = _often()


def _later(day: str) -> str | None:
    first = date.fromisoformat(day)
    return (first + _APART).isoformat() if first < date.max - _APART else None


def _between(db: Connection, before: dict[int, str], after: dict[int, str]) -> set[int]:
    """The reports of the days on which a sentence stands now and did not, or the other way round."""
    found: set[int] = set()
    for mark in before.keys() | after.keys():
        first, last = sorted((before.get(mark, _NEVER), after.get(mark, _NEVER)))
        if first != last:
            own = (standing.c.mark == mark, standing.c.day >= first, standing.c.day < last)
            found.update(db.execute(select(standing.c.report).where(*own)).scalars())
    return found
