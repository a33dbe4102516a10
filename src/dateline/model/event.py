"""An event: who did what to whom, in PLOVER's terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .context import Context
from .interval import Interval

Status = Literal["happened", "ongoing", "planned", "possible", "denied", "called_for"]


@dataclass(slots=True)
class Event:
    """``start``, ``end`` hold the trigger; roles are actor ids; ``repeats`` an earlier event's id.

    ``before`` and ``after`` are the ids of events that it comes before or after by the report's own words.
    ``contexts`` is what it is about besides its type. ``likelihood``, from 0 to 1, is how likely a strict reader lets
    it stand as it is; null of what repeats another.
    """

    id: str
    start: int
    end: int
    type: str
    mode: str | None = None
    actors: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    time: Interval | None = None
    status: Status = "happened"
    said_by: str | None = None
    repeats: str | None = None
    quantities: list[int] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    contexts: list[Context] = field(default_factory=list)
    likelihood: float | None = None
