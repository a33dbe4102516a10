"""Plain sentences read whole: who only tells of violence, what is only routine, and what only looks like an act."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Event, Reading, Report


def reading(text: str) -> Reading:
    return read_report(Report(id="t", text=text, published="2025-05-22"))


def told(text: str) -> list[tuple[str, str, list[str], list[str]]]:
    made = reading(text)
    names = {a.id: a.name for a in made.actors}

    def row(e: Event) -> tuple[str, str, list[str], list[str]]:
        return text[e.start : e.end], e.type, [names[a] for a in e.actors], [names[a] for a in e.recipients]

    return [row(e) for e in made.events]


@pytest.mark.parametrize(
    "text",
    [
        "Police say an unknown man drove by and shot six adults.",
        "Memphis police are investigating a shooting that wounded four teenagers.",
        "Police: Father cleaning handgun shoots daughter",
    ],
)
def test_who_tells_of_violence_has_not_done_it(text: str) -> None:
    assert all("olice" not in " ".join(actors) for _, type_, actors, _ in told(text) if type_ == "ASSAULT")


def test_who_did_it_has_done_it_also_where_he_says_so() -> None:
    assert ("killed", "ASSAULT", ["army"], ["12 rebels"]) in told("The army said it had killed 12 rebels in Kano.")


@pytest.mark.parametrize(
    "text",
    [
        "Anyone with information is asked to call the police.",
        "He was treated and released from the hospital.",
        "The 21-year-old driver was hit by a car.",
    ],
)
def test_routine_and_accidents_are_no_events(text: str) -> None:
    assert told(text) == []


def test_who_faces_charges_does_not_bring_them() -> None:
    (charges,) = told("The teenager faces manslaughter charges.")
    assert charges == ("charges", "ACCUSE", [], ["teenager"])


def test_a_ban_lifted_is_no_ban() -> None:
    assert [type_ for _, type_, _, _ in told("Washington lifted sanctions against Syria on Tuesday.")] == ["CONCEDE"]


def test_no_drone_where_a_missile_is_told() -> None:
    made = reading("A Russian missile struck an apartment block in Kharkiv, killing 12 people.")
    assert {e.mode for e in made.events}.isdisjoint({"drone", "suicide-attack"})


@pytest.mark.parametrize("place", ["SEATTLE —", "PHOENIX (AP) -"])
def test_a_dateline_is_nothing_said(place: str) -> None:
    text = f"{place} The company said Monday it will cut 400 jobs by June."
    (statement,) = reading(text).statements
    assert [text[c.start : c.end] for c in statement.content] == ["it will cut 400 jobs by June"]


@pytest.mark.parametrize(
    "text", ["He was due to meet the president in Paris on Friday.", "He was to meet her on Friday."]
)
def test_what_was_due_lay_ahead(text: str) -> None:
    (time,) = [t for t in reading(text).times if text[t.start : t.end] == "Friday"]
    assert time.value == "2025-05-23"


def test_one_name_with_a_particle_is_one_person() -> None:
    made = reading(
        "Prime Minister Mustafa al Kazemi met the press. Supporters urged al-Kazmi to stay. Al Kazemi agreed."
    )
    assert [a.name for a in made.actors if "az" in a.name] == ["Mustafa al Kazemi"]


def test_a_relative_clause_speaks_of_its_noun() -> None:
    text = "The army fights the militias who have increased their attacks against foreign troops."
    (attacks,) = [row for row in told(text) if row[0] == "attacks"]
    assert attacks[2] == ["militias"]


def test_a_time_before_a_phrase_with_a_preposition_is_not_its_own() -> None:
    text = "There were 170,000 soldiers in the country in 2007 after the invasion."
    assert all(e.time is None for e in reading(text).events)


def test_a_phrase_tells_its_event_at_the_verb() -> None:
    assert told("Haddad took office in March 2021.") == [("took office", "APPOINT", ["Haddad"], [])]
