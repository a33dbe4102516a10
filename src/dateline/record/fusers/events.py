"""Events in the store: which tellings are one happening, and what all of them say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select

from dateline.model import Interval

from ..judging import events as judging
from ..judging.events import Telling, merged
from ..judging.grouping import Judgement
from ..tables.fused import happening_members, happening_roles, happenings, roles
from ..tables.told import events, reports
from ..writing import among, change, insert, rows_of, slices
from .accounts import Account, Near
from .ties import Kind, Touched
from .world import World

_ROLES = ("actor", "recipient", "place")
_HAS_BEEN = ("happened", "ongoing")
_NOBODY: frozenset[Any] = frozenset()


class Happenings(Kind[Telling]):
    members, fact, group, groups, facts = happening_members, "event", "happening", happenings, events
    of_fact = "event"

    def things(self, account: Account) -> Sequence[Telling]:
        return account.tellings

    def bucket(self, thing: Telling) -> Hashable:
        return thing.type

    def near(self, world: World, report: int) -> Near:
        return world.near(report)

    def judgement(self, near: Near) -> Judgement[Telling]:
        return judging.judgement(lambda other: near.gate(other.report))

    def blank(self, key: int, thing: Telling) -> dict[str, Any]:
        return {
            "key": key, "type": thing.type, "mode": thing.mode, "status": thing.status, "earliest": None,
            "latest": None, "day": "", "trust": thing.trust, "tellings": 0, "origins": 0,
        }  # fmt: skip

    def repair(self, world: World, touched: Touched) -> None:
        repair(world.db, touched.groups)


KIND = Happenings()


def happening_of(db: Connection, keys: Iterable[int]) -> dict[int, int]:
    """The happening that each event of a report is."""
    return dict(rows_of(db, _OF_EVENTS, keys))


_OF_EVENTS = select(happening_members.c.event, happening_members.c.happening).where(among(happening_members.c.event))


def repair(db: Connection, keys: Iterable[int]) -> None:
    """Says anew of happenings what their tellings say; those that nobody tells of any more go."""
    for some in slices(sorted(set(keys))):
        db.execute(_UNCAST, {"keys": some})
        found = _members(db, some)
        gone = [key for key in some if key not in found]
        if gone:
            db.execute(delete(happenings).where(happenings.c.key.in_(gone)))
        values = {key: _summed(rows) for key, rows in found.items()}
        change(db, happenings, values)
        insert(db, happening_roles, [row | {"day": values[row["happening"]]["day"]} for row in _cast(db, list(found))])


def _members(db: Connection, keys: Sequence[int]) -> dict[int, list[Row[Any]]]:
    """The tellings of each happening, in the order in which they are judged."""
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows_of(db, _MEMBERS, keys):
        found[row.happening].append(row)
    return found


_UNCAST = delete(happening_roles).where(among(happening_roles.c.happening))
_MEMBERS = (
    select(
        happening_members.c.happening, events.c.key, events.c.report, events.c.start, events.c.end, events.c.day,
        events.c.trust, events.c.type, events.c.mode, events.c.status, events.c.earliest, events.c.latest,
        reports.c.turn, reports.c.origin, reports.c.day.label("reported"),
    )
    .join(events, events.c.key == happening_members.c.event)
    .join(reports, reports.c.key == events.c.report)
    .where(among(happening_members.c.happening))
    .order_by(reports.c.turn, events.c.report, events.c.start, events.c.end)
)  # fmt: skip
_CAST = (
    select(happening_members.c.happening, roles.c.role, roles.c.actor, func.count().label("tellings"))
    .join(roles, roles.c.fact == happening_members.c.event)
    .where(among(happening_members.c.happening), roles.c.role.in_(_ROLES), roles.c.actor.is_not(None))
    .group_by(happening_members.c.happening, roles.c.role, roles.c.actor)
)


def _summed(rows: Sequence[Row[Any]]) -> dict[str, Any]:
    """``rows`` are the tellings, the first told first."""
    status, time = merged(map(_bare, rows))
    earliest, latest = (time.earliest, time.latest) if time else (None, None)
    trusts = {row.trust for row in rows}
    day = earliest or latest
    return {
        "type": rows[0].type, "mode": next((row.mode for row in rows if row.mode), None), "status": status,
        "earliest": earliest.isoformat() if earliest else None, "latest": latest.isoformat() if latest else None,
        "day": day.isoformat() if day else rows[0].day,
        "trust": next((trust for trust in ("ok", "doubtful") if trust in trusts), "garbled"),
        "tellings": len(rows), "origins": len({row.origin for row in rows if _bears_out(row.status, status)}),
    }  # fmt: skip


def _bears_out(told: str, status: str) -> bool:
    """Whether a telling speaks for what came of it: who announced or asked for it does not say that it happened."""
    return told in _HAS_BEEN or status not in _HAS_BEEN


def _bare(row: Row[Any]) -> Telling:
    """A telling as far as ``merged`` asks."""
    return Telling(
        row.key, row.report, row.origin, _day(row.reported), row.type, row.mode, row.status, _interval(row),
        _NOBODY, _NOBODY, _NOBODY, _NOBODY, _NOBODY, "", _NOBODY, order=(row.turn, row.start, row.end),
    )  # fmt: skip


def _interval(row: Row[Any]) -> Interval | None:
    if row.earliest is None and row.latest is None:
        return None
    return Interval(_day(row.earliest), _day(row.latest))


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


def _cast(db: Connection, keys: Sequence[int]) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in rows_of(db, _CAST, keys)]
