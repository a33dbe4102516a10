"""Events in the store: which tellings are one happening, and what all of them say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from dateline.model import Interval

from ..judging.decision import Decision
from ..judging.events import Telling, judge, merged, tellings
from ..keys import draw
from ..tables.fused import happening_members, happening_roles, happenings, roles
from ..tables.told import events, reports
from ..writing import insert, slices
from .accounts import Account, Near

_ROLES = ("actor", "recipient", "place")
_NOBODY: frozenset[Any] = frozenset()


def fuse(db: Connection, here: Account, near: Near) -> None:
    known = known_near(db, near.accounts)
    decided: list[tuple[Telling, Decision]] = []
    for telling in told_by(here):
        decision = judge(telling, known, lambda other: near.gate(other.report))
        decided.append((telling, decision))
        # One that fits none is a happening of its own, by its own key until it is written.
        known.append((telling.key if decision.key is None else decision.key, telling))
    new = [telling for telling, decision in decided if decision.key is None]
    key_of = dict(zip((t.key for t in new), draw(db, len(new)), strict=True))
    insert(db, happenings, [_blank(key_of[t.key], t) for t in new])
    rows: list[dict[str, Any]] = []
    for telling, decision in decided:
        key = telling.key if decision.key is None else decision.key
        rows.append({
            "event": telling.key, "happening": key_of.get(key, key), "rule": decision.rule, "score": decision.score,
            "why": decision.why,
        })  # fmt: skip
    insert(db, happening_members, rows)
    repair(db, {row["happening"] for row in rows})


def part(db: Connection, report: int) -> None:
    ours = select(events.c.key).where(events.c.report == report)
    touched = select(happening_members.c.happening).where(happening_members.c.event.in_(ours)).distinct()
    keys = db.execute(touched).scalars().all()
    db.execute(delete(happening_members).where(happening_members.c.event.in_(ours)))
    repair(db, keys)


def told_by(account: Account) -> list[Telling]:
    """The tellings of a report, each key once."""
    found = tellings(account.reading, account.actor_of, account.report, account.story, account.event_keys)
    return list({telling.key: telling for telling in reversed(found)}.values())[::-1]


def known_near(db: Connection, accounts: Iterable[Account]) -> list[tuple[int, Telling]]:
    """The tellings of reports with the happening of each."""
    told = {telling.key: telling for account in accounts for telling in told_by(account)}
    of: dict[int, int] = {}
    for some in slices(list(told)):
        query = select(happening_members.c.event, happening_members.c.happening)
        of |= {row.event: row.happening for row in db.execute(query.where(happening_members.c.event.in_(some)))}
    return [(of[key], telling) for key, telling in told.items() if key in of]


def repair(db: Connection, keys: Iterable[int]) -> None:
    """Says anew of happenings what their tellings say; those that nobody tells of any more go."""
    for some in slices(sorted(set(keys))):
        db.execute(delete(happening_roles).where(happening_roles.c.happening.in_(some)))
        found = _members(db, some)
        gone = [key for key in some if key not in found]
        db.execute(delete(happenings).where(happenings.c.key.in_(gone)))
        days = {}
        for key, rows in found.items():
            values = _summed(rows)
            days[key] = values["day"]
            db.execute(update(happenings).where(happenings.c.key == key).values(**values))
        insert(db, happening_roles, [row | {"day": days[row["happening"]]} for row in _cast(db, list(found))])


def _members(db: Connection, keys: Sequence[int]) -> dict[int, list[Row[Any]]]:
    query = (
        select(happening_members.c.happening, events, reports.c.day.label("reported"), reports.c.origin)
        .join(events, events.c.key == happening_members.c.event)
        .join(reports, reports.c.key == events.c.report)
        .where(happening_members.c.happening.in_(keys))
        .order_by(reports.c.moment, events.c.key)
    )
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in db.execute(query):
        found[row.happening].append(row)
    return found


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
        "tellings": len(rows), "origins": len({row.origin for row in rows}),
    }  # fmt: skip


def _bare(row: Row[Any]) -> Telling:
    """A telling as far as ``merged`` asks."""
    return Telling(
        row.key, row.report, row.origin, _day(row.reported), row.type, row.mode, row.status, _interval(row),
        _NOBODY, _NOBODY, _NOBODY, _NOBODY, _NOBODY, "", _NOBODY,
    )  # fmt: skip


def _interval(row: Row[Any]) -> Interval | None:
    if row.earliest is None and row.latest is None:
        return None
    return Interval(_day(row.earliest), _day(row.latest))


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


def _cast(db: Connection, keys: Sequence[int]) -> list[dict[str, Any]]:
    query = (
        select(happening_members.c.happening, roles.c.role, roles.c.actor, func.count().label("tellings"))
        .join(roles, roles.c.fact == happening_members.c.event)
        .where(happening_members.c.happening.in_(keys), roles.c.role.in_(_ROLES), roles.c.actor.is_not(None))
        .group_by(happening_members.c.happening, roles.c.role, roles.c.actor)
    )
    return [dict(row) for row in db.execute(query).mappings()]


def _blank(key: int, telling: Telling) -> dict[str, Any]:
    """A happening that its first telling is about to be joined to."""
    return {
        "key": key, "type": telling.type, "mode": telling.mode, "status": telling.status, "earliest": None,
        "latest": None, "day": "", "trust": telling.trust, "tellings": 0, "origins": 0,
    }  # fmt: skip
