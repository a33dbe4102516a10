"""When a feed is asked next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import UsageError
from dateline.feeds.pace import MOST, after_answer, after_failure, interval, retry_after

NOW = datetime(2021, 7, 26, 12, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


@pytest.mark.parametrize(("text", "minutes"), [("15m", 15), ("90s", 1.5), ("2h", 120), ("1d", 1440), (" 5M ", 5)])
def test_an_interval(text: str, minutes: float) -> None:
    assert interval(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["", "15", "m", "-5m", "30s", "1.5h", "60d", "999999d", "5 minutes"])
def test_intervals_that_make_no_sense(text: str) -> None:
    with pytest.raises(UsageError):
        interval(text)


@given(st.integers(0, 10_000), st.integers())
def test_it_is_asked_more_rarely_after_each_failure_but_once_a_day(failures: int, seed: int) -> None:
    wait = after_failure(QUARTER, failures, Random(seed))
    assert QUARTER <= wait <= MOST
    assert min(QUARTER * 2 ** min(failures, 12), MOST) / 2 <= wait


def test_not_all_come_back_at_once() -> None:
    dice = Random(1)
    assert len({after_failure(QUARTER, 2, dice) for _ in range(20)}) == 20
    assert all(QUARTER <= after_answer(QUARTER, None, dice) <= QUARTER * 1.1 for _ in range(20))
    assert after_answer(QUARTER, 30, dice) >= QUARTER * 2


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120), ("Mon, 26 Jul 2021 12:05:00 GMT", 300), ("Mon, 26 Jul 2021 11:00:00 GMT", 0),
        ("999999999", 86400), ("soon", None), ("", None), (None, None), ("-5", None),
    ],
)  # fmt: skip
def test_how_long_a_server_asks_to_be_left_alone(value: str | None, seconds: int | None) -> None:
    assert retry_after(value, NOW) == (None if seconds is None else timedelta(seconds=seconds))
