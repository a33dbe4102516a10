"""The engine that reads by rules, on a grammar of its own."""

from __future__ import annotations

from time_drafts import unparsed

from dateline.reader.times.engine import Grammar
from dateline.reader.times.pieces import Pieces

RULES = (
    ("day", "MONTH DAY ,? YEAR?", lambda month, day, year: (month, day, year)),
    ("day", "DAY of? MONTH", lambda day, month: (month, day, None)),
    ("early", "early|late <day>", lambda day: ("stage", day)),
    ("never", "MONTH", lambda _: None),
)


def read(rule: str, text: str) -> dict[int, object]:
    return Grammar(RULES).reader(Pieces(unparsed(text).parse)).read(rule, 0)


def test_all_readings_with_their_ends() -> None:
    assert read("day", "July 4, 2019") == {4: (7, 4, 2019), 3: (7, 4, None), 2: (7, 4, None)}


def test_plain_words_are_matched_and_not_handed_on() -> None:
    assert read("day", "4 of July") == {3: (7, 4, None)}


def test_a_rule_may_use_another() -> None:
    assert read("early", "late July 4") == {3: ("stage", (7, 4, None))}


def test_a_builder_may_refuse() -> None:
    assert read("never", "July") == {}
    assert read("day", "") == {}
