"""``actors``, ``events``, ``decisions`` and ``why`` as their user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli import app

TEXTS = {
    "quake": "LIMA, March 15, 2019 (Agency) - An earthquake killed 12 people in Chala, Governor Rosa Huaman said.",
    "aid": "LIMA, March 16, 2019 (Agency) - Governor Rosa Huaman visited Chala. Police arrested Nils Berg in Lima.",
    "strike": 'OSLO, March 16, 2019 (Agency) - Dockers went on strike in Oslo. "We want bread," Nils Berg said.',
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_RECORD", raising=False)
    (tmp_path / "reports").mkdir()
    for id, text in TEXTS.items():
        (tmp_path / "reports" / f"{id}.txt").write_text(text, encoding="utf-8")
    run("add", "reports")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def actors(*arguments: str) -> dict[str, dict[str, object]]:
    lines = run("actors", "--json", *arguments).stdout.splitlines()
    return {str(row["name"]): row for row in map(json.loads, lines)}


def test_actors_are_listed_and_filtered() -> None:
    rows = actors()
    assert rows["Rosa Huaman"]["reports"] == 2
    assert "Nils Berg" not in actors("--kind", "place")
    assert "Chala" not in actors("--source", "strike")
    assert set(actors("--actor", "Huaman")) == {"Rosa Huaman"}
    assert "Rosa Huaman" in run("actors").stdout
    assert run("actors", "--kind", "body").exit_code == 0  # as tables call organisations
    assert run("actors", "--kind", "robot").exit_code == 2


def test_a_name_or_an_id_shows_the_page_of_one() -> None:
    page = run("actors", "huaman")
    assert page.exit_code == 0
    assert "Rosa Huaman" in page.stdout
    assert "2 reports" in page.stdout
    id = str(actors()["Rosa Huaman"]["id"])
    shown = json.loads(run("actors", id, "--json").stdout)
    assert (shown["id"], shown["reports"], shown["first"]) == (id, 2, "2019-03-15")
    assert json.loads(run("actors", "--record", "dateline.db", "show", "--json", id).stdout) == shown
    assert run("actors", "zaphod").stderr.startswith("dateline: zaphod: no actor of the record is called so")


def test_joined_parted_listed_and_undone() -> None:
    rows = actors()
    rosa, nils = str(rows["Rosa Huaman"]["id"]), str(rows["Nils Berg"]["id"])
    merged = run("actors", "merge", rosa, nils, "--note", "for a test")
    assert (merged.exit_code, merged.stdout) == (0, "")
    assert merged.stderr.startswith(f"{nils} is {rosa} now (d")
    assert actors()["Rosa Huaman"]["reports"] == 3
    [decided] = map(json.loads, run("decisions", "--json").stdout.splitlines())
    assert (decided["verb"], decided["one"], decided["other"], decided["note"]) == ("merge", rosa, nils, "for a test")
    assert "for a test" in run("decisions").stdout
    assert "undone" in run("decisions", "undo", decided["id"]).stderr
    assert run("decisions").stderr.startswith("No decision has been made")
    assert actors() == rows
    parted = json.loads(run("actors", "split", rosa, "aid", "--json").stdout)
    assert parted["one"] == rosa
    assert actors()["Rosa Huaman"]["reports"] == 1
    assert run("actors", "split", nils).exit_code == 2
    assert run("actors", "merge", rosa, "a999999").exit_code == 1


def test_events_are_joined_and_parted() -> None:
    events = [json.loads(line) for line in run("timeline", "--json").stdout.splitlines()]
    one, other = events[0]["id"], events[1]["id"]
    assert run("events", "merge", one, other).stderr.startswith(f"{other} is {one} now (d")
    assert len(run("timeline", "--json").stdout.splitlines()) == len(events) - 1
    assert run("events", "split", one).stderr.startswith(f"undone, {other} is back (d")
    assert len(run("timeline", "--json").stdout.splitlines()) == len(events)


def test_why_is_for_people_and_for_programs() -> None:
    id = str(actors()["Rosa Huaman"]["id"])
    told = run("why", id)
    assert told.exit_code == 0
    assert "quake" in told.stdout
    found = json.loads(run("why", "--json", id).stdout)
    assert (found["id"], found["kind"]) == (id, "actor")
    assert [one["source"]["report"] for one in found["grounds"]] == ["quake", "aid"]
    assert run("why", "quake", "aid").exit_code == 0
    missing = run("why", "h999999")
    assert missing.exit_code == 1
    assert missing.stderr == "dateline: h999999: no such event in the record (dateline timeline lists them)\n"
