"""Repeats: two tellings of one happening are one row, and two happenings are two."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Event, Reading, Report


def _read(text: str) -> Reading:
    return read_report(Report(id="t", text=text, published="2024-05-06"))


def _told(text: str) -> list[tuple[str, Event]]:
    made = _read(text)
    return [(made.report.text[e.start : e.end], e) for e in made.events]


def _happenings(text: str, kind: str) -> int:
    return len({e.repeats or e.id for _, e in _told(text) if e.type == kind})


ONCE = [
    ("Gunmen shot and killed a judge in Gorna on Monday.", "ASSAULT"),
    ("Two guards were killed in a raid on a post near Gorna on Monday.", "ASSAULT"),
    ("Police are investigating a shooting in which several shots were fired into a house.", "ASSAULT"),
    ("Police investigated the shooting of Ivan Petrov in Gorna. Petrov was shot in the leg on Sunday.", "ASSAULT"),
    ("Ivan Petrov was killed on Sunday. Petrov was murdered in his kitchen, the police said.", "ASSAULT"),
    ("Farmers marched in protest against the new tax on Monday.", "PROTEST"),
    ("Rebels staged several attacks in Gorna on Monday. The army said the attacks were over.", "ASSAULT"),
    ("Police arrested Ivan Petrov on Sunday. Petrov was detained at the airport.", "COERCE"),
    (
        "Teacher shot in Gorna\nA 34-year-old woman was shot outside a school in Gorna on Monday, police said.",
        "ASSAULT",
    ),
]


@pytest.mark.parametrize(("text", "kind"), ONCE)
def test_one_happening_told_twice_is_one(text: str, kind: str) -> None:
    assert len([e for _, e in _told(text) if e.type == kind]) > 1
    assert _happenings(text, kind) == 1


def test_a_plain_noun_means_those_whom_the_verb_has_named() -> None:
    (_, first), (_, again) = _told("Ivan Kovac stabbed Ana Petrova in Gorna on Monday. The attack lasted minutes.")
    assert again.repeats == first.id
    assert again.recipients == first.recipients != []


TWICE = [
    ("Police arrested Ivan Petrov in Gorna. Ana Kovac was also arrested.", "COERCE"),
    ("Rebels bombed a bridge in Gorna. They threatened another attack on Velk.", "ASSAULT"),
    ("Gunmen killed a judge in Gorna on Monday. Gunmen killed a teacher in Velk on Tuesday.", "ASSAULT"),
    ("Police arrested Ivan Petrov on Sunday. They arrested Ana Kovac on Monday.", "COERCE"),
    ("Soldiers shelled Gorna on Monday and rebels bombed a bridge in Velk.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "kind"), TWICE)
def test_two_happenings_stay_two(text: str, kind: str) -> None:
    assert _happenings(text, kind) == 2


def test_a_repeat_names_an_event_that_came_before() -> None:
    for text, _ in ONCE:
        made = _read(text)
        place = {e.id: k for k, e in enumerate(made.events)}
        assert all(place[e.repeats] < place[e.id] for e in made.events if e.repeats)


def test_what_is_only_planned_has_not_happened_when_it_is_named_again() -> None:
    told = _told("Ministers plan to hold a meeting with the rebels in June. The meeting is important, analysts say.")
    assert [e.status for word, e in told if word == "meeting"] == ["planned", "planned"]


def test_a_headline_lends_no_doer_to_a_lead_that_names_its_people() -> None:
    told = _told("Teacher shot in Gorna\nA 34-year-old woman was shot in Gorna on Monday, police said.")
    assert told[-1][1].recipients
    assert not told[-1][1].actors


def test_a_headline_is_told_again_by_the_same_word_in_the_lead_of_whomever() -> None:
    head = "Colombia suspends peace talks with rebels\n\n"
    lead = "BOGOTA, May 6 (Agency) - President Ana Vidal on Monday suspended peace talks with the Southern Front."
    rows = [event for words, event in _told(head + lead) if words.startswith("suspend")]
    assert [row.repeats for row in rows] == [None, rows[0].id]


def test_who_clashes_has_not_killed_those_who_died_meanwhile() -> None:
    rows = _told("Three people were killed when protesters clashed with police in Gorna on Monday.")
    assert [event.actors for words, event in rows if words == "killed"] == [[]]
