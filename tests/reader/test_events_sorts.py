"""Sorts of events by their company: police and troops, words and blows, pleas, acquittals; what is yet to come."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Event, Report


def _at(text: str, word: str) -> Event:
    start = text.index(word)
    return next(e for e in read_report(Report(id="t", text=text, published="2009-03-04")).events if e.start == start)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Authorities stepped up police deployment in the capital.", "deployment"),
        ("Police will deploy more officers in the capital.", "deploy"),
    ],
)
def test_police_are_no_troops(text: str, word: str) -> None:
    event = _at(text, word)
    assert (event.type, event.mode) == ("MOBILIZE", "police")


def test_a_guilty_plea_admits() -> None:
    assert _at("The former minister, Jan Kos, agreed to a guilty plea in the bribery trial.", "plea").type == "CONCEDE"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Opposition lawmakers grilled the prime minister over the budget.", "grilled"),
        ("The ruling party attacked the opposition over the bill.", "attacked"),
        ("The vice-president bashed the president over his economic policy.", "bashed"),
        ("The Finnish envoy protested the executions.", "protested"),
    ],
)
def test_words_between_politicians_are_no_blows(text: str, word: str) -> None:
    assert _at(text, word).type == "ACCUSE"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The government ordered the dissolution of the opposition party.", "dissolution"),
        ("The government suspended the newspaper on Monday.", "suspended"),
    ],
)
def test_what_is_dissolved_or_suspended_is_banned(text: str, word: str) -> None:
    event = _at(text, word)
    assert (event.type, event.mode) == ("COERCE", "ban")


def test_who_is_acquitted_has_not_been_convicted() -> None:
    event = _at("The High Court acquitted the former president on Monday.", "acquitted")
    assert (event.type, event.mode, event.status) == ("SANCTION", "convict", "denied")


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("In the absence of a deal with Sudan, Ethiopia filled the dam.", "deal", "denied"),
        ("European leaders are shying away from meetings with the new president.", "meetings", "denied"),
        ("France ruled out any form of apology.", "apology", "denied"),
        ("The talks covered the upcoming election in Israel.", "election", "planned"),
    ],
)
def test_what_has_not_come_about_has_not_happened(text: str, word: str, status: str) -> None:
    assert _at(text, word).status == status
