"""The index of words on PostgreSQL: one tsvector a report, a weight's letter a field, without accents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    column,
    desc,
    func,
    literal_column,
    not_,
    or_,
    select,
    table,
    text,
)

from .folding import unaccented
from .query import Query, Term
from .tables.told import reports, texts
from .words import CLOSE, OPEN, Marked, unmarked

_words = table("words", column("report"), column("words"))
_LETTERS = {"title": "a", "said": "b", "text": "c", "publisher": "d", "author": "d"}
_MOST = 300_000  # letters of a text: a tsvector has a limit, and what stands behind is no news report
_ENGLISH: ColumnElement[Any] = literal_column("'english'::regconfig")


def index(db: Connection, keys: Sequence[int]) -> None:
    rows = db.execute(
        select(reports.c.key, reports.c.title, texts.c.text, texts.c.said, reports.c.publisher, reports.c.author)
        .join(texts, texts.c.report == reports.c.key)
        .where(reports.c.key.in_(keys))
    )
    entries = [
        {"report": key} | {name: unaccented((value or "")[:_MOST]) for name, value in zip(_PARTS, words, strict=True)}
        for key, *words in rows
    ]
    parts = " || ".join(f"setweight(to_tsvector('english', :{name}), '{_LETTERS[name].upper()}')" for name in _PARTS)
    db.execute(text(f"INSERT INTO words (report, words) VALUES (:report, {parts})"), entries)


_PARTS = ("title", "text", "said", "publisher", "author")


def drop(db: Connection, report: int) -> None:
    """Goes with its report."""


def find(
    db: Connection, query: Query, conditions: Sequence[ColumnElement[bool]], newest: int
) -> Iterator[tuple[int, float]]:
    found = select(_words.c.report, _words.c.words).where(_matches(query)).order_by(desc(_words.c.report)).limit(newest)
    if conditions:
        found = found.join(reports, reports.c.key == _words.c.report).where(*conditions)
    newest_found = found.subquery()
    rank = func.ts_rank(literal_column("'{0.2, 0.2, 0.1, 1.0}'::real[]"), newest_found.c.words, _any(query))
    for key, score in db.execute(select(newest_found.c.report, rank)):
        yield key, float(score)


def marked(db: Connection, query: Query, keys: Sequence[int]) -> Marked:
    kept = db.execute(select(texts.c.report, texts.c.text).where(texts.c.report.in_(keys))).all()
    options = f"HighlightAll=true, StartSel={OPEN}, StopSel={CLOSE}"
    found: Marked = {}
    for key, words in kept:
        plain = unaccented(words)
        shown = db.execute(select(func.ts_headline(_ENGLISH, plain, _any(query), options))).scalar_one()
        found[key] = unmarked(shown, len(plain))
    return found


def _matches(query: Query) -> ColumnElement[bool]:
    return or_(*(_group(group) for group in query))


def _group(group: tuple[Term, ...]) -> ColumnElement[bool]:
    fields = {term.field for term in group if not term.without}
    wanted = []
    for field in sorted(fields, key=str):
        # Joined into one, so that words too common to be in the index ("the") ask for nothing.
        joined = _joined([term for term in group if not term.without and term.field == field], "&&")
        wanted.append(_holds(joined, field))
    unwanted = [not_(_holds(_tsquery(term), term.field)) for term in group if term.without]
    return and_(*wanted, *unwanted)


def _holds(query: ColumnElement[Any], field: str | None) -> ColumnElement[bool]:
    anywhere: ColumnElement[bool] = _words.c.words.op("@@", is_comparison=True)(query)
    if field is None:
        return anywhere
    letter: ColumnElement[Any] = literal_column(f"'{{{_LETTERS[field]}}}'::\"char\"[]")
    return and_(anywhere, func.ts_filter(_words.c.words, letter).op("@@", is_comparison=True)(query))


def _any(query: Query) -> ColumnElement[Any]:
    """All that is wanted, as one: for ranks and marks."""
    return _joined([term for group in query for term in group if not term.without], "||")


def _joined(terms: Sequence[Term], how: str) -> ColumnElement[Any]:
    joined = _tsquery(terms[0])
    for term in terms[1:]:
        joined = joined.op(how)(_tsquery(term))
    return joined


def _tsquery(term: Term) -> ColumnElement[Any]:
    words = [unaccented(word) for word in term.words]
    if term.begins:
        # Words are letters and digits alone, so nothing in them speaks the query's language.
        return func.to_tsquery(_ENGLISH, " <-> ".join(words) + ":*")
    return func.phraseto_tsquery(_ENGLISH, " ".join(words))
