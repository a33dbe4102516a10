"""What the rows of actors say of their members: in how many reports they are named and how, their ids and places, and
the marks by which they are looked up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select, text, update

from dateline.reader.actors.spelling import plain

from ..folding import fold
from ..judging import bodies
from ..judging.lookup import crowd_key, is_crowd, written
from ..tables.fused import actor_keys, actor_members, actor_names, actors
from ..tables.told import cast
from ..writing import slices
from .sketches import outlines, sketch

Row = dict[str, Any]
_TOGETHER = (("country",), ("wikidata",), ("geonames",), ("latitude", "longitude"))  # whichever member has it
_LOOKED_AT = 50  # members that are asked whether they are named


def blank(key: int, member: Row) -> Row:
    """The row of an actor before it has its members."""
    name = next(iter(names(member)))
    row = {"key": key, "name": name, "name_key": fold(name), "kind": member["kind"], "reports": 0}
    return row | {"named": not is_crowd(sketch(member))} | {c: member[c] for columns in _TOGETHER for c in columns}


def names(member: Row) -> dict[str, bool]:
    """The names of a member, the first one marked; one that a table knows by its office has its name from there."""
    known = [member["known_as"]] if member["known_as"] else []
    own = [member["name"], *member["aliases"]]
    given = own + known if bodies.is_name(member["name"]) else known + own
    return dict.fromkeys(given, False) | {given[0]: True}


def sum_up(db: Connection, members: Sequence[Row], before: Mapping[int, int], after: Mapping[int, int]) -> None:
    """``members`` are all members, in the reports where some change their actors, of all actors concerned; ``before``
    and ``after`` are these by the members' keys."""
    was, now = _told(members, before), _told(members, after)
    touched = {one.actor for one in was ^ now}
    gone = _count_reports(db, was, now)
    rows, lost = _count_names(db, was, now, touched, gone)
    come = [m for m in members if m["key"] in after and before.get(m["key"]) != after[m["key"]]]
    left = [m for m in members if m["key"] in before and before[m["key"]] != after.get(m["key"])]
    left = [member for member in left if before[member["key"]] not in gone]
    lost |= _describe(db, rows, _by_actor(come, after), _by_actor(left, before))
    _mark(db, _by_actor(come, after), lost)


@dataclass(frozen=True, slots=True)
class _Told:
    """An actor's name in a report, and whether it is the first there."""

    actor: int
    report: int
    name: str
    first: bool


def _told(members: Sequence[Row], of: Mapping[int, int]) -> set[_Told]:
    return {
        _Told(of[member["key"]], member["report"], name, first)
        for member in members
        if member["key"] in of
        for name, first in names(member).items()
    }


