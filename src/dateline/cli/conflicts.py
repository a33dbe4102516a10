"""``dateline conflicts``: what reports are at odds in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .filtering import ALL, Asked, filtered
from .recording import (
    RECORD,
    Columns,
    JsonOption,
    LimitOption,
    RecordOption,
    between,
    look,
    put,
    table,
    without_dateline,
)

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.conflicts import ConflictRow
    from dateline.record.sides import Side

EXAMPLES = """\b
Examples:
  dateline conflicts
  dateline conflicts --place Sarrat --since 2021-07
  dateline conflicts --source 'The Harbour Post' --json
"""
_BEFORE, _WORDS, _WHY = 50, 130, 200  # signs that are shown of a sentence and of reasons


@filtered
def conflicts(
    record: RecordOption = RECORD,
    asked: Asked = ALL,
    limit: LimitOption = None,
    json: JsonOption = False,
) -> None:
    """Show what reports are at odds in, the latest first: figures, days, who it was, the words of a quotation.

    Only what is said of one thing, area and time. Later figures, published corrections and what rounding allows are no
    conflicts.
    """

    def view(opened: Record) -> None:
        put(opened.conflicts(limit=limit, **asked), json, limit, _table)

    look(record, view)


def _table(rows: Sequence[ConflictRow]) -> None:
    columns: Columns = [
        ("id", {"no_wrap": True}), ("of", {"no_wrap": True, "style": "bold"}),
        ("what they say", {"max_width": 20, "overflow": "fold"}), ("where it stands", {"ratio": 1}),
    ]  # fmt: skip
    table(columns, (cells for row in rows for cells in _lines(row)))


def _lines(row: ConflictRow) -> Iterator[tuple[str, ...]]:
    """A line for what is disputed, one for each side, one for why it is no update."""
    from dateline.views.safe import shorten

    yield row.id, row.kind, row.about, between(row.time)
    for side in row.sides:
        yield "", "", _said(side), _stands(side)
    yield "", "", "no update:", shorten(row.why, _WHY)
    yield "", "", "", ""


def _said(side: Side) -> str:
    value = f"{side.value:,.10g}" if isinstance(side.value, float) else side.value or ""
    return f"{value} {side.said_by or ''}".strip()


def _stands(side: Side) -> str:
    """The words, and the reports that have them, copies behind their first."""
    first = side.sources[0]
    words = first.quote if side.value is None else side.quote
    reports = [" ".join(filter(None, (one.report, one.day, one.publisher))) for one in side.sources]
    return f"“{_around(words, first.quote)}” ({'; '.join(dict.fromkeys(reports))})"


def _around(sentence: str, words: str) -> str:
    """As much of a sentence as there is room for, with the words in it that tell."""
    from dateline.views.safe import ELLIPSIS, shorten

    sentence = without_dateline(sentence)
    start = sentence.find(words) - _BEFORE
    if start <= 0 or len(sentence) <= _WORDS:
        return shorten(sentence, _WORDS)
    start = sentence.find(" ", min(start, len(sentence) - _WORDS + 1)) + 1
    return ELLIPSIS + shorten(sentence[start:], _WORDS)
