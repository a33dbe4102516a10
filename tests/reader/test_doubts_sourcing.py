"""The doubts of names, speakers, roles and sources, each held against reports with the fault and against sound ones.

``doubt_reports/CODE.txt`` has one report a line: "+" is to be questioned, "-" is not. "\\n" is a line end.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.api import read_report
from dateline.model import Doubt, Report

TABLES = sorted((Path(__file__).parent / "doubt_reports").glob("*.txt"))
CASES = [(table.stem, line[0] == "+", line[2:]) for table in TABLES for line in table.read_text("utf-8").splitlines()]
MAJOR = ("A402", "A403", "A404")


def doubts(code: str, line: str) -> list[Doubt]:
    report = Report(id="t", text=line.replace("\\n", "\n"), published="2021-07-26")
    return [d for d in read_report(report).doubts if d.code == code]


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, wrong, line in CASES if wrong])
def test_the_fault_is_questioned_and_pointed_at(code: str, line: str) -> None:
    found = doubts(code, line)
    assert found, line
    for doubt in found:
        assert doubt.spans == sorted(doubt.spans)
        assert doubt.message.endswith(".")
        assert doubt.severity == ("major" if code in MAJOR else "minor")


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, wrong, line in CASES if not wrong])
def test_what_only_looks_like_it_is_not(code: str, line: str) -> None:
    assert doubts(code, line) == []


def test_every_doubt_of_names_and_sources_is_held_against_at_least_a_dozen_of_each() -> None:
    assert [t.stem for t in TABLES] == ["A401", "A402", "A403", "A404", "S601", "S602", "S603"]
    for table in TABLES:
        signs = [line[0] for line in table.read_text("utf-8").splitlines()]
        assert min(signs.count("+"), signs.count("-")) >= 12, table.stem


def test_the_message_names_the_two_roles_and_the_facts_are_touched() -> None:
    text = "President Ivan Petrov opened the bridge. The ceremony was short. Prime Minister Petrov left at noon."
    (doubt,) = doubts("A404", text)
    assert doubt.message == "Ivan Petrov is “President” in one place and “Prime Minister” in another."
    assert [span.of(text) for span in doubt.spans] == ["President", "Prime Minister"]
    assert {fact[0] for fact in doubt.facts} == {"a", "o"}


def test_one_source_is_questioned_once_with_all_that_rests_on_it() -> None:
    text = (
        "The minister will resign on Friday, a source close to the cabinet said. "
        "The army will leave the port, the source said."
    )
    (doubt,) = doubts("S603", text)
    assert [span.of(text) for span in doubt.spans] == ["a source close to the cabinet", "the source"]
    assert doubt.message == "What is told here rests on a source without a name: “a source close to the cabinet”."
    assert len(doubt.facts) == 2


def test_an_act_that_a_named_source_tells_too_does_not_rest_on_the_unnamed_one() -> None:
    alone = "Gunmen killed the mayor on Monday, a source said."
    both = f"{alone} Anna Berg, a minister, said that gunmen killed the mayor on Monday."
    assert doubts("S603", alone)
    assert doubts("S603", both) == []


def test_a_column_may_judge() -> None:
    text = "I saw the parade on Sunday. The regime arrested 40 teachers on Monday. Sadly, nobody spoke of it."
    assert doubts("S601", text) == doubts("S602", text) == []
