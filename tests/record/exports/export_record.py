"""A small record for the tests of exports: a story in three reports, one of them a copy, with every kind of fact."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import Any

from dateline.api import Reading
from dateline.export.asked import Asked
from dateline.export.formats import FORMATS
from dateline.model import Interval
from dateline.model.actor import KnownAs
from dateline.record import Record

from ..record_readings import reading

LATER = (
    "SARRAT - A week on, Minister Ada Vance said the harbour strike would end by Friday. "
    "Others count more: Dockers killed {toll} rats in Sarrat, said Bo Lund. "
    "And once more Norland pledged to send grain in May."
)


def fill(record: Record) -> None:
    first = _told(reading("r 1/é", 12), url="https://example.org/1?a=b#top", author="Cy Dahl")
    copy = _told(reading("copy", 12, publisher="Ledger"), url="https://ledger.example/7")
    later = _told(reading("later", 15, "2021-08-02", LATER, publisher="Ledger"), published="2021-08-02T23:30:00-05:00")
    record.add(first, copy, later)


def _told(made: Reading, **report: Any) -> Reading:
    """With what else there can be: an office with its days, a range, a person whom the tables know."""
    made.report = replace(made.report, **report)
    made.offices[0].since = Interval.month(2021, 3)
    made.quantities[0].low, made.quantities[0].high = 10.0, 20.0
    made.quantities[0].as_of = Interval.day(date.fromisoformat(str(made.report.published)[:10]))
    vance = made.actors[0]
    vance.known_as, vance.ids = KnownAs("Ada B. Vance", "minister", "NOR", "a table"), {"wikidata": "Q1"}
    made.events[2].recipients = ["a1"]
    return made


def written(record: Record, format: str, kind: str = "events", **more: Any) -> bytes:
    """What an export writes."""
    filters = {name: more.pop(name) for name in list(more) if name not in Asked.__dataclass_fields__}
    out = io.BytesIO()
    FORMATS[format].put(Asked(record, filters, kind, **more), out.write)
    return out.getvalue()
