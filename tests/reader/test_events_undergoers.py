"""Who suffers a deed is not who does it, and of whom another thing is told does nothing here."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Event, Reading, Report

Roles = tuple[list[str], list[str]]


def _read(text: str) -> Reading:
    return read_report(Report(id="t", text=text, published="2024-05-06"))


def _roles(reading: Reading, event: Event) -> Roles:
    names = {a.id: a.name.lower() for a in reading.actors}
    return [names[a] for a in event.actors], [names[a] for a in event.recipients]


def _told(text: str, word: str) -> Roles:
    """The actors and recipients of the event that the word tells."""
    reading = _read(text)
    event = next(e for e in reading.events if text[e.start : e.end].lower().startswith(word))
    return _roles(reading, event)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister was sentenced to one year in prison on Monday and fined $1.5 million for fraud.", "fined"),
        ("At the time of his indictment last year, the minister was a member of the board.", "indictment"),
        ("The minister has been in jail for two years.", "jail"),
        ("The minister is to be sentenced in August and, until then, will remain under house arrest.", "arrest"),
        ("The minister was put under house arrest and unrest led to forty students being shot dead.", "arrest"),
        ("Former minister asked to appear before court on August 27", "asked"),
    ],
)
def test_who_suffers_it_is_the_recipient(text: str, word: str) -> None:
    actors, recipients = _told(text, word)
    assert actors == []
    assert [r.removeprefix("former ") for r in recipients] == ["minister"]


def test_a_country_in_which_one_is_held_does_not_hold_him() -> None:
    assert _told("The banker will remain under house arrest in the United States.", "arrest")[0] == []


def test_a_second_passive_with_a_subject_of_its_own() -> None:
    reading = _read("The resignation was accepted on Monday and the premier asked to stay on as caretaker.")
    assert not any(e.type == "REQUEST" and e.actors for e in reading.events)


def test_whose_land_is_seized_has_not_seized_it() -> None:
    assert _told("Ranchers whose land was seized demanded protection.", "seized") == ([], ["ranchers"])


def test_who_is_acquitted_by_a_court() -> None:
    text = "The High Court yesterday acquitted former president Ramon Silva of charges of fraud."
    assert _told(text, "acquitted") == (["high court"], ["ramon silva"])


def test_the_chamber_that_is_voted_for_does_not_vote() -> None:
    reading = _read("The National Assembly elections will be held in May.")
    assert all(e.actors == [] for e in reading.events if e.type == "ELECT")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("A statement announced the appointment of a new prime minister.", ([], ["new prime minister"])),
        ("The king's appointment of Ana Silva as premier was criticised.", (["king"], ["ana silva"])),
    ],
)
def test_who_is_appointed_does_not_appoint(text: str, roles: Roles) -> None:
    assert _told(text, "appointment") == roles


def test_who_rejects_an_appeal_has_not_made_it() -> None:
    text = "Magistrates Juan Soto and Ana Ruiz rejected an appeal that Roniel Ortiz made for a new inquiry."
    assert _told(text, "appeal")[0] == ["roniel ortiz"]


def test_who_hears_a_petition_has_not_filed_it() -> None:
    reading = _read("Justice Karim Khan passed the order after holding a hearing on a petition filed by Omar Shahed.")
    petitions = [e for e in reading.events if e.type == "REQUEST"]
    assert all(_roles(reading, e)[0] == ["omar shahed"] for e in petitions)


def test_who_did_what_is_looked_into_does_not_look_into_it() -> None:
    text = "Prosecutors opened an investigation into the killing of a student by soldiers."
    assert _told(text, "investigation")[0] == ["prosecutors"]


def test_who_welcomes_a_decision_has_not_taken_it() -> None:
    reading = _read("The opposition welcomed a decision to expel the envoy.")
    assert not any(e.type == "SANCTION" and e.actors for e in reading.events)


def test_who_gets_a_call_has_not_made_it() -> None:
    text = "Karl Nilsen received on Tuesday a phone call from President Omar Saleh."
    assert _told(text, "call") == (["omar saleh"], ["karl nilsen"])


def test_somebody_does_not_accuse_himself() -> None:
    assert _told("Ana Silva has alleged being beaten by guards.", "alleged")[1] != ["ana silva"]


def test_where_one_is_sent_is_not_who_sends_him() -> None:
    text = "The banker was arrested in Chad in April and deported to Norway for trial."
    assert _told(text, "deported")[0] == []


def test_whose_aide_speaks_of_an_arrest_does_not_make_it() -> None:
    text = "President Omar Saleh's foreign minister, Celia Ruiz, repeated that the general would be arrested."
    assert "omar saleh" not in _told(text, "arrested")[0]


def test_who_says_that_talks_have_failed_has_not_held_them() -> None:
    reading = _read("Caspar Rawles said negotiations might have failed.")
    assert not any(e.type == "CONSULT" and e.actors for e in reading.events)


def test_they_agree_between_themselves_to_do_it() -> None:
    text = (
        "The premier pushed for talks, culminating in the agreement between Chad and Sudan in 1996 to withdraw troops."
    )
    reading = _read(text)
    assert all("premier" not in _roles(reading, e)[0] for e in reading.events if e.type == "RETREAT")


def test_others_who_suffer_something_else() -> None:
    text = "Forty protesters were shot dead by soldiers and thousands rounded up in raids."
    actors, recipients = _told(text, "rounded up")
    assert "forty protesters" not in actors
    assert recipients == ["thousands"]
