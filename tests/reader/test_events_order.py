"""The order of events, where the report's own words tell it."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Report


def order(text: str) -> list[tuple[str, str]]:
    """The pairs of the earlier and the later event, as words."""
    found = read_report(Report(id="t", text=text, published="2021-07-28")).events
    word = {e.id: text[e.start : e.end] for e in found}
    pairs = [(word[e.id], word[later]) for e in found for later in e.before]
    assert sorted(pairs) == sorted((word[first], word[e.id]) for e in found for first in e.after)
    return pairs


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The mayor resigned after police arrested his son.", ("arrested", "resigned")),
        ("Police arrested the mayor before rebels attacked the town.", ("arrested", "attacked")),
        ("The president resigned following protests in the capital.", ("protests", "resigned")),
        ("Rebels have held the city since the coup in May.", ("coup", "held")),
        ("An army raid on a camp led to riots in the capital.", ("raid", "riots")),
        ("The teachers' strike followed the arrest of a union leader.", ("arrest", "strike")),
        ("Gunmen shot the guard and then kidnapped his wife.", ("shot", "kidnapped")),
        ("The governor condemned the rebels' attack on the school.", ("attack", "condemned")),
    ],
)
def test_words_of_order_give_the_order(text: str, pair: tuple[str, str]) -> None:
    assert order(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the mayor, and rebels attacked the town.",
        "Police arrested the mayor when rebels attacked the town.",
        "The police did not arrest the mayor after the attack.",
    ],
)
def test_nothing_else_does(text: str) -> None:
    assert order(text) == []


def test_days_that_are_against_it_win() -> None:
    text = "The mayor resigned in May after police arrested his son in June."
    assert order(text) == []
