"""Tolls: what befell the people counted, in one vocabulary, however it is told; nothing for what is not a fact."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Quantity, Report


def quantities(text: str) -> list[Quantity]:
    return read_report(Report(id="t", text=text, published="2024-06-05")).quantities


def tolls(text: str) -> list[tuple[float, str | None]]:
    return [(q.value, q.toll) for q in quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 12 people.",
        "The blast left 12 dead.",
        "Twelve people died.",
        "The flood claimed 12 lives.",
        "The quake claimed the lives of 12 villagers.",
        "The death toll rose to 12.",
        "There were 12 fatalities.",
        "Twelve people were shot dead.",
        "Twelve men were stabbed to death.",
        "The murder of 12 priests shocked the town.",
        "The attack, which killed 12 people, was claimed by the group.",
        "Twelve civilians were among those killed.",
        "Twelve children were among the dead.",
        "The dead included 12 children.",
        "At least 12 of the dead were soldiers.",
        "Twelve bodies were found.",
    ],
)
def test_verbs_and_nouns_tell_the_dead(text: str) -> None:
    assert tolls(text) == [(12, "dead")]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("The blast injured 30 people.", "wounded"),
        ("Doctors treated 30 people for injuries.", "wounded"),
        ("Thirty wounded soldiers were flown home.", "wounded"),
        ("The army suffered 30 casualties.", "casualties"),
        ("Thirty people were shot at a party.", "casualties"),
        ("About 30 people are missing.", "missing"),
        ("Thirty people went missing after the boat sank.", "missing"),
        ("Police took 30 people into custody.", "detained"),
        ("Police made 30 arrests.", "detained"),
        ("Thirty opponents are in prison.", "detained"),
        ("The floods displaced 30 families.", "displaced"),
        ("Some 30 people fled their homes.", "displaced"),
        ("The fire left 30 families homeless.", "displaced"),
    ],
)
def test_the_other_tolls(text: str, toll: str) -> None:
    assert tolls(text) == [(30, toll)]


@pytest.mark.parametrize(
    "text",
    [
        "The strike could kill 500 people.",
        "If the dam breaks, 500 people will die.",
        "Rescuers feared that 500 people had died.",
        "The rebels plan to kill 500 hostages.",
        "The army denied that 500 civilians had been killed.",
        "Some 500 people are feared dead.",
        "Police rescued 500 people.",
        "The bomb killed 500 cows.",
        "Some 500 gunmen fled after the attack.",
    ],
)
def test_what_is_feared_planned_denied_or_of_no_people_is_no_toll(text: str) -> None:
    assert tolls(text) == [(500, None)]


def test_two_tolls_of_one_sentence() -> None:
    assert tolls("Rebels killed 12 people and wounded 30 in the raid.") == [(12, "dead"), (30, "wounded")]
    assert tolls("Seven people died and 16 were hurt.") == [(7, "dead"), (16, "wounded")]


def test_a_toll_belongs_to_its_event() -> None:
    reading = read_report(Report(id="t", text="Rebels killed 12 people in the raid.", published="2024-06-05"))
    assert any(event.quantities == [0] for event in reading.events)


def test_those_of_the_dead_are_counted_as_people() -> None:
    (figure,) = quantities("Police said 12 of the dead were children.")
    assert (figure.value, figure.unit, figure.what, figure.toll) == (12, "person", "dead", "dead")


def test_killed_or_wounded_leaves_open_which() -> None:
    assert tolls("Some 3,812 civilians were killed or wounded.") == [(3812, "casualties")]
