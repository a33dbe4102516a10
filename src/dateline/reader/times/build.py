"""Builders: what the pieces of a rule mean together. Each returns a meaning, or None where they cannot mean one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .meaning import Ancient, DayPart, Era, Length, Meaning, Mod, Near, Partial, Recurring, Step, Unclear

_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
# How ISO writes a unit where its letter alone does not do: the T of a time, its letter, how many of it.
_ISO = {"S": ("T", "S", 1), "m": ("T", "M", 1), "H": ("T", "H", 1), "F": ("", "W", 2), "E": ("", "WE", 1)}
_BY_SIZE = "CE DE Y M W D H m S".split()


def full_date(month: int, day: int, year: int | None = None) -> Partial | None:
    if not 1 <= day <= _LONGEST.get(month, 31):
        return None
    if year is not None:
        try:
            date(year, month, day)
        except ValueError:
            return None
    return Partial(year=year, month=month, day=day)


def month_day(month: int, day: int, year: int | Near | None = None) -> Partial | Unclear | None:
    """``July 26``, ``July 26, 2021``, ``July 26 of last year``; ``February 30`` says no day."""
    if not 1 <= day <= 31:
        return None
    said, base = _in_year(year)
    found = full_date(month, day, said)
    return replace(found, base=base) if found else Unclear()


def day_month(day: int, month: int, year: int | Near | None = None) -> Partial | Unclear | None:
    return month_day(month, day, year)


def short_year(two: int) -> int:
    """A year of two digits: this century's up to 30, else the last one's."""
    return 2000 + two if two <= 30 else 1900 + two


def named_weekday(weekday: int, day: Meaning) -> Meaning | None:
    """``Monday, July 26, 2021``: the date says when; the weekday is kept to be checked."""
    return replace(day, weekday=weekday) if isinstance(day, Partial) and not day.weekday else None


def weekday_of(weekday: int, week: Meaning) -> Partial | None:
    """``Friday of last week``."""
    return Partial(weekday=weekday, base=week) if isinstance(week, Near) and week.unit == "W" else None


def weekday_week(weekday: int) -> Step:
    """``Friday week``: the Friday after the next."""
    return Step(1, "W", 1, Partial(weekday=weekday, which=1))


def nth_weekday_of(nth: int, weekday: int, month: Partial) -> Partial | None:
    """``the first Monday of May``."""
    return replace(month, weekday=weekday, week=nth) if -1 <= nth <= 5 else None


def _in_year(year: int | Near | None) -> tuple[int | None, Near | None]:
    return (None, year) if isinstance(year, Near) else (year, None)


def month_of(month: int, year: int | Near | None = None) -> Partial:
    said, base = _in_year(year)
    return Partial(said, month, base=base)


def season_of(season: str, year: int | Near | None = None) -> Partial:
    said, base = _in_year(year)
    return Partial(said, season=season, base=base)


def feast(partial: Partial, year: int | None = None) -> Partial | None:
    return replace(partial, year=year or partial.year)


def near_feast(which: int, partial: Partial) -> Partial:
    return replace(partial, which=which)


def quarter_of(nth: int, year: int | Near | None = None) -> Partial | None:
    quarter = 4 if nth == -1 else nth
    said, base = _in_year(year)
    return Partial(said, quarter=quarter, base=base) if 1 <= quarter <= 4 else None


def year_before_quarter(nth: int) -> Step | None:
    """``the year-earlier third quarter``."""
    found = quarter_of(nth)
    return Step(1, "Y", -1, found) if found else None


def week_of(nth: int, month: Partial) -> Partial | None:
    """``the first week of May``: of its first seven days, or of its last."""
    if nth == -1:
        return replace(month, week=-1)
    return replace(month, week=nth) if 1 <= nth <= 5 else None


def quarter_alone(nth: int) -> Partial | None:
    """A quarter without its year; "the last quarter" is the one before this more often than the fourth."""
    return None if nth == -1 else quarter_of(nth)


def quarter_said(said: tuple[int, int]) -> Partial | None:
    """``3Q20``."""
    return quarter_of(said[0], short_year(said[1]))


def fiscal(year: int) -> Partial:
    """``fiscal 2020``, ``FY20``: when it begins and ends hangs on whose it is."""
    return Partial(year=year if year > 99 else short_year(year), fiscal=True)


def year_in_words(n: float) -> Partial | None:
    return Partial(year=int(n)) if n in (1000, 1900, 2000) or 2001 <= n <= 2030 else None


def half_of(nth: int, year: int | Near | None = None) -> Partial | None:
    half = 2 if nth == -1 else nth
    said, base = _in_year(year)
    return Partial(said, half=half, base=base) if half in (1, 2) else None


def decade(said: tuple[int, bool]) -> Era:
    year, short = said
    if not short and year % 100 == 0 and year <= 1800:  # "the 1800s" are a hundred years
        return Era(year, "CE")
    return Era(1900 + year if short else year, "DE", short)


def decade_word(first: int) -> Era:
    return decade((first, True))


def century(nth: int) -> Era | None:
    return Era((nth - 1) * 100, "CE") if 5 <= nth <= 22 else None


def ancient(n: float, side: int) -> Meaning | None:
    """``44 BC``, ``79 AD``."""
    if not 1 <= n <= 2100 or n != int(n):
        return None
    return Partial(year=int(n)) if side > 0 else Ancient(f"BC{int(n):04d}")


def ancient_century(nth: int, side: int) -> Meaning | None:
    if not 1 <= nth <= 60:
        return None
    return Era((nth - 1) * 100, "CE") if side > 0 else Ancient(f"BC{nth - 1:02d}")


def near(which: int, unit: str) -> Near | None:
    return Near(unit, which) if unit in ("D", "W", "E", "M", "Q", "Y", "FY", "DE", "CE") else None


def definite(unit: str) -> Near | None:
    found = near(0, unit)
    return found and Near(unit, 0, definite=True)


def near_mention(which: int, unit: str) -> Near | None:
    found = near(which, unit)
    return found and Near(unit, which, mention=True)


def only_day(meaning: Meaning) -> Meaning | None:
    """The meaning if it is one day."""
    if isinstance(meaning, Partial):
        return meaning if meaning.day or meaning.weekday or (meaning.feast and meaning.feast.exact) else None
    return meaning if isinstance(meaning, Near) and meaning.unit == "D" else None


def part(letters: str, base: Meaning | None = None) -> DayPart:
    return DayPart("T" + letters, base)


def night(said: tuple[int, str]) -> DayPart:
    return DayPart("T" + said[1], Near("D", said[0]))


def hour(n: float) -> tuple[int, int] | None:
    return (int(n), 0) if n == int(n) and 1 <= n <= 24 else None


def clock_past(minutes: float, n: float) -> str | None:
    """``half past six``, ``twenty to six``."""
    if n != int(n) or not 1 <= n <= 12 or minutes % 5 or not 0 < abs(minutes) <= 30:
        return None
    return clock((int(n), int(minutes)) if minutes > 0 else ((int(n) - 2) % 12 + 1, 60 + int(minutes)))


def offset(zone: str | None, sign: str, said: tuple[int, int] | int) -> str:
    """``GMT+3``, ``+03:00``: the only zones whose distance is written in a value, beside the world's own."""
    hours, minutes = said if isinstance(said, tuple) else (said, 0)
    return f"{sign}{hours:02d}:{minutes:02d}"


