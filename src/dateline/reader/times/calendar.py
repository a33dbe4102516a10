"""Moments: stretches of the calendar with a grain, what follows or precedes them, and how TIMEX3 writes them."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Interval

DAYS_OF = {"D": 1, "W": 7, "F": 14}
MONTHS_OF = {"M": 1, "Q": 3, "H6": 6, "Y": 12, "FY": 12, "DE": 120, "CE": 1200}
# The units by their length.
SIZES = {unit: size for size, unit in enumerate(("S", "m", "H", "D", "E", "W", "F", "M", "Q", "H6", "Y", "DE", "CE"))}
SIZES |= dict.fromkeys(("SP", "SU", "FA", "WI"), SIZES["Q"]) | {"~": SIZES["D"], "FY": SIZES["Y"]}
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# A stage of a period as shares of its days: "early" is the first third, "late" the last.
_SHARES = {
    **{"START": (0.0, 0.34), "MID": (0.25, 0.75), "END": (0.66, 1.0)},
    **{
        "AT_START": (0.0, 0.1),
        "AT_END": (0.9, 1.0),
        "TURN": (-0.1, 0.1),
        "FIRST_HALF": (0.0, 0.5),
        "SECOND_HALF": (0.5, 1.0),
    },
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar: its first day and its grain (a unit letter, ``E`` weekend, ``H6`` half, a season).

    ``~`` is a grain without a value: some ``days``, as of Ramadan. ``FY`` is a year that somebody's books begin.
    ``loose`` is a winter that a year names: it may be at either end of it.
    ``part`` is a part of the day or a clock time, as TIMEX3 writes it after the day ("TMO", "T15:00").
    """

    first: date
    grain: str
    part: str = ""
    days: int = 1
    loose: bool = False

    @property
    def value(self) -> str | None:
        day = self.first
        if self.grain == "~":
            return None
        if self.grain in SEASON_MONTH:
            return f"{day.year:04d}-{self.grain}"
        return _VALUES[self.grain](day) + self.part

    @property
    def last(self) -> date:
        if self.grain in SEASON_MONTH:
            return shifted(self.first, 3, "M") - timedelta(1)
        if self.grain == "E":
            return self.first + timedelta(1)
        if self.grain == "~":
            return self.first + timedelta(self.days - 1)
        return shifted(self.first, 1, self.grain) - timedelta(1)

    def interval(self, stage: str | None = None) -> Interval:
        """The days that it can mean; ``stage`` narrows it to its start, middle or end."""
        first, last = self.first, self.last
        if self.loose:
            first = date(first.year, 1, 1)
        if self.grain == "FY":  # from the earliest that one of that number begins to the latest that one ends
            first, last = date(first.year - 1, 7, 1), date(first.year + 1, 6, 30)
        if stage in _SHARES:
            return _share(first, last, *_SHARES[stage])
        return Interval(first, last)


def _share(first: date, last: date, low: float, high: float) -> Interval:
    days = (last - first).days
    return Interval(first + timedelta(int(days * low)), first + timedelta(round(days * high)))


def _week_value(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


_VALUES: dict[str, Callable[[date], str]] = {
    "D": lambda d: d.isoformat(),
    "W": _week_value,
    "F": _week_value,
    "E": lambda d: _week_value(d) + "-WE",
    "M": lambda d: f"{d.year:04d}-{d.month:02d}",
    "Q": lambda d: f"{d.year:04d}-Q{(d.month + 2) // 3}",
    "H6": lambda d: f"{d.year:04d}-H{1 if d.month < 7 else 2}",
    "Y": lambda d: f"{d.year:04d}",
    "FY": lambda d: f"{d.year:04d}",
    "DE": lambda d: f"{d.year // 10:03d}",
    "CE": lambda d: f"{d.year // 100:02d}",
}


def shifted(day: date, n: int, unit: str) -> date:
    """``n`` units after ``day``; raises OverflowError or ValueError outside the calendar."""
    if unit in DAYS_OF:
        return day + timedelta(n * DAYS_OF[unit])
    if unit == "E":
        return day + timedelta(7 * n)
    months = day.year * 12 + day.month - 1 + n * MONTHS_OF[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("outside the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def around(day: date, grain: str) -> Moment:
    """The moment of a grain that holds ``day``."""
    return Moment(_first(day, grain), grain)


def _first(day: date, grain: str) -> date:
    if grain in ("W", "F"):
        return day - timedelta(day.weekday())
    if grain == "E":  # the nearest weekend: this week's, for a Monday too
        return day + timedelta(5 - day.weekday())
    if grain == "M":
        return day.replace(day=1)
    if grain == "Q":
        return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    if grain == "H6":
        return date(day.year, 1 if day.month < 7 else 7, 1)
    if grain in ("Y", "FY"):
        return date(day.year, 1, 1)
    if grain == "DE":
        return date(max(day.year // 10 * 10, 1), 1, 1)
    if grain == "CE":
        return date(max(day.year // 100 * 100, 1), 1, 1)
    return day


def step(moment: Moment, n: int, unit: str) -> Moment:
    """``n`` units on from a moment, at the grain of the unit (days stay days)."""
    return around(shifted(moment.first, n, unit), "D" if unit == "D" else unit)


def season(year: int, letters: str, *, loose: bool = False) -> Moment:
    return Moment(date(year, SEASON_MONTH[letters], 1), letters, loose=loose and letters == "WI")
