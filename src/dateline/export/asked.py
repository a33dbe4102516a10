"""What is asked of a record: which of its facts, filtered how. Everything comes page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from dateline.record import Record, Rows
from dateline.record.details import Detail, detailed

from .case import HAVE_BEEN

Put: TypeAlias = Callable[[bytes], object]

#: The kinds of facts of a record, in the order in which they are written, and the view that has them.
KINDS = {
    "events": "timeline",
    "figures": "series",
    "statements": "statements",
    "pledges": "pledges",
    "actors": "actors",
    "offices": "offices",
    "conflicts": "conflicts",
    "copies": "copies",
    "reports": "reports",
}
ALL = "all"


@dataclass(frozen=True, slots=True)
class Asked:
    """``filters`` are the record's; ``every_status`` is whether exports of events have also what is planned, denied and
    so on; ``plain`` leaves out Dateline's own columns; ``separator`` is between cells; event data has only what is at
    least so likely right as ``sure``. ``note`` takes what the user should know."""

    record: Record
    filters: Mapping[str, Any] = field(default_factory=dict)
    kind: str = "events"
    every_status: bool = False
    plain: bool = False
    separator: str | None = None
    as_of: str | None = None
    limit: int | None = None
    sure: float = 0.0
    note: Callable[[str], object] = lambda _: None

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(KINDS) if self.kind == ALL else (self.kind,)

    def rows(self, kind: str) -> Rows[Any]:
        """The rows of a view, of every status."""
        more = {"as_of": self.as_of} if kind == "pledges" else {}
        view: Callable[..., Rows[Any]] = getattr(self.record, KINDS[kind])
        return view(limit=self.limit, **more, **self.filters)

    def events(self) -> Iterator[Detail]:
        """Events with what is known of them: if not said otherwise those that happened or go on."""
        return detailed(self.record, limit=self.limit, **self.of_events())

    def of_events(self) -> dict[str, Any]:
        filters = dict(self.filters)
        if not self.every_status and not filters.get("status"):
            filters["status"] = HAVE_BEEN
        return filters


def put_text(lines: Iterable[str], put: Put) -> None:
    """In UTF-8 on every system; a lone surrogate as its escape."""
    for line in lines:
        put(line.encode("utf-8", "backslashreplace"))
