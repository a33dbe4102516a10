"""Groups: facts that hang together, and those that a later fact links, as one group with a key of the record.

A group keeps its key as long as most of what is in it was in it, so that ids stay good.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from ..judging.grouping import united
from ..keys import draw
from ..tables.fused import links
from ..writing import among, insert, rows_of
from ..writing import change as change_rows
from .accounts import Near
from .settling import things
from .ties import Change, Kind, T, Ties, Touched, member_row
from .world import World


def unite(world: World, ties: Ties[T], changes: Sequence[Change[T]]) -> Touched:
    """Gives facts that changed their groups."""
    touched = Touched()
    _join(world.db, ties, [change for change in changes if change.before is None])
    seeds = {change.before.group for change in changes if change.before and _parts(change)}
    seeds |= {ties.now[change.fact].group for change in changes if change.after and change.after.links}
    moved = _regroup(world, ties, seeds) if seeds else {}
    for change in changes:
        touched.add(change.fact, change.before.group if change.before else 0)
        touched.add(change.fact, ties.now[change.fact].group if change.after else 0)
    for fact, groups in moved.items():
        touched.add(fact, *groups)
    return touched


def _parts(change: Change[Any]) -> bool:
    """Whether a fact no longer hangs together with what it did."""
    before, after = change.before, change.after
    return before is not None and (after is None or (before.thread, before.links) != (after.thread, after.links))


def _join(db: Connection, ties: Ties[T], new: Sequence[Change[T]]) -> None:
    """Writes new facts, each with the thread that it is on; the first of a new thread begins a group."""
    kind = ties.kind
    of: dict[int, int] = {}
    first = {change.fact: change.thing for change in new if change.after and change.after.thread == change.fact}
    for change in new:
        assert change.after is not None
        thread = change.after.thread
        if thread not in of and thread not in first:
            ties.report_of([thread])
            of[thread] = ties.now[thread].group
    started = [fact for fact in first if fact not in of]
    of |= zip(started, draw(db, len(started)), strict=True)
    insert(db, kind.groups, [kind.blank(of[fact], first[fact]) for fact in started])
    rows = []
    for change in new:
        assert change.after is not None
        group = of[change.after.thread]
        rows.append(member_row(kind, change.thing, change.after, group))
        ties.place(change.fact, group)
    insert(db, kind.members, rows)


# --- what parts and what is linked ---


def _regroup(world: World, ties: Ties[T], seeds: set[int]) -> dict[int, tuple[int, int]]:
    """Makes groups anew of all that hangs together with some; gives the facts that moved, from where and to where."""
    thread_of, group_of, linked = _all_of(world.db, ties.kind, seeds)
    root_of = _roots(world, ties, thread_of, linked)
    parts: dict[int, list[int]] = defaultdict(list)
    for fact, thread in thread_of.items():
        parts[root_of.get(thread, thread)].append(fact)
    keys = _keys(parts, group_of)
    fresh = [root for root in parts if root not in keys]
    keys |= zip(fresh, draw(world.db, len(fresh)), strict=True)
    firsts = things(world, ties, fresh)
    insert(world.db, ties.kind.groups, [ties.kind.blank(keys[root], firsts[root]) for root in fresh])
    moved = {f: keys[root] for root, facts in parts.items() for f in facts if group_of[f] != keys[root]}
    _move(world.db, ties, moved)
    return {fact: (group_of[fact], group) for fact, group in moved.items()}


_Linked = list[tuple[int, int, float]]


def _all_of(db: Connection, kind: Kind[Any], seeds: set[int]) -> tuple[dict[int, int], dict[int, int], _Linked]:
    """All facts that hang together with those of some groups: the thread and the group of each, and their links."""
    thread_of: dict[int, int] = {}
    group_of: dict[int, int] = {}
    linked: dict[tuple[int, int], float] = {}
    columns = {kind.group: kind.members.c[kind.group], "thread": kind.members.c.thread}
    columns["fact"] = kind.members.c[kind.fact]
    looked: dict[str, set[int]] = {name: set() for name in columns}
    asked: dict[str, set[int]] = {kind.group: seeds, "thread": set(), "fact": set()}
    while any(asked.values()):
        found = _found(db, kind, {columns[name]: keys for name, keys in asked.items()})
        found = [row for row in found if row[0] not in thread_of]
        thread_of |= {fact: thread for fact, thread, _ in found}
        group_of |= {fact: group for fact, _, group in found}
        for name, keys in asked.items():
            looked[name] |= keys
        ends = _links(db, {fact for fact, _, _ in found})
        linked |= ends
        next_ones = {
            kind.group: {group for _, _, group in found},
            "thread": {thread for _, thread, _ in found},
            "fact": {end for pair in ends for end in pair} - thread_of.keys(),
        }
        asked = {name: keys - looked[name] for name, keys in next_ones.items()}
    return thread_of, group_of, [(*pair, score) for pair, score in linked.items()]


def _found(db: Connection, kind: Kind[Any], asked: Mapping[Any, set[int]]) -> list[tuple[int, int, int]]:
    return [(f, t, g) for column, keys in asked.items() for f, t, g in rows_of(db, _threads(kind, column), keys)]


@lru_cache(maxsize=16)
def _threads(kind: Kind[Any], column: ColumnElement[int]) -> Select[Any]:
    query = select(kind.members.c[kind.fact], kind.members.c.thread, kind.members.c[kind.group])
    return query.where(among(column))


_LINKS = select(links.c.fact, links.c.other, links.c.score).where(among(links.c.fact) | among(links.c.other))


def _links(db: Connection, facts: set[int]) -> dict[tuple[int, int], float]:
    return {(fact, other): score for fact, other, score in rows_of(db, _LINKS, facts)}


def _roots(world: World, ties: Ties[T], thread_of: Mapping[int, int], linked: _Linked) -> dict[int, int]:
    """Threads that are linked, each with the first of those that are one with it."""
    pairs = [(fact, thread_of[fact], thread_of[other], score) for fact, other, score in linked]
    pairs = [pair for pair in pairs if pair[1] != pair[2]]
    if not pairs:
        return {}
    firsts = things(world, ties, {thread for _, *both, _ in pairs for thread in both})
    linking = things(world, ties, {fact for fact, *_ in pairs})
    wanted = [(one, other, score, linking[fact].order) for fact, one, other, score in pairs]
    return united(firsts, wanted, ties.kind.judgement(Near([], {})))


def _keys(parts: Mapping[int, Sequence[int]], group_of: Mapping[int, int]) -> dict[int, int]:
    """Each part keeps the key of the group that most of it was in, unless a part that has more of that group does."""
    shared = Counter((root, group_of[fact]) for root, facts in parts.items() for fact in facts)
    keys: dict[int, int] = {}
    taken: set[int] = set()
    for (root, group), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0][1], item[0][0])):
        if root not in keys and group not in taken:
            keys[root] = group
            taken.add(group)
    return keys


def _move(db: Connection, ties: Ties[Any], moved: Mapping[int, int]) -> None:
    for fact, group in moved.items():
        ties.place(fact, group)
    change_rows(db, ties.kind.members, {fact: {ties.kind.group: group} for fact, group in moved.items()})


def touch(db: Connection, kind: Kind[Any], reports: Iterable[int], touched: Touched) -> None:
    """Adds all facts of reports of which something else is to be said now."""
    for fact, group in rows_of(db, _members(kind), reports):
        touched.add(fact, group)


@lru_cache(maxsize=8)
def _members(kind: Kind[Any]) -> Select[Any]:
    members, facts = kind.members, kind.facts
    query = select(members.c[kind.fact], members.c[kind.group])
    return query.join(facts, facts.c.key == members.c[kind.of_fact]).where(among(facts.c.report))
