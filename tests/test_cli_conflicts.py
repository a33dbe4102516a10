"""``dateline conflicts`` as its user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli import app
from dateline.cli.conflicts import _around

REPORTS = (
    (
        "police",
        "Oslo Post",
        "Police said that 18,000 people had marched in Oslo on Tuesday, and that Oslo had been calm.",
    ),
    (
        "union",
        "Norland Times",
        "The Dockers' Union said that 60,000 people had marched in Oslo on Tuesday against cuts.",
    ),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_RECORD", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    lines = [
        json.dumps({"id": id, "publisher": paper, "text": text, "published": "2021-05-05"})
        for id, paper, text in REPORTS
    ]
    Path("reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("add", "reports.jsonl").exit_code == 0


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_a_table_has_both_sides_their_sources_and_why_it_is_no_update() -> None:
    result = run("conflicts")
    assert (result.exit_code, result.stderr) == (0, "")
    table = " ".join(result.stdout.split())
    for words in ("figure", "2021-05-04", "18,000", "60,000", "Oslo Post", "Norland Times", "no update:", "2021-05-05"):
        assert words in table
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_json_is_one_conflict_a_line() -> None:
    [line] = run("conflicts", "--json").stdout.splitlines()
    row = json.loads(line)
    assert (row["code"], row["kind"]) == ("X701", "figure")
    assert {side["value"] for side in row["sides"]} == {18000, 60000}
    for side in row["sides"]:
        for source in side["sources"]:
            text = next(text for id, _, text in REPORTS if id == source["report"])
            assert text[source["start"] : source["end"]] == source["quote"]
            assert side["quote"] == text


def test_series_point_to_the_conflict() -> None:
    id = json.loads(run("conflicts", "--json").stdout)["id"]
    assert f"≠ {id}" in " ".join(run("series").stdout.split())


def test_filters_and_nothing_found() -> None:
    assert len(run("conflicts", "--place", "Oslo", "--json").stdout.splitlines()) == 1
    result = run("conflicts", "--until", "2020")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Nothing in the record is so.\n")


def test_long_sentences_are_cut_around_what_tells() -> None:
    sentence = "word " * 60 + "87 dead " + "end " * 60
    shown = _around(sentence, "87")
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "87 dead" in shown
    assert len(shown) < 140
    assert _around("Only 87 are dead.", "87") == "Only 87 are dead."
    assert "87" in _around("word" * 100 + " 87", "87")
