"""``dateline statements``: who said what, over all reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .filtering import ALL, Asked, filtered
from .recording import (
    RECORD,
    Columns,
    JsonOption,
    LimitOption,
    RecordOption,
    look,
    put,
    table,
)

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.statements import StatementRow

EXAMPLES = """\b
Examples:
  dateline statements --actor 'Ada Vance'
  dateline statements --place Sarrat --since 2021-07 --json
  dateline statements --source 'The Harbour Post' --trust ok
"""


@filtered
def statements(
    record: RecordOption = RECORD,
    asked: Asked = ALL,
    limit: LimitOption = None,
    json: JsonOption = False,
) -> None:
    """Show who said what, the latest first: --actor is who speaks, --place what is spoken of."""

    def view(opened: Record) -> None:
        put(opened.statements(limit=limit, **asked), json, limit, _table)

    look(record, view)


def _table(rows: Sequence[StatementRow]) -> None:
    from dateline.views.safe import shorten

    columns: Columns = [
        ("day", {"no_wrap": True}),
        ("who", {"style": "bold", "max_width": 18}),
        ("said", {"ratio": 1}),
        ("report", {}),
    ]
    table(
        columns,
        (
            (
                row.day or "",
                row.speaker.name if row.speaker else row.said_by or "",
                shorten(_said(row), 400),
                row.sources[0].report,
            )
            for row in rows
        ),
    )


def _said(row: StatementRow) -> str:
    """What was said, with its cue where the words are the report's: "denied: they had fired"."""
    if row.kind == "direct":
        return f"“{row.content}”"
    return f"{row.cue}: {row.content}" if row.cue else row.content
