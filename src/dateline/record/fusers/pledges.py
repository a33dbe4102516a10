"""Pledges in the store: which tellings are one promise, and what later reports say of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from ..judging import told
from ..judging.outcomes import Evidence, Vow, evidence, same_vow
from ..keys import draw
from ..storable import storable
from ..tables.fused import actor_members, roles, vow_evidence, vow_members, vows
from ..tables.told import cast, pledges, reports
from ..writing import insert, slices
from .accounts import Account, Near, load

_PROMISES = 60  # of those that a report names, the latest
_REPORTS = 20  # that name who promises, besides those near


@dataclass(frozen=True, slots=True)
class _Told:
    """A promise as one report tells it. ``vow`` is its key in the record."""

    account: Account
    telling: Vow
    vow: int

    @property
    def pledge(self) -> int:
        return self.account.pledges[self.telling.pledge]


def fuse(db: Connection, here: Account, near: Near) -> None:
    known = _known(db, here, near)
    new = _join(db, here, known)
    rows: list[dict[str, Any]] = []
    leads = list({one.vow: one for one in reversed(known)}.values())
    for one in leads:
        rows += _said(one, here, near.gate(one.account.report), _others(one, [*leads, *new]))
    for one in new:
        for account in (*near.accounts, *_naming(db, one, near)):
            rows += _said(one, account, near.gate(account.report), _others(one, [*leads, *new]))
    keyed = {(row["vow"], row["report"], row["start"]): row for row in rows}
    insert(db, vow_evidence, list(keyed.values()))


def part(db: Connection, report: int) -> None:
    ours = select(pledges.c.key).where(pledges.c.report == report)
    touched = db.execute(select(vow_members.c.vow).where(vow_members.c.pledge.in_(ours)).distinct()).scalars().all()
    db.execute(delete(vow_members).where(vow_members.c.pledge.in_(ours)))
    repair(db, touched)


def repair(db: Connection, keys: Iterable[int]) -> None:
    """Says anew of promises what their tellings say; those that nobody tells of any more go."""
    for some in slices(sorted(set(keys))):
        query = (
            select(vow_members.c.vow, pledges, reports.c.origin)
            .join(pledges, pledges.c.key == vow_members.c.pledge)
            .join(reports, reports.c.key == pledges.c.report)
            .where(vow_members.c.vow.in_(some))
        )
        rows = db.execute(query.order_by(reports.c.moment, pledges.c.key)).all()
        left = {row.vow for row in rows}
        db.execute(delete(vows).where(vows.c.key.in_([key for key in some if key not in left])))
        for key in left:
            mine = [row for row in rows if row.vow == key]
            trusts = {row.trust for row in mine}
            values = {
                "origins": len({row.origin for row in mine}),
                "trust": next((trust for trust in ("ok", "doubtful") if trust in trusts), "garbled"),
            }
            db.execute(update(vows).where(vows.c.key == key).values(**values))


def _join(db: Connection, here: Account, known: Sequence[_Told]) -> list[_Told]:
    """Gives the promises of a report their keys: those of promises that the record has, or new ones."""
    found: list[_Told] = []
    fresh: list[_Told] = []
    seen: set[tuple[int, int]] = set()
    belong = []
    for telling in told.vows(here.reading, here.actor_of, here.report, here.story):
        if telling.pledge not in here.pledges:
            continue
        same = next((one for one in known if same_vow(one.telling, telling)), None)
        one = _Told(here, telling, same.vow if same else draw(db, 1)[0])
        if (one.pledge, one.vow) in seen:
            continue
        seen.add((one.pledge, one.vow))
        found.append(one)
        if same is None:
            fresh.append(one)
        start, end = telling.span
        why = "by the same, of the same thing" if same else "no promise in the record is so"
        belong.append({
            "pledge": one.pledge, "vow": one.vow, "start": start, "end": end, "quote": storable(telling.words),
            "rule": "same promise" if same else "new", "why": {"why": why},
        })  # fmt: skip
    to = _pledgees(db, [one.pledge for one in fresh])
    insert(db, vows, [_row(one, to.get(one.pledge)) for one in fresh])
    insert(db, vow_members, belong)
    repair(db, {one.vow for one in found})
    return fresh


def _row(one: _Told, to: int | None) -> dict[str, Any]:
    due, made = one.telling.due, one.telling.made
    return {
        "key": one.vow, "pledger": one.telling.by, "pledgee": to, "made": made.isoformat() if made else "",
        "earliest": due.earliest.isoformat() if due and due.earliest else None,
        "latest": due.latest.isoformat() if due and due.latest else None, "conditional": one.telling.conditional,
        "negated": one.telling.promise.negated, "origins": 1, "trust": "ok",
    }  # fmt: skip


def _pledgees(db: Connection, keys: Sequence[int]) -> dict[int, int]:
    query = select(roles.c.fact, func.min(roles.c.actor)).where(roles.c.fact.in_(keys), roles.c.role == "pledgee")
    return {fact: actor for fact, actor in db.execute(query.group_by(roles.c.fact)) if actor is not None}


def _known(db: Connection, here: Account, near: Near) -> list[_Told]:
    """The promises of those that a report names, and of the reports near it, the first telling of each first."""
    theirs = select(vows.c.key).where(vows.c.pledger.in_(set(here.actor_of.values())))
    latest = db.execute(theirs.order_by(vows.c.made.desc(), vows.c.key.desc()).limit(_PROMISES)).scalars().all()
    of_near = pledges.c.report.in_([account.report for account in near.accounts])
    query = (
        select(vow_members.c.vow, vow_members.c.pledge, vow_members.c.start, pledges.c.report)
        .join(pledges, pledges.c.key == vow_members.c.pledge)
        .where(vow_members.c.vow.in_(latest) | of_near)
        .order_by(pledges.c.report, vow_members.c.start)
    )
    rows = db.execute(query).all()
    there = {account.report: account for account in near.accounts}
    missing = {row.report for row in rows} - set(there)
    there |= {account.report: account for account in load(db, sorted(missing))}
    tellings = {
        (account.pledges.get(v.pledge), v.span.start): (account, v)
        for account in (there[report] for report in {row.report for row in rows})
        for v in told.vows(account.reading, account.actor_of, account.report, account.story)
    }
    return [_Told(*tellings[row.pledge, row.start], row.vow) for row in rows if (row.pledge, row.start) in tellings]


def _others(one: _Told, all_of_them: Sequence[_Told]) -> list[Vow]:
    """The further promises of the same one."""
    return [other.telling for other in all_of_them if other.vow != one.vow and other.telling.by == one.telling.by]


def _naming(db: Connection, one: _Told, near: Near) -> list[Account]:
    """Reports not near that name who promises, from the promise on: the record may have them already."""
    if one.telling.by is None:
        return []
    query = (
        select(cast.c.report)
        .join(actor_members, actor_members.c.member == cast.c.key)
        .join(reports, reports.c.key == cast.c.report)
        .where(actor_members.c.actor == one.telling.by, cast.c.report < one.account.report)
        .where(reports.c.day >= (one.telling.made.isoformat() if one.telling.made else ""))
        .where(cast.c.report.not_in([account.report for account in near.accounts]))
    )
    keys = db.execute(query.distinct().order_by(cast.c.report.desc()).limit(_REPORTS)).scalars().all()
    return load(db, sorted(keys))


def _said(one: _Told, later: Account, gate: float, others: Sequence[Vow]) -> list[dict[str, Any]]:
    """What another report says of a promise, as rows."""
    if later.report == one.account.report or later.story == one.account.story:
        return []
    names = told.known_by(one.account.reading, one.account.reading.pledges[one.telling.pledge].by)
    passages = told.passages(later.reading, later.report, later.story, names)
    return [_evidence_row(one.vow, later, found) for found in evidence(one.telling, passages, gate, others)]


def _evidence_row(vow: int, later: Account, found: Evidence) -> dict[str, Any]:
    start, end = found.span
    return {
        "vow": vow, "report": later.report, "start": start, "end": end,
        "quote": storable(found.span.of(later.reading.report.text)), "verdict": found.verdict, "score": found.score,
        "day": found.day.isoformat() if found.day else "", "rule": found.rule, "why": {"why": found.why},
    }  # fmt: skip
