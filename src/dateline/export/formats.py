"""The formats that a record is written in. A new one is one new module and one line here, and its page in docs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from . import EVENT_DATA, EventData
from .annotations import KINDS as ANNOTATED
from .annotations import put_annotations
from .asked import KINDS, Asked, Put
from .event_data import put_event_data
from .ftm import put_entities
from .geojson import put_features
from .tables import put_csv, put_jsonl, put_parquet
from .timelinejs import put_timeline
from .vegalite import put_chart


@dataclass(frozen=True, slots=True)
class Format:
    """``facts`` are the kinds that may be chosen, if any; ``a_table`` is whether a file has one of them, ``binary``
    whether it is not for a terminal, ``of_events`` whether it has only what happened or goes on unless all is asked
    for."""

    name: str
    put: Callable[[Asked, Put], None]
    facts: tuple[str, ...] = ()
    a_table: bool = False
    binary: bool = False
    of_events: bool = False


def _event_data(data: EventData) -> Format:
    return Format(data.name, partial(put_event_data, data), of_events=True)


FORMATS = {
    format.name: format
    for format in (
        *map(_event_data, EVENT_DATA.values()),
        Format("csv", put_csv, tuple(KINDS), a_table=True),
        Format("jsonl", put_jsonl, tuple(KINDS)),
        Format("parquet", put_parquet, tuple(KINDS), a_table=True, binary=True),
        Format("ftm", put_entities, of_events=True),
        Format("timelinejs", put_timeline, of_events=True),
        Format("vegalite", put_chart),
        Format("geojson", put_features, of_events=True),
        Format("annotations", put_annotations, ANNOTATED),
    )
}
