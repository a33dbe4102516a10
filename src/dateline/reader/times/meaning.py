"""Meanings: what an expression says before it is known when. The grammar builds them, ``resolve`` dates them."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Interval

from .feasts import Feast


@dataclass(frozen=True, slots=True)
class Partial:
    """Some fields of a calendar date.

    ``which`` is -1, 0, +1 for "last", "this", "next" before a name, with ``mention`` counted from what was last
    mentioned; ``base`` is the year it lies in where that is itself relative ("July of last year").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    week: int | None = None
    feast: Feast | None = None
    fiscal: bool = False
    which: int | None = None
    mention: bool = False
    base: Near | None = None


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or century: its first year and grain; ``short`` when the century is not said ("the 90s")."""

    year: int
    grain: str
    short: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """The unit ``which`` steps away; ``mention`` counts from what was last mentioned ("the following week").

    ``definite`` is for "the year", which in a narrative is the year in hand and in news the current one.
    """

    unit: str
    which: int
    mention: bool = False
    definite: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """``amount`` units before or after: the anchor (base None), the last mention, or another expression."""

    amount: float | None
    unit: str
    sign: int
    base: Meaning | None = None
    mention: bool = False


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day or a clock time ("TMO", "T15:00Z") on a day; base None is the day in hand."""

    part: str
    base: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: an ISO period. ``side`` is -1 for one that ends now ("the past week"), +1 for one that begins now.

    A ``side`` of -2 or +2 is counted from what was last mentioned ("the previous three months"). With ``of`` it ends or
    begins that ("the last three months of 2020"), with ``until`` it ends with that ("the three months to June 30").
    """

    value: str
    unit: str
    amount: float | None = None
    side: int = 0
    of: Meaning | None = None
    until: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set of times: the value as TIMEX3 writes it, None where it has no way to."""

    value: str | None


@dataclass(frozen=True, slots=True)
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Ancient:
    """A year or century before our era, with its value: no calendar of days reaches it."""

    value: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """A date that says no day (February 30), or one of ``days``: 03/04/2021 is in March or in April."""

    days: Interval | None = None


@dataclass(frozen=True, slots=True)
class Mod:
    """A meaning with a TIMEX3 modifier."""

    mod: str | None
    of: Meaning


Meaning = Partial | Era | Near | Step | DayPart | Length | Recurring | Vague | Ancient | Unclear | Mod
