"""When feasts are: as almanacs say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Interval
from dateline.reader.times.feasts import FEASTS, easter, nth_weekday, orthodox_easter, rosh_hashanah


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", date(2021, 4, 4)),
        ("easter", date(2008, 3, 23)),
        ("good friday", date(2019, 4, 19)),
        ("orthodox easter", date(2021, 5, 2)),
        ("rosh hashanah", date(2020, 9, 19)),
        ("rosh hashanah", date(2024, 10, 3)),
        ("yom kippur", date(2023, 9, 25)),
        ("passover", date(2019, 4, 20)),
        ("hanukkah", date(2020, 12, 11)),
        ("hanukkah", date(2019, 12, 23)),
        ("thanksgiving", date(2020, 11, 26)),
        ("black friday", date(2019, 11, 29)),
        ("memorial day", date(2021, 5, 31)),
        ("labor day", date(2020, 9, 7)),
        ("martin luther king day", date(2024, 1, 15)),
    ],
)
def test_movable_feasts(name: str, day: date) -> None:
    assert FEASTS[name].days(day.year) == Interval(day, day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("eid al-fitr", date(2021, 5, 13)),
        ("eid al-fitr", date(2010, 9, 10)),
        ("eid al-fitr", date(1990, 4, 26)),
        ("eid al-adha", date(2021, 7, 20)),
        ("ashura", date(2020, 8, 29)),
    ],
)
def test_feasts_of_the_moon_are_known_to_a_day(name: str, day: date) -> None:
    days = FEASTS[name].days(day.year)
    assert days is not None
    assert days.meets(Interval.day(day))
    assert not FEASTS[name].exact


@given(st.integers(1, 9998))
def test_every_feast_is_told_or_left_open_in_any_year(year: int) -> None:
    for feast in FEASTS.values():
        try:
            days = feast.days(year)
        except (ValueError, OverflowError):  # at the ends of the calendar
            continue
        assert days is None or (days.earliest is not None and days.latest is not None)
    assert easter(year).isoweekday() == 7


@given(st.integers(1583, 9000))
def test_the_calendars_keep_their_rules(year: int) -> None:
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)
    assert orthodox_easter(year).isoweekday() == 7
    assert rosh_hashanah(year).isoweekday() not in (3, 5, 7)


def test_the_nth_weekday_of_a_month() -> None:
    assert nth_weekday(2021, 12, 5, -1) == date(2021, 12, 31)
    assert nth_weekday(2021, 2, 1, 4) == date(2021, 2, 22)
    with pytest.raises(ValueError, match="day"):
        nth_weekday(2021, 2, 1, 5)
