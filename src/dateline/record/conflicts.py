"""The view of conflicts: what reports are at odds in, with both sides' sources, and why that is no update."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, select

from dateline.errors import NotInRecord

from .disputed import conflict_id, stands
from .filters import Where
from .sides import Fact, Pair, Side, Word, about, facts, pairs, sides, time
from .tables.fused import conflict_members, conflicts, roles
from .tables.told import event_figures, events, statements
from .timeline import Days

#: What a conflict is of, by its code.
KINDS = {"X701": "figure", "X702": "date", "X703": "who", "X704": "wording"}


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """``kind`` is figure, date, who or wording, ``time`` when what is disputed was, ``why`` why it is a conflict, no
    update."""

    id: str
    code: str
    kind: str
    about: str
    time: Days | None
    message: str
    why: str
    trust: str
    sides: tuple[Side, ...]


def query(where: Where) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    """``actor`` and ``place`` have a part in what is disputed; ``type`` and ``status`` are of its events."""
    asked = select(conflicts).where(*where.of_days(conflicts.c.day), *where.of_trust(conflicts.c.trust))
    members = conflict_members.c
    if where.few is not None:
        asked = asked.where(conflicts.c.key.in_(select(members.conflict).where(members.report.in_(where.few))))
    wanted: list[ColumnElement[bool]] = [
        exists().where(roles.c.fact == members.fact, roles.c.actor.in_(keys))
        for keys in (where.actors, where.places)
        if keys
    ]
    if where.few is None:
        wanted += where.of_source(members.report)
    if of_events := where.of_events(by_index=False):
        wanted.append(_tells_of(of_events))
    for condition in wanted:
        asked = asked.where(exists().where(members.conflict == conflicts.c.key, condition))
    return asked.where(stands()), (conflicts.c.day, conflicts.c.key)


def _tells_of(of_events: Sequence[ColumnElement[bool]]) -> ColumnElement[bool]:
    """Whether a fact is such an event, a figure of one, or said in a report of one."""
    fact = conflict_members.c.fact
    own = exists().where(events.c.key == fact, *of_events)
    figure = exists().where(event_figures.c.quantity == fact, events.c.key == event_figures.c.event, *of_events)
    said = exists().where(statements.c.key == fact, events.c.report == statements.c.report, *of_events)
    return own | figure | said


def rows(db: Connection, found: Sequence[RowMapping]) -> list[ConflictRow]:
    keys = [row["key"] for row in found]
    told, at_odds = facts(db, keys), pairs(db, keys)
    return [_row(row, told[row["key"]], at_odds[row["key"]]) for row in found]


def _row(row: RowMapping, told: Sequence[Fact], at_odds: Sequence[Pair]) -> ConflictRow:
    code, aspect = row["code"], row["aspect"]
    standing = _standing(told, at_odds)
    named = {key for pair in standing for key in (pair.fact, pair.other)}
    told = [one for one in told if one.key in named]
    both, what = sides(told, standing, aspect), about(code, aspect, told)
    return ConflictRow(
        conflict_id(row["key"]), code, KINDS[code], what, time(told), _message(what, both),
        "; ".join(dict.fromkeys(pair.why for pair in standing)), row["trust"], both,
    )  # fmt: skip


def _standing(told: Iterable[Fact], at_odds: Iterable[Pair]) -> list[Pair]:
    """Those pairs of which both are told, in the order of the facts."""
    place = {one.key: number for number, one in enumerate(told)}
    standing = [pair for pair in at_odds if pair.fact in place and pair.other in place]
    return sorted(standing, key=lambda pair: sorted((place[pair.fact], place[pair.other])))


def _message(what: str, both: Iterable[Side]) -> str:
    """ "dead in Sarrat: 87 by the police, 94 by the hospital"."""
    told = []
    for side in both:
        value = f"{side.value:,.10g}" if isinstance(side.value, float) else side.value or f"“{side.sources[0].quote}”"
        told.append(f"{value} by {side.said_by}" if side.said_by and side.value is not None else value)
    return f"{what}: {' or '.join(told)}"


# --- one conflict ---


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sources that cannot both be right, and why that is no update."""

    one: Word
    other: Word
    why: str


def explain(db: Connection, key: int) -> tuple[ConflictRow, tuple[Clash, ...]]:
    """A conflict, and pair by pair what it rests on. Raises NotInRecord."""
    found = db.execute(select(conflicts).where(conflicts.c.key == key, stands())).mappings().all()
    if not found:
        raise NotInRecord(f"{conflict_id(key)}: no such conflict in the record (dateline conflicts lists them)")
    [row] = rows(db, found)
    told = facts(db, [key])[key]
    words = {one.key: one.word for one in told}
    standing = _standing(told, pairs(db, [key])[key])
    return row, tuple(Clash(words[pair.fact], words[pair.other], pair.why) for pair in standing)
