"""``dateline copies``: which reports tell one telling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

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
    look,
    put,
    table,
)

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.telling import CopyRow

EXAMPLES = """\b
Examples:
  dateline copies
  dateline copies --source 'The Harbour Post' --json
"""


def copies(
    record: RecordOption = RECORD,
    actor: ActorFilter = None,
    place: PlaceFilter = None,
    type: TypeFilter = None,
    status: StatusFilter = None,
    source: SourceFilter = None,
    since: SinceFilter = None,
    until: UntilFilter = None,
    trust: TrustFilter = "doubtful",
    limit: LimitOption = None,
    json: JsonOption = False,
) -> None:
    """Show which reports are copies, versions or reuse parts of one another."""

    def view(opened: Record) -> None:
        filters = {"actor": actor, "place": place, "type": type, "status": status, "source": source}
        put(opened.copies(limit=limit, since=since, until=until, trust=trust, **filters), json, limit, _table)

    look(record, view)


def _table(rows: Sequence[CopyRow]) -> None:
    columns: Columns = [("kind", {}), ("report", {}), ("of", {}), ("shared", {"justify": "right"}), ("origin", {})]
    table(columns, ((row.kind, row.reports[1], row.reports[0], f"{row.shared:.0%}", row.origin) for row in rows))
