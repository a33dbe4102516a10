"""The baselines of events between a pair, and the choosing and counting of false alarms; nothing of theirs is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench import false_alarms
from bench.false_alarms import A_KIND, A_STORY, Alarm, Candidate
from bench.peers import dyads
from dateline.model import Report

MATCH = "The coach praised the team after the match, the best of the season, and a player scored. " * 8


def _pair(text: str, source: str, target: str) -> dyads.Row:
    event = {"source": source, "target": target, "code": "YIELD"}
    path: Any = {"id": "r", "text": text, "events": [event]}
    return dyads._row(path)


def test_a_row_has_its_parties_where_the_scorer_looks_and_one_code_for_yielding() -> None:
    row = _pair("Ana met Kovac. Ana left.", "Ana", "Kovac")
    assert (row["source"], row["target"], row["code"]) == ((0, 3), (8, 13), "RETREAT")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana arrested Kovac, who had praised him.", "COERCE"),
        ("After Ana and Kovac had talks, one of them praised the cook.", "CONSULT"),
        ("Ana or Kovac saw it.", ""),
    ],
)
def test_the_nearest_keyword_is_sought_between_the_parties_first(text: str, told: str) -> None:
    assert dyads.Keywords().codes([_pair(text, "Ana", "Kovac")]) == [told]


@pytest.mark.parametrize(
    ("source", "target", "masked"),
    [
        ("Ana", "Kovac", "sourceparty sued targetparty of Lipa."),
        ("Kovac", "Ana", "targetparty sued sourceparty of Lipa."),
        ("Ana", "Kovac of Lipa", "sourceparty sued targetparty."),
        ("Kovac of Lipa", "Lipa", "Ana sued sourceparty."),
    ],
)
def test_the_classifier_sees_no_names(source: str, target: str, masked: str) -> None:
    assert dyads.masked(_pair("Ana sued Kovac of Lipa.", source, target)) == masked


def test_a_code_becomes_a_reading_with_one_event_and_none_becomes_none() -> None:
    row = _pair("Ana met Kovac.", "Ana", "Kovac")
    told = dyads.reading(row, "CONSULT")
    assert [(e["type"], e["actors"], e["recipients"]) for e in told["events"]] == [("CONSULT", ["source"], ["target"])]
    assert [a["name"] for a in told["actors"]] == ["Ana", "Kovac"]
    assert dyads.reading(row, "")["events"] == []


def test_ten_reports_of_a_kind_are_taken_and_two_of_a_story() -> None:
    stories = [Candidate(Report(f"{k:03}", f"{MATCH} {k}"), story=str(k // 5)) for k in range(100)]
    chosen = false_alarms.choose(stories)
    assert {kind: len(found) for kind, found in chosen.items()} == {
        kind: A_KIND if kind == "sport" else 0 for kind in chosen
    }
    taken = [int(report.id) // 5 for report in chosen["sport"]]
    assert max(map(taken.count, taken)) <= A_STORY


def test_hard_news_is_of_no_kind() -> None:
    assert false_alarms.kind_of("Police charge the suspect in court over the murder. " * 20)[0] == false_alarms.HARD
    assert false_alarms.kind_of("Too short a match.") == ("", 0.0)


def test_struck_events_are_counted_by_kind(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.tsv"
    path.write_text("# judged once\nr\t1\t2\tAID\tplanned\tx\tremark\nr\t3\t4\tAID\tplanned\tok\n", encoding="utf-8")
    verdicts = false_alarms.read_verdicts(path)
    alarms = [Alarm("sport", ("r", k, k + 1, "AID", "planned"), "") for k in (1, 3, 5)]
    rows = false_alarms.table({"sport": 2, "culture": 1}, alarms, verdicts).splitlines()[2:]
    assert rows == [
        "| sport | 2 | 3 | 1 | 1 | 0.50 |",
        "| culture | 1 | 0 | 0 | 0 | 0.00 |",
        "| all | 3 | 3 | 1 | 1 | 0.33 |",
    ]


def test_the_sets_pairs_are_read_line_by_line(tmp_path: Path) -> None:
    event = {"source": "Ana", "target": "Kovac", "code": "AID"}
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps({"id": "r", "text": "Ana fed Kovac.", "events": [event]}) + "\n\n", encoding="utf-8")
    assert [row["code"] for row in dyads.rows(path)] == ["AID"]
