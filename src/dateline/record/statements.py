"""The view of statements: who said what, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, select

from .filters import Where
from .passages import Source
from .people import Named, those_in
from .tables.fused import roles
from .tables.told import reports, statement_events, statements


@dataclass(frozen=True, slots=True)
class StatementRow:
    """``content`` is what was said, ``said_by`` the report's words for the speaker, ``day`` the day of the report;
    ``about`` are the actors that it mentions."""

    id: str
    kind: str
    speaker: Named | None
    said_by: str | None
    content: str
    about: tuple[Named, ...]
    day: str | None
    trust: str
    sources: tuple[Source, ...]


def query(where: Where) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    """``actor`` is who speaks, ``place`` what is spoken of, ``type`` and ``status`` of an event that it tells.

    The first of these that is asked for finds the statements, by an index that has them in order; the rest weed out.
    """
    asked = select(statements, reports.c.id.label("report_id")).join(reports, reports.c.key == statements.c.report)
    asked = asked.where(*where.of_facts(statements))
    wanted = _wanted(where)
    if not wanted:
        return asked, (statements.c.day, statements.c.key)
    rows = select(*wanted[0].order).where(*wanted[0].conditions)
    day, key = (rows if wanted[0].once else rows.distinct()).subquery().c
    asked = asked.join(key.table, key == statements.c.key)
    for other in wanted[1:]:
        asked = asked.where(exists().where(other.order[1] == statements.c.key, *other.conditions))
    return asked, (day, key)


@dataclass(frozen=True, slots=True)
class _Index:
    """The columns of day and statement of a table with an index of them, and what is asked of its rows; ``once`` is
    whether no two of these are of one statement."""

    order: tuple[ColumnElement[str], ColumnElement[int]]
    conditions: tuple[ColumnElement[bool], ...]
    once: bool = False


def _wanted(where: Where) -> list[_Index]:
    wanted = []
    for role, keys in (("speaker", where.actors), ("about", where.places)):
        if keys:
            conditions = (roles.c.role == role, roles.c.actor.in_(keys))
            wanted.append(_Index((roles.c.day, roles.c.fact), conditions, once=role == "speaker"))
    kinds = statement_events.c
    asked = [(kinds.type, where.filters.type), (kinds.status, where.filters.status)]
    if told := tuple(column.in_(values) for column, values in asked if values):
        wanted.append(_Index((kinds.day, kinds.statement), told))
    return wanted


def rows(db: Connection, found: Sequence[RowMapping]) -> list[StatementRow]:
    people = those_in(db, [row["key"] for row in found], ("speaker", "about"))
    return [
        StatementRow(
            f"s{row['key']}",
            row["kind"],
            next(iter(people.get((row["key"], "speaker"), ())), None),
            row["source"],
            row["quote"],
            tuple(people.get((row["key"], "about"), ())),
            row["day"] or None,
            row["trust"],
            (Source(row["report_id"], row["start"], row["end"], row["quote"]),),
        )
        for row in found
    ]
