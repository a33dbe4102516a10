"""``dateline pledges``: what was promised, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from .filtering import ALL, Asked, filtered
from .recording import (
    RECORD,
    Columns,
    JsonOption,
    LimitOption,
    RecordOption,
    folded,
    look,
    names,
    put,
    table,
    without_dateline,
)

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.pledges import PledgeRow

EXAMPLES = """\b
Examples:
  dateline pledges --actor 'Ada Vance'
  dateline pledges --as-of 2021-12-31 --json
"""


@filtered
def pledges(
    record: RecordOption = RECORD,
    asked: Asked = ALL,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="How it stood then (default: today).")
    ] = None,
    limit: LimitOption = None,
    json: JsonOption = False,
) -> None:
    """Show what was promised, the latest first, and how it stands on a day."""

    def view(opened: Record) -> None:
        put(
            opened.pledges(limit=limit, as_of=as_of, **asked),
            json,
            limit,
            _table,
        )

    look(record, view)


def _table(rows: Sequence[PledgeRow]) -> None:
    columns: Columns = [
        ("made", {"no_wrap": True}), ("by", {"style": "bold", "min_width": 10, "max_width": 14}),
        ("what, and on what grounds", {"ratio": 1, "min_width": 25}),
        ("due", {"min_width": 13, "max_width": 13, "overflow": "fold"}), ("outcome", {"no_wrap": True}),
    ]  # fmt: skip
    table(columns, (cells for row in rows for cells in _lines(row)))


def _lines(row: PledgeRow) -> Iterator[tuple[str, ...]]:
    """A line for the pledge, and one for each of the words that decide its outcome."""
    from dateline.views.safe import shorten

    outcome = "due soon" if row.due_soon else row.outcome
    by = names(one for one in (row.by,) if one)
    yield row.made or "", by, shorten(row.what, 200), _due(row), outcome
    for told in row.evidence[:2]:
        yield "", "", f"→ “{shorten(without_dateline(told.quote), 160)}” ({told.report})", "", ""
    yield ("",) * 5


def _due(row: PledgeRow) -> str:
    """The deadline; from when is not told where that is the day of the promise."""
    due = row.due
    if due is not None and due.latest and due.earliest != due.latest and due.earliest in (None, row.made):
        return f"by {due.latest}"
    return folded(due)