def clock(said: tuple[int, int], half: str | None = None, zone: str | None = None) -> str | None:
    """``T15:00`` from an hour and a minute; ``half`` is "a" or "p" where the words name the half of the day."""
    hour, minute = said
    if half and hour > 12 and not (half == "p" and hour < 24):
        return None
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or (hour == 24 and minute):
        return None
    return f"T{hour:02d}:{minute:02d}{zone or ''}"


def at_clock(said: tuple[int, int], day: Meaning) -> DayPart | None:
    found = clock(said)
    return DayPart(found, day) if found else None


def period(amount: float | None, unit: str) -> str:
    """The ISO period: ``P3M``, ``PT40M``, ``PXW``, ``P2.5Y``."""
    if unit == "DE" and amount is not None:
        amount, unit = amount * 10, "Y"
    time, letter, factor = _ISO.get(unit, ("", unit, 1))
    if amount is None:
        return f"P{time}X{letter}"
    count = amount * factor
    return f"P{time}{int(count) if count == int(count) else count}{letter}"


def length(amount: float | None, unit: str) -> Length | None:
    if unit == "H6" or (amount is not None and not 0 < amount < 10**11):
        return None
    return Length(period(amount, unit), unit, amount)


def single(unit: str) -> Length | None:
    """One of a unit; "a second" is an ordinal more often, "a quarter" a share."""
    return None if unit in ("S", "Q") else length(1, unit)


def two_lengths(first: Length, second: Length) -> Length | None:
    """``two hours and 30 minutes``: the second of a smaller unit."""
    if first.unit not in _BY_SIZE or second.unit not in _BY_SIZE or first.amount is None or second.amount is None:
        return None
    if _BY_SIZE.index(first.unit) >= _BY_SIZE.index(second.unit):
        return None
    tail = second.value[1:]
    return Length(first.value + (tail.removeprefix("T") if "T" in first.value else tail), first.unit)


def part_of(side: int, length: Length, whole: Meaning) -> Length | None:
    """``the first six months of 2020``."""
    return replace(length, side=side, of=whole)


def sided(side: int, length: Length | None) -> Length | None:
    return length and Length(length.value, length.unit, length.amount, side)


def step(length: Length | None, sign: int, base: Meaning | None = None, *, mention: bool = False) -> Step | None:
    return None if length is None else Step(length.amount, length.unit, sign, base, mention)


def years_on(length: Length, _: None) -> Step | None:
    """``Ten years on, ...``: after what is told; hours and days on are another matter."""
    return step(length, 1, mention=True) if length.unit in ("M", "Y", "DE", "CE") else None


def modified(mod: str | None, meaning: Meaning | None) -> Meaning | None:
    return None if meaning is None or isinstance(meaning, Mod) else Mod(mod, meaning)


_AGO = {"LESS_THAN": "AFTER", "MORE_THAN": "BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE"}
_LATER = {"LESS_THAN": "BEFORE", "MORE_THAN": "AFTER", "EQUAL_OR_LESS": "ON_OR_BEFORE", "EQUAL_OR_MORE": "ON_OR_AFTER"}


def bounded_length(mod: str, length: Length) -> Mod | None:
    """``some 40 years`` are about so many, "some years" are not."""
    if mod == "SOME":
        return Mod("APPROX", length) if length.amount else None
    return Mod(mod, length)


def bounded_step(mod: str, step: Step) -> Mod | None:
    """``more than two years ago`` is before the day two years ago."""
    if mod == "SOME":
        return Mod("APPROX", step) if step.amount else None
    return Mod((_AGO if step.sign < 0 else _LATER).get(mod, mod), step)


def recurring(amount: float | None, unit: str) -> Recurring | None:
    found = length(amount, unit)
    return None if found is None else Recurring(found.value)


def recurring_day(weekday: int, part: str | None = None) -> Recurring:
    return Recurring(f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))


def recurring_feast(feast: Partial) -> Recurring:
    return Recurring(f"XXXX-{feast.month:02d}-{feast.day:02d}" if feast.month else None)
