"""Why figures are on one series, which of them make a point, and what a correction took back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from dateline.errors import NotInRecord

from ..series import named
from ..tables.fused import point_members, points, series, series_members
from ..tables.told import quantities, reports, texts
from ..timeline import days
from .explanation import Explanation, Ground, count, ground, sentence, span


def explain(db: Connection, key: int) -> Explanation:
    row = db.execute(select(series).where(series.c.key == key)).mappings().first()
    if row is None:
        raise NotInRecord(f"n{key}: no such series in the record (dateline series lists them)")
    return Explanation(
        f"n{key}", "series", _what(db, row), tuple(_lines(db, row)), tuple(_grounds(db, points.c.series == key))
    )


def of_quantity(db: Connection, quantity: int, id: str) -> Explanation:
    """Of a figure as one report tells it."""
    grounds = tuple(_grounds(db, quantities.c.key == quantity))
    query = select(points.c.series).join(point_members, point_members.c.point == points.c.key)
    on = db.execute(query.where(point_members.c.quantity == quantity)).scalars().all()
    lines = [f"It is on n{key} (dateline why n{key})." for key in on] or ["It is on no series."]
    if not grounds:
        from .facts import bare

        return bare(db, quantities, quantity, id, "figure of a report", lines)
    return Explanation(id, "figure of a report", ", ".join(grounds[0].told), tuple(lines), grounds)


def _what(db: Connection, row: Any) -> str:
    who = named(db, {actor for actor in (row["of"], row["where"]) if actor is not None})
    parts = [row["what"]]
    parts += [f"({row['unit']})"] if row["unit"] else []
    parts += [f"of {who[row['of']].name}"] if row["of"] in who else []
    parts += [f"in {who[row['where']].name}"] if row["where"] in who else []
    return " ".join(parts)


def _lines(db: Connection, row: Any) -> Iterator[str]:
    aside = select(points.c.key).where(points.c.series == row["key"], points.c.superseded)
    gone = len(db.execute(aside).all())
    yield f"{count(row['points'], 'point')}{f', and {gone} taken back by corrections' if gone else ''}."
    yield "Figures of one value for the same days are one point; another value for later days is an update."


def _grounds(db: Connection, which: Any) -> Iterator[Ground]:
    query = (
        select(
            quantities, points.c.key.label("point"), points.c.superseded, series_members.c.rule, series_members.c.score,
            series_members.c.why, series_members.c.corrected,
            reports.c.id.label("report_id"), reports.c.day.label("reported"), reports.c.publisher,
            sentence(quantities),
        )
        .join(point_members, point_members.c.quantity == quantities.c.key)
        .join(points, points.c.key == point_members.c.point)
        .join(series_members, series_members.c.quantity == quantities.c.key)
        .join(reports, reports.c.key == quantities.c.report)
        .join(texts, texts.c.report == quantities.c.report)
        .where(which)
        .order_by(points.c.day == "", points.c.day, points.c.key, reports.c.turn, quantities.c.start)
    )  # fmt: skip
    rows = db.execute(query).mappings().all()
    by = {row["corrected"] for row in rows if row["corrected"] is not None}
    ids = dict(db.execute(select(reports.c.key, reports.c.id).where(reports.c.key.in_(by))).all())
    for row in rows:
        yield ground(row, _told(row, ids), row["rule"], row["score"], row["why"])


def _told(row: Any, ids: dict[int, str]) -> Iterator[str]:
    hedge = {"~": "about ", ">": "more than ", "<": "less than "}.get(row["change"], "")
    yield f"{hedge}{row['value']:,.10g} {row['what'] or row['unit'] or ''}".strip()
    if when := span(days(row)):
        yield f"as of {when}"
    if row["superseded"]:
        corrected = ids.get(row["corrected"])
        yield f"taken back by {corrected}" if corrected else "taken back by a correction"
