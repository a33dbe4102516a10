"""Dateline in the same harness: the whole reading, its times alone, and its time stage given the parse."""

from __future__ import annotations

from bench.units import quantities_of
from dateline.codec import to_dict
from dateline.language import Core, Parse
from dateline.model import Anchor, Reading, Report, Time
from dateline.reader import times
from dateline.reader.anchor import find_anchor
from dateline.reader.draft import Draft
from dateline.reader.pipeline import make_reading

from .peer import Document, Fact, InProcess, quantity, timex

Given = tuple[Report, Anchor, Parse]


class Parsing(InProcess):
    def __init__(self) -> None:
        self.core = Core(threads=1)

    def parsed(self, document: Document) -> Given:
        report = Report(id=document.id, text=document.text, published=_iso(document))
        return report, find_anchor(report, None), self.core.parse(report.text)


class Dateline(Parsing):
    """Everything that a reading tells; the parts that are compared."""

    def tag(self, prepared: Document) -> Reading:
        return make_reading(*self.parsed(prepared))

    def facts(self, document: Document, tagged: Reading) -> dict[str, list[Fact]]:
        reading = to_dict(tagged)
        return {part: reading[part] for part in ("times", "quantities", "statements", "actors", "events")}


class DatelineTimes(Parsing):
    """Words, parse and time stage: what a user of times alone would need."""

    def tag(self, prepared: Document) -> list[Time]:
        return find_times(self.parsed(prepared))

    def facts(self, document: Document, tagged: list[Time]) -> dict[str, list[Fact]]:
        return told(tagged)


class DatelineTimeStage(Parsing):
    """The time stage, given the parse."""

    def prepare(self, document: Document) -> Given:
        return self.parsed(document)

    def tag(self, prepared: Given) -> list[Time]:
        return find_times(prepared)

    def facts(self, document: Document, tagged: list[Time]) -> dict[str, list[Fact]]:
        return told(tagged)


class DatelineInUnits(Dateline):
    """Figures in the set's terms: its unit names, and durations, which to Dateline are times, among the figures."""

    def facts(self, document: Document, tagged: Reading) -> dict[str, list[Fact]]:
        return {"quantities": [figure(q) for q in quantities_of(to_dict(tagged))]}


def find_times(given: Given) -> list[Time]:
    draft = Draft(*given)
    times.find(draft)
    return draft.times


def told(found: list[Time]) -> dict[str, list[Fact]]:
    return {"times": [timex(t.start, t.end, t.type, t.value) for t in found]}


def _iso(document: Document) -> str | None:
    return document.published.isoformat() if document.published else None


def figure(told: Fact) -> Fact:
    """A figure in CQE's form as one of a reading."""
    low, high = told["value"] if isinstance(told["value"], list) else (told["value"],) * 2
    return quantity((low + high) / 2, told["normalized_unit"], low, high, told["change"])
