"""Who is said to be behind a deed: claims of responsibility, blame, what is laid on somebody, denials of one's own."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Reading, Report


def _read(text: str) -> Reading:
    return read_report(Report(id="t", text=text, published="1989-06-05"))


def _doers(text: str) -> list[str]:
    reading = _read(text)
    names = {a.id: a.name.lower() for a in reading.actors}
    return [names[a] for a in next(e for e in reading.events if e.type == "ASSAULT").actors]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels claimed responsibility for the bombing of a pipeline.",
        "THE REBELS CLAIMED RESPONSIBILITY FOR THE ATTACK ON THE BANK.",
        "The rebels claimed credit for the bombing of a refinery.",
        "The minister blamed the rebels for the kidnapping of two engineers.",
        "The kidnapping of the mayor was attributed to the rebels.",
        "The rebels are believed to be responsible for the massacre.",
        "The bombing, claimed by the rebels, wrecked a bank.",
        "The rebels are behind the attack, a judge said.",
    ],
)
def test_who_is_held_to_be_behind_a_deed_is_its_actor(text: str) -> None:
    assert _doers(text) == ["rebels"]


def test_nobody_is_behind_what_nobody_has_claimed() -> None:
    assert _doers("No group has claimed responsibility for the bombing of a bus.") == []


def test_who_denies_a_deed_of_their_own_is_its_denied_actor() -> None:
    reading = _read("The army denied killing two nuns in the valley.")
    killing = next(e for e in reading.events if e.type == "ASSAULT")
    assert killing.status == "denied"
    assert [a.name for a in reading.actors if a.id in killing.actors] == ["army"]


def test_a_doer_hung_on_the_victim_has_done_what_the_noun_tells() -> None:
    reading = _read("The expulsion of two envoys by Chad was welcomed by Niger.")
    expelled = next(e for e in reading.events if e.type == "SANCTION")
    assert [a.name for a in reading.actors if a.id in expelled.actors] == ["Chad"]


def test_whose_offer_is_rejected_has_not_rejected_it() -> None:
    reading = _read("A proposal by Egypt for talks was rejected by both sides.")
    rejected = next(e for e in reading.events if e.type == "REJECT")
    egypt = next(a.id for a in reading.actors if a.name == "Egypt")
    assert egypt not in rejected.actors


def test_who_is_asked_asks_nobody() -> None:
    reading = _read("Police were asked to deploy more men in the old city.")
    asked = next(e for e in reading.events if e.type == "REQUEST")
    assert asked.actors == []


def test_a_crime_charged_is_no_second_row() -> None:
    reading = _read("A man was charged with murder on Friday after a clerk was stabbed.")
    assert len([e for e in reading.events if e.type == "ASSAULT" and e.repeats is None]) <= 1
