"""What is drawn of a series: marks on days, each a figure with its hedge, its sources and what is at odds with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dateline.model import Interval
from dateline.record.depicted import Depicted, Telling
from dateline.record.series import PointRow, SeriesRow
from dateline.record.timeline import Days
from dateline.views import dates
from dateline.views.amounts import number
from dateline.views.safe import one_line

#: What each hedge is called, in the order of a legend.
HEDGES = {"=": "reported", "~": "about", ">": "at least", "<": "at most"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure from ``first`` to ``last``, None where no day is told. ``kind`` is one of HEDGES, or planned."""

    first: date | None
    last: date | None
    value: float
    low: float
    high: float
    kind: str
    origins: int
    tellings: tuple[Telling, ...]
    at_odds: tuple[str, ...]

    @property
    def middle(self) -> float:
        """The day on which it stands, as a number of days; its interval is drawn beside it."""
        assert self.first is not None
        assert self.last is not None
        return (self.first.toordinal() + self.last.toordinal()) / 2

    @property
    def figure(self) -> str:
        """ "87", "≥ 12", "~3,900"; a range as such."""
        value = number(self.value) if self.low == self.high else f"{number(self.low)}–{number(self.high)}"
        return {"~": "~", ">": "≥ ", "<": "≤ "}.get(self.kind, "") + value

    @property
    def when(self) -> str:
        return dates.days(Interval(self.first, self.last)) or "no day told" if self.first else "no day told"


@dataclass(frozen=True, slots=True)
class Chart:
    """``marks`` have days, ``undated`` have none. ``unit`` is empty where the title says it."""

    title: str
    unit: str
    marks: tuple[Mark, ...]
    undated: tuple[Mark, ...]

    @property
    def is_drawn(self) -> bool:
        """Whether there is a development to be seen: two figures at least."""
        return len({(mark.first, mark.last, mark.value) for mark in self.marks}) > 1

    @property
    def reports(self) -> int:
        return len({telling.report for mark in self.marks + self.undated for telling in mark.tellings})


def chart(row: SeriesRow, shown: Depicted) -> Chart:
    """What is to be drawn of a series."""
    marks = [_mark(point, shown) for point in row.points]
    dated = sorted((mark for mark in marks if mark.first), key=lambda mark: (mark.middle, mark.value))
    unit = {"person": "people"}.get(row.unit or "", row.unit or "")
    said = row.what.casefold()
    return Chart(
        one_line(" ".join(_title(row))),
        "" if unit.casefold() in said else one_line(unit),
        tuple(dated),
        tuple(mark for mark in marks if mark.first is None),
    )


def _title(row: SeriesRow) -> list[str]:
    """ "dead in Chala", "exports of Norland"."""
    of = row.of.name if row.of is not None and _says_more(row.of.name, row.what) else None
    where = row.where.name if row.where is not None and row.where != row.of else None
    return [row.what, *((f"of {of}",) if of else ()), *((f"in {where}",) if where else ())]


def _says_more(name: str, what: str) -> bool:
    """Whether a name tells apart what is counted: "12 people" and "the dead" do not."""
    return any(map(str.isupper, name)) and what.casefold() not in name.casefold()


def _mark(point: PointRow, shown: Depicted) -> Mark:
    first, last = _days(point.as_of)
    kind = "planned" if point.status == "planned" else point.change if point.change in HEDGES else "="
    low, high = (point.value if end is None else end for end in (point.low, point.high))
    if kind in "<>" or not low <= point.value <= high:
        low = high = point.value
    at_odds = shown.said_of(point.conflicts)
    return Mark(first, last, point.value, low, high, kind, point.origins, shown.of(point.sources), at_odds)


def _days(days: Days | None) -> tuple[date | None, date | None]:
    """The first and the last day; where one end is open, the other for both."""
    if days is None:
        return None, None
    ends = [date.fromisoformat(end) for end in (days.earliest, days.latest) if end is not None]
    return ends[0], ends[-1]


def guides(marks: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """The marks between which a line leads the eye: not to what is planned, and not through what is at odds, as if one
    side were an update of the other."""
    told = [mark for mark in marks if mark.kind != "planned"]
    return [(one, next) for one, next in pairwise(told) if not (one.at_odds or next.at_odds)]


def low_labels(marks: Sequence[Mark], width: float, height: float, sign: tuple[float, float]) -> set[Mark]:
    """The marks whose figures had better stand below them, in a picture of such a width and height where a sign of a
    figure takes so much room."""
    first, last = span(marks)
    ends = min(mark.low for mark in marks), max(mark.high for mark in marks)
    rise = (ends[1] - min(0.0, ends[0])) or 1.0

    def near(one: Mark, other: Mark) -> bool:
        across = abs(one.middle - other.middle) / (last - first) * width
        taken = (len(one.figure) + len(other.figure) + 2) / 2 * sign[0]
        return across < taken and abs(one.value - other.value) / rise * height < 2.5 * sign[1]

    return {mark for mark in marks if any(near(mark, other) and other.value > mark.value for other in marks)}


def span(marks: Sequence[Mark]) -> tuple[float, float]:
    """From the first day to the last of all marks, with room around."""
    first = min(mark.first.toordinal() for mark in marks if mark.first)
    last = max(mark.last.toordinal() for mark in marks if mark.last)
    room = max((last - first) * 0.04, 0.6)
    return first - room, last + room
