"""What people decided of events: which tellings are of one event, and which are not, whatever was found of them.

A decision names events by the ids of their reports, their types and where they stand, so that it holds again when a
report was forgotten and comes back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, tuple_, update

from ..keys import draw
from ..tables.fused import decision_sides, decisions, happening_members, happenings
from ..tables.told import events, reports
from ..writing import slices
from . import events as fuser

_Sides = tuple[dict[int, int], dict[int, int]]  # the events of each side with their happenings


def fuse(db: Connection, keys: Sequence[int]) -> None:
    """Holds what was decided of the events of some happenings: they have just been judged."""
    about = decisions.c.about == "events"
    if db.execute(select(decisions.c.key).where(about).limit(1)).first() is None:
        return
    told = happening_members.join(events, events.c.key == happening_members.c.event)
    told = told.join(reports, reports.c.key == events.c.report)
    named = told.join(decision_sides, decision_sides.c.report == reports.c.id)
    query = select(decision_sides.c.decision).select_from(named).distinct()
    query = query.join(decisions, decisions.c.key == decision_sides.c.decision).where(about)
    found: set[int] = set()
    for some in slices(keys):
        found.update(db.execute(query.where(happening_members.c.happening.in_(some))).scalars())
    for key in sorted(found):
        hold(db, key)


def hold(db: Connection, key: int) -> None:
    row = db.execute(select(decisions).where(decisions.c.key == key)).one()
    ours, theirs = sides(db, key)
    if row.verb == "merge" and ours and theirs:
        home = Counter(ours.values()).most_common(1)[0][0]
        belong(db, _told_of(db, {*ours.values(), *theirs.values()} - {home}), home, reason(row))
    if row.verb == "split" and (mixed := set(ours.values()) & set(theirs.values())):
        parted = [event for event, of in theirs.items() if of in mixed]
        belong(db, parted, draw(db, 1)[0], reason(row))


def _told_of(db: Connection, happenings: set[int]) -> list[int]:
    """All tellings: those that came since it was decided too."""
    query = select(happening_members.c.event)
    return [
        event
        for some in slices(sorted(happenings))
        for event in db.execute(query.where(happening_members.c.happening.in_(some))).scalars()
    ]


def sides(db: Connection, key: int) -> _Sides:
    found: _Sides = ({}, {})
    for side in (0, 1):
        own = select(decision_sides).where(decision_sides.c.decision == key, decision_sides.c.side == side)
        marks = [(row.report, row.kind, int(row.mark)) for row in db.execute(own)]
        for some in slices(marks):
            query = (
                select(events.c.key, happening_members.c.happening)
                .join(happening_members, happening_members.c.event == events.c.key)
                .join(reports, reports.c.key == events.c.report)
                .where(tuple_(reports.c.id, events.c.type, events.c.start).in_(some))
                .order_by(events.c.key)
            )
            found[side].update((event, happening) for event, happening in db.execute(query))
    return found


def reason(row: Any) -> str:
    return f"somebody {'joined' if row.verb == 'merge' else 'parted'} them (d{row.key}: {row.words})"


def belong(db: Connection, members: Sequence[int], happening: int, why: str) -> None:
    """Makes tellings those of a happening, which is made if there is none of that key."""
    if not members:
        return
    touched = {happening}
    for some in slices(members):
        own = happening_members.c.event.in_(some)
        touched |= set(db.execute(select(happening_members.c.happening).where(own)).scalars())
        if db.execute(select(happenings.c.key).where(happenings.c.key == happening)).first() is None:
            like = select(happenings).where(happenings.c.key == min(touched - {happening}))
            db.execute(insert(happenings).values(**dict(db.execute(like).mappings().one()) | {"key": happening}))
        values = {"happening": happening, "rule": "decided", "score": 1.0, "why": {"why": why}}
        db.execute(update(happening_members).where(own).values(**values))
    fuser.repair(db, touched)
