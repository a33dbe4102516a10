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
        *"03/04/2021 30/02/2021 2020/21 Q3 3Q20 H1 FY2020 fiscal BC AD Ramadan Easter Eid Thanksgiving on".split(),
        *"o'clock past minutes + week Friday Fridays first half turn 0 00 20s his 23-Sep-2019 yearlong".split(),
    ]
)
_FORMS = st.sampled_from(["%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y"])
_ANCHORS = st.sampled_from([MONDAY, None, date.min, date.max])
_VALUE = re.compile(
    r"(PRESENT|PAST|FUTURE)_REF|P.*\d+.*|P.*X.*|[\dX]{2,4}(-(\d\d|XX|W\d\d|WXX|Q[1-4X]|H[12]|SP|SU|FA|WI)"
    r"(-(\d\d|XX|WE|[1-7])|-WE)?)?(T(MO|AF|EV|NI|DT|XX|\d\d:\d\d(Z|\+\d\d:\d\d)?))?|BC\d\d(\d\d)?"
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
    for text in ("31 April", "in the year 0000", "at 25:61", "the 45th of May", "13/13/2021", "0000-00-00"):
        assert unparsed(f"It ended {text} they said.").times == [], text


@pytest.mark.parametrize("text", ["2021-02-30", "30/02/2021", "31 April 2021", "Feb. 29, 2021", "2021-06-31T10:00Z"])
def test_a_full_date_that_no_calendar_has_gets_neither_value_nor_days(text: str) -> None:
    (time,) = unparsed(f"It ended ({text}) they said.").times
    assert (time.value, time.interval) == ("XXXX-XX-XXT10:00Z" if "T" in text else None, None)


@given(st.text("٠١٢٣۴५๖７８９𝟘²½Ⅷ/-:. ", max_size=24))
def test_other_digits_than_those_of_ascii_are_no_dates(text: str) -> None:
    assert unparsed(f"It ended in {text} they said.").times == []


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), _FORMS)
def test_a_date_in_figures_is_that_day_or_left_open(day: date, form: str) -> None:
    written = day.strftime(form)
    (time,) = unparsed(f"It ended on {written} they said.").times
    assert time.value == (day.isoformat() if "/%m/%Y" not in form or day.day > 12 or day.day == day.month else None)
    assert time.interval is not None
    assert time.interval.earliest is not None
    assert time.interval.latest is not None
    assert time.interval.earliest <= day <= time.interval.latest


@given(st.lists(st.integers(0, 10**12), max_size=60), st.sampled_from([" ", "\n", ", ", "\t", " | "]))
def test_numbers_alone_are_never_more_than_years(numbers: list[int], divided: str) -> None:
    draft = unparsed(divided.join(map(str, numbers)))
    assert all(len(time.value or "") == 4 for time in draft.times)


@given(st.dates(), st.sampled_from(["last month", "on Friday", "next year", "at Easter", "during Ramadan", "in May"]))
def test_a_report_of_any_day_is_read(anchor: date, words: str) -> None:
    for time in unparsed(f"It ended {words}.", anchor).times:
        assert time.value is None or _VALUE.fullmatch(time.value), time.value


@pytest.mark.parametrize("words", ["Monday ", "two days after ", "2001-", "March 5, ", "a few ", "twenty-", "every "])
def test_long_rows_of_one_word(words: str) -> None:
    draft = unparsed(words * 3000)
    assert len(draft.times) <= 6000
