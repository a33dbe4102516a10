"""Why the record has something as it has it: one explainer a kind of thing, in one list."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from dateline.errors import NotInRecord

from . import actors, conflicts, facts, happenings, pledges, reports, series
from .explanation import Apart, Explanation, Ground

__all__ = ["Apart", "Explanation", "Ground", "explain"]

#: By the letter of an id of the record. A new kind is a new function and a line here.
EXPLAINERS: Mapping[str, Callable[[Connection, int], Explanation]] = {
    "a": actors.explain,
    "d": facts.decision,
    "h": happenings.explain,
    "n": series.explain,
    "p": pledges.explain,
    "s": facts.statement,
    "x": conflicts.explain,
}
_ID = re.compile(r"([a-z])(\d{1,18})")


def explain(db: Connection, id: str, other: str | None = None) -> Explanation:
    """Of a thing by its id; a report may have an id that looks like one of the record, whose own come first. Raises
    NotInRecord."""
    if other is not None:
        return reports.explain_two(db, _report(db, id), _report(db, other))
    missing: NotInRecord | None = None
    if (match := _ID.fullmatch(id)) and match[1] in EXPLAINERS:
        try:
            return EXPLAINERS[match[1]](db, int(match[2]))
        except NotInRecord as error:
            missing = error
    if (key := reports.key_of(db, id)) is not None:
        return reports.explain(db, key)
    if (found := facts.find(db, id)) is not None:
        return found
    raise missing or NotInRecord(f"{id}: the record has no such id, and no report with it")


def _report(db: Connection, id: str) -> int:
    key = reports.key_of(db, id)
    if key is None:
        raise NotInRecord(f"{id}: no such report in the record")
    return key
