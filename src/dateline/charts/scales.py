"""Scales: which values and which days an axis names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from math import ceil, floor, isfinite, log10

from dateline.views.amounts import number

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = (1, 2, 7, 14)
_MONTHS_APART = (1, 2, 3, 6)
_LEAST = 1e-9  # values closer than this are one to a reader


def values(low: float, high: float, most: int) -> list[float]:
    """Round values from below the lowest to above the highest; from nought, unless that would hide the development."""
    if not (isfinite(low) and isfinite(high)):
        return [0.0, 1.0]
    if 0 < low <= high * 0.6:
        low = 0.0
    if high - low < _LEAST:
        low, high = (0.0, high) if high >= _LEAST else (low, 0.0) if low <= -_LEAST else (0.0, 1.0)
    step = _step((high - low) / max(1, most - 1))
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(index * step, 12) for index in range(first, last + 1)]


def _step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return next((power * digit for digit in (1, 2, 2.5, 5, 10) if power * digit >= least * (1 - 1e-9)), power * 10)


def labels(ticks: Sequence[float]) -> list[str]:
    """The values as people write them, all with as many digits."""
    step = min((b - a for a, b in pairwise(ticks)), default=1.0)
    if step >= 1 or step <= 0:
        return [number(tick) for tick in ticks]
    digits = min(6, ceil(-log10(step) - 1e-9) + (0 if log10(step) == floor(log10(step)) else 1))
    written = [f"{tick:.{digits}f}" for tick in ticks]
    spare = min(len(text) - len(text.rstrip("0")) for text in written) if digits else 0
    return [text[: len(text) - spare].rstrip(".") for text in written]


def days(first: float, last: float, most: int) -> list[tuple[int, str]]:
    """Days that divide the time, as ordinals, with their names; the year is named where it begins to be another."""
    start, end = max(1, ceil(first)), min(floor(last), date.max.toordinal())
    for ticks, form in _candidates(start, end):
        if len(ticks) <= max(2, most):
            return _named(ticks, form)
    return _named([start, end] if end > start else [start], "day")


def _candidates(start: int, end: int) -> Iterator[tuple[list[int], str]]:
    """Ever fewer ticks."""
    length = end - start + 1
    for step in _DAYS:
        if length <= step * 60:
            yield list(range(start, end + 1, step)), "day"
    for step in _MONTHS_APART:
        if length <= step * 31 * 60:
            yield _months(start, end, step), "month"
    if length <= 92:
        yield [start, end], "day"
    for step in (1, 2, 5, 10, 20, 50, 100, 200, 500):
        yield _years(start, end, step), "year"


def _months(start: int, end: int, step: int) -> list[int]:
    day, found = date.fromordinal(start), []
    month = day.year * 12 + day.month - 1
    while month <= 9999 * 12 - 1:
        if month % 12 % step == 0:
            at = date(month // 12, month % 12 + 1, 1).toordinal()
            if at > end:
                break
            if at >= start:
                found.append(at)
        month += 1
    return found if len(found) > 1 else list(range(start, end + 1))


def _years(start: int, end: int, step: int) -> list[int]:
    first, last = date.fromordinal(start).year, date.fromordinal(end).year
    found = [date(year, 1, 1).toordinal() for year in range(first - first % step or step, last + 1, step)]
    found = [at for at in found if start <= at <= end]
    return found if len(found) > 1 else [start, end]


def _named(ticks: Sequence[int], form: str) -> list[tuple[int, str]]:
    found, year = [], None
    for at in ticks:
        day = date.fromordinal(at)
        name = {"day": f"{day.day} {_MONTHS[day.month - 1]}", "month": _MONTHS[day.month - 1], "year": ""}[form]
        found.append((at, name if day.year == year else f"{name} {day.year}".strip()))
        year = day.year
    if form == "year" and len(ticks) == 2 and any(date.fromordinal(at).timetuple().tm_yday > 1 for at in ticks):
        return [(at, f"{date.fromordinal(at):%b %Y}") for at in ticks]
    return found
