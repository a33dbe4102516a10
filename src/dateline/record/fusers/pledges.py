"""Pledges in the store: which tellings are one promise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from ..judging.grouping import Judgement
from ..judging.outcomes import JUDGEMENT, Vow
from ..storable import storable
from ..tables.fused import roles, vow_members, vows
from ..tables.told import pledges, reports
from ..writing import among, change, rows_of, slices
from .accounts import Account, Near
from .ties import Kind, Touched
from .world import World


class Vows(Kind[Vow]):
    members, fact, group, groups, facts = vow_members, "telling", "vow", vows, pledges
    of_fact = "pledge"

    def things(self, account: Account) -> Sequence[Vow]:
        return account.vows

    def bucket(self, thing: Vow) -> Hashable:
        return thing.promise.negated

    def near(self, world: World, report: int) -> Near:
        """All that may have something in common with a report, since a promise outlives its story."""
        keys = promising(world, report)
        return Near(world.accounts(keys), {key: world.gate(report, key) for key in keys} | {report: 1.0})

    def look_up(self, world: World, reports: Iterable[int]) -> None:
        wanted = set(reports)
        world.find(wanted)
        world.accounts({key for report in wanted for key in promising(world, report)})

    def judgement(self, near: Near) -> Judgement[Vow]:
        return JUDGEMENT

    def row(self, thing: Vow) -> dict[str, Any]:
        start, end = thing.span
        return {"pledge": thing.pledge, "start": start, "end": end, "quote": storable(thing.words)}

    def blank(self, key: int, thing: Vow) -> dict[str, Any]:
        return {
            "key": key, "pledger": None, "pledgee": None, "made": "", "earliest": None, "latest": None,
            "conditional": thing.conditional, "negated": thing.promise.negated, "origins": 0, "trust": "ok",
        }  # fmt: skip

    def repair(self, world: World, touched: Touched) -> None:
        for some in slices(touched.groups):
            _repair(world, some)


KIND = Vows()


def promising(world: World, report: int) -> list[int]:
    """The candidates of a report that promise something."""
    leaves = world.leaves(world.candidates(report))
    return sorted(key for key, leaf in leaves.items() if leaf.promises)


def _repair(world: World, keys: Sequence[int]) -> None:
    """Says anew of promises what their tellings say; those that nobody tells of any more go."""
    found = _members(world.db, keys)
    if gone := [key for key in keys if key not in found]:
        world.db.execute(delete(vows).where(vows.c.key.in_(gone)))
    told = {vow.key: vow for account in world.accounts({r.report for rows in found.values() for r in rows})
            for vow in account.vows}  # fmt: skip
    to = _pledgees(world.db, [row.key for rows in found.values() for row in rows])
    change(world.db, vows, {
        key: _row([told[row.telling] for row in rows]) | {
            "pledgee": next((to[row.key] for row in rows if row.key in to), None),
            "origins": len({row.origin for row in rows}), "trust": _best_trust({row.trust for row in rows}),
        }
        for key, rows in found.items()
    })  # fmt: skip


def _members(db: Connection, keys: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows_of(db, _MEMBERS, keys):
        found[row.vow].append(row)
    return found


_MEMBERS = (
    select(vow_members.c.vow, vow_members.c.telling, pledges.c.key, pledges.c.report, pledges.c.trust,
           reports.c.origin)
    .join(pledges, pledges.c.key == vow_members.c.pledge)
    .join(reports, reports.c.key == pledges.c.report)
    .where(among(vow_members.c.vow))
    .order_by(reports.c.turn, pledges.c.report, vow_members.c.start, vow_members.c.end)
)  # fmt: skip


def _row(tellings: Sequence[Vow]) -> dict[str, Any]:
    """Of each the first word; a promise told again was made when it was first told to be."""
    first = tellings[0]
    due = next((t.due for t in tellings if t.due), None)
    made = min((t.made for t in tellings if t.made), default=None)
    return {
        "pledger": next((t.by for t in tellings if t.by is not None), None),
        "made": made.isoformat() if made else "",
        "earliest": due.earliest.isoformat() if due and due.earliest else None,
        "latest": due.latest.isoformat() if due and due.latest else None, "conditional": first.conditional,
        "negated": first.promise.negated,
    }  # fmt: skip


def _best_trust(trusts: Iterable[str]) -> str:
    there = set(trusts)
    return next((trust for trust in ("ok", "doubtful") if trust in there), "garbled")


def _pledgees(db: Connection, keys: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for fact, actor in rows_of(db, _PLEDGEES, keys):
        found.setdefault(fact, actor)
    return found


_PLEDGEES = (
    select(roles.c.fact, roles.c.actor)
    .where(roles.c.role == "pledgee", among(roles.c.fact), roles.c.actor.is_not(None))
    .order_by(roles.c.number)
)
