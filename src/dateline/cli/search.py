"""``dateline search``: reports of the record by their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from .filtering import ALL, Asked, filtered
from .recording import (
    RECORD,
    SHOWN,
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
    from dateline.record.search import Hit

EXAMPLES = """\b
Examples:
  dateline search 'ceasefire Sarrat'
  dateline search '"power cut" OR blackout' --since 2021-07
  dateline search 'title:strike* -football' --actor 'Ada Vance' --json
"""


@filtered
def search(
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY",
            help='Words that must all be there; "a phrase"; begin*; -without; this OR that; and title:, text:, said:,'
            " publisher:, author: for words of one field.",
            show_default=False,
        ),
    ],
    record: RecordOption = RECORD,
    asked: Asked = ALL,
    limit: LimitOption = None,
    json: JsonOption = False,
) -> None:
    """Search the record's reports by their words, the best of the newest first."""

    def view(opened: Record) -> None:
        most = limit or (1000 if json else SHOWN + 1)
        found = opened.search(query, limit=most, **asked)
        put(found, json, limit, _table)

    look(record, view)


def _table(hits: Sequence[Hit]) -> None:
    columns: Columns = [
        ("published", {"no_wrap": True}),
        ("report", {}),
        ("publisher", {}),
        ("title, and where it stands", {"ratio": 1}),
    ]
    table(columns, ((hit.day or "", hit.report, hit.publisher or "", _words(hit)) for hit in hits))


def _words(hit: Hit) -> str:
    from dateline.views.safe import shorten

    best = shorten(hit.sources[0].quote, 160) if hit.sources else ""
    return " · ".join(part for part in (hit.title or "", best) if part)
