"""Who belongs to which actor of the record.

The seam: ``write`` gives new members of reports their actors, ``leave`` takes those of a report out, ``move`` makes
members those of another actor; nothing else writes to ``actor_members``, ``actors`` and what goes with them (see
``summing``), or to ``roles.actor``. What is made of several reports rests on actors: whoever moves members has the
fusers judge their reports anew (``fusing.anew``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select, update

from ..judging.decision import Decision
from ..keys import draw
from ..storable import storable
from ..tables.fused import actor_members, actors, roles
from ..tables.told import cast
from ..writing import insert, slices
from .summing import blank, likeness, sum_up

Row = dict[str, Any]
_JUDGED = ("actor", "recipient", "place", "of", "where", "pledger", "pledgee", "speaker")
_MEMBERS = select(cast, actor_members.c.actor).join(actor_members, actor_members.c.member == cast.c.key)


def write(db: Connection, members: Sequence[Row], found: Mapping[int, Decision]) -> dict[int, int]:
    """Makes the members of a report (rows of the cast, already written) those of the actors found for them. Who was
    found to be nobody becomes an actor of the record; those that a report names alike are one."""
    alone: dict[str, list[Row]] = {}
    for member in members:
        if found[member["key"]].key is None:
            alone.setdefault(likeness(member), []).append(member)
    of = {key: decision.key for key, decision in found.items() if decision.key is not None}
    fresh = dict(zip(draw(db, len(alone)), alone.values(), strict=True))
    insert(db, actors, [blank(key, same[0]) for key, same in fresh.items()])
    of |= {member["key"]: key for key, same in fresh.items() for member in same}
    insert(db, actor_members, [_belongs(member["key"], of[member["key"]], found[member["key"]]) for member in members])
    sum_up(db, members, {}, of)
    return of


def leave(db: Connection, report: int) -> set[int]:
    """Takes the members of a report out, and gives the actors that had them; one that no report names any more goes."""
    members = _where(db, cast.c.report, [report])
    for keys in slices([member["key"] for member in members]):
        db.execute(delete(actor_members).where(actor_members.c.member.in_(keys)))
    had = {member["key"]: member["actor"] for member in members}
    sum_up(db, members, had, {})
    return set(had.values())


def move(db: Connection, members: Iterable[int], actor: int, found: Mapping[int, Decision]) -> None:
    """Makes members of reports members of another actor of the record, which is made if there is none of that key."""
    moved = {row["key"]: row for row in _where(db, cast.c.key, members) if row["actor"] != actor}
    if not moved:
        return
    if db.execute(select(actors.c.key).where(actors.c.key == actor)).first() is None:
        insert(db, actors, [blank(actor, next(iter(moved.values())))])
    touched = {actor, *(row["actor"] for row in moved.values())}
    # All of their reports' members of the actors concerned: an actor may have two in one report.
    near = [r for r in _where(db, cast.c.report, {r["report"] for r in moved.values()}) if r["actor"] in touched]
    before = {row["key"]: row["actor"] for row in near}
    for key in sorted(moved):
        own = actor_members.c.member == key
        db.execute(update(actor_members).where(own).values(**_belongs(key, actor, found[key])))
    for keys in slices(sorted(moved)):
        db.execute(update(roles).where(roles.c.member.in_(keys)).values(actor=actor))
    sum_up(db, near, before, before | dict.fromkeys(moved, actor))


def resting_on(db: Connection, members: Iterable[int]) -> list[int]:
    """The reports in which they have a part in what is judged with others: events, figures, pledges, quotations."""
    found: set[int] = set()
    for keys in slices(sorted(members)):
        query = select(roles.c.report).where(roles.c.member.in_(keys), roles.c.role.in_(_JUDGED))
        found |= set(db.execute(query.distinct()).scalars())
    return sorted(found)


def _belongs(member: int, actor: int, found: Decision) -> Row:
    why = storable(found.why)
    return {"member": member, "actor": actor, "rule": found.rule, "score": found.score, "why": {"why": why}}


def _where(db: Connection, column: ColumnElement[int], values: Iterable[int]) -> list[Row]:
    rows: list[Row] = []
    for some in slices(sorted(set(values))):
        rows += map(dict, db.execute(_MEMBERS.where(column.in_(some))).mappings())
    return rows
