"""Filters find the same rows whether few pass them or many: only the way by which they are found differs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dateline.record import Record, narrowing

from .record_readings import many, reading

VIEWS = ("timeline", "series", "pledges", "conflicts", "statements", "actors", "offices", "reports", "copies")
FILTERS: tuple[dict[str, Any], ...] = (
    {}, {"actor": "Ada Vance"}, {"actor": ["Bo Lund", "Dockers"]}, {"place": "Sarrat"}, {"place": "Norland"},
    {"type": "PROTEST"}, {"type": ["PROTEST", "AID"]}, {"status": "ongoing"}, {"type": "ASSAULT", "status": "planned"},
    {"source": "Paper 1"}, {"source": ["Paper 2", "r4"]}, {"since": "2021-04", "until": "2021-06"},
    {"until": "2021-01"}, {"trust": "ok"}, {"trust": "garbled"}, {"actor": "Dockers", "type": "PROTEST"},
    {"actor": "Ada Vance", "place": "Sarrat", "source": "Paper 1"}, {"actor": "Norland", "until": "2021-08"},
    {"actor": "Dockers", "place": "Sarrat", "type": "ASSAULT", "status": "happened", "source": "Paper 0",
     "since": "2021-02", "until": "2021-11", "trust": "ok"},
)  # fmt: skip
_COUNT = 30


@pytest.fixture(scope="module", params=["memory", "postgres"])
def filled(request: pytest.FixtureRequest) -> Iterator[Record]:
    where = ":memory:" if request.param == "memory" else request.getfixturevalue("server").new_database()
    with Record.open(where) as record:
        trusts = (("ok", "ok", "ok"), ("garbled", "ok", "doubtful"), ("ok", "garbled", "ok"))
        record.add(*many(_COUNT))
        record.add(*(reading(f"t{n}", 70 + n, f"2021-0{n + 3}-09", trust=trusts[n]) for n in range(3)))
        yield record


def shown(record: Record, view: str, filters: dict[str, Any]) -> list[dict[str, Any]]:
    return list(getattr(record, view)(**filters).to_dicts())


@pytest.mark.parametrize("view", VIEWS)
def test_few_and_many_are_found_alike(filled: Record, view: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for filters in FILTERS:
        usual = shown(filled, view, filters)
        for few, most in ((0, 10_000), (0, 1), (3, 2), (40, 5)):
            monkeypatch.setattr(narrowing, "_FEW", few)
            monkeypatch.setattr(narrowing, "_MANY", most)
            assert shown(filled, view, filters) == usual, filters
        monkeypatch.undo()


def test_few_and_many_are_searched_alike(filled: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    for filters in FILTERS:
        usual = list(filled.search("strike OR rat*", **filters).to_dicts())
        for few, most in ((0, 10_000), (0, 1), (3, 2)):
            monkeypatch.setattr(narrowing, "_FEW", few)
            monkeypatch.setattr(narrowing, "_MANY", most)
            assert list(filled.search("strike OR rat*", **filters).to_dicts()) == usual, filters
        monkeypatch.undo()


def test_most_of_these_filters_find_something(filled: Record) -> None:
    found = [max(len(shown(filled, view, filters)) for view in VIEWS) for filters in FILTERS]
    assert sum(map(bool, found)) >= len(FILTERS) - 2
