"""Series: the figures of one thing across reports, as points in order of the days that they hold for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Interval

from .corrections import Correction
from .decision import Decision, apart
from .figures import Figure
from .grouping import Judgement
from .pages import SAME_STORY

_SLACK = timedelta(days=1)  # zones, and nights that belong to two days


@dataclass(frozen=True, slots=True)
class Point:
    """One figure, told by one report or several. ``origins`` counts independent tellings."""

    as_of: Interval | None
    value: float
    low: float | None
    high: float | None
    change: str
    status: str
    origins: int
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A correction as it is applied: what its report takes back, of its own story and of its publisher."""

    report: int
    story: int
    publisher: str | None
    moment: str
    correction: Correction


def judgement(near: Callable[[Figure], float]) -> Judgement[Figure]:
    return Judgement(lambda one, other, series: compare(one, other, near(other), series), weigh, at_odds)


def weigh(found: Sequence[Decision]) -> Decision:
    """It must fit one, and be of another thing than none."""
    vetoed = next((d for d in found if d.score == 0.0), None)
    return max(found, key=lambda d: (bool(d), d.score)) if vetoed is None else vetoed


def at_odds(one: Figure, other: Figure) -> bool:
    return difference(one, other) is not None


def compare(one: Figure, other: Figure, near: float, series: int) -> Decision:
    """A score of 0 is a veto."""
    if (differs := difference(one, other)) is not None:
        return apart("another thing", differs)
    same_place = one.where is not None and one.where == other.where
    same_owner = one.of is not None and one.of == other.of
    thing = one.toll or one.head
    if near >= SAME_STORY:
        score = 0.6 + 0.2 * same_place + 0.1 * same_owner + 0.1 * min(1.0, near)
        return Decision(series, "one story", score, f"both count {thing} in one story")
    if not one.toll and (same_owner or (same_place and (one.scope or one.unit == "%"))):
        return Decision(series, "same thing", 0.6 + 0.1 * same_place, f"both count {thing} of the same")
    return apart("another story", f"both count {thing}, but of unlike stories", 0.1)


def difference(one: Figure, other: Figure) -> str | None:
    """In what two figures are of different things. "12 dead in Peru" may be those of its one region, unless the report
    itself tells of both."""
    named = bool(one.head) or _is_copied(one, other)
    if one.toll != other.toll or one.head != other.head or not named:
        return f"{one.toll or one.head or 'a number'} is no {other.toll or other.head or 'number'}"
    if one.unit != other.unit and not one.toll:  # bodies are people
        return f"in {one.unit}, not in {other.unit}"
    if one.scope != other.scope or one.part != other.part:
        return "of another scope"
    elsewhere = one.where is not None and other.where is not None and one.where != other.where
    if elsewhere and (one.wide == other.wide or one.report == other.report):
        return "of another place"
    if one.of is not None and other.of is not None and one.of != other.of:
        return "of somebody else"
    if one.status != other.status:
        return f"{one.status}, not {other.status}"
    if _is_of_earlier(one, other) or _is_of_earlier(other, one):
        return "of what happened on another day"
    return None


def _is_of_earlier(one: Figure, other: Figure) -> bool:
    """Whether a toll was told before what the other is the toll of, or is of something before it."""
    if other.since is None:
        return False
    last = one.since or (one.as_of.latest if one.as_of and one.told_day else None)
    return last is not None and last < other.since - _SLACK


def points(figures: Iterable[Figure]) -> list[Point]:
    """The points of a series in order of days."""
    groups: list[list[Figure]] = []
    for figure in sorted(figures, key=lambda f: (*_days(f.as_of), f.order, f.key)):
        same = next((group for group in groups if all(_one_point(figure, other) for other in group)), None)
        if same is None:
            groups.append([figure])
        else:
            same.append(figure)
    return [_point(group) for group in groups]


def is_withdrawn(figure: Figure, withdrawal: Withdrawal) -> bool:
    """Whether the correction means this figure: one of its own telling, or of its publisher, told before it."""
    length = min(len(figure.moment), len(withdrawal.moment))  # a day, where one of them has no hour
    if figure.value not in withdrawal.correction.withdrawn or figure.moment[:length] > withdrawal.moment[:length]:
        return False
    own = figure.publisher is not None and figure.publisher == withdrawal.publisher
    return figure.story == withdrawal.story or own


def _one_point(one: Figure, other: Figure) -> bool:
    if one.value != other.value or one.status != other.status or not _is_one_count(one, other):
        return one.value == other.value and one.story == other.story
    if one.story == other.story:
        return True
    return one.as_of is None or other.as_of is None or one.as_of.meets(other.as_of)


def _is_one_count(one: Figure, other: Figure) -> bool:
    """ "About 3,000" is how one paper tells what another has as "3,000"."""
    return one.bounds == other.bounds or {one.change, other.change} == {"~", "="}


def _is_copied(one: Figure, other: Figure) -> bool:
    """Whether two numbers without a noun are told by copies of one telling."""
    return one.report != other.report and one.story == other.story and one.value == other.value


def _point(group: Sequence[Figure]) -> Point:
    told = [f.as_of for f in group if f.as_of and f.told_day] or [f.as_of for f in group if f.as_of]
    days: Interval | None = None
    for interval in sorted(told, key=_width):
        days = interval if days is None else common(days, interval) or days
    first = min(group, key=lambda f: (f.change == "~", f.order, f.key))
    return Point(
        days, first.value, first.low, first.high, first.change, first.status, len({f.story for f in group}),
        tuple(group),
    )  # fmt: skip


def common(one: Interval, other: Interval) -> Interval | None:
    """The days that lie in both."""
    if not one.meets(other):
        return None
    first = max((d for d in (one.earliest, other.earliest) if d), default=None)
    last = min((d for d in (one.latest, other.latest) if d), default=None)
    return Interval(first, last)


def _days(interval: Interval | None) -> tuple[date, date]:
    if interval is None:
        return date.max, date.max
    last = interval.latest or date.max
    return interval.earliest or last, last


def _width(interval: Interval) -> int:
    return (interval.latest - interval.earliest).days if interval.earliest and interval.latest else 10**6
