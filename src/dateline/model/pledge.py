"""A pledge: an actor binds itself to do something, or not to."""

from __future__ import annotations

from dataclasses import dataclass

from .interval import Interval


@dataclass(slots=True)
class Pledge:
    """``by`` and ``to`` are actor ids, ``statement`` an index, ``event`` an event id; ``due`` ends at the deadline."""

    by: str
    to: str | None
    start: int
    end: int
    due: Interval | None = None
    conditional: bool = False
    negated: bool = False
    statement: int | None = None
    event: str | None = None
