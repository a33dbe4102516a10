"""Dates in figures: ``2021-07-26``, ``26/07/2021``, ``7/26/21``, ``2021-07-26T10:00Z``."""

from __future__ import annotations

import re
from datetime import date

from dateline.model import Interval

from .meaning import DayPart, Meaning, Partial, Unclear

_ISO = re.compile(
    r"([12]\d{3})-(\d\d)-(\d\d)(?:(T| )(\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?(?![\w-])",
    re.ASCII,
)
_NUMERIC = re.compile(
    r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\w/-])"  # a year of four figures
    r"|(\d{1,2})(/)(\d{1,2})/(\d\d)(?![\w/.-])",  # of two
    re.ASCII,
)
_YEAR_FIRST = re.compile(r"([12]\d{3})([/.])(\d\d?)\2(\d\d?)(?![\w/-])", re.A)
_SEASON_YEARS = re.compile(r"([12]\d{3})/(\d\d)", re.A)


def date_at(text: str, start: int, order: str) -> tuple[Meaning, int] | None:
    """The date in figures that begins at a place, and where it ends."""
    for pattern, read in ((_ISO, _iso), (_YEAR_FIRST, _year_first)):
        match = pattern.match(text, start)
        if match:
            found = read(match)
            return (found, match.end()) if found else None
    match = _NUMERIC.match(text, start)
    found = _numeric_date(match, order) if match else None
    return (found, match.end()) if match and found else None


def begins_with_year(text: str, start: int) -> bool:
    """Whether figures that begin with a year have the shape of a date, be it one or not."""
    return bool(_ISO.match(text, start) or _YEAR_FIRST.match(text, start))


def _iso(match: re.Match[str]) -> Meaning | None:
    year, month, day, _, hour, minute, zone = match.groups()
    found = _day_of(int(year), int(month), int(day))
    if found is None or not hour:
        return found
    if int(hour) > 23 or int(minute) > 59:
        return None
    return DayPart(f"T{hour}:{minute}{zone or ''}", found)


def _year_first(match: re.Match[str]) -> Meaning | None:
    return _day_of(int(match[1]), int(match[3]), int(match[4]))


def is_pair_of_years(token: str) -> bool:
    match = _SEASON_YEARS.fullmatch(token)
    return match is not None and (int(match[1]) + 1) % 100 == int(match[2])


def order(text: str) -> str:
    """How a text writes numeric dates: day or month first, as those of its dates show that say so; "" if none does."""
    if "/" not in text:
        return ""
    firsts = [(int(m[1] or m[5]), int(m[3] or m[7])) for m in _NUMERIC.finditer(text) if "/" in (m[2], m[6])]
    day_first, month_first = sum(a > 12 >= b for a, b in firsts), sum(b > 12 >= a for a, b in firsts)
    if bool(day_first) == bool(month_first):
        return ""
    return "day" if day_first else "month"


def _numeric_date(match: re.Match[str], order: str) -> Meaning | None:
    """``26/07/2021``, ``07/26/2021``, ``7/26/21``; with dots or hyphens the day is first.

    Unclear where day and month could be exchanged and the text's other dates do not tell.
    """
    first, mark, second, written = match.groups()[:4] if match[1] else match.groups()[4:]
    a, b, year = int(first), int(second), int(written)
    short = len(written) == 2
    if short:
        year += 2000 if year <= 30 else 1900
    if mark != "/" or a > 12 or a == b:
        return _day_of(year, b, a)
    if b > 12:
        return _day_of(year, a, b)
    if order:
        return _day_of(year, b, a) if order == "day" else _day_of(year, a, b)
    days = [x.latest for x in (_interval(year, a, b), _interval(year, b, a)) if x and x.latest]
    return None if short or not days else Unclear(Interval(min(days), max(days)))


def _day_of(year: int, month: int, day: int) -> Meaning | None:
    """A date of the calendar, unclear if no month has that day, None if it is no date at all."""
    if not (1 <= month <= 12 and 1 <= day <= 31 and year >= 1000):
        return None
    return Partial(year=year, month=month, day=day) if _interval(year, month, day) else Unclear()


def _interval(year: int, month: int, day: int) -> Interval | None:
    try:
        return Interval.day(date(year, month, day))
    except ValueError:
        return None
