"""dateparser: ``search_dates``, whose dates become TIMEX3 by the period that they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from importlib import import_module

from .peer import Document, Fact, InProcess, timex, without_preposition

Found = tuple[str, datetime, str | None]
FORMATS = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V", "time": "%Y-%m-%dT%H:%M"}


class Dateparser(InProcess):
    def __init__(self) -> None:
        self.search = import_module("dateparser.search").search_dates

    def tag(self, prepared: Document) -> list[Found]:
        settings = {"RELATIVE_BASE": datetime.combine(prepared.date, time()), "RETURN_TIME_AS_PERIOD": True}
        return self.search(prepared.text, languages=["en"], settings=settings, add_period=True) or []

    def facts(self, document: Document, tagged: list[Found]) -> dict[str, list[Fact]]:
        return {"times": timexes(document, tagged)}


def timexes(document: Document, found: Iterable[Found]) -> list[Fact]:
    """It gives the words, not their place: they are looked for one after the other."""
    facts, at = [], 0
    for words, when, period in found:
        start = document.text.find(words, at)
        if start >= 0:
            at = start + len(words)
            kind, value = meaning(document, when, period)
            facts.append(timex(without_preposition(document.text, start, at), at, kind, value))
    return facts


def meaning(document: Document, when: datetime, period: str | None) -> tuple[str, str]:
    if period == "time" and when == datetime.combine(document.date, time()):
        return "DATE", "PRESENT_REF"
    if period == "part_of_day":
        return "TIME", f"{when:%Y-%m-%d}T{part_of_day(when.hour)}"
    return "TIME" if period == "time" else "DATE", when.strftime(FORMATS.get(period or "", "%Y-%m-%d"))


def part_of_day(hour: int) -> str:
    return "MO" if hour < 12 else "AF" if hour < 18 else "EV" if hour < 21 else "NI"
