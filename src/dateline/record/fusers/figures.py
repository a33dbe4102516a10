"""Figures in the store: which go on one series, and the points that they make in it.

Only the points of the values concerned are made anew: figures of two values are never one point.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, delete, func, select

from ..folding import fold
from ..judging import series as judging
from ..judging.figures import Figure
from ..judging.grouping import Judgement
from ..judging.series import Point, is_withdrawn
from ..judging.series import points as points_of
from ..keys import draw
from ..storable import storable
from ..tables.fused import actors, point_members, points, roles, series, series_members
from ..tables.told import quantities, reports
from ..writing import among, change, insert, rows_of, slices
from .accounts import Account, Near
from .ties import Kind, Touched
from .world import World


class SeriesOfFigures(Kind[Figure]):
    members, fact, group, groups, facts = series_members, "quantity", "series", series, quantities
    of_fact = "quantity"

    def things(self, account: Account) -> Sequence[Figure]:
        return account.figures

    def bucket(self, thing: Figure) -> Hashable:
        """What ``difference`` asks of any two."""
        unit = None if thing.toll else thing.unit
        return thing.toll, thing.head or (thing.story, thing.value), unit, thing.scope, thing.part, thing.status

    def near(self, world: World, report: int) -> Near:
        return world.near(report)

    def judgement(self, near: Near) -> Judgement[Figure]:
        return judging.judgement(lambda other: near.gate(other.report))

    def corrected(self, thing: Figure, near: Near) -> int | None:
        found = (account for account in near.accounts if any(is_withdrawn(thing, w) for w in account.withdrawals))
        return next((account.report for account in found), None)

    def blank(self, key: int, thing: Figure) -> dict[str, Any]:
        what = storable(thing.toll or thing.what)
        return {
            "key": key, "what": what, "what_key": fold(what), "unit": storable(thing.unit), "toll": thing.toll,
            "of": thing.of, "where": thing.where, "happening": None, "points": 0, "first_day": "", "last_day": "",
        }  # fmt: skip

    def repair(self, world: World, touched: Touched) -> None:
        values = _values(world.db, touched.facts)
        pairs = {(group, values[fact]) for fact, groups in touched.facts.items() for group in groups}
        _remake(world, pairs)
        for some in slices(touched.groups):
            _sum_up(world.db, some)


KIND = SeriesOfFigures()


def _values(db: Connection, keys: Iterable[int]) -> dict[int, float]:
    return dict(rows_of(db, _VALUES, keys))


_VALUES = select(quantities.c.key, quantities.c.value).where(among(quantities.c.key))


@dataclass(frozen=True, slots=True)
class _Member:
    quantity: int
    report: int
    corrected: bool


def _remake(world: World, pairs: set[tuple[int, float]]) -> None:
    """Makes the points of some values of some series anew, of the figures that are in them."""
    keys, values = sorted({key for key, _ in pairs}), sorted({value for _, value in pairs})
    for some in slices(keys):
        for few in slices(values):
            _take_out(world.db, some, few, pairs)
            _put_in(world, _members(world.db, some, few, pairs))


def _take_out(db: Connection, keys: Sequence[int], values: Sequence[float], pairs: set[tuple[int, float]]) -> None:
    rows = db.execute(_POINTS, {"keys": keys, "values": values})
    for some in slices([row.key for row in rows if (row.series, row.value) in pairs]):
        db.execute(delete(points).where(points.c.key.in_(some)))  # and by it who is in them


def _members(
    db: Connection, keys: Sequence[int], values: Sequence[float], pairs: set[tuple[int, float]]
) -> dict[int, list[_Member]]:
    """The figures of the values in each series."""
    found: dict[int, list[_Member]] = defaultdict(list)
    for row in db.execute(_MEMBERS, {"keys": keys, "values": values}):
        if (row.series, row.value) in pairs:
            found[row.series].append(_Member(row.key, row.report, row.corrected is not None))
    return found


_OF_VALUES: BindParameter[Any] = bindparam("values", expanding=True)
_POINTS = select(points.c.key, points.c.series, points.c.value).where(
    among(points.c.series), points.c.value.in_(_OF_VALUES)
)
_MEMBERS = (
    select(series_members.c.series, series_members.c.corrected, quantities.c.key, quantities.c.report,
           quantities.c.value)
    .join(quantities, quantities.c.key == series_members.c.quantity)
    .where(among(series_members.c.series), quantities.c.value.in_(_OF_VALUES))
)  # fmt: skip


def _put_in(world: World, members: Mapping[int, Sequence[_Member]]) -> None:
    made: list[tuple[int, Point, bool]] = []
    for key, some in members.items():
        told = {f.key: f for account in world.accounts({m.report for m in some}) for f in account.figures}
        for aside in (False, True):
            figures = (told[m.quantity] for m in some if m.corrected == aside and m.quantity in told)
            made += [(key, point, aside) for point in points_of(figures)]
    numbered = list(zip(draw(world.db, len(made)), made, strict=True))
    insert(world.db, points, [_row(number, *point) for number, point in numbered])
    rows = [{"quantity": f.key, "point": number} for number, (_, point, _) in numbered for f in point.figures]
    insert(world.db, point_members, rows)


def _row(number: int, key: int, point: Point, superseded: bool) -> dict[str, Any]:
    first, last = (point.as_of.earliest, point.as_of.latest) if point.as_of else (None, None)
    day = first or last
    return {
        "key": number, "series": key, "earliest": first.isoformat() if first else None,
        "latest": last.isoformat() if last else None, "day": day.isoformat() if day else "", "value": point.value,
        "low": point.low, "high": point.high, "change": point.change, "status": point.status,
        "origins": point.origins, "superseded": superseded,
    }  # fmt: skip


def _sum_up(db: Connection, keys: Sequence[int]) -> None:
    """Says anew of series what their points say; without any they go."""
    stands: dict[int, tuple[int, str, str]] = {}
    for key, superseded, count, first, last in rows_of(db, _SUMS, keys):
        stands.setdefault(key, (0, "", ""))
        if not superseded:
            stands[key] = count, first, last
    if gone := [key for key in keys if key not in stands]:
        db.execute(delete(series).where(series.c.key.in_(gone)))
    of = _most_told(db, list(stands))
    what = _what(db, list(stands))
    change(db, series, {
        key: {
            "points": count, "first_day": first, "last_day": last, "what": what[key], "what_key": fold(what[key]),
            "of": of.get((key, "of")), "where": of.get((key, "where")),
        }
        for key, (count, first, last) in stands.items()
    })  # fmt: skip


_SUMS = (
    select(points.c.series, points.c.superseded, func.count(), func.min(points.c.day), func.max(points.c.day))
    .where(among(points.c.series))
    .group_by(points.c.series, points.c.superseded)
)


def _what(db: Connection, keys: Sequence[int]) -> dict[int, str]:
    """What is counted, in the words of the first figure."""
    found: dict[int, str] = {}
    for key, toll, what, unit in rows_of(db, _TOLD, keys):
        found.setdefault(key, toll or what or unit or "")
    return found


_TOLD = (
    select(series_members.c.series, quantities.c.toll, quantities.c.what, quantities.c.unit)
    .join(quantities, quantities.c.key == series_members.c.quantity)
    .join(reports, reports.c.key == quantities.c.report)
    .where(among(series_members.c.series))
    .order_by(reports.c.turn, quantities.c.start, quantities.c.end)
)


def _most_told(db: Connection, keys: Sequence[int]) -> dict[tuple[int, str], int]:
    """Whose figures most of a series are and where they are counted; of several the first told."""
    best: dict[tuple[int, str], tuple[int, int, str, int]] = {}
    for key, role, actor, name, count, turn in rows_of(db, _ACTORS, keys):
        best[key, role] = min(best.get((key, role), (0, 0, "", 0)), (-count, turn, name, actor))
    return {named: actor for named, (*_, actor) in best.items()}


_ACTORS = (
    select(series_members.c.series, roles.c.role, roles.c.actor, actors.c.name, func.count(), func.min(reports.c.turn))
    .join(roles, roles.c.fact == series_members.c.quantity)
    .join(reports, reports.c.key == roles.c.report)
    .join(actors, actors.c.key == roles.c.actor)
    .where(among(series_members.c.series), roles.c.role.in_(("of", "where")), roles.c.actor.is_not(None))
    .group_by(series_members.c.series, roles.c.role, roles.c.actor, actors.c.name)
)
