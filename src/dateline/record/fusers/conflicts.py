"""Conflicts in the store: facts of two reports that cannot both be right, and what hangs together by them.

Two facts are judged by themselves, whatever else the record holds, so that the order of adding does not matter. A
correction is not asked for here: what it took back stands aside in its series, and the view leaves it out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, select, update

from ..judging import quotations, rivals
from ..judging.conflicts import Conflict, relation
from ..judging.figures import Figure
from ..judging.pages import SAME_STORY
from ..judging.series import compare
from ..keys import draw
from ..storable import storable
from ..tables.fused import clashes, conflict_members, conflicts
from ..tables.told import events, quantities, statements
from ..writing import insert, slices
from .accounts import Account, Near

_TRUSTS = ("garbled", "doubtful", "ok")
_KINDS = ((quantities, ("X701",)), (events, ("X702", "X703")), (statements, ("X704",)))


@dataclass(frozen=True, slots=True)
class Clash:
    code: str
    aspect: str
    fact: int
    other: int
    report: int
    other_report: int
    why: str


def fuse(db: Connection, here: Account, near: Near) -> None:
    found = [*_of_figures(here, near), *_of_events(here, near), *_of_quotations(here, near)]
    touched = {_join(db, clash) for clash in found}
    _sum_up(db, touched)


def part(db: Connection, report: int) -> None:
    """What hung together by the report alone comes apart."""
    ours = select(conflict_members.c.conflict).where(conflict_members.c.report == report)
    touched = db.execute(ours.distinct()).scalars().all()
    db.execute(delete(clashes).where((clashes.c.report == report) | (clashes.c.other_report == report)))
    for key in touched:
        _sum_up(db, _split(db, key))


# --- what clashes ---


def _of_figures(here: Account, near: Near) -> Iterator[Clash]:
    for other in (figure for account in near.accounts for figure in account.figures):
        alike = near.gate(other.report)
        for one in here.figures:
            if "garbled" in (one.trust, other.trust) or "planned" in (one.status, other.status):
                continue
            likeness = max(alike, SAME_STORY) if _of_one_day(one, other) else alike
            if one.value == other.value or not compare(one, other, likeness, 0):
                continue
            low, high = sorted((one, other), key=lambda figure: figure.value)
            kind, why = relation(low, high)
            if kind == "conflict":
                yield Clash("X701", "", one.key, other.key, one.report, other.report, why)


def _of_one_day(one: Figure, other: Figure) -> bool:
    """Whether both count something particular on one day ("polling stations closed"): reports that are near need then
    not be of one story otherwise."""
    return bool(one.scope) and not one.toll and one.told_day and other.told_day and one.as_of == other.as_of


def _of_events(here: Account, near: Near) -> Iterator[Clash]:
    types = {telling.type for telling in here.tellings}
    known = [t for a in near.accounts if near.gate(a.report) >= rivals.STORY for t in a.tellings if t.type in types]
    for one in here.tellings:
        for found in rivals.conflicts(one, known, lambda other: near.gate(other.report), str):
            yield _clash(found)


def _of_quotations(here: Account, near: Near) -> Iterator[Clash]:
    ours = here.quotations
    known = [quotation for account in near.accounts for quotation in account.quotations] if ours else []
    for one in ours:
        for other in known:
            first, last = sorted((one, other), key=lambda quotation: quotation.words)
            if (found := quotations.conflict(first, last)) is not None:
                yield _clash(found)


def _clash(found: Conflict) -> Clash:
    one, other = found.sides
    return Clash(
        found.code, found.aspect, one.facts[0], other.facts[0], one.reports[0], other.reports[0], storable(found.why)
    )


# --- what hangs together ---


def _join(db: Connection, clash: Clash) -> int:
    """The conflict that a clash belongs to: a new one, that of one of its facts, or those of both made one."""
    facts = {clash.fact: clash.report, clash.other: clash.other_report}
    query = (
        select(conflict_members.c.conflict, conflict_members.c.fact)
        .join(conflicts, conflicts.c.key == conflict_members.c.conflict)
        .where(conflicts.c.code == clash.code, conflicts.c.aspect == clash.aspect)
        .where(conflict_members.c.fact.in_(facts))
    )
    rows = db.execute(query).all()
    keys = sorted({row.conflict for row in rows})
    if not keys:
        keys = list(draw(db, 1))
        insert(db, conflicts, [_blank(keys[0], clash.code, clash.aspect)])
    first: int = keys[0]
    others = keys[1:]
    if others:
        _move(db, others, first)
    new = facts.keys() - {row.fact for row in rows}
    insert(db, conflict_members, [{"conflict": first, "fact": f, "report": facts[f]} for f in sorted(new)])
    fact, other = sorted(facts)
    pair = (clashes.c.conflict == first, clashes.c.fact == fact, clashes.c.other == other)
    if db.execute(select(clashes.c.fact).where(*pair)).first() is None:
        reports = {"report": facts[fact], "other_report": facts[other]}
        insert(db, clashes, [{"conflict": first, "fact": fact, "other": other, "why": clash.why} | reports])
    return first


def _move(db: Connection, keys: Sequence[int], to: int) -> None:
    for table in (conflict_members, clashes):
        db.execute(update(table).where(table.c.conflict.in_(keys)).values(conflict=to))
    db.execute(delete(conflicts).where(conflicts.c.key.in_(keys)))


def _split(db: Connection, key: int) -> list[int]:
    """The conflicts that are left of one: itself, none, or several, of which the others are new."""
    [row] = db.execute(select(conflicts).where(conflicts.c.key == key)).mappings()
    left = db.execute(select(clashes).where(clashes.c.conflict == key)).mappings().all()
    db.execute(delete(conflict_members).where(conflict_members.c.conflict == key))
    groups = _groups(left)
    if not groups:
        db.execute(delete(conflicts).where(conflicts.c.key == key))
        return []
    keys = [key, *draw(db, len(groups) - 1)]
    insert(db, conflicts, [_blank(k, row["code"], row["aspect"]) for k in keys[1:]])
    for k, group in zip(keys, groups, strict=True):
        pairs = [pair for pair in left if pair["fact"] in group]
        reports = {pair[f]: pair[r] for pair in pairs for f, r in (("fact", "report"), ("other", "other_report"))}
        insert(db, conflict_members, [{"conflict": k, "fact": f, "report": r} for f, r in sorted(reports.items())])
        if k != key:
            moved = clashes.c.fact.in_(group) & (clashes.c.conflict == key)
            db.execute(update(clashes).where(moved).values(conflict=k))
    return keys


def _groups(pairs: Iterable[RowMapping]) -> list[set[int]]:
    """Facts that hang together, the first first."""
    groups: list[set[int]] = []
    for pair in pairs:
        ends = {pair["fact"], pair["other"]}
        joined = [group for group in groups if group & ends]
        groups = [group for group in groups if not group & ends] + [ends.union(*joined)]
    return sorted(groups, key=min)


def _blank(key: int, code: str, aspect: str) -> dict[str, Any]:
    return {"key": key, "code": code, "aspect": aspect, "day": "", "trust": "ok"}


def _sum_up(db: Connection, keys: Iterable[int]) -> None:
    """Says anew of conflicts on which day they are, and how far they are to be trusted."""
    for some in slices(sorted(set(keys))):
        told_of: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for table, codes in _KINDS:
            query = (
                select(conflicts.c.key, table.c.day, table.c.trust)
                .join(conflict_members, conflict_members.c.conflict == conflicts.c.key)
                .join(table, table.c.key == conflict_members.c.fact)
                .where(conflicts.c.key.in_(some), conflicts.c.code.in_(codes))
            )
            for key, day, trust in db.execute(query):
                told_of[key].append((day, trust))
        for key, told_by in told_of.items():
            day = max(day for day, _ in told_by)
            trust = min((trust for _, trust in told_by), key=_TRUSTS.index)
            db.execute(update(conflicts).where(conflicts.c.key == key).values(day=day, trust=trust))
