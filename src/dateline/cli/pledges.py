"""``dateline pledges``: what was promised, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from .recording import (
    RECORD,
    ActorFilter,
    Columns,
    JsonOption,
    LimitOption,
    PlaceFilter,
    RecordOption,
    SinceFilter,
    SourceFilter,
    StatusFilter,
    TrustFilter,
    TypeFilter,
    UntilFilter,
    between,
    look,
    names,
    put,
    table,
)

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.promises import PledgeRow

EXAMPLES = """\b
Examples:
  dateline pledges --actor 'Ada Vance'
  dateline pledges --as-of 2021-12-31 --json
"""


def pledges(
    record: RecordOption = RECORD,
    actor: ActorFilter = None,
    place: PlaceFilter = None,
    type: TypeFilter = None,
    status: StatusFilter = None,
    source: SourceFilter = None,
    since: SinceFilter = None,
    until: UntilFilter = None,
    trust: TrustFilter = "doubtful",
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="How it stood then (default: today).")
    ] = None,
    limit: LimitOption = None,
    json: JsonOption = False,
) -> None:
    """Show what was promised, the latest first, and how it stands on a day."""

    def view(opened: Record) -> None:
        filters = {"actor": actor, "place": place, "type": type, "status": status, "source": source}
        put(
            opened.pledges(limit=limit, as_of=as_of, since=since, until=until, trust=trust, **filters),
            json,
            limit,
            _table,
        )

    look(record, view)


def _table(rows: Sequence[PledgeRow]) -> None:
    from dateline.views.safe import shorten

    columns: Columns = [
        ("made", {"no_wrap": True}), ("by", {"style": "bold"}), ("what", {"ratio": 2}), ("due", {"no_wrap": True}),
        ("outcome", {}), ("on what grounds", {"ratio": 2}),
    ]  # fmt: skip
    table(
        columns,
        (
            (
                row.made or "", names(one for one in (row.by,) if one), shorten(row.what, 200), between(row.due),
                "due soon" if row.due_soon else row.outcome,
                "; ".join(f"{shorten(told.quote, 160)} ({told.report})" for told in row.evidence[:2]),
            )
            for row in rows
        ),
    )  # fmt: skip
