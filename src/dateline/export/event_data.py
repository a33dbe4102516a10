"""POLECAT's, GDELT's and ICEWS's rows of a record's events: each event once, with all its sources counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from . import EventData
from .account import cases
from .asked import Asked, Put, put_text
from .case import Case
from .writing import TAB, separated


def put_event_data(data: EventData, asked: Asked, put: Put) -> None:
    told = cases(asked.record, limit=asked.limit, **asked.of_events())
    rows = (row for case in likely(told, asked.sure, asked.note) for row in data.of(case))
    put_text(separated(data.columns(asked.plain), rows, asked.separator or TAB, data.missing, data.header), put)


def likely(told: Iterable[Case], sure: float, note: Callable[[str], object]) -> Iterator[Case]:
    """Those that are at least so likely right; says in the end how many are not. A case of which that is not known
    stays.
    """
    out = 0
    for case in told:
        if case.likelihood is not None and case.likelihood < sure:
            out += 1
        else:
            yield case
    if out:
        note(f"{out} less likely right than {sure:g} left out (--sure 0 keeps all).")
