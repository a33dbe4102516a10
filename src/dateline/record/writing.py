"""Many rows at once: written by COPY on PostgreSQL, by executemany elsewhere, and found by their keys."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import JSON, ColumnElement, Connection, Select, Table, bindparam, update
from sqlalchemy.exc import DBAPIError

T = TypeVar("T")
_MANY = 20  # rows from which COPY pays
_MOST = 500  # values in one list of a query: databases have limits, and plans of huge lists are slow


def insert(db: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if not rows:
        return
    if db.dialect.name == "postgresql" and len(rows) >= _MANY:
        _copy(db, table, rows)
    else:
        db.execute(table.insert(), rows)


def change(db: Connection, table: Table, rows: Mapping[int, dict[str, Any]]) -> None:
    """Gives rows, by their keys, other values; each of the same columns."""
    if rows:
        key = next(iter(table.primary_key))
        names = next(iter(rows.values()))
        asked = update(table).where(key == bindparam("row_key")).values({n: bindparam(f"new_{n}") for n in names})
        db.execute(asked, [
            {"row_key": key} | {f"new_{name}": value for name, value in row.items()} for key, row in rows.items()
        ])  # fmt: skip


def among(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a column has one of the keys that are given when it is asked (``rows_of``), so that a query can be made
    once: to make one takes SQLAlchemy longer than most take a database."""
    return column.in_(bindparam("keys", expanding=True))


def rows_of(db: Connection, query: Select[Any], keys: Iterable[Any], **more: Any) -> Iterator[Any]:
    """The rows of a query that asks for some ``among`` keys; what else it asks for is ``more``."""
    for some in slices(sorted(set(keys))):
        yield from db.execute(query, {"keys": some, **more})


def slices(values: Sequence[T], most: int = _MOST) -> Iterator[Sequence[T]]:
    """The values in pieces that fit into a query."""
    for start in range(0, len(values), most):
        yield values[start : start + most]


def _copy(db: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    names = list(rows[0])
    quote = db.dialect.identifier_preparer.quote
    columns = ", ".join(quote(name) for name in names)
    as_json = {name for name in names if isinstance(table.c[name].type, JSON)}
    statement = f"COPY {quote(table.name)} ({columns}) FROM STDIN"
    raw: Any = db.connection.cursor()
    with _driver(db, statement), raw, raw.copy(statement) as copy:
        for row in rows:
            copy.write_row([json.dumps(row[n]) if n in as_json and row[n] is not None else row[n] for n in names])


@contextmanager
def _driver(db: Connection, statement: str) -> Iterator[None]:
    """Raises what the driver complains of as SQLAlchemy does, which is not asked when one copies."""
    driver: Any = db.dialect.dbapi
    try:
        yield
    except driver.Error as error:
        gone = db.dialect.is_disconnect(error, db.connection.dbapi_connection, None)
        if gone:
            db.invalidate(error)
        raise DBAPIError.instance(
            statement, None, error, driver.Error, connection_invalidated=gone, dialect=db.dialect
        ) from error
