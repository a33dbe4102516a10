"""Whole stories of our own, from text to outcome: copies once, updates told from conflicts, pledges followed."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from judging_memory import Memory

from dateline.api import read_report
from dateline.model import Report

STORIES = Path(__file__).parent / "stories"
NAMES = ("market", "port", "valley")


@cache
def told(name: str) -> tuple[Memory, dict[str, Any]]:
    memory = Memory()
    for line in (STORIES / f"{name}.jsonl").read_text("utf-8").splitlines():
        memory.add(read_report(Report(**json.loads(line))))
    return memory, json.loads((STORIES / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_copies_and_nothing_else_are_found(name: str) -> None:
    memory, gold = told(name)
    found = [sorted(row["reports"]) for row in memory.copies() if row["kind"] != "partial"]
    assert sorted(found) == sorted(sorted(group) for group in gold["copies"])


@pytest.mark.parametrize("name", NAMES)
def test_conflicts_are_told_from_updates(name: str) -> None:
    memory, gold = told(name)
    found = {
        (row["code"], frozenset(s["report"] for side in row["sides"] for s in side["sources"]))
        for row in memory.conflicts()
    }
    wanted = {(c["code"], frozenset(r for side in c["sides"] for r in side["reports"])) for c in gold["conflicts"]}
    assert found <= wanted
    assert len(found) == len(wanted)


@pytest.mark.parametrize("name", NAMES)
def test_pledges_are_followed_to_their_outcome(name: str) -> None:
    memory, gold = told(name)
    rows = memory.pledges(date.fromisoformat(gold["judged_at"]))
    for pledge in gold["pledges"]:
        for made in pledge["made_in"]:
            text = next(r.report.text for r in memory.readings if r.report.id == made["id"])
            start = text.index(made["quote"])
            end = start + len(made["quote"])
            hits = [
                row["outcome"]
                for row in rows
                if any(s["report"] == made["id"] and s["start"] < end and start < s["end"] for s in row["sources"])
            ]
            assert pledge["outcome"] in hits, pledge


@pytest.mark.parametrize("name", NAMES)
def test_most_points_of_the_series_are_found(name: str) -> None:
    memory, gold = told(name)
    found = {
        (point["value"], source["report"])
        for row in memory.serieses()
        for point in row["points"]
        for source in point["sources"]
    }
    wanted = [(p["value"], set(p["reports"])) for s in gold["series"] for p in s["points"]]
    right = [any((value, report) in found for report in reports) for value, reports in wanted]
    assert sum(right) >= 0.8 * len(right)


def test_no_event_of_one_story_is_joined_with_another_storys() -> None:
    memory = Memory()
    story_of = []
    for name in NAMES:
        for reading in told(name)[0].readings:
            memory.add(reading)
            story_of.append(name)
    groups: dict[int, set[str]] = {}
    for key, telling in memory.happenings:
        groups.setdefault(key, set()).add(story_of[telling.report])
    assert all(len(stories) == 1 for stories in groups.values())
    assert {row["code"] for row in memory.conflicts()} == {"X701", "X703", "X704"}
