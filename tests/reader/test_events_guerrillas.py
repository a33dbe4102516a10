"""Guerrilla war and terrorism of the wire services: bombs, storms and the means that are told or are not."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Event, Report


def _events(text: str) -> list[Event]:
    return read_report(Report(id="t", text=text, published="1989-06-05")).events


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("Masked men threw a grenade at the house of a senator.", "ASSAULT", "explosives"),
        ("TWO STICKS OF DYNAMITE WERE HURLED AT THE CONSULATE.", "ASSAULT", "explosives"),
        ("The rebels mined the road to the port.", "ASSAULT", "explosives"),
        ("Guerrillas took over a radio station and read out a statement.", "COERCE", "seize"),
        ("Hackers attacked the website of the interior ministry.", "COERCE", "cyber"),
        ("Smugglers set off a bomb in a shopping arcade.", "ASSAULT", "explosives"),
        ("A DYNAMITE CHARGE DAMAGED THE OFFICES OF THE BANK.", "ASSAULT", "explosives"),
        ("Ex-minister held over killing of judge", "COERCE", "arrest"),
        ("Guerrillas raided an outpost and stole cattle.", "ASSAULT", None),
        ("Rebels have been holding the nuns captive since Friday.", "ASSAULT", "abduct"),
        ("Soldiers captured two suspects in a raid on a safe house.", "COERCE", "arrest"),
    ],
)
def test_words_of_guerrilla_war_tell_their_events(text: str, type_: str, mode: str | None) -> None:
    assert (type_, mode) in [(e.type, e.mode) for e in _events(text)]


def test_storming_a_bar_is_no_storm() -> None:
    told = {e.type for e in _events("Masked men stormed a bar in the port and fired at customers, killing four.")}
    assert told == {"ASSAULT"}


def test_a_storm_is_still_no_deed() -> None:
    assert _events("Four people were killed when a storm struck the coast.") == []


def test_dying_when_a_bomb_goes_off_is_one_deed() -> None:
    rows = [e for e in _events("Two guards died when a bomb went off outside the bank.") if e.repeats is None]
    assert len(rows) == 1


def test_no_means_are_told_where_the_report_has_no_word_for_any() -> None:
    assert [e.mode for e in _events("Rebels killed the mayor in the square.")] == [None]


def test_a_bomb_made_safe_is_no_attack() -> None:
    assert [e for e in _events("Police defused a car bomb outside the court.") if e.type == "ASSAULT"] == []


def test_a_verb_without_its_own_objects_brings_no_means() -> None:
    modes = [e.mode for e in _events("The gang killed him and threw his body into the river.")]
    assert "explosives" not in modes


def test_who_survives_an_attempt_was_its_target() -> None:
    reading = read_report(Report(id="t", text="The general survived an assassination attempt.", published="1989-06-05"))
    attempt = next(e for e in reading.events if e.type == "ASSAULT")
    assert [a.name for a in reading.actors if a.id in attempt.recipients] == ["general"]
    assert attempt.actors == []


def test_what_one_had_to_do_was_done() -> None:
    assert [e.status for e in _events("Police said they had to open fire on the mob.")] == ["happened"]


def test_what_will_go_on_is_planned() -> None:
    told = _events("The rebels said they would go on attacking the pipeline.")
    assert [e.status for e in told if e.type == "ASSAULT"] == ["planned"]
