"""Axes name round values and days, few enough to be read."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.charts.scales import days, labels, values

FIGURES = st.floats(-1e12, 1e12).map(lambda value: round(value, 3))
DAYS = st.integers(date(1, 1, 2).toordinal(), date(9999, 12, 30).toordinal())


@given(FIGURES, FIGURES, st.integers(2, 9))
def test_values_enclose_all_and_are_few(one: float, other: float, most: int) -> None:
    low, high = sorted((one, other))
    assume(low == high or high - low > abs(high) * 1e-6)
    ticks = values(low, high, most)
    assert ticks[0] <= low + (ticks[1] - ticks[0]) * 1e-6
    assert ticks[-1] >= high - (ticks[1] - ticks[0]) * 1e-6
    assert 2 <= len(ticks) <= most + 2
    assert ticks == sorted(set(ticks))


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (12, 101, ["0", "25", "50", "75", "100", "125"]),
        (1210, 1260, ["1,210", "1,220", "1,230", "1,240", "1,250", "1,260"]),
        (0.1, 0.42, ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"]),
        (6.8, 6.8, ["0", "2", "4", "6", "8"]),
        (-30, 20, ["-30", "-20", "-10", "0", "10", "20"]),
        (0, 0, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (2.1e6, 9.8e6, ["0", "2 million", "4 million", "6 million", "8 million", "10 million"]),
    ],
)
def test_values_are_round_and_begin_at_nought_unless_that_hides_the_change(
    low: float, high: float, ticks: list[str]
) -> None:
    assert labels(values(low, high, 6)) == ticks


@given(DAYS, st.integers(0, 500_000), st.integers(2, 12))
def test_days_lie_in_between_and_are_few(first: int, length: int, most: int) -> None:
    last = min(first + length, date.max.toordinal())
    found = days(first - 0.6, last + 0.6, most)
    assert 1 <= len(found) <= max(2, most)
    assert all(first <= day <= last for day, _ in found)
    assert all(one < other for (one, _), (other, _) in pairwise(found))
    assert all(name for _, name in found)


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2021-07-26", "2021-07-30", ["26 Jul 2021", "27 Jul", "28 Jul", "29 Jul", "30 Jul"]),
        ("2021-12-30", "2022-01-02", ["30 Dec 2021", "31 Dec", "1 Jan 2022", "2 Jan"]),
        ("2021-07-26", "2021-12-05", ["Aug 2021", "Sep", "Oct", "Nov", "Dec"]),
        ("2019-03-01", "2022-02-01", ["Jul 2019", "Jan 2020", "Jul", "Jan 2021", "Jul", "Jan 2022"]),
        ("1990-01-01", "2022-01-01", ["1990", "2000", "2010", "2020"]),
        ("2021-07-26", "2021-07-26", ["26 Jul 2021"]),
    ],
)
def test_days_are_named_as_people_do(first: str, last: str, names: list[str]) -> None:
    ends = (date.fromisoformat(day).toordinal() for day in (first, last))
    assert [name for _, name in days(*ends, 6)] == names


def test_values_too_close_to_tell_apart_still_have_a_scale() -> None:
    for low, high in ((0.0, 2.2e-309), (5.0, 5.0 + 1e-12), (-1e-300, 0.0)):
        ticks = values(low, high, 6)
        assert ticks[0] < ticks[-1]
