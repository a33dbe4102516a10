"""When events were: their own clause's time, bounds by order, and never a time that what is told rules out."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.api import read_report
from dateline.model import Event, Interval, Report

TODAY = date(2021, 7, 28)  # a Wednesday
MONDAY, TUESDAY = date(2021, 7, 26), date(2021, 7, 27)


def told(text: str) -> dict[str, Event]:
    """The events of a text by their words."""
    reading = read_report(Report(id="t", text=text, published=TODAY.isoformat()))
    return {text[e.start : e.end]: e for e in reading.events}


def time(text: str, word: str) -> Interval | None:
    return told(text)[word].time


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gunmen attacked the village on Monday, killing two farmers.", "killing"),
        ("On Monday gunmen attacked the village and burned the school.", "burned"),
        ("Gunmen attacked the village before dawn on Monday.", "attacked"),
        ("Police opened fire on Monday when a crowd attacked the station.", "attacked"),
        ("Ten people were killed in an attack on Monday.", "attack"),
        ("Ten people were killed when rebels shelled a market on Monday.", "killed"),
    ],
)
def test_events_share_the_time_of_the_clause_that_they_are_part_of(text: str, word: str) -> None:
    assert time(text, word) == Interval.day(MONDAY)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister condemned the attack on Monday evening in a speech.", "attack"),
        ("The court jailed Ana Kovac on Monday for the murder of a teacher.", "murder"),
        ("Parliament voted on Monday to withdraw the troops.", "withdraw"),
        ("The government lifted the curfew on Monday.", "curfew"),
        ("Police arrested the mayor on Monday and later attacked his house.", "attacked"),
    ],
)
def test_what_is_spoken_of_ended_or_yet_to_come_does_not_share_it(text: str, word: str) -> None:
    event = told(text).get(word)
    assert event is None or event.time is None


def test_a_past_act_does_not_lie_ahead() -> None:
    found = told("The rebels gave the mayor until Friday to resign.")
    assert all(e.time is None or e.status != "happened" for e in found.values())


def test_what_has_lasted_since_a_day_had_lasted_until_the_report() -> None:
    assert time("Rebels have attacked the town since Monday.", "attacked") == Interval(MONDAY, TODAY)


def test_a_clause_with_when_takes_the_time_that_it_explains() -> None:
    text = "The town has been calm since Monday, when soldiers arrested the mayor."
    assert time(text, "arrested") == Interval.day(MONDAY)


def test_days_counted_before_after_give_the_day() -> None:
    text = "Nurses walked out on Tuesday, a day after soldiers arrested the mayor."
    assert time(text, "arrested") == Interval.day(MONDAY)


def test_what_came_before_a_dated_act_was_by_that_day() -> None:
    assert time("The minister resigned on Monday after police arrested his son.", "arrested") == Interval(None, MONDAY)


def test_what_came_after_a_dated_act_lies_between_it_and_the_report() -> None:
    text = "The minister resigned after police arrested his son on Monday."
    assert time(text, "resigned") == Interval(MONDAY, TODAY)


def test_the_ends_of_a_range_are_the_events_ends() -> None:
    text = "Protesters blocked the road from July 26 to July 27."
    assert time(text, "blocked") == Interval(MONDAY, TUESDAY)


def test_now_is_no_day() -> None:
    assert time("The rebels are now attacking the town.", "attacking") is None


def test_what_an_event_is_ranked_among_is_not_its_time() -> None:
    assert time("It was the deadliest rebel attack on the army in the province since January.", "attack") is None


def test_months_after_says_no_day_and_hours_after_does() -> None:
    long_ago = time("Months after police arrested two men, a court in Gorna freed a third one on Tuesday.", "arrested")
    assert long_ago is None or long_ago.earliest is None
    same_day = time("Hours after police arrested two men, a court in Gorna freed a third one on Tuesday.", "arrested")
    assert same_day == Interval(MONDAY, TUESDAY)
