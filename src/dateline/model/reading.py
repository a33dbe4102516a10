"""A reading: everything Dateline says of one report."""

from __future__ import annotations

from dataclasses import dataclass, field

from .actor import Actor
from .anchor import Anchor
from .doubt import Doubt
from .event import Event
from .office import Office
from .pledge import Pledge
from .quantity import Quantity
from .report import Report
from .sentence import Sentence
from .statement import Statement
from .time import Time

SCHEMA = "dateline/1"


@dataclass(slots=True)
class Reading:
    """One report in, one reading out. All offsets point into ``report.text``."""

    report: Report
    anchor: Anchor
    sentences: list[Sentence] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    pledges: list[Pledge] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    schema: str = SCHEMA
