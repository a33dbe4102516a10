"""``dateline timeline``: what happened, each event once with all its sources."""

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
    between,
    look,
    names,
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
"""


def timeline(
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
    """Show what happened, the latest first: each event once, however many reports tell of it."""

    def view(opened: Record) -> None:
        filters = {"actor": actor, "place": place, "type": type, "status": status, "source": source}
        put(opened.timeline(limit=limit, since=since, until=until, trust=trust, **filters), json, limit, _table)

    look(record, view)


def _table(rows: Sequence[HappeningRow]) -> None:
    columns: Columns = [
        ("day", {"no_wrap": True}), ("what", {"style": "bold"}), ("status", {}), ("who", {"ratio": 1}),
        ("to", {"ratio": 1}), ("where", {}), ("told by", {"justify": "right"}), ("id", {"no_wrap": True}),
    ]  # fmt: skip
    table(
        columns,
        (
            (
                between(row.time), f"{row.type.lower()} {row.mode or ''}".strip(), row.status, names(row.actors),
                names(row.recipients), names(row.places), str(row.origins), row.id,
            )
            for row in rows
        ),
    )  # fmt: skip
