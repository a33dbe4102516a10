"""The view of pledges: what was promised, and how it stands at the end of a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, select

from dateline.model import Interval, Span

from .filters import Where
from .judging.deeds import Promise
from .judging.outcomes import Evidence, Vow, outcome
from .narrowing import Passing, narrow
from .passages import Source
from .people import Named
from .series import named
from .tables.fused import vow_evidence, vow_members, vows
from .tables.told import events, pledges, reports
from .timeline import Days, days


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a report says of a pledge: ``verdict`` is kept, broken, or short of it."""

    report: str
    start: int
    end: int
    quote: str
    verdict: str
    why: str


@dataclass(frozen=True, slots=True)
class PledgeRow:
    """``outcome`` is pending, kept, broken or overdue; ``due_soon`` says that a pending one is due within days."""

    id: str
    by: Named | None
    to: Named | None
    what: str
    made: str | None
    due: Days | None
    conditional: bool
    outcome: str
    due_soon: bool
    origins: int
    trust: str
    sources: tuple[Source, ...]
    evidence: tuple[Grounds, ...]


def query(db: Connection, where: Where, as_of: date) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    """Those made until the day; ``actor`` is who promises, ``place`` to whom."""
    asked = select(vows).where(*where.of_days(vows.c.made), *where.of_trust(vows.c.trust))
    asked = asked.where(vows.c.made <= as_of.isoformat())
    for column, keys in ((vows.c.pledger, where.actors), (vows.c.pledgee, where.places)):
        if keys:
            asked = asked.where(column.in_(keys))
    told = vow_members.join(pledges, pledges.c.key == vow_members.c.pledge)
    own, filters = vow_members.c.vow == vows.c.key, []
    if of_source := where.of_source(pledges.c.report):
        holds = exists().select_from(told).where(own, *of_source)
        found = select(vow_members.c.vow).select_from(told).where(*of_source)
        filters.append(Passing(found if where.few is not None else None, holds))
    if of_events := where.of_events():
        linked = told.join(events, events.c.key == pledges.c.event)
        holds = exists().select_from(linked).where(own, *where.of_events(by_index=False))
        filters.append(Passing(select(vow_members.c.vow).select_from(linked).where(*of_events), holds))
    return narrow(db, asked, (vows.c.made, vows.c.key), filters)


def rows(as_of: date) -> Callable[[Connection, Sequence[RowMapping]], list[PledgeRow]]:
    def make(db: Connection, found: Sequence[RowMapping]) -> list[PledgeRow]:
        keys = [row["key"] for row in found]
        who = named(db, {key for row in found for key in (row["pledger"], row["pledgee"]) if key is not None})
        sources, said = _sources(db, keys), _said(db, keys, as_of)
        return [_row(row, who, sources[row["key"]], said[row["key"]], as_of) for row in found]

    return make


def _row(
    row: RowMapping, who: dict[int, Named], sources: list[Source], said: list[tuple[Evidence, Grounds]], as_of: date
) -> PledgeRow:
    verdict, grounds = outcome(_vow(row), [found for found, _ in said], as_of)
    shown = tuple(told for found, told in said if found in grounds)
    return PledgeRow(
        f"p{row['key']}", who.get(row["pledger"]), who.get(row["pledgee"]), sources[0].quote, row["made"] or None,
        days(row), row["conditional"], "pending" if verdict == "due soon" else verdict, verdict == "due soon",
        row["origins"], row["trust"], tuple(sources), shown,
    )  # fmt: skip


def _vow(row: RowMapping) -> Vow:
    """A promise as far as its outcome asks."""
    due = None
    if row["earliest"] or row["latest"]:
        due = Interval(*(date.fromisoformat(end) if end else None for end in (row["earliest"], row["latest"])))
    promise = Promise(frozenset(), negated=row["negated"])
    return Vow(row["key"], 0, 0, 0, Span(0, 0), None, None, due, row["conditional"], "", promise)


def _sources(db: Connection, keys: Sequence[int]) -> dict[int, list[Source]]:
    query = (
        select(vow_members, reports.c.id)
        .join(pledges, pledges.c.key == vow_members.c.pledge)
        .join(reports, reports.c.key == pledges.c.report)
        .where(vow_members.c.vow.in_(keys))
        .order_by(reports.c.turn, vow_members.c.start, pledges.c.key)
    )
    found: dict[int, list[Source]] = defaultdict(list)
    for row in db.execute(query):
        found[row.vow].append(Source(row.id, row.start, row.end, row.quote))
    return found


def _said(db: Connection, keys: Sequence[int], as_of: date) -> dict[int, list[tuple[Evidence, Grounds]]]:
    query = (
        select(vow_evidence, reports.c.id)
        .join(reports, reports.c.key == vow_evidence.c.report)
        .where(vow_evidence.c.vow.in_(keys), vow_evidence.c.day <= as_of.isoformat())
        .order_by(vow_evidence.c.day, reports.c.turn, vow_evidence.c.start)
    )
    found: dict[int, list[tuple[Evidence, Grounds]]] = defaultdict(list)
    for row in db.execute(query):
        day = date.fromisoformat(row.day) if row.day else None
        why = row.why["why"]
        judged = Evidence(row.report, day, Span(row.start, row.end), row.verdict, row.score, row.rule, why)
        found[row.vow].append((judged, Grounds(row.id, row.start, row.end, row.quote, row.verdict, why)))
    return found
