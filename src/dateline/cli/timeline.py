"""``dateline timeline``: what happened, each event once with all its sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .filtering import ALL, Asked, filtered
from .pictures import HtmlOption, about, one_way, write_timeline
from .reading import TimelineOption, rows_from
from .recording import (
    NOTHING,
    RECORD,
    Columns,
    JsonOption,
    LimitOption,
    RecordOption,
    disputed,
    folded,
    look,
    names,
    note,
    put,
    table,
)

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.timeline import HappeningRow

EXAMPLES = """\b
Examples:
  dateline timeline --since 2021-07 --type PROTEST
  dateline timeline --actor 'Ada Vance' --json
  dateline timeline --place Sarrat --status planned
  dateline timeline --since 2021 --html timeline.html
  dateline timeline --sure 0           what is less likely right, too
"""

NOTHING_SURE = "Nothing so is likely enough right."


@filtered
def timeline(
    record: RecordOption = RECORD,
    asked: Asked = ALL,
    limit: LimitOption = None,
    json: JsonOption = False,
    html: HtmlOption = None,
    sure: TimelineOption = None,
) -> None:
    """Show what happened, the latest first: each event once, however many reports tell of it.

    Where no day is told, that of the first report stands in brackets.
    """

    def view(opened: Record) -> None:
        one_way(json=json, html=html)
        least = (sure or 0.0) if json else rows_from(sure)
        rows = opened.timeline(sure=least, limit=limit, **asked)
        leaves_out = not json and opened.timeline(sure=least, left_out=True, limit=1, **asked).first() is not None
        if html is not None:
            write_timeline(opened, rows, limit, html, about(opened, asked, least))
        else:
            put(rows, json, limit, _table, NOTHING_SURE if leaves_out else NOTHING)
        if leaves_out:
            note(f"Events less likely right than {least} are left out; --sure 0 shows them.")

    look(record, view)


def _table(rows: Sequence[HappeningRow]) -> None:
    wraps = {"min_width": 6, "overflow": "fold"}
    columns: Columns = [
        ("id", {"no_wrap": True, "min_width": 4}), ("day", {"min_width": 12, "max_width": 12, "overflow": "fold"}),
        ("what", {"style": "bold", "min_width": 12}), ("who", wraps), ("to", wraps), ("where", wraps),
        ("by", {"justify": "right"}),
    ]  # fmt: skip
    table(
        columns,
        (
            (
                row.id, _day(row), _what(row), names(row.actors), names(row.recipients), names(row.places),
                str(row.origins),
            )
            for row in rows
        ),
    )  # fmt: skip


def _day(row: HappeningRow) -> str:
    """When it was, with room for a new line; in brackets the day of the first report where that is not told."""
    if row.time is None:
        return f"({row.day})" if row.day else ""
    return folded(row.time)


def _what(row: HappeningRow) -> str:
    """What it was, and how far it came if it did not simply happen."""
    status = "" if row.status == "happened" else f" ({row.status.replace('_', ' ')})"
    return f"{row.type.lower()} {row.mode or ''}".strip() + status + disputed(row.conflicts)
