"""What is no event of public life: figures of speech, private journeys, candidacies, standing causes."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Event, Report


def _events(text: str) -> list[Event]:
    return list(read_report(Report(id="t", text=text, published="2009-03-04")).events)


def _told_at(text: str, word: str) -> list[Event]:
    start = text.index(word)
    return [e for e in _events(text) if e.start == start]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The contractor has close ties to the ruling party.", "close"),
        ("The speaker called on all citizens to rally around the leadership.", "rally"),
        ("Patients are forced to visit the capital for treatment.", "visit"),
        ("The prosecutor was shot dead on a honeymoon trip to the coast.", "trip"),
        ("The court heard that the mayor had asked for a bribe.", "asked"),
        ("The rebels accepted money from two parties.", "accepted"),
        ("The delegation will meet the speaker before it goes; the delegation leaves on Friday.", "leaves"),
        ("The minister quit being a shareholder in the firm.", "quit"),
        ("The doctor planned to open a hospital in the port.", "open"),
        ("He attacked a diner who had rejected his advances.", "rejected"),
        ("Unrest has hit the eastern region.", "hit"),
        ("They have demonstrated great courage.", "demonstrated"),
        ("The marchers were armed with placards.", "armed"),
        ("Tensions are high between the two countries.", "Tensions"),
        ("The ministry allocated ten million dollars to the new stadium.", "allocated"),
        ("Half of the people there need assistance.", "assistance"),
        ("The parties clashed over the launch of the bureau in parliament.", "clashed"),
        ("The bank agreed to grant the firm a licence.", "grant"),
        ("Profit fell because of a one-time charge for closing the mill.", "charge"),
        ("Excluding the charge, net income fell 5%.", "charge"),
        ("Historians agree that it was a form of control.", "agree"),
    ],
)
def test_figures_of_speech_and_private_life_tell_nothing(text: str, word: str) -> None:
    assert _told_at(text, word) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The president has a plan for re-election.", "re-election"),
        ("Two ministers did not seek re-election to the upper house.", "re-election"),
        ("The former mayor will run for president.", "run"),
        ("The former minister will seek to win over the unions.", "seek"),
        ("Lawmakers want to change the constitution.", "want"),
        ("The senator greeted voters at his rally in the port.", "rally"),
    ],
)
def test_a_candidacy_and_a_wish_are_no_events(text: str, word: str) -> None:
    assert _told_at(text, word) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The president said that the fight against corruption goes on.", "fight"),
        ("She was an activist fighting for equality.", "fighting"),
        ("The ministry drew up the plan in cooperation with the provinces.", "cooperation"),
        ("The leader called for the mobilisation of the opposition.", "mobilisation"),
        ("We do not condone violence, the minister said.", "violence"),
    ],
)
def test_a_cause_is_no_deed(text: str, word: str) -> None:
    assert _told_at(text, word) == []


def test_beasts_commit_no_violence() -> None:
    assert _events("A dog attacked a boy in the park.") == []


def test_who_dissolves_parliament_asks_nobody_for_polls() -> None:
    text = "The prime minister decided to dissolve parliament and call for snap polls."
    assert all(e.type != "REQUEST" for e in _events(text))


def test_a_civil_ruling_is_no_conviction() -> None:
    text = "The landlord welcomed the court ruling in his favour over the lease."
    assert all(e.type != "SANCTION" for e in _events(text))


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The rebels rallied outside parliament to demand a vote.", "PROTEST"),
        ("Students demonstrated against the new fees.", "PROTEST"),
        ("The foreign minister visited Morocco on Monday.", "CONSULT"),
        ("The president was re-elected on Sunday.", "ELECT"),
        ("The union wants the government to raise wages.", "REQUEST"),
    ],
)
def test_the_same_words_of_public_acts_still_tell_them(text: str, type_: str) -> None:
    assert type_ in {e.type for e in _events(text)}
