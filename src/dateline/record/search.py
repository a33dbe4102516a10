"""Searching reports by their words: FTS5 on SQLite, tsvector on PostgreSQL, behind one query language (``query.py``).

Of the newest reports that match, the best come first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from . import words_postgres, words_sqlite
from .filters import Where
from .passages import Source, passages
from .query import Query
from .tables.told import reports, texts
from .words import Words
from .writing import slices

NEWEST = 2000  # matching reports, of which the best are shown: to rank all of a common word's would take too long


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that was found; ``sources`` are the sentences with most of the words."""

    report: str
    title: str | None
    publisher: str | None
    published: str | None
    day: str | None
    score: float
    sources: tuple[Source, ...]


def index(db: Connection, keys: Sequence[int]) -> None:
    """Enters reports that have just been written."""
    for some in slices(keys):
        _words(db).index(db, some)


def drop(db: Connection, report: int) -> None:
    """Takes out a report that is about to go."""
    _words(db).drop(db, report)


def search(db: Connection, query: Query, where: Where, limit: int) -> Iterator[Hit]:
    words = _words(db)
    found = words.find(db, query, where.of_reports(db), NEWEST)
    best = sorted(found, key=lambda row: (-row[1], -row[0]))[:limit]
    scores = dict(best)
    shown: dict[int, Hit] = {}
    for keys in slices(list(scores)):
        marked = words.marked(db, query, keys)
        rows = db.execute(
            select(reports, texts.c.text).join(texts, texts.c.report == reports.c.key).where(reports.c.key.in_(keys))
        )
        for row in rows.mappings():
            key = row["key"]
            shown[key] = Hit(
                row["id"], row["title"], row["publisher"], row["published"], row["day"] or None, round(scores[key], 3),
                passages(row["id"], row["text"], marked.get(key, ())),
            )  # fmt: skip
    yield from (shown[key] for key, _ in best if key in shown)


def _words(db: Connection) -> Words:
    return words_sqlite if db.dialect.name == "sqlite" else words_postgres
