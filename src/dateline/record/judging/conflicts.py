"""X701: figures of one thing, day, place and scope that cannot both be right, told by sources apart.

A later figure is an update; one source's second word is a revision; a published correction is a correction; what hedges
and rounding allow agrees. Only what is left is a conflict.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import floor, log10
from typing import Literal

from dateline.model import Interval
from dateline.reader.words import words
from dateline.reader.world import adjective

from .bodies import is_short_for, plain_name
from .events import is_sharp
from .figures import Figure
from .series import common, difference

#: Who may be anybody: such may count what another counts, and say it otherwise.
_ANYBODY = words("officials official sources source reports report media witnesses spokesman spokeswoman spokesperson")

_GOVERNMENT, _MINISTRY = words("government cabinet"), words("ministry minister department")

Relation = Literal["agree", "update", "revision", "conflict", "unclear", "other thing"]


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says; ``facts`` are the keys of the facts that say it, ``reports`` those of their reports."""

    value: float | str | None
    facts: tuple[int, ...]
    reports: tuple[int, ...]
    said_by: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """``why`` says why it is no update; ``aspect`` is by or to where the question is who did it, or to whom."""

    code: str
    about: str
    message: str
    sides: tuple[Side, ...]
    why: str = ""
    aspect: str = ""


def relation(one: Figure, other: Figure) -> tuple[Relation, str]:
    """What two figures of one series are to each other, and why."""
    if (differs := difference(one, other)) is not None:
        return "other thing", differs
    if one.where is not None and other.where is not None and one.where != other.where:
        return "unclear", "of a country and of a place in it"
    if _agree(one, other):
        return "agree", "hedges and rounding allow both"
    days = _until(one), _until(other)
    if days[0] is None or days[1] is None or common(days[0], days[1]) is None:
        if _falls_later(one, other) or _falls_later(other, one):
            return "conflict", f"{one.sayer} and {other.sayer} count differently for what happened on one day"
        return "update", "they hold for different days"
    if one.story == other.story:
        return "revision", "versions of one telling"
    of_a_period = one.as_of == other.as_of and one.told_day and other.told_day and not one.toll
    if not of_a_period and not (is_sharp(days[0]) and is_sharp(days[1])):
        return "unclear", "the days are too wide to tell an update from a conflict"
    return _of_one_day(one, other)


def _of_one_day(one: Figure, other: Figure) -> tuple[Relation, str]:
    if one.sayer and other.sayer and _are_one(one, other):
        return "revision", f"{one.sayer} gives both"
    named = _is_named(one) and _is_named(other)
    both_told = one.told_day and other.told_day
    order = _order(one, other)
    grows = bool(one.toll) and (other.value - one.value) * order > 0
    if named and both_told and _one_end(one.as_of, other.as_of) and (not grows or one.until or other.until):
        return "conflict", f"{one.sayer} and {other.sayer} count differently for one time"
    if named and one.as_of == other.as_of and not grows:
        return "conflict", f"{one.sayer} and {other.sayer} count differently on one day"
    falls = bool(one.toll) and (other.value - one.value) * order < 0
    if one.publisher != other.publisher and one.as_of == other.as_of and both_told and (falls or not one.toll):
        return "conflict", "two papers give different figures for one day"
    if one.toll and grows:
        return "update", "a toll that grows within days"
    return "unclear", "it is not told who counts, or as of when"


def _falls_later(first: Figure, later: Figure) -> bool:
    """Whether a toll of what happened on a day is told lower, days later, by another who counts."""
    if later.since is None or not _is_named(first) or not _is_named(later) or _are_one(first, later):
        return False
    that_day = first.as_of is not None and first.told_day and first.as_of.meets(Interval.day(later.since))
    of_one = that_day or first.since == later.since
    return of_one and first.story != later.story and later.value < first.value and _order(first, later) > 0


def _until(figure: Figure) -> Interval | None:
    """ "By the end of June" tells how it stood on that day."""
    days = figure.as_of
    return Interval.day(days.latest) if days and days.earliest is None and days.latest and figure.told_day else days


def _is_named(figure: Figure) -> bool:
    return bool(figure.sayer) and plain_name(figure.sayer or "") not in _ANYBODY


def _are_one(one: Figure, other: Figure) -> bool:
    """Whether one may count for the other: "Coast Guard" and "Philippine Coast Guard"."""
    if one.said_by is not None and one.said_by == other.said_by:
        return True
    ours, theirs = one.sayer or "", other.sayer or ""
    parts = [set(plain_name(name).split()) for name in (ours, theirs)]
    within = parts[0] <= parts[1] or parts[1] <= parts[0]
    return within or is_short_for(ours, theirs) or is_short_for(theirs, ours) or _is_of_government(*parts)


def _is_of_government(one: set[str], other: set[str]) -> bool:
    """Whether one is a government and the other a ministry or minister that may be its own: "the government" and "the
    interior ministry", not those of two countries."""
    for whole, part in ((one, other), (other, one)):
        if whole & _GOVERNMENT and part & _MINISTRY:
            lands = [{land for word in said if (land := adjective(word.title()))} for said in (whole, part)]
            return not (lands[0] and lands[1] and lands[0].isdisjoint(lands[1]))
    return False


def _order(one: Figure, other: Figure) -> int:
    """1 if the other was published later, -1 if earlier, 0 if it cannot be told."""
    first, last = _published(one), _published(other)
    if first is None or last is None:
        return 0
    if isinstance(first, datetime) and isinstance(last, datetime):
        return (last > first) - (last < first)
    days = [d.date() if isinstance(d, datetime) else d for d in (first, last)]
    return (days[1] > days[0]) - (days[1] < days[0])


def _published(figure: Figure) -> date | None:
    try:
        moment = datetime.fromisoformat(figure.moment)
    except ValueError:
        return None
    if len(figure.moment) <= len("2021-07-26"):
        return moment.date()
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _one_end(one: Interval | None, other: Interval | None) -> bool:
    return bool(one and other and (one.earliest == other.earliest or one.latest == other.latest))


def _agree(one: Figure, other: Figure) -> bool:
    (a, b), (c, d) = one.bounds, other.bounds
    return (a <= d and c <= b) or _rounded(one.value, other.value) or _rounded(other.value, one.value)


def _rounded(value: float, other: float) -> bool:
    """Whether a figure is the other one rounded to its own digits: 12,000 for 12,100, not 14 for 13.6 dead."""
    if value <= 0 or other <= 0 or value != floor(value) or value < 100:
        return False
    digits = len(f"{value:.0f}".rstrip("0"))
    places = digits - 1 - floor(log10(other))
    return len(f"{value:.0f}") - digits >= 1 and round(other, places) == value
