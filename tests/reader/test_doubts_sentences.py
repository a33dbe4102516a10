"""The doubts of figures and time, each held against damaged sentences and against sound ones that look like them.

``doubt_sentences/CODE.txt`` has one report a line: "+" is to be questioned, "-" is not. "undated:" leaves the report
without a date; all others are of Monday, 26 July 2021. "\\n" is a line end.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.api import read_report
from dateline.model import Doubt, Report

TABLES = sorted((Path(__file__).parent / "doubt_sentences").glob("*.txt"))
CASES = [(table.stem, line[0] == "+", line[2:]) for table in TABLES for line in table.read_text("utf-8").splitlines()]
PUBLISHED = "2021-07-26"


def doubts(code: str, line: str) -> list[Doubt]:
    text = line.removeprefix("undated: ").replace("\\n", "\n")
    report = Report(id="t", text=text, published=None if line.startswith("undated: ") else PUBLISHED)
    return [d for d in read_report(report).doubts if d.code == code]


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, wrong, line in CASES if wrong])
def test_what_does_not_fit_is_questioned_and_pointed_at(code: str, line: str) -> None:
    found = doubts(code, line)
    assert found, line
    for doubt in found:
        assert doubt.spans == sorted(doubt.spans)
        assert doubt.message.endswith(".")
        assert doubt.severity == "minor" if code == "T201" else doubt.severity in ("major", "minor")


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, wrong, line in CASES if not wrong])
def test_what_only_looks_like_it_is_not(code: str, line: str) -> None:
    assert doubts(code, line) == []


def test_every_doubt_of_figures_and_time_is_held_against_at_least_a_dozen_of_each() -> None:
    assert [t.stem for t in TABLES] == [f"N10{k}" for k in range(1, 6)] + [f"T20{k}" for k in range(1, 6)]
    for table in TABLES:
        signs = [line[0] for line in table.read_text("utf-8").splitlines()]
        assert min(signs.count("+"), signs.count("-")) >= 12, table.stem


def test_two_counts_by_two_sources_side_by_side_are_minor() -> None:
    (doubt,) = doubts("N104", "The authorities say 20 people have died; the opposition puts the figure at 69.")
    assert doubt.severity == "minor"
    (doubt,) = doubts("N104", "The fire killed 22 people on Saturday. The mayor laid a wreath for the 19 dead.")
    assert doubt.severity == "major"


def test_the_message_names_the_two_things_that_do_not_fit() -> None:
    (doubt,) = doubts("N101", "There are 2,500 troops there, up from 170,000 in 2007.")
    assert doubt.message == "2,500 is less than 170,000, but the text says “up”."
    (doubt,) = doubts("N105", "The meeting was held on June 31, the clerk said.")
    assert doubt.message == "June has no day 31."
