"""What is no event of public life: figures of speech, accidents, private talk, posts in firms."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Report


def types(text: str) -> list[str]:
    return [e.type for e in read_report(Report(id="r", text=text, published="2024-05-06")).events]


@pytest.mark.parametrize(
    "text",
    [
        "The chain launched an attack on prices on Tuesday.",
        "The comedian has battled cancer for three years.",
        "The crew shot the film in Norway last spring.",
        "The senators killed the bill in committee.",
        "The app exploded in popularity among students.",
        "The new law struck a balance between the two camps.",
        "The singer released an album on Friday.",
        "The original Zephyr phone was released in 2007.",
        "Shares rallied on Monday after the bank cut its rate.",
        "The minister was met with applause at the fair.",
        "Two officials requested anonymity on Thursday.",
    ],
)
def test_figures_of_speech_tell_no_event(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A man accidentally shot his cousin on a hunting trip, deputies said.",
        "The boy was killed when the rifle went off in the kitchen.",
        "The banker shot himself in his garage on Sunday.",
    ],
)
def test_accidents_with_guns_and_suicides_are_no_assault(text: str) -> None:
    assert "ASSAULT" not in types(text)


def test_an_assault_stays_one() -> None:
    assert "ASSAULT" in types("Gunmen shot a policeman in Gorna on Sunday.")


PRIVATE = (
    "The bakery on Mill Lane turned a hundred on Saturday. Its owner, Ruth Perkins, thanked her customers and invited"
    " them to a tea in the garden. Her sister Ann had urged her for years to retire, but she refused. Neighbours"
    " praised the bread. Children visited the ovens in the morning and talked to the apprentices, who had agreed to"
    " show them how rolls are made. The garden was full of flowers, and a band played until the lamps were lit."
)


def test_thanks_and_visits_among_private_people_are_no_events() -> None:
    assert types(PRIVATE) == []


def test_the_same_words_with_a_minister_are() -> None:
    text = PRIVATE + " Prime Minister Ewa Kowalska met President Jan Novak there and praised him."
    assert {"CONSULT", "SUPPORT"} <= set(types(text))


@pytest.mark.parametrize(
    "text",
    ["Delta Foods named Ruth Perkins as chief executive on Monday.", "The chairman of the bank resigned on Friday."],
)
def test_posts_in_firms_are_no_events(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The rebels declared a cease-fire on Monday.", "RETREAT"),
        ("The general issued an ultimatum to the rebels.", "THREATEN"),
        ("The ministry summoned the French ambassador on Monday.", "ACCUSE"),
        ("Kenya and Ghana cancelled talks on Monday.", "REJECT"),
    ],
)
def test_one_word_one_type(text: str, type_: str) -> None:
    assert type_ in types(text)


def test_what_is_halted_is_no_event_of_its_own() -> None:
    assert types("Turkey halted aid to Syria on Monday.") == ["SANCTION"]
