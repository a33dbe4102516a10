"""TimelineJS: events as the slides of a timeline on a page (timeline.knightlab.com)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import Any

from dateline.model import Interval
from dateline.record.details import Detail, Row
from dateline.record.timeline import Days

from .asked import Asked, Put, put_text
from .documents import document, headline, without_none

_WEB = ("http://", "https://")
Date = dict[str, int]


def put_timeline(asked: Asked, put: Put) -> None:
    put_text(document({"scale": "human"}, ("events",), _slides(asked)), put)


def _slides(asked: Asked) -> Iterator[dict[str, Any]]:
    undated = 0
    for detail in asked.events():
        slide = _slide(detail)
        if slide:
            yield slide
        else:
            undated += 1
    if undated:
        asked.note(f"{undated} events without a date left out.")


def _slide(detail: Detail) -> dict[str, Any] | None:
    """None for what has no day at all, which a timeline cannot place."""
    row = detail.row
    dates = _dates(row.time) if row.time else _day_of_report(detail)
    if dates is None:
        return None
    return {
        **dates,
        "text": {"headline": escape(headline(row)), "text": _text(detail)},
        "group": row.type.capitalize(),
        "unique_id": row.id,
        "autolink": False,
    }


def _dates(time: Days) -> dict[str, Any] | None:
    """A day, a whole month or a whole year as such; of other times the first and the last day."""
    ends = [date.fromisoformat(end) for end in (time.earliest, time.latest) if end]
    first, last = ends[0], ends[-1]
    told = Interval(first, last)
    if told == Interval.year(first.year) and first != last:
        return {"start_date": {"year": first.year}}
    if told == Interval.month(first.year, first.month):
        return {"start_date": {"year": first.year, "month": first.month}}
    slide: dict[str, Any] = {"start_date": _date(first)}
    if first != last:
        slide["end_date"] = _date(last)
    if time.earliest is None or time.latest is None:
        slide["display_date"] = f"from {first} on" if time.latest is None else f"until {last}"
    return slide


def _day_of_report(detail: Detail) -> dict[str, Any] | None:
    day = next((one["report_day"] for one in detail.tellings if one["report_day"]), None)
    return {"start_date": _date(date.fromisoformat(day)), "display_date": f"reported {day}"} if day else None


def _date(day: date) -> Date:
    return {"year": day.year, "month": day.month, "day": day.day}


def _text(detail: Detail) -> str:
    """HTML: the sentence that tells it first, and who tells it."""
    count = detail.row.origins
    told = f"<p>Told independently by {count}.</p>" if count > 1 else ""
    reports = {one["report_id"]: one for one in detail.tellings}
    cited = "; ".join(_cite(row) for row in reports.values())
    return f"<blockquote>{escape(detail.sentence)}</blockquote>{told}<p>{cited}</p>"


def _cite(row: Row) -> str:
    parts = without_none({"publisher": row["publisher"], "report": row["report_id"], "day": row["report_day"] or None})
    words = escape(", ".join(parts.values()))
    url = row["url"] or ""
    return f'<a href="{escape(url)}">{words}</a>' if url.startswith(_WEB) else words
