"""Which time belongs to which word."""

from __future__ import annotations

from datetime import date

from time_drafts import parsed

from dateline.model import Interval
from dateline.reader.draft import Draft
from dateline.reader.times.attach import attached, attached_index, bounded, preposition, when


def word(draft: Draft, text: str) -> int:
    return next(i for i in range(len(draft.parse)) if draft.parse.word(i) == text)


def words_of(draft: Draft, text: str) -> str | None:
    time = attached(draft, word(draft, text))
    return draft.text[time.start : time.end] if time else None


def test_a_verb_has_the_time_of_its_own_clause() -> None:
    draft = parsed("The minister said on Monday that the army would withdraw by the end of the year.")
    assert words_of(draft, "said") == "Monday"
    assert words_of(draft, "withdraw") == "the end of the year"


def test_no_time_is_borrowed_from_another_clause() -> None:
    draft = parsed("The army withdrew, the minister said on Monday.")
    assert words_of(draft, "withdrew") is None


def test_the_index_is_that_of_the_time() -> None:
    draft = parsed("The army withdrew on Monday.")
    assert attached_index(draft, word(draft, "withdrew")) == 0
    assert attached_index(draft, word(draft, "army")) is None


def test_a_preposition_bounds_the_days() -> None:
    year = Interval.year(2020)
    assert bounded(year, "since") == Interval(date(2020, 1, 1), None)
    assert bounded(year, "by") == Interval(None, date(2020, 12, 31))
    assert bounded(year, "before") == Interval(None, date(2019, 12, 31))
    assert bounded(year, "after") == Interval(date(2021, 1, 1), None)
    assert bounded(year, "before", "END") == Interval(None, date(2020, 12, 31))
    assert bounded(year, "in") == year


def test_when_reads_the_preposition() -> None:
    draft = parsed("The army has held the town since June 2019.")
    assert preposition(draft, draft.times[0]) == "since"
    assert when(draft, word(draft, "held")) == Interval(date(2019, 6, 1), None)
