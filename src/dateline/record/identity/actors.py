"""Actors across reports: which actors of reports are one actor of the record.

For now those that have the very same name, kind and country are one. The seam: ``join`` gives each new member of a cast
its actor, ``leave`` undoes that for a report, ``move`` changes it later on; nothing else writes to ``actor_members``,
``actor_names``, ``actors`` or ``roles.actor``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select, text, update

from ..folding import fold
from ..keys import draw
from ..tables.fused import actor_members, actor_names, actors, roles
from ..tables.told import cast
from ..writing import insert, slices

Row = dict[str, Any]
_Same = tuple[str, str, str | None]
_MEMBERS = select(cast.c.key, cast.c.report, cast.c.name, cast.c.name_key, cast.c.aliases, actor_members.c.actor).join(
    actor_members, actor_members.c.member == cast.c.key
)


def join(db: Connection, members: Sequence[Row]) -> dict[int, int]:
    """The actor of each new member (rows of the cast, already written), which is one of the record or a new one."""
    known = _known(db, members)
    strangers = {same: member for member in members if (same := _same(member)) not in known}
    known |= zip(strangers, draw(db, len(strangers)), strict=True)
    fresh = ("name", "name_key", "kind", "country")
    insert(db, actors, [{"key": known[s], "reports": 0} | {n: m[n] for n in fresh} for s, m in strangers.items()])
    of = {member["key"]: known[_same(member)] for member in members}
    belongs = {"rule": "same name", "score": None, "why": None}
    insert(db, actor_members, [{"member": key, "actor": actor} | belongs for key, actor in of.items()])
    _count(db, members, {}, of)
    return of


def leave(db: Connection, report: int) -> None:
    """Takes the members of a report out; an actor that no report names any more goes."""
    members = _where(db, cast.c.report, [report])
    of = {member["key"]: member["actor"] for member in members}
    _count(db, members, of, {})
    for keys in slices(sorted(of)):
        db.execute(delete(actor_members).where(actor_members.c.member.in_(keys)))
    _sweep(db, set(of.values()))


def move(db: Connection, members: Iterable[int], actor: int, rule: str, why: Any = None) -> None:
    """Makes members of reports members of another actor of the record."""
    moved = {row["key"]: row["actor"] for row in _where(db, cast.c.key, members) if row["actor"] != actor}
    touched = {actor, *moved.values()}
    # All of their reports' members of the actors concerned: an actor may have two in one report.
    near = [row for row in _where(db, cast.c.report, _reports(db, moved)) if row["actor"] in touched]
    before = {row["key"]: row["actor"] for row in near}
    for keys in slices(sorted(moved)):
        db.execute(
            update(actor_members).where(actor_members.c.member.in_(keys)).values(actor=actor, rule=rule, why=why)
        )
        db.execute(update(roles).where(roles.c.member.in_(keys)).values(actor=actor))
    _count(db, near, before, before | dict.fromkeys(moved, actor))
    _sweep(db, set(moved.values()))


def _where(db: Connection, column: ColumnElement[int], values: Iterable[int]) -> list[Row]:
    rows: list[Row] = []
    for some in slices(sorted(set(values))):
        rows += map(dict, db.execute(_MEMBERS.where(column.in_(some))).mappings())
    return rows


def _reports(db: Connection, members: Iterable[int]) -> set[int]:
    return {row["report"] for row in _where(db, cast.c.key, members)}


def _same(member: Row) -> _Same:
    return member["name"], member["kind"], member["country"]


def _known(db: Connection, members: Sequence[Row]) -> dict[_Same, int]:
    """Those of the record that members have the very name, kind and country of."""
    known: dict[_Same, int] = {}
    for keys in slices(sorted({member["name_key"] for member in members})):
        query = select(actors.c.name, actors.c.kind, actors.c.country, actors.c.key).order_by(actors.c.key.desc())
        for name, kind, country, key in db.execute(query.where(actors.c.name_key.in_(keys))):
            known[name, kind, country] = key  # the first of several
    return known


def _count(db: Connection, members: Sequence[Row], before: dict[int, int], after: dict[int, int]) -> None:
    """Counts anew in how many reports each actor is named, and by which names, where members change their actors.

    ``members`` are all members in their reports of the actors concerned.
    """
    was, now = _named(members, before), _named(members, after)
    names = Counter(name[:3] for name in now - was)
    names.subtract(name[:3] for name in was - now)
    in_was, in_now = {(name[0], name[3]) for name in was}, {(name[0], name[3]) for name in now}
    reports = Counter(actor for actor, _ in in_now - in_was)
    reports.subtract(actor for actor, _ in in_was - in_now)
    if reports:
        db.execute(
            text("UPDATE actors SET reports = reports + :by WHERE key = :actor"),
            [{"actor": actor, "by": by} for actor, by in sorted(reports.items())],
        )
    if names:
        db.execute(
            text(
                "INSERT INTO actor_names (actor, name, name_key, reports) VALUES (:actor, :name, :key, :by) "
                "ON CONFLICT (actor, name) DO UPDATE SET reports = actor_names.reports + excluded.reports"
            ),
            [{"actor": a, "name": n, "key": k, "by": by} for (a, n, k), by in sorted(names.items())],
        )


def _named(members: Sequence[Row], of: dict[int, int]) -> set[tuple[int, str, str, int]]:
    """Who is called what in which report: actor, name, the name folded, report."""
    return {
        (of[member["key"]], name, key, member["report"])
        for member in members
        if member["key"] in of
        for name, key in _names(member)
    }


def _names(member: Row) -> list[tuple[str, str]]:
    return [(member["name"], member["name_key"]), *((alias, fold(alias)) for alias in member["aliases"])]


def _sweep(db: Connection, keys: set[int]) -> None:
    """Clears away names and actors that no report has any more."""
    for some in slices(sorted(keys)):
        db.execute(delete(actor_names).where(actor_names.c.actor.in_(some), actor_names.c.reports <= 0))
        db.execute(delete(actors).where(actors.c.key.in_(some), actors.c.reports <= 0))
