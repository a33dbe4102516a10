"""The index of words on SQLite: FTS5, which takes its words from the view ``searched``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, bindparam, column, desc, literal_column, select, table, text

from .query import Query, Term
from .tables.told import reports
from .words import CLOSE, OPEN, WEIGHTS, Marked, unmarked

_words = table("words", column("rowid"))
_MATCH = text("words MATCH :query")


def index(db: Connection, keys: Sequence[int]) -> None:
    db.execute(
        text(
            "INSERT INTO words (rowid, title, text, said, publisher, author) "
            "SELECT report, title, text, said, publisher, author FROM searched WHERE report = :report"
        ),
        [{"report": key} for key in keys],
    )


def drop(db: Connection, report: int) -> None:
    db.execute(
        text(
            "INSERT INTO words (words, rowid, title, text, said, publisher, author) "
            "SELECT 'delete', report, title, text, said, publisher, author FROM searched WHERE report = :report"
        ),
        {"report": report},
    )


def find(
    db: Connection, query: Query, conditions: Sequence[ColumnElement[bool]], newest: int
) -> Iterator[tuple[int, float]]:
    weights = ", ".join(map(str, WEIGHTS))
    found = select(_words.c.rowid, literal_column(f"bm25(words, {weights})").label("rank")).where(_MATCH)
    if conditions:
        found = found.join(reports, reports.c.key == _words.c.rowid).where(*conditions)
    for key, rank in db.execute(found.order_by(desc(_words.c.rowid)).limit(newest), {"query": _written(query)}):
        yield key, -rank


def marked(db: Connection, query: Query, keys: Sequence[int]) -> Marked:
    # Report by report FTS5 would gather all words that begin so each time: then rather all that match, once.
    begins = any(term.begins for group in query for term in group)
    report: ColumnElement[int] = literal_column("+words.rowid") if begins else _words.c.rowid
    rows = db.execute(
        select(_words.c.rowid, literal_column(f"highlight(words, 1, '{OPEN}', '{CLOSE}')"))
        .select_from(_words)
        .where(_MATCH, report.in_(bindparam("keys", expanding=True))),
        {"query": _written(query), "keys": list(keys)},
    )
    return {key: unmarked(shown) for key, shown in rows}


def _written(query: Query) -> str:
    """As FTS5 writes it. Words hold no mark of its language: they are quoted, and have no quotation marks."""
    return " OR ".join(f"({_group(group)})" for group in query)


def _group(group: tuple[Term, ...]) -> str:
    wanted = " AND ".join(_term(term) for term in group if not term.without)
    return wanted + "".join(f" NOT {_term(term)}" for term in group if term.without)


def _term(term: Term) -> str:
    phrase = '"' + " ".join(term.words) + '"' + ("*" if term.begins else "")
    return f"{{{term.field}}} : {phrase}" if term.field else phrase
