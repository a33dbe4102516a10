"""Deciding of events: a person joins two that are one, or parts those that were taken for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from dateline.errors import NotInRecord, UsageError

from ..fusers import rulings
from ..keys import draw
from ..storable import storable
from ..tables.fused import decisions, happening_members
from ..tables.told import events, reports
from .deciding import remember

Tellings = dict[int, Mapping[str, Any]]


def merge(db: Connection, one: int, other: int, note: str | None) -> int:
    """Makes the other event's tellings those of the one. Gives the key of the decision."""
    if one == other:
        raise UsageError(f"h{one}: is one already")
    ours, theirs = members(db, one), members(db, other)
    words = f"{_words(ours)} and {_words(theirs)} are one"
    key = _remember(db, "merge", one, other, words, note, ours, theirs)
    row = db.execute(select(decisions).where(decisions.c.key == key)).one()
    rulings.belong(db, list(theirs), one, rulings.reason(row))
    return key


def split(db: Connection, event: int, ids: Sequence[str], note: str | None) -> int:
    """Makes the tellings of some reports an event of their own."""
    tellings = members(db, event)
    wanted = {storable(id) for id in ids}
    if unknown := wanted - {row["report_id"] for row in tellings.values()}:
        raise NotInRecord(
            f"{min(unknown)}: does not tell of h{event} (dateline why h{event} lists the reports that do)"
        )
    parted = {key: row for key, row in tellings.items() if row["report_id"] in wanted}
    rest = {key: row for key, row in tellings.items() if key not in parted}
    if not rest:
        raise UsageError(f"h{event}: no other report tells of it, so there is nothing to part it from")
    words = f"{_words(rest)} is not that of {', '.join(sorted(wanted))}"
    other = draw(db, 1)[0]
    key = _remember(db, "split", event, other, words, note, rest, parted)
    row = db.execute(select(decisions).where(decisions.c.key == key)).one()
    rulings.belong(db, list(parted), other, rulings.reason(row))
    return int(key)


def undo(db: Connection, key: int) -> None:
    """Puts the tellings that the decision was on where they were."""
    row = db.execute(select(decisions).where(decisions.c.key == key)).one()
    ours, theirs = rulings.sides(db, key)
    db.execute(delete(decisions).where(decisions.c.key == key))
    why = f"as before d{key} was undone"
    if row.verb == "merge":
        rulings.belong(db, [event for event, of in theirs.items() if of in ours.values()], row.other, why)
    elif ours:
        home = row.one if row.one in ours.values() else next(iter(ours.values()))
        rulings.belong(db, [event for event, of in theirs.items() if of != home], home, why)


def members(db: Connection, happening: int) -> Tellings:
    query = (
        select(events, reports.c.id.label("report_id"))
        .join(happening_members, happening_members.c.event == events.c.key)
        .join(reports, reports.c.key == events.c.report)
        .where(happening_members.c.happening == happening)
        .order_by(reports.c.turn, events.c.key)
    )
    found: Tellings = {row["key"]: dict(row) for row in db.execute(query).mappings()}
    if not found:
        raise NotInRecord(f"h{happening}: no such event in the record (dateline timeline lists them)")
    return found


def _words(tellings: Tellings) -> str:
    first = next(iter(tellings.values()))
    return f"{first['type'].lower()} “{first['quote']}” ({first['report_id']})"


def _remember(
    db: Connection, verb: str, one: int, other: int, words: str, note: str | None, ours: Tellings, theirs: Tellings
) -> int:
    sides = {
        (side, row["report_id"], str(row["start"]), row["type"])
        for side, tellings in enumerate((ours, theirs))
        for row in tellings.values()
    }
    rows = [{"side": s, "report": r, "mark": m, "kind": k, "country": None} for s, r, m, k in sorted(sides)]
    return remember(db, "events", verb, one, other, words, note, rows)
