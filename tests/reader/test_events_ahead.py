"""What the grammar says lies ahead has not happened, and what was done beside a refusal has."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Report


def _told(text: str) -> list[tuple[str, str, str]]:
    made = read_report(Report(id="t", text=text, published="2024-05-06"))
    return [(made.report.text[e.start : e.end], e.type, e.status) for e in made.events]


def _statuses(text: str, word: str) -> set[str]:
    return {status for told, _, status in _told(text) if told == word}


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "Opposition lawmakers said that the security agreement with Orland should be revoked.",
            "revoked",
            "called_for",
        ),
        ("The premier must reject this demand by the generals, the union leader said.", "reject", "called_for"),
        ("The commission recommended that Judge Paul Mensah be suspended by the president.", "suspended", "called_for"),
        ("The general was told to surrender and was taken to the capital.", "surrender", "called_for"),
        ("The leaders told the parliament they would meet the rebels on Friday.", "meet", "planned"),
        ("'We are going to support the government of Kenya,' the minister said.", "support", "planned"),
        (
            "The parties prepare for the parliamentary elections, expected to take place in June.",
            "elections",
            "planned",
        ),
        ("The activist vowed to march should police fail to arrest the mayor.", "arrest", "possible"),
    ],
)
def test_what_is_owed_wished_or_due_lies_ahead(text: str, word: str, status: str) -> None:
    assert _statuses(text, word) <= {status}


def test_what_a_duty_once_was_is_left_to_the_core() -> None:
    assert "called_for" not in _statuses("The rebels must have attacked the convoy on Sunday, police said.", "attacked")


def test_a_right_is_no_act() -> None:
    assert (
        _statuses("The unions were free to exercise their right to lay a complaint against him.", "complaint") == set()
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The president said he would offer the rebel leaders tea.", "offer"),
        ("A three-member tribunal handed down the 200-page verdict on Monday.", "handed"),
        ("Union leaders called the budget a savage attack on workers' rights.", "attack"),
        ("Thank god, the minister said, that the war is over.", "Thank"),
    ],
)
def test_figures_tell_no_event_of_their_word(text: str, word: str) -> None:
    assert _statuses(text, word) == set()


@pytest.mark.parametrize(
    ("text", "word", "type_"),
    [
        ("President Ana Ruiz answered a call from Ivan Petrov, the president of Orland.", "call", "CONSULT"),
        ("Lawmakers will vote for the country's new vice-president in August.", "vote", "ELECT"),
        ("The party warned its lawmaker Omar Diallo for his remarks about the church.", "warned", "ACCUSE"),
    ],
)
def test_the_company_decides_the_type(text: str, word: str, type_: str) -> None:
    assert {told_type for told, told_type, _ in _told(text) if told == word} <= {type_}
