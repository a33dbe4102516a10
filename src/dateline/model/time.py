"""A time expression in TIMEX3 terms, with the days that it can mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .interval import Interval

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(slots=True)
class Time:
    """``value`` is ISO-TimeML (``2021-W30``, ``P3M``, ``PRESENT_REF``); ``mod`` TimeML's (``END``, ``APPROX``)."""

    start: int
    end: int
    type: TimeType
    value: str | None
    mod: str | None = None
    interval: Interval | None = None
