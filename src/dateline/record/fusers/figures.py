"""Figures in the store: which go on one series, and the points that they make in it.

Only the points of the values concerned are made anew: figures of two values are never one point.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from ..folding import fold
from ..judging.corrections import corrections
from ..judging.figures import Figure, figures
from ..judging.series import Point, Withdrawal, is_withdrawn, judge
from ..judging.series import points as points_of
from ..keys import draw
from ..storable import storable
from ..tables.fused import point_members, points, roles, series
from ..tables.told import quantities, reports
from ..writing import insert, slices
from .accounts import Account, Near, load

_Reason = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Member:
    """A figure in its series, and why it is there."""

    figure: Figure
    rule: str
    why: _Reason


def fuse(db: Connection, here: Account, near: Near) -> None:
    known = known_near(db, near.accounts)
    new: dict[int, list[_Member]] = defaultdict(list)
    fresh: dict[int, Figure] = {}
    for figure in told_by(db, [here]):
        decision = judge(figure, known, lambda other: near.gate(other.report))
        key = decision.key
        if key is None:
            key = draw(db, 1)[0]
            fresh[key] = figure
        known.append((key, figure))
        new[key].append(_Member(figure, decision.rule, {"why": decision.why}))
    insert(db, series, [_blank(key, figure) for key, figure in fresh.items()])
    touched = {(key, member.figure.value) for key, members in new.items() for member in members}
    taken_back = withdrawals([here])
    touched |= {(key, f.value) for key, f in known if any(is_withdrawn(f, w) for w in taken_back)}
    _remake(db, touched, new, {a.report: a for a in (here, *near.accounts)})


def part(db: Connection, report: int) -> None:
    ours = select(quantities.c.key).where(quantities.c.report == report)
    in_points = point_members.join(points, points.c.key == point_members.c.point)
    query = select(points.c.series, points.c.value).select_from(in_points).where(point_members.c.quantity.in_(ours))
    touched = {(row.series, row.value) for row in db.execute(query.distinct())}
    for withdrawal in withdrawals(load(db, [report])):
        touched |= _taken_back(db, withdrawal)
    db.execute(delete(point_members).where(point_members.c.quantity.in_(ours)))
    _remake(db, touched, {}, {}, without=report)


def told_by(db: Connection, accounts: Sequence[Account]) -> list[Figure]:
    """The figures of reports that the record holds."""
    query = select(reports.c.key, reports.c.day).where(reports.c.key.in_({a.story for a in accounts}))
    days = {row.key: row.day for row in db.execute(query)}
    found: list[Figure] = []
    for account in accounts:
        keys = [account.quantities.get(k, 0) for k in range(len(account.reading.quantities))]
        first = days.get(account.story)
        day = date.fromisoformat(first) if first else account.day
        found += figures(account.reading, account.actor_of, account.report, account.story, keys, day)
    return [figure for figure in found if figure.key]


def known_near(db: Connection, accounts: Sequence[Account]) -> list[tuple[int, Figure]]:
    """The figures of reports with the series of each."""
    told = {figure.key: figure for figure in told_by(db, accounts)}
    of: dict[int, int] = {}
    for some in slices(list(told)):
        query = select(point_members.c.quantity, points.c.series).join(points, points.c.key == point_members.c.point)
        of |= {row.quantity: row.series for row in db.execute(query.where(point_members.c.quantity.in_(some)))}
    return [(of[key], figure) for key, figure in told.items() if key in of]


def withdrawals(accounts: Iterable[Account]) -> list[Withdrawal]:
    return [
        Withdrawal(a.report, a.story, a.reading.report.publisher, a.reading.report.published or "", correction)
        for a in accounts
        for correction in corrections(a.reading.report.text, a.reading.quantities)
    ]


def _taken_back(db: Connection, withdrawal: Withdrawal) -> set[tuple[int, float]]:
    """Where points stand aside that the correction may mean."""
    query = (
        select(points.c.series, points.c.value)
        .join(point_members, point_members.c.point == points.c.key)
        .join(quantities, quantities.c.key == point_members.c.quantity)
        .join(reports, reports.c.key == quantities.c.report)
        .where(points.c.superseded, points.c.value.in_(withdrawal.correction.withdrawn))
        .where((reports.c.origin == withdrawal.story) | (reports.c.publisher == storable(withdrawal.publisher)))
    )
    return {(row.series, row.value) for row in db.execute(query.distinct())}


def _remake(
    db: Connection, touched: Iterable[tuple[int, float]], new: Mapping[int, Sequence[_Member]],
    accounts: dict[int, Account], without: int | None = None,
) -> None:  # fmt: skip
    """Makes the points of some values of some series anew, of the figures that were in them and the new ones."""
    values: dict[int, set[float]] = defaultdict(set)
    for key, value in touched:
        values[key].add(value)
    for key, some in sorted(values.items()):
        members = [m for m in new.get(key, ()) if m.figure.value in some]
        members += _stored(db, key, some, accounts)
        taken_back = withdrawals(a for a in accounts.values() if a.report != without)
        db.execute(delete(points).where(points.c.series == key, points.c.value.in_(some)))
        by: dict[int, int] = {}
        for member in members:
            for withdrawal in taken_back:
                if is_withdrawn(member.figure, withdrawal):
                    by.setdefault(member.figure.key, withdrawal.report)
        stand = points_of(m.figure for m in members if m.figure.key not in by)
        aside = points_of(m.figure for m in members if m.figure.key in by)
        _write(db, key, [*((p, False) for p in stand), *((p, True) for p in aside)], members, by)
        _sum_up(db, key)


def _stored(db: Connection, key: int, values: Iterable[float], accounts: dict[int, Account]) -> list[_Member]:
    """The members that points of these values have; their reports, and those that corrected them, are loaded."""
    query = (
        select(point_members.c.quantity, point_members.c.rule, point_members.c.why, quantities.c.report)
        .join(points, points.c.key == point_members.c.point)
        .join(quantities, quantities.c.key == point_members.c.quantity)
        .where(points.c.series == key, points.c.value.in_(values))
    )
    rows = {row.quantity: row for row in db.execute(query)}
    by = {row.why["corrected"] for row in rows.values() if "corrected" in row.why}
    there = set(db.execute(select(reports.c.key).where(reports.c.key.in_(by))).scalars())
    missing = ({row.report for row in rows.values()} | there) - set(accounts)
    accounts |= {account.report: account for account in load(db, sorted(missing))}
    told = told_by(db, [accounts[report] for report in sorted({row.report for row in rows.values()})])
    return [_Member(f, rows[f.key].rule, {"why": rows[f.key].why["why"]}) for f in told if f.key in rows]


def _write(
    db: Connection, key: int, made: Sequence[tuple[Point, bool]], members: Sequence[_Member], by: Mapping[int, int]
) -> None:
    reasons = {member.figure.key: member for member in members}
    rows, belong = [], []
    for number, (point, superseded) in zip(draw(db, len(made)), made, strict=True):
        first, last = (point.as_of.earliest, point.as_of.latest) if point.as_of else (None, None)
        day = first or last
        rows.append({
            "key": number, "series": key, "earliest": first.isoformat() if first else None,
            "latest": last.isoformat() if last else None, "day": day.isoformat() if day else "", "value": point.value,
            "low": point.low, "high": point.high, "change": point.change, "status": point.status,
            "origins": point.origins, "superseded": superseded,
        })  # fmt: skip
        for figure in point.figures:
            why = reasons[figure.key].why | ({"corrected": by[figure.key]} if figure.key in by else {})
            belong.append({"quantity": figure.key, "point": number, "rule": reasons[figure.key].rule, "why": why})
    insert(db, points, rows)
    insert(db, point_members, belong)


def _blank(key: int, figure: Figure) -> dict[str, Any]:
    """A series that its first figure is about to be joined to."""
    what = storable(figure.toll or figure.what)
    return {
        "key": key, "what": what, "what_key": fold(what), "unit": storable(figure.unit), "toll": figure.toll,
        "of": figure.of, "where": figure.where, "happening": None, "points": 0, "first_day": "", "last_day": "",
    }  # fmt: skip


def _sum_up(db: Connection, key: int) -> None:
    """Says anew of a series what its points say; without any it goes."""
    stands = select(func.count(), func.min(points.c.day), func.max(points.c.day)).where(points.c.series == key)
    if not db.execute(stands).one()[0]:
        db.execute(delete(series).where(series.c.key == key))
        return
    count, first, last = db.execute(stands.where(~points.c.superseded)).one()
    of = _most_told(db, key, "of"), _most_told(db, key, "where")
    values = {"points": count, "first_day": first or "", "last_day": last or "", "of": of[0], "where": of[1]}
    db.execute(update(series).where(series.c.key == key).values(values))


def _most_told(db: Connection, key: int, role: str) -> int | None:
    query = (
        select(roles.c.actor)
        .join(point_members, point_members.c.quantity == roles.c.fact)
        .join(points, points.c.key == point_members.c.point)
        .where(points.c.series == key, roles.c.role == role, roles.c.actor.is_not(None))
    )
    counts = Counter(db.execute(query).scalars())
    return min(counts, key=lambda actor: (-counts[actor], actor), default=None)
