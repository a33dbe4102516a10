"""Feasts: days with a name, and when they fall in a year.

Those of a fixed day, of a weekday of a month, and those that Easter or the Hebrew calendar moves are computed. The
Islamic ones hang on who sees the moon: the arithmetic calendar tells them to a day, so they get their days but no
value. Where the country decides (Independence Day) or the moon of another calendar (Diwali), no day is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Interval

_Rule = Callable[[int], "Interval | None"]  # the days in a year


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day; ``exact`` where the calendar alone says which day it is, so that it has a value."""

    name: str
    days: _Rule
    exact: bool = True


def _one(day: date) -> Interval:
    return Interval(day, day)


def _fixed(month: int, day: int) -> _Rule:
    return lambda year: _one(date(year, month, day))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The ``nth`` Monday (1) to Sunday (7) of a month, the last one for -1; raises ValueError where it has none."""
    if nth < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta((after.isoweekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return date(year, month, 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def _of_month(month: int, weekday: int, nth: int, after: int = 0) -> _Rule:
    return lambda year: _one(nth_weekday(year, month, weekday, nth) + timedelta(after))


def _from_easter(days: int) -> _Rule:
    return lambda year: _one(easter(year) + timedelta(days))


def _from_orthodox_easter(days: int) -> _Rule:
    return lambda year: _one(orthodox_easter(year) + timedelta(days))


def _from_rosh_hashanah(days: int) -> _Rule:
    """Counted from Rosh Hashanah of the same year of ours; Passover and its like lie before it."""
    return lambda year: _one(rosh_hashanah(year) + timedelta(days))


def _hanukkah(year: int) -> Interval:
    """Kislev 25: 83 days after Rosh Hashanah, 84 in the years whose Heshvan has 30 days."""
    length = (rosh_hashanah(year + 1) - rosh_hashanah(year)).days
    return _one(rosh_hashanah(year) + timedelta(84 if length in (355, 385) else 83))


def _islamic(month: int, day: int, length: int = 1) -> _Rule:
    """The days of a feast in a year of ours, a day wider at both ends; the first of two where there are two."""

    def days(year: int) -> Interval | None:
        guess = (year - 622) * 33 // 32
        for islamic_year in (guess - 1, guess, guess + 1, guess + 2):
            first = _from_islamic(islamic_year, month, day)
            if first.year == year:
                return Interval(first - timedelta(1), first + timedelta(length))
        return None

    return days


def _untold(_: int) -> None:
    return None


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, in ours (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    month, day = divmod(d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def rosh_hashanah(year: int) -> date:
    """The Hebrew new year that begins in a year of ours: its new moon, put off as the four rules say."""
    hebrew = year + 3761
    before, day, after = (_days_until(y) for y in (hebrew - 1, hebrew, hebrew + 1))
    put_off = 2 if after - day == 356 else 1 if day - before == 382 else 0
    return date.fromordinal(day + put_off - 1373427)


def _days_until(hebrew_year: int) -> int:
    """Days from the Hebrew epoch to the new moon of a year, none of them a Sunday, Wednesday or Friday."""
    months = (235 * hebrew_year - 234) // 19
    day = months * 29 + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _from_islamic(year: int, month: int, day: int) -> date:
    """The arithmetic ("civil") Islamic calendar: 30-year cycles of months of 30 and 29 days."""
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(227014 + days)


def _feasts() -> dict[str, Feast]:
    exact: dict[str, _Rule] = {
        "easter": _from_easter(0), "easter sunday": _from_easter(0), "easter monday": _from_easter(1),
        "good friday": _from_easter(-2), "maundy thursday": _from_easter(-3), "palm sunday": _from_easter(-7),
        "ash wednesday": _from_easter(-46), "shrove tuesday": _from_easter(-47), "mardi gras": _from_easter(-47),
        "ascension day": _from_easter(39), "pentecost": _from_easter(49), "whit monday": _from_easter(50),
        "orthodox easter": _from_orthodox_easter(0), "orthodox good friday": _from_orthodox_easter(-2),
        "passover": _from_rosh_hashanah(-163), "shavuot": _from_rosh_hashanah(-113),
        "rosh hashanah": _from_rosh_hashanah(0), "rosh hashana": _from_rosh_hashanah(0),
        "yom kippur": _from_rosh_hashanah(9), "sukkot": _from_rosh_hashanah(14),
        "hanukkah": _hanukkah, "chanukah": _hanukkah,
        "martin luther king day": _of_month(1, 1, 3), "martin luther king jr. day": _of_month(1, 1, 3),
        "mlk day": _of_month(1, 1, 3), "presidents day": _of_month(2, 1, 3), "presidents' day": _of_month(2, 1, 3),
        "memorial day": _of_month(5, 1, -1), "labor day": _of_month(9, 1, 1), "columbus day": _of_month(10, 1, 2),
        "thanksgiving": _of_month(11, 4, 4), "thanksgiving day": _of_month(11, 4, 4),
        "black friday": _of_month(11, 4, 4, after=1), "cyber monday": _of_month(11, 4, 4, after=4),
        "remembrance sunday": _of_month(11, 7, 2),
    }  # fmt: skip
    by_the_moon: dict[str, _Rule] = {
        "ramadan": _islamic(9, 1, 30), "eid al-fitr": _islamic(10, 1), "eid ul-fitr": _islamic(10, 1),
        "eid al-adha": _islamic(12, 10), "eid ul-adha": _islamic(12, 10), "ashura": _islamic(1, 10),
        "arbaeen": _islamic(2, 20), "mawlid": _islamic(3, 12),
        "nowruz": lambda year: Interval(date(year, 3, 19), date(year, 3, 22)),
    }  # fmt: skip
    untold = (
        "independence day|mother's day|father's day|labour day|victory day|diwali|eid|lunar new year|chinese new year"
    )
    feasts = {name: Feast(name, days) for name, days in exact.items()}
    feasts |= {name: Feast(name, days, exact=False) for name, days in by_the_moon.items()}
    return feasts | {name: Feast(name, _untold, exact=False) for name in [*untold.split("|"), "chinese new year"]}


FEASTS = _feasts()
FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's": (1, 1), "new year's day": (1, 1), "new years day": (1, 1), "new year's eve": (12, 31),
    "new years eve": (12, 31), "epiphany": (1, 6), "orthodox christmas": (1, 7), "australia day": (1, 26),
    "groundhog day": (2, 2), "valentine's day": (2, 14), "valentines day": (2, 14), "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17), "international women's day": (3, 8), "april fools' day": (4, 1), "earth day": (4, 22),
    "anzac day": (4, 25), "may day": (5, 1), "cinco de mayo": (5, 5), "juneteenth": (6, 19), "canada day": (7, 1),
    "fourth of july": (7, 4), "july fourth": (7, 4), "bastille day": (7, 14), "halloween": (10, 31),
    "all saints' day": (11, 1), "all souls' day": (11, 2), "bonfire night": (11, 5), "guy fawkes night": (11, 5),
    "veterans day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11), "kwanzaa": (12, 26),
}  # fmt: skip
