"""What a peer is: something that tags a document, and the referee's form of what it says."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

Fact = dict[str, Any]
Extent = tuple[int, int]  # characters, half-open
NO_DATE = date(2000, 1, 1)  # for the tools that insist on one
PREPOSITION = re.compile(
    r"(?:(?:in|on|at|by|since|until|till|from|during|before|after|for|of|between|within)\s+)+", re.I
)


class Absent(Exception):
    """A peer, or something that it needs, is not installed."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text to tag; ``narrative`` if its times count from one another, not from its date."""

    id: str
    text: str
    published: date | None = None
    narrative: bool = False

    @property
    def date(self) -> date:
        return self.published or NO_DATE


class Peer(Protocol):
    def prepare(self, document: Document) -> Any:
        """What ``tag`` starts from; not timed."""

    def tag(self, prepared: Any) -> Any:
        """The peer's own work, and nothing else."""

    def facts(self, document: Document, tagged: Any) -> dict[str, list[Fact]]:
        """The ``times``, ``quantities`` or ``statements`` of a reading."""

    def processor(self) -> float:
        """Seconds of processor time that the peer has used so far."""


class Matcher(Protocol):
    def likeness(self, a: str, b: str) -> float:
        """How alike two names are, on the tool's own scale."""


class Coder(Protocol):
    def codes(self, pairs: Sequence[dict[str, Any]]) -> list[str]:
        """The type of the event between the marked parties of each sentence, empty for none."""


class InProcess:
    """A peer that runs in this process and starts from the document itself."""

    def prepare(self, document: Document) -> Any:
        return document

    def processor(self) -> float:
        return time.process_time()


def timex(start: int, end: int, kind: str, value: str | None) -> Fact:
    return {"start": start, "end": end, "type": kind, "value": value}


def without_preposition(text: str, start: int, end: int) -> int:
    """Where the time itself begins: TIMEX3 leaves out the "in" of "in March"."""
    found = PREPOSITION.match(text, start, end)
    return found.end() if found and found.end() < end else start


def quantity(value: float, unit: str, low: float | None = None, high: float | None = None, change: str = "=") -> Fact:
    """No peer tells "about" or "up": what it says is ``=``."""
    return {"value": value, "low": low, "high": high, "unit": unit, "change": change}


def statement(kind: str, content: Extent, cue: Extent, source: Extent) -> Fact:
    return {"kind": kind, "content": [content], "cue": [cue], "source": [source], "speaker": None}
