"""Tallies: how many independent tellings what is fused has, counted anew where reports change their origin."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table, func, select, update

from ..tables.fused import happening_members, happenings, point_members, points, vow_members, vows
from ..tables.told import events, pledges, quantities, reports
from ..writing import slices

#: The things, what belongs to them (whose thing, which fact), and the facts.
_KINDS: tuple[tuple[Table, Table, str, str, Table], ...] = (
    (happenings, happening_members, "happening", "event", events),
    (points, point_members, "point", "quantity", quantities),
    (vows, vow_members, "vow", "pledge", pledges),
)


def recount(db: Connection, keys: Sequence[int]) -> None:
    """For all that these reports tell of."""
    for some in slices(keys):
        for things, members, thing, fact, facts in _KINDS:
            told = members.join(facts, facts.c.key == members.c[fact])
            touched = select(members.c[thing]).select_from(told).where(facts.c.report.in_(some)).distinct()
            count = (
                select(func.count(func.distinct(reports.c.origin)))
                .select_from(told.join(reports, reports.c.key == facts.c.report))
                .where(members.c[thing] == things.c.key)
            )
            for few in slices(db.execute(touched).scalars().all()):
                db.execute(update(things).where(things.c.key.in_(few)).values(origins=count.scalar_subquery()))
