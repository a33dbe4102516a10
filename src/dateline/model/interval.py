"""An interval of days: when something can have been."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends inclusive; an open end is None."""

    earliest: date | None
    latest: date | None

    @classmethod
    def day(cls, day: date) -> Interval:
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Interval:
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> Interval:
        return cls(date(year, 1, 1), date(year, 12, 31))

    def meets(self, other: Interval) -> bool:
        """Whether some day lies in both."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)


def _not_after(earliest: date | None, latest: date | None) -> bool:
    return earliest is None or latest is None or earliest <= latest
