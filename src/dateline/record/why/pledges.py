"""Why tellings are of one pledge, and what is said of it since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from dateline.errors import NotInRecord

from .. import pledges as view
from ..tables.fused import vow_evidence, vow_members, vows
from ..tables.told import pledges, reports
from .explanation import Explanation, Ground, count, ground, span

_VERDICTS = {"kept": "says that it is kept", "broken": "says that it is broken", "short": "says that it is not done"}


def explain(db: Connection, key: int) -> Explanation:
    found = db.execute(select(vows).where(vows.c.key == key)).mappings().all()
    if not found:
        raise NotInRecord(f"p{key}: no such pledge in the record (dateline pledges lists them)")
    today = date.today()
    [row] = view.rows(today)(db, found)
    by, due = f" by {row.by.name}" if row.by else "", f", due {span(row.due)}" if row.due else ""
    verdict = "pending, due soon" if row.due_soon else row.outcome
    lines = [f"{count(row.origins, 'independent report')} told it{by}{due}.", f"By {today} it is {verdict}."]
    if row.conditional:
        lines.append("It was made on a condition.")
    if not row.evidence:
        lines.append("No report in the record says what came of it.")
    return Explanation(
        f"p{key}", "pledge", row.what, tuple(lines), (*_tellings(db, vow_members.c.vow == key), *_said(db, key))
    )


def of_pledge(db: Connection, pledge: int, id: str) -> Explanation:
    """Of a pledge as one report tells it."""
    on = db.execute(select(vow_members.c.vow).where(vow_members.c.pledge == pledge)).scalars().all()
    lines = [f"It is told of p{key} (dateline why p{key})." for key in on] or ["The record follows no pledge in it."]
    grounds = tuple(_tellings(db, vow_members.c.pledge == pledge))
    if not grounds:
        from .facts import bare

        return bare(db, pledges, pledge, id, "pledge of a report", lines)
    return Explanation(id, "pledge of a report", grounds[0].source.quote, tuple(lines), grounds)


def _tellings(db: Connection, which: Any) -> Iterator[Ground]:
    query = (
        select(
            vow_members, reports.c.id.label("report_id"), reports.c.day.label("reported"), reports.c.publisher,
        )
        .join(pledges, pledges.c.key == vow_members.c.pledge)
        .join(reports, reports.c.key == pledges.c.report)
        .where(which)
        .order_by(reports.c.turn, vow_members.c.start)
    )  # fmt: skip
    for row in db.execute(query).mappings():
        yield ground(row, ("promised",), row["rule"], row["score"], row["why"])


def _said(db: Connection, key: int) -> Iterator[Ground]:
    query = (
        select(vow_evidence, reports.c.id.label("report_id"), reports.c.day.label("reported"), reports.c.publisher)
        .join(reports, reports.c.key == vow_evidence.c.report)
        .where(vow_evidence.c.vow == key)
        .order_by(vow_evidence.c.day, reports.c.turn, vow_evidence.c.start)
    )
    for row in db.execute(query).mappings():
        yield ground(row, (_VERDICTS[row["verdict"]],), row["rule"], row["score"], row["why"])
