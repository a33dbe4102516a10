"""Why a single fact of a report is where it is: a statement, or what belongs to something of the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from dateline.errors import NotInRecord

from ..people import those_in
from ..tables.fused import decision_sides, decisions
from ..tables.told import cast, events, pledges, quantities, reports, statements, texts
from . import actors, happenings, series
from . import pledges as promised
from .explanation import Explanation, count, ground, sentence
from .reports import key_of

_FACT = re.compile(r"(?P<report>.+)/(?P<id>(?P<kind>[aeqps])(?P<number>\d{1,9}))", re.DOTALL)
_NUMBERED = {"q": quantities, "p": pledges, "s": statements}


def find(db: Connection, id: str) -> Explanation | None:
    """Of a fact by its id in its reading (``b7/e2``) or its place there (``b7/q0``); None if it is none."""
    match = _FACT.fullmatch(id)
    if match is None or (report := key_of(db, match["report"])) is None:
        return None
    kind = match["kind"]
    if kind in "ae":
        table = cast if kind == "a" else events
        key = _key(db, id, select(table.c.key).where(table.c.report == report, table.c.id == match["id"]))
        return actors.of_member(db, key) if kind == "a" else happenings.of_telling(db, key)
    table = _NUMBERED[kind]
    key = _key(db, id, select(table.c.key).where(table.c.report == report, table.c.number == int(match["number"])))
    if kind == "q":
        return series.of_quantity(db, key, id)
    return promised.of_pledge(db, key, id) if kind == "p" else statement(db, key, id)


def _key(db: Connection, id: str, query: Any) -> int:
    key = db.execute(query).scalar()
    if key is None:
        raise NotInRecord(f"{id}: the report has no such fact (dateline show --json lists them)")
    return int(key)


def statement(db: Connection, key: int, id: str | None = None) -> Explanation:
    row = _row(db, statements, key)
    if row is None:
        raise NotInRecord(f"s{key}: no such statement in the record (dateline statements lists them)")
    who = those_in(db, [key], ("speaker", "about"))
    told = [f"{row['kind']} speech"] + ([f"said by “{row['source']}”"] if row["source"] else [])
    told += [f"with “{row['cue']}”"] if row["cue"] else []
    lines = [
        f"The speaker is {one.id}, {one.name} (dateline why {one.id})." for one in who.get((key, "speaker"), ())
    ] or ["Nobody is named as its speaker."]
    if about := who.get((key, "about")):
        lines.append(f"It speaks of {', '.join(one.name for one in about)}.")
    return Explanation(
        id or f"s{key}", "statement", row["quote"], tuple(lines), (ground(row, told, row["kind"], None, ""),)
    )


def decision(db: Connection, key: int) -> Explanation:
    row = db.execute(select(decisions).where(decisions.c.key == key)).mappings().first()
    if row is None:
        raise NotInRecord(f"d{key}: no such decision in the record (dateline decisions lists them)")
    named = (
        db.execute(select(decision_sides.c.report).where(decision_sides.c.decision == key).distinct()).scalars().all()
    )
    lines = [f"Decided by a person on {row['made'][:10]}.", f"It names {count(len(named), 'report')}."]
    if row["note"]:
        lines.append(f"Note: {row['note']}")
    lines.append(f"dateline decisions undo d{key} takes it back.")
    return Explanation(f"d{key}", "decision", f"{row['verb']}: {row['words']}", tuple(lines))


def bare(db: Connection, table: Table, key: int, id: str, kind: str, lines: Sequence[str]) -> Explanation:
    """Of a fact that belongs to nothing in the record."""
    row = _row(db, table, key)
    assert row is not None
    return Explanation(id, kind, row["quote"], tuple(lines), (ground(row, (), "alone", None, ""),))


def _row(db: Connection, table: Table, key: int) -> Any:
    query = select(
        table, sentence(table), reports.c.id.label("report_id"), reports.c.day.label("reported"), reports.c.publisher
    )
    query = query.join(reports, reports.c.key == table.c.report).join(texts, texts.c.report == table.c.report)
    return db.execute(query.where(table.c.key == key)).mappings().first()
