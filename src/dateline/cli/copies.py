"""``dateline copies``: which reports tell one telling."""

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
    from dateline.record.copies import CopyRow

EXAMPLES = """\b
Examples:
  dateline copies
  dateline copies --source 'The Harbour Post' --json
"""


@filtered
def copies(
    record: RecordOption = RECORD,
    asked: Asked = ALL,
    limit: LimitOption = None,
    json: JsonOption = False,
) -> None:
    """Show which reports are copies, versions or reuse parts of one another."""

    def view(opened: Record) -> None:
        put(opened.copies(limit=limit, **asked), json, limit, _table)

    look(record, view)


def _table(rows: Sequence[CopyRow]) -> None:
    columns: Columns = [("kind", {}), ("report", {}), ("of", {}), ("shared", {"justify": "right"}), ("origin", {})]
    table(columns, ((row.kind, row.reports[1], row.reports[0], f"{row.shared:.0%}", row.origin) for row in rows))
