"""``--chart``, ``--png`` and ``--html`` as their user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli import app

STORY = (
    ("2019-03-15", "LIMA, March 15, 2019 (Agency) - An earthquake killed 12 people in Chala, Rosa Huaman said."),
    ("2019-03-18", "LIMA, March 18, 2019 (Agency) - The earthquake killed 87 people in Chala, Rosa Huaman said."),
    ("2019-03-19", "OSLO, March 19, 2019 (Agency) - Police arrested Nils Berg in Oslo on Monday, Ada Vance said."),
)  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_RECORD", raising=False)
    lines = [json.dumps({"id": f"r{n}", "text": text, "published": day}) for n, (day, text) in enumerate(STORY)]
    (tmp_path / "story.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("add", "story.jsonl").exit_code == 0
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_a_chart_is_drawn_in_the_terminal() -> None:
    result = run("series", "--chart")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "dead in Chala" in result.stdout
    assert "● 12" in result.stdout
    assert "● 87" in result.stdout


def test_a_picture_and_pages_are_written(folder: Path) -> None:
    for arguments in (["series", "--png", "a.png"], ["series", "--html", "a.html"], ["timeline", "--html", "b.html"]):
        result = run(*arguments)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert (folder / "a.png").read_bytes().startswith(b"\x89PNG")
    assert "dateline.db · " in (folder / "a.html").read_text(encoding="utf-8")
    assert "Monday 18 March 2019" in (folder / "b.html").read_text(encoding="utf-8")
    assert {file.name for file in folder.glob("*.part")} == set()


def test_filters_hold_for_pictures_and_are_named_on_the_page(folder: Path) -> None:
    run("timeline", "--html", "b.html", "--since", "2019-03-16", "--place", "Oslo")
    page = (folder / "b.html").read_text(encoding="utf-8")
    assert "dateline.db, place Oslo, since 2019-03-16" in page
    assert "1 event from 1 report" in page


def test_where_nothing_can_be_drawn_that_is_said(folder: Path) -> None:
    run("forget", "r1")
    for arguments in (["--chart"], ["--png", "a.png"]):
        result = run("series", *arguments)
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr.startswith("Nothing to draw: ")
    assert not (folder / "a.png").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["series", "--chart", "--json"], ["series", "--png", "a.png", "--html", "a.html"],
        ["timeline", "--html", "a.html", "--json"], ["series", "--html", "none/a.html"], ["timeline", "--html", "."],
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_told_in_one_line(arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