def _by_actor(members: Iterable[Row], of: Mapping[int, int]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for member in members:
        found[of[member["key"]]].append(member)
    return found


def _count_reports(db: Connection, was: set[_Told], now: set[_Told]) -> set[int]:
    """Removes the actors that no report names any more, and gives them."""
    reports: Counter[int] = Counter(actor for actor, _ in {(one.actor, one.report) for one in now})
    reports.subtract(actor for actor, _ in {(one.actor, one.report) for one in was})
    rows = [{"actor": actor, "by": by} for actor, by in sorted(reports.items()) if by]
    if rows:
        db.execute(text("UPDATE actors SET reports = reports + :by WHERE key = :actor"), rows)
    gone: set[int] = set()
    for keys in slices(sorted(actor for actor, by in reports.items() if by < 0)):
        gone |= set(db.execute(select(actors.c.key).where(actors.c.key.in_(keys), actors.c.reports <= 0)).scalars())
    for keys in slices(sorted(gone)):
        db.execute(delete(actors).where(actors.c.key.in_(keys)))  # and by it its names and marks
    return gone


def _count_names(
    db: Connection, was: set[_Told], now: set[_Told], touched: set[int], gone: set[int]
) -> tuple[dict[int, dict[str, tuple[int, int]]], set[int]]:
    """Gives the names of the actors with the numbers of reports that have them, and that have them first; and those
    who lost a name."""
    found: dict[int, dict[str, tuple[int, int]]] = {key: {} for key in touched - gone}
    for keys in slices(sorted(found)):
        for row in db.execute(select(actor_names).where(actor_names.c.actor.in_(keys))):
            found[row.actor][row.name] = (row.reports, row.first)
    changed = set()
    for actor, names_of in found.items():
        for some, by in ((now, 1), (was, -1)):
            mine = [one for one in some if one.actor == actor]
            named = Counter(name for name, _ in {(one.name, one.report) for one in mine})
            first = Counter(name for name, _ in {(one.name, one.report) for one in mine if one.first})
            for name in named:
                reports, firsts = names_of.get(name, (0, 0))
                names_of[name] = (reports + by * named[name], firsts + by * first[name])
                changed.add((actor, name))
    _write_names(db, found, sorted(changed))
    lost = {actor for actor, some in found.items() if any(reports <= 0 for reports, _ in some.values())}
    return {a: {name: counts for name, counts in some.items() if counts[0] > 0} for a, some in found.items()}, lost


def _write_names(
    db: Connection, found: Mapping[int, Mapping[str, tuple[int, int]]], changed: Sequence[tuple[int, str]]
) -> None:
    rows: list[Row] = []
    for actor, name in changed:
        reports, first = found[actor][name]
        rows.append({"actor": actor, "name": name, "key": fold(name), "reports": reports, "first": first})
    if kept := [row for row in rows if row["reports"] > 0]:
        db.execute(
            text(
                'INSERT INTO actor_names (actor, name, name_key, reports, "first") '
                "VALUES (:actor, :name, :key, :reports, :first) ON CONFLICT (actor, name) "
                'DO UPDATE SET reports = excluded.reports, "first" = excluded."first"'
            ),
            kept,
        )
    if dropped := [row for row in rows if row["reports"] <= 0]:
        db.execute(text("DELETE FROM actor_names WHERE actor = :actor AND name = :name"), dropped)


def _describe(
    db: Connection,
    names_of: Mapping[int, Mapping[str, tuple[int, int]]],
    come: Mapping[int, Sequence[Row]],
    left: Mapping[int, Sequence[Row]],
) -> set[int]:
    """Names actors as most reports name them first, and gives them the ids that their members have. Gives those who
    lost some."""
    lost = set()
    for keys in slices(sorted(names_of)):
        for row in db.execute(select(actors).where(actors.c.key.in_(keys))).mappings():
            own = names_of[row["key"]]
            shouted = _shouted(row["kind"], own)
            values: Row = {
                "name": max(own, key=lambda name: (name not in shouted, own[name][1], own[name][0], len(name), name))
            }
            for columns in _TOGETHER:
                values |= _taken(db, row, columns, come.get(row["key"], ()), left.get(row["key"], ()))
            values["named"] = row["named"] or any(not is_crowd(sketch(member)) for member in come.get(row["key"], ()))
            if row["named"] and row["key"] in left:
                values["named"] = _is_named(db, row["key"])
            if any(row[c] is not None and row[c] != value for c, value in values.items() if c not in ("name", "named")):
                lost.add(row["key"])
            if any(row[column] != value for column, value in values.items()):
                values["name_key"] = fold(values["name"])
                db.execute(update(actors).where(actors.c.key == row["key"]).values(**values))
    return lost


def _shouted(kind: str, names: Iterable[str]) -> set[str]:
    """The names of a place or person that stand in capitals, as in datelines, where another is the same in small
    letters."""
    if kind not in ("place", "person"):
        return set()
    usual = {plain(name) for name in names if not name.isupper()}
    return {name for name in names if name.isupper() and plain(name) in usual}


def _taken(db: Connection, row: Any, columns: Sequence[str], come: Sequence[Row], left: Sequence[Row]) -> Row:
    """The values that the first member to have them has."""
    first = columns[0]
    if row[first] is None:
        return next(({c: m[c] for c in columns} for m in come if m[first] is not None), {})
    if not any(member[first] == row[first] for member in left):
        return {}
    query = select(*(cast.c[column] for column in columns)).join(actor_members, actor_members.c.member == cast.c.key)
    query = query.where(actor_members.c.actor == row["key"], cast.c[first].is_not(None)).limit(1)
    found = db.execute(query).mappings().first()
    return {column: found[column] if found else None for column in columns}


def _is_named(db: Connection, actor: int) -> bool:
    query = select(cast).join(actor_members, actor_members.c.member == cast.c.key)
    some = db.execute(query.where(actor_members.c.actor == actor).limit(_LOOKED_AT)).mappings()
    return any(not is_crowd(sketch(dict(member))) for member in some)


def _mark(db: Connection, come: Mapping[int, Sequence[Row]], lost: set[int]) -> None:
    """Writes actors down under the marks of new members; those who lost names or ids are written down anew."""
    rows = {(mark, actor) for actor, members in come.items() for member in members for mark in marks(member)}
    for keys in slices(sorted(lost)):
        for key, one in outlines(db, keys).items():
            if not is_crowd(one):
                db.execute(delete(actor_keys).where(actor_keys.c.actor == key))
                rows |= {(mark, key) for mark in written(one)}
    if rows:
        insert = text("INSERT INTO actor_keys (mark, actor) VALUES (:mark, :actor) ON CONFLICT DO NOTHING")
        db.execute(insert, [{"mark": mark, "actor": actor} for mark, actor in sorted(rows)])


def likeness(member: Row) -> str:
    """What two members of one report that are one actor have in common."""
    one = sketch(member)
    return crowd_key(one) if is_crowd(one) else f"{member['kind']}:{member['country']}:{plain(member['name'])}"


def marks(member: Row) -> frozenset[str]:
    one = sketch(member)
    return frozenset([crowd_key(one)]) if is_crowd(one) else written(one)
