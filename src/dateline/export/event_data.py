"""POLECAT's, GDELT's and ICEWS's rows of a record's events: each event once, with all its sources counted."""

from __future__ import annotations

from itertools import islice

from . import EventData
from .account import cases
from .asked import Asked, Put, put_text
from .case import sure_cases
from .writing import TAB, separated


def put_event_data(data: EventData, asked: Asked, put: Put) -> None:
    told = sure_cases(cases(asked.record, **asked.of_events()), asked.sure, asked.note)
    rows = (row for case in islice(told, asked.limit) for row in data.of(case))
    put_text(separated(data.columns(asked.plain), rows, asked.separator or TAB, data.missing, data.header), put)
