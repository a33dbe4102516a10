"""Times that carry over from one sentence to the next, and where they do not."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.api import Reading, read_report
from dateline.model import Event, Interval, Report

TODAY = date(2021, 7, 28)
MONDAY = Interval.day(date(2021, 7, 26))
RAID = "Gunmen attacked a village near Gorna on Monday. "


def _read(text: str) -> Reading:
    return read_report(Report(id="t", text=text, published=TODAY.isoformat()))


def told(text: str) -> dict[str, Event]:
    return {text[e.start : e.end]: e for e in _read(text).events}


def test_the_scene_goes_on_in_the_next_sentence() -> None:
    assert told(RAID + "They killed three farmers.")["killed"].time == MONDAY


def test_a_definite_noun_means_the_event_told() -> None:
    assert told(RAID + "The attack was filmed.")["attack"].time == MONDAY


def test_another_attack_is_another_day() -> None:
    assert told(RAID + "There was another attack in the hills.")["attack"].time is None


def test_the_dead_of_the_attack_died_on_its_day() -> None:
    assert told(RAID + "Officials say that ten farmers were killed in the attack.")["killed"].time == MONDAY


def test_a_step_back_takes_no_day() -> None:
    assert told(RAID + "The army had arrested their leader.")["arrested"].time is None


def test_another_time_or_place_ends_the_scene() -> None:
    assert told(RAID + "In May police arrested a teacher.")["arrested"].time != MONDAY
    assert told(RAID + "In Dorna crowds burned a bank.")["burned"].time is None


def test_what_is_to_come_takes_no_past_day() -> None:
    found = told(RAID + "They will attack the town.")
    assert "attack" not in found or found["attack"].time is None


def test_a_scene_of_one_evening_long_ago_goes_on() -> None:
    found = told("Gunmen attacked a bus one evening in 2017. They kidnapped three teachers.")
    assert found["kidnapped"].time == Interval.year(2017)


@given(
    st.lists(
        st.sampled_from(["Gunmen", "killed", "the", "attack", "on", "Monday", ".", "after", "had", "in"]),
        min_size=1,
        max_size=25,
    )
)
@settings(max_examples=30)
def test_what_has_happened_never_lies_ahead(words: list[str]) -> None:
    for event in _read(" ".join(words)).events:
        ahead = event.time is not None and event.time.earliest is not None and event.time.earliest > TODAY
        assert not (ahead and event.status == "happened")
