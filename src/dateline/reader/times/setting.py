"""Settings: what an expression is read against, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.model import Interval
from dateline.model.time import TimeType

from .calendar import Moment


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is read against.

    ``anchor`` is the report's day; ``last`` what was mentioned before; ``near`` the same if it was near, else the
    report's day; ``quarter`` is the one that a report of profits and sales speaks of. ``leaning`` is the tense's,
    from -2 (past) to +2 (future). In a ``narrative`` bare months and weekdays count from what was last mentioned
    instead of from the report's day. ``lead`` is the word before.
    """

    anchor: date | None
    last: Moment | None = None
    near: Moment | None = None
    quarter: Moment | None = None
    leaning: int = 0
    narrative: bool = False
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    type: TimeType
    value: str | None
    mod: str | None = None
    interval: Interval | None = None
    moment: Moment | None = None
