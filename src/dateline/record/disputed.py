"""Which points of series and which events are disputed: by what conflicts that stand."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, FromClause, exists, select

from .tables.fused import clashes, conflict_members, conflicts, happening_members, point_members, points
from .tables.told import event_figures
from .writing import slices


def conflict_id(key: int) -> str:
    return f"x{key}"


def aside(fact: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a fact is a figure that a published correction took back."""
    return exists().where(point_members.c.quantity == fact, points.c.key == point_members.c.point, points.c.superseded)


def stands() -> ColumnElement[bool]:
    """Of a conflict, whether two of its facts are at odds that no published correction took back."""
    return exists().where(clashes.c.conflict == conflicts.c.key, ~aside(clashes.c.fact), ~aside(clashes.c.other))


def of_points(db: Connection, keys: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The conflicts that points have a part in, by their keys."""
    told = point_members.join(conflict_members, conflict_members.c.fact == point_members.c.quantity)
    return _found(db, point_members.c.point, told, keys)


def of_happenings(db: Connection, keys: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The conflicts that events have a part in, by themselves or by their figures."""
    own = happening_members.join(conflict_members, conflict_members.c.fact == happening_members.c.event)
    figures = happening_members.join(event_figures, event_figures.c.event == happening_members.c.event).join(
        conflict_members, conflict_members.c.fact == event_figures.c.quantity
    )
    wanted = sorted(set(keys))
    found = _found(db, happening_members.c.happening, own, wanted)
    for key, more in _found(db, happening_members.c.happening, figures, wanted).items():
        found[key] = tuple(dict.fromkeys((*found.get(key, ()), *more)))
    return found


def _found(db: Connection, by: ColumnElement[int], told: FromClause, keys: Iterable[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for some in slices(sorted(set(keys))):
        asked = (
            select(by, conflicts.c.key)
            .select_from(told.join(conflicts, conflicts.c.key == conflict_members.c.conflict))
            .where(by.in_(some), ~aside(conflict_members.c.fact), stands())
            .distinct()
            .order_by(by, conflicts.c.key)
        )
        for key, conflict in db.execute(asked):
            found[key] = (*found.get(key, ()), conflict_id(conflict))
    return found
