"""The commands of the record as their user meets them: what comes out, where, and with which exit code."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli import app
from dateline.cli.recording import between
from dateline.model import Report
from dateline.record.timeline import Days
from dateline.sources import reports

TEXTS = {
    "quake": "LIMA, March 15, 2019 (Agency) - An earthquake killed 12 people in Chala, Governor Rosa Huaman said.",
    "strike": 'OSLO, March 16, 2019 (Agency) - Dockers went on strike in Oslo. "We want bread," Nils Berg said.',
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATELINE_RECORD", raising=False)
    (tmp_path / "reports").mkdir()
    for id, text in TEXTS.items():
        (tmp_path / "reports" / f"{id}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def lines(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_reports_are_added_once() -> None:
    first, second = run("add", "reports"), run("add", "reports")
    assert (first.exit_code, first.stdout) == (second.exit_code, second.stdout) == (0, "")
    assert first.stderr == "2 reports added (dateline.db: 2 reports)\n"
    assert second.stderr == "0 reports added, 2 there already (dateline.db: 2 reports)\n"


def test_ctrl_c_tells_what_was_added(monkeypatch: pytest.MonkeyPatch) -> None:
    def one(_: str) -> Iterator[Report]:
        yield from islice(reports("reports"), 1)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("dateline.sources.reports", one)
        stopped = run("add", "reports")
    assert (stopped.exit_code, stopped.stdout) == (130, "")
    assert stopped.stderr == "Stopped. 1 report added; the same command goes on from there.\n"
    assert "1 report added, 1 there already" in run("add", "reports").stderr


def test_what_became_of_each_is_json() -> None:
    assert lines(run("add", "--json", "reports/quake.txt")) == [{"id": "quake", "outcome": "added", "note": None}]


def test_kept_readings_are_added_as_they_are() -> None:
    readings = run("read", "--jsonl", "--date", "2020-01-01", "reports").stdout
    Path("readings.jsonl").write_text(readings, encoding="utf-8")
    assert run("add", "readings.jsonl").exit_code == 0
    assert run("show", "--json", "quake").stdout == readings.splitlines(keepends=True)[0]


def test_what_cannot_be_read_is_told_and_the_rest_is_added() -> None:
    result = run("add", "none.txt", "reports")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0].startswith("dateline: none.txt: ")
    assert result.stderr.splitlines()[1:] == ["2 reports added (dateline.db: 2 reports)"]


@pytest.mark.parametrize("day", ["1850-01-31", "2090-01-31"])
def test_a_report_of_an_odd_date_is_added_with_one_line(day: str) -> None:
    Path("odd.jsonl").write_text(json.dumps({"id": "odd", "text": TEXTS["quake"], "published": day}), encoding="utf-8")
    result = run("add", "odd.jsonl")
    assert result.exit_code == 0
    assert len(result.stderr.splitlines()) == 2
    assert f"dateline: odd: dated {day}, which is" in result.stderr
    assert run("add", "--replace", "--date", "2019-03-15", "odd.jsonl").stderr.startswith("0 reports added, 1 replaced")
    assert json.loads(run("show", "--json", "odd").stdout)["anchor"] == {"date": "2019-03-15", "source": "given"}


def test_a_report_is_shown_as_surely_as_is_asked() -> None:
    reading = json.loads(CliRunner().invoke(app, ["read", "--json", "reports/strike.txt"]).stdout)
    reading["events"] = [event | {"likelihood": 0.6} for event in reading["events"]]
    Path("unsure.json").write_text(json.dumps(reading), encoding="utf-8")
    run("add", "unsure.json")
    id = reading["report"]["id"]
    assert "less sure: " in run("show", id).stdout
    assert "less sure: " not in run("show", "--sure", "0.6", id).stdout
    assert len(json.loads(run("show", "--json", id).stdout)["events"]) == len(reading["events"]) > 0
    assert json.loads(run("show", "--json", "--sure", "0.7", id).stdout)["events"] == []


def test_a_report_is_shown_and_forgotten() -> None:
    run("add", "reports")
    assert "Chala" in run("show", "quake").stdout
    forgotten = run("forget", "quake", "nope")
    assert forgotten.exit_code == 1
    assert forgotten.stderr.splitlines() == ["dateline: nope: no such report in dateline.db", "1 forgotten"]
    assert run("show", "quake").stderr == "dateline: quake: no such report in dateline.db\n"
    assert run("add", "reports").stderr == "1 report added, 1 there already (dateline.db: 2 reports)\n"


def test_reports_are_searched() -> None:
    run("add", "reports")
    (hit,) = lines(run("search", "--json", "strike -earthquake", "--since", "2019"))
    assert hit["report"] == "strike"
    shown = run("search", "earthquake")
    assert shown.exit_code == 0
    assert "quake" in shown.stdout
    assert run("search", "zebra").stderr == "Nothing in the record is so.\n"
    assert run("search", "-strike").exit_code == 2


def test_statements_are_shown() -> None:
    run("add", "reports")
    said = lines(run("statements", "--json", "--actor", "Nils Berg"))
    assert [(row["content"], row["speaker"]["name"]) for row in said] == [("We want bread", "Nils Berg")]  # type: ignore[index]
    assert "We want bread" in run("statements", "--limit", "1").stdout


def test_filters_that_make_no_sense_or_name_nothing_are_told() -> None:
    run("add", "reports")
    assert run("statements", "--type", "WAR").exit_code == 2
    unknown = run("statements", "--actor", "Zaphod")
    assert unknown.exit_code == 1
    assert unknown.stderr.startswith("dateline: Zaphod: no actor of the record is called so")


def test_a_view_of_no_record_makes_none(folder: Path) -> None:
    for command in (["statements"], ["search", "x"], ["show", "x"], ["forget", "x"]):
        result = run(*command)
        assert result.exit_code == 1
        assert result.stderr.startswith("dateline: dateline.db: no such record (")
    assert not (folder / "dateline.db").exists()


def test_the_record_can_be_named_once_for_all(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("DATELINE_RECORD", "desk.db")
    run("add", "reports")
    assert (folder / "desk.db").exists()


def test_a_file_of_another_kind_is_told_in_one_line(folder: Path) -> None:
    with sqlite3.connect(folder / "other.db") as db:
        db.execute("CREATE TABLE recipes (name)")
    for file in ("other.db", "reports/quake.txt", "reports"):
        result = run("add", "--record", file, "reports")
        assert result.exit_code == 1
        assert len(result.stderr.splitlines()) == 1
        assert result.stderr.startswith(f"dateline: {file}: ")


def test_words_that_would_steer_a_terminal_do_not(folder: Path) -> None:
    text = 'OSLO, March 16, 2019 - "We want \x1b[31m bread \u202e now," Nils Berg said.'
    (folder / "escape.txt").write_text(text, encoding="utf-8")
    run("add", "escape.txt")
    for command in (["statements", "--trust", "garbled"], ["search", "bread"]):
        shown = run(*command).stdout
        assert "bread" in shown
        assert "\x1b[31m" not in shown
        assert "\u202e" not in shown


def test_what_happened_and_how_many_is_shown() -> None:
    run("add", "reports")
    for command in ("timeline", "series"):
        shown, told = run(command), run(command, "--json")
        assert (shown.exit_code, told.exit_code) == (0, 0)
        rows = lines(told)
        assert rows
        assert {"id", "sources"} <= set(rows[0]) or "points" in rows[0]
    assert "12" in run("series").stdout
    assert (run("copies").exit_code, run("copies", "--json").stdout) == (0, "")
    assert (
        run("pledges", "--as-of", "2019-05-01", "--json").exit_code,
        run("pledges", "--as-of", "soon").exit_code,
    ) == (0, 2)
    assert run("timeline", "--since", "soon").exit_code == 2


def test_a_timeline_has_what_is_likely_right_and_says_what_it_leaves_out(folder: Path) -> None:
    told = json.loads(run("read", "--json", "reports/strike.txt").stdout)
    for event in told["events"]:
        event["likelihood"] = 0.6 if event["repeats"] is None else None
    (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")
    run("add", "told.json")
    sure, all_told, none = run("timeline"), run("timeline", "--sure", "0"), run("timeline", "--type", "AID")
    assert ("protest" in sure.stdout, "protest" in all_told.stdout) == (False, True)
    said = "Events less likely right than 0.75 are left out; --sure 0 shows them.\n"
    assert sure.stderr == f"Nothing so is likely enough right.\n{said}"
    assert (all_told.stderr, none.stderr) == ("", "Nothing in the record is so.\n")
    assert (run("timeline", "--sure", "0.6").stderr, run("timeline", "--json").stderr) == ("", "")
    assert lines(run("timeline", "--json"))
    assert not lines(run("timeline", "--json", "--sure", "0.7"))


def test_a_page_of_a_timeline_says_how_likely_right_its_events_are(folder: Path) -> None:
    run("add", "reports")
    for bound, words in (([], "at least 0.75 likely right"), (["--sure", "0.1"], "at least 0.1 likely right")):
        run("timeline", "--html", "page.html", *bound)
        assert words in (folder / "page.html").read_text("utf-8")
    run("timeline", "--html", "page.html", "--sure", "0")
    assert "likely right" not in (folder / "page.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2021-07-01", "2021-07-31", "2021-07"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("2021-07-01", "2021-07-30", "2021-07-01..2021-07-30"),
        ("2021-07-05", "2021-07-05", "2021-07-05"),
        (None, "2021-07-05", "..2021-07-05"),
    ],
)
def test_an_interval_is_named_as_people_name_it(first: str | None, last: str | None, told: str) -> None:
    assert between(Days(first, last)) == told
