"""Offsets and bad input: any text is read, in its own words, without a crash and without nonsense."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from time_drafts import MONDAY, unparsed

_WORDS = st.sampled_from(
    [
        *"Monday July May 26 2021 2021-07-26 the last next week two and a half 1990s '90s of end ago - , ( )".split(),
        *"early night at 3 p.m. 10:30 GMT every year later 31 February 99999 0 to more than about".split(),
        *"quarter second mid in by 12/31/1999 million hundred weekend summer century from through".split(),
    ]
)
_ANCHORS = st.sampled_from([MONDAY, None, date.min, date.max])
_VALUE = re.compile(
    r"(PRESENT|PAST|FUTURE)_REF|P.*\d+.*|P.*X.*|[\dX]{2,4}(-(\d\d|XX|W\d\d|WXX|Q[1-4X]|H[12]|SP|SU|FA|WI)"
    r"(-(\d\d|XX|WE|[1-7])|-WE)?)?(T(MO|AF|EV|NI|DT|XX|\d\d:\d\dZ?))?"
)


@given(st.text(st.characters(), max_size=60), _ANCHORS)
def test_any_text_is_read(text: str, anchor: date | None) -> None:
    for time in unparsed(text, anchor).times:
        assert 0 <= time.start < time.end <= len(text)


@given(st.lists(_WORDS, max_size=14), _ANCHORS)
@settings(max_examples=300)
def test_words_of_time_in_any_order(words: list[str], anchor: date | None) -> None:
    text = " ".join(words)
    end = 0
    for time in unparsed(text, anchor).times:
        assert end <= time.start < time.end <= len(text)
        assert text[time.start : time.end].strip() == text[time.start : time.end]
        assert time.value is None or _VALUE.fullmatch(time.value), time.value
        if time.interval and time.interval.earliest and time.interval.latest:
            assert time.interval.earliest <= time.interval.latest
        end = time.end


def test_a_table_of_figures_holds_no_years() -> None:
    assert unparsed(" ".join(map(str, range(10_000)))).times == []


def test_what_no_calendar_has_is_no_date() -> None:
    for text in ("2021-02-30", "31 April", "30/02/2021", "in the year 0000", "at 25:61", "the 45th of May"):
        assert unparsed(f"It ended {text} they said.").times == [], text


@pytest.mark.parametrize("words", ["Monday ", "two days after ", "2001-", "March 5, ", "a few ", "twenty-", "every "])
def test_long_rows_of_one_word(words: str) -> None:
    draft = unparsed(words * 3000)
    assert len(draft.times) <= 6000
