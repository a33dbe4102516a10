"""Whole stories of our own, from text to outcome: copies once, updates told from conflicts, pledges followed."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dateline.api import Reading, read_report
from dateline.model import Report
from dateline.record import Record

STORIES = Path(__file__).parent / "stories"
NAMES = ("market", "port", "valley")
Rows = list[dict[str, Any]]


@cache
def readings(name: str) -> list[Reading]:
    lines = (STORIES / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [read_report(Report(**json.loads(line))) for line in lines]


@cache
def told(name: str) -> tuple[dict[str, Rows], dict[str, Any]]:
    """The views of a record of one story, and what is true."""
    gold = json.loads((STORIES / f"{name}.json").read_text("utf-8"))
    return views(readings(name), gold["judged_at"]), gold


def views(some: list[Reading], as_of: str) -> dict[str, Rows]:
    with Record.open(":memory:") as record:
        record.add(*some)
        return {
            "copies": list(record.copies().to_dicts()), "timeline": list(record.timeline().to_dicts()),
            "series": list(record.series().to_dicts()), "conflicts": list(record.conflicts().to_dicts()),
            "pledges": list(record.pledges(as_of=as_of).to_dicts()),
        }  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_copies_and_nothing_else_are_found(name: str) -> None:
    found, gold = told(name)
    pairs = [sorted(row["reports"]) for row in found["copies"] if row["kind"] != "partial"]
    assert sorted(pairs) == sorted(sorted(group) for group in gold["copies"])


@pytest.mark.parametrize("name", NAMES)
def test_conflicts_are_told_from_updates(name: str) -> None:
    found, gold = told(name)
    raised = [
        (row["code"], frozenset(s["report"] for side in row["sides"] for s in side["sources"]))
        for row in found["conflicts"]
    ]
    wanted = {(c["code"], frozenset(r for side in c["sides"] for r in side["reports"])) for c in gold["conflicts"]}
    assert len(raised) == len(wanted)
    assert set(raised) <= wanted


@pytest.mark.parametrize("name", NAMES)
def test_pledges_are_followed_to_their_outcome(name: str) -> None:
    found, gold = told(name)
    texts = {r.report.id: r.report.text for r in readings(name)}
    for pledge in gold["pledges"]:
        for made in pledge["made_in"]:
            start = texts[made["id"]].index(made["quote"])
            end = start + len(made["quote"])
            hits = [
                row["outcome"]
                for row in found["pledges"]
                if any(s["report"] == made["id"] and s["start"] < end and start < s["end"] for s in row["sources"])
            ]
            assert pledge["outcome"] in hits, pledge


@pytest.mark.parametrize("name", NAMES)
def test_most_points_of_the_series_are_found(name: str) -> None:
    found, gold = told(name)
    points = {
        (point["value"], source["report"])
        for row in found["series"]
        for point in row["points"]
        for source in point["sources"]
    }
    wanted = [(p["value"], set(p["reports"])) for s in gold["series"] for p in s["points"]]
    right = [any((value, report) in points for report in reports) for value, reports in wanted]
    assert sum(right) >= 0.8 * len(right)


def test_no_event_of_one_story_is_joined_with_another_storys() -> None:
    story_of = {reading.report.id: name for name in NAMES for reading in readings(name)}
    found = views([reading for name in NAMES for reading in readings(name)], "2030-01-01")
    for row in found["timeline"]:
        assert len({story_of[source["report"]] for source in row["sources"]}) == 1
    assert {row["code"] for row in found["conflicts"]} == {"X701", "X703", "X704"}
