"""The view of statements: who said what, the latest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from .filters import Where
from .narrowing import Ordered, Passing, narrow, one_by_one
from .passages import Source
from .people import Named, those_in
from .tables.told import reports, statement_events, statements


@dataclass(frozen=True, slots=True)
class StatementRow:
    """``content`` is what was said, ``said_by`` the report's words for the speaker, ``cue`` those for the saying
    ("denied"), ``day`` the day of the report; ``about`` are the actors that it mentions."""

    id: str
    kind: str
    speaker: Named | None
    said_by: str | None
    cue: str | None
    content: str
    about: tuple[Named, ...]
    day: str | None
    trust: str
    sources: tuple[Source, ...]


def query(db: Connection, where: Where) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    """``actor`` is who speaks, ``place`` what is spoken of, ``type`` and ``status`` of an event that it tells."""
    asked = select(statements, reports.c.id.label("report_id")).join(reports, reports.c.key == statements.c.report)
    asked = asked.where(*where.of_facts(statements))
    of_roles = (("speaker", where.actors, True), ("about", where.places, False))
    filters = [where.of_role(statements, role, keys, once=once) for role, keys, once in of_roles if keys]
    filters += _of_events(where)
    if filters and where.few is not None:
        filters.append(Passing(select(statements.c.key).where(*where.of_source(statements.c.report)), None))
    return narrow(db, asked, (statements.c.day, statements.c.key), filters)


def _of_events(where: Where) -> Iterator[Passing]:
    told = statement_events.c
    asked = ((told.type, where.filters.type), (told.status, where.filters.status))
    plain = tuple(column.concat("").in_(values) for column, values in asked if values)  # where no index is to be taken
    if wanted := tuple(column.in_(values) for column, values in asked if values):
        yield Passing(
            select(told.statement).where(*wanted),
            one_by_one(select(told.statement).where(told.statement == statements.c.key, *plain)),
            Ordered((told.day, told.statement), (*wanted, *where.of_days(told.day))),
        )


def rows(db: Connection, found: Sequence[RowMapping]) -> list[StatementRow]:
    people = those_in(db, [row["key"] for row in found], ("speaker", "about"))
    return [
        StatementRow(
            f"s{row['key']}",
            row["kind"],
            next(iter(people.get((row["key"], "speaker"), ())), None),
            row["source"],
            row["cue"],
            row["quote"],
            tuple(people.get((row["key"], "about"), ())),
            row["day"] or None,
            row["trust"],
            (Source(row["report_id"], row["start"], row["end"], row["quote"]),),
        )
        for row in found
    ]
