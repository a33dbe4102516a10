"""Exports: a reading's facts as rows, in the columns of other event data sets and as flat tables of our own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.model import Reading

from . import gdelt, icews, polecat
from .case import Case, sure_cases
from .facts import FACTS
from .table import OWN, Row, names
from .telling import cases

__all__ = ["EVENT_DATA", "FACTS", "EventData", "Row", "names"]


@dataclass(frozen=True, slots=True)
class EventData:
    """A data set of events whose form is written: the rows of a case, and how they are written."""

    name: str
    of: Callable[[Case], Iterator[Row]]
    missing: str = ""
    header: bool = True

    def rows(self, reading: Reading, every_status: bool = False, sure: float = 0.0) -> Iterator[Row]:
        """The rows of a reading, of every status or only of what has been, at least so likely right as ``sure``."""
        return (row for case in sure_cases(cases(reading, every_status), sure) for row in self.of(case))

    def columns(self, plain: bool = False) -> tuple[str, ...]:
        """The data set's columns and, unless they are to be ``plain``, Dateline's own after them."""
        return names(self.name) if plain else names(self.name) + names(OWN)


# A new format is one new module and one line here, and its columns in columns.tsv and docs/export.md.
EVENT_DATA = {
    data.name: data
    for data in (
        EventData("polecat", polecat.rows, missing="None"),
        EventData("gdelt", gdelt.rows, header=False),
        EventData("icews", icews.rows),
    )
}
