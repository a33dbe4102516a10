"""Company: what a word tells, or that it tells nothing, by the words beside it."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Report


def _told(text: str) -> list[tuple[str, str, str | None, str]]:
    made = read_report(Report(id="t", text=text, published="2024-05-06"))
    return [(made.report.text[e.start : e.end], e.type, e.mode, e.status) for e in made.events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("President Orlov called Chancellor Meier to discuss the truce.", ("called", "CONSULT", "phone", "happened")),
        (
            "Opposition leaders called Prime Minister Meier a dictator and demanded his resignation.",
            ("called", "ACCUSE", "disapprove", "happened"),
        ),
        ("The army violated the ceasefire on Monday.", ("violated", "ASSAULT", None, "happened")),
        ("Firefighters freed a man trapped in the wreckage.", ("freed", "AID", None, "happened")),
    ],
)
def test_company_decides_what_a_word_tells(text: str, told: tuple[str, str, str | None, str]) -> None:
    assert told in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Officials declined to comment.",
        "The ministry refused to comment on the matter.",
        "A cargo plane crashed near Gorna on Monday.",
        "The agreement says little about fishing.",
        "No one was in custody on Monday.",
        "Police do not expect that the man will be charged.",
        "The drought poses a threat to the harvest.",
        "He did not know how to disarm the gun.",
        "If a vote is held, the party will find an excuse.",
        "He voted in the past nine elections.",
        "The minister was asked if she was happy.",
        "No arrests have been made.",
        "Kovac retired from the police in 2011.",
        "His family is cooperating with police.",
        "It was the third homicide of the year.",
        "Both parties agreed that the road is bad.",
    ],
)
def test_what_tells_no_event_of_public_life(text: str) -> None:
    assert [(word, status) for word, _, _, status in _told(text) if word != "voted"] == []


def test_an_act_agreed_on_is_an_agreement() -> None:
    assert ("agreed", "AGREE", None, "happened") in _told("Both sides agreed to withdraw their troops.")


def test_charges_that_remain_possible_are_no_more_than_that() -> None:
    assert [status for word, _, _, status in _told("Charges against Petrov remain possible.")] in (["possible"], [])


def test_charges_that_are_not_expected_are_none() -> None:
    told = _told("Petrov is not expected to face charges.")
    assert all(status == "denied" for _, _, _, status in told)
