"""``dateline check`` as its user meets it: a linter's lines, its choice of codes, its formats and its exit codes."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from typer.testing import CliRunner, Result

from dateline.cli import app
from dateline.model import Anchor, Doubt, Reading, Report, Span
from dateline.model.doubt import TITLES
from dateline.reader.doubts import FINDERS
from dateline.views.check.finding import Lines, checked
from dateline.views.check.lines import line, styled, summary
from dateline.views.check.sarif import log

FALSE_RISE = "The bridge was closed.\n\nThe United States has 2,500 troops there, up from 170,000 in 2007."
SOUND = "The United States has 2,500 troops there, down from 170,000 in 2007."
MINOR = "NORHAVEN, May 3, 2019 - The minister will resign, sources said."


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["check", *arguments], input=stdin)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reports" / "deep").mkdir(parents=True)
    (tmp_path / "reports" / "rise.txt").write_text(FALSE_RISE, "utf-8")
    (tmp_path / "reports" / "deep" / "sound.txt").write_text(SOUND, "utf-8")
    (tmp_path / "reports" / "many.jsonl").write_text(
        json.dumps({"id": "one", "text": SOUND}) + "\n" + json.dumps({"id": "two", "text": FALSE_RISE}), "utf-8"
    )
    return tmp_path / "reports"


def test_a_line_has_place_code_and_message(folder: Path) -> None:
    result = run(str(folder / "rise.txt"))
    assert result.stdout.startswith(f"{folder / 'rise.txt'}:3:23 N101 2,500 is less than 170,000")
    assert result.stdout.endswith("(major)\n")
    assert result.stderr == "dateline: 1 doubt in 1 report: 1 major, 0 minor\n"
    assert result.exit_code == 1


def test_a_folder_names_its_files_and_jsonl_its_reports(folder: Path) -> None:
    places = [line.split(":3:")[0] for line in run(str(folder)).stdout.splitlines()]
    assert places == [f"{folder / 'many.jsonl'}[two]", str(folder / "rise.txt")]


def test_a_sound_report_is_silent(folder: Path) -> None:
    result = run(str(folder / "deep"))
    assert (result.stdout, result.exit_code) == ("", 0)
    assert result.stderr == "dateline: no doubts in 1 report\n"


def test_minor_doubts_do_not_fail() -> None:
    result = run("-", stdin=MINOR)
    assert "S603" in result.stdout
    assert result.exit_code == 0


def test_standard_input_is_called_by_its_dash() -> None:
    assert run("-", stdin=FALSE_RISE).stdout.startswith("-:3:23 N101")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--select", "N"], 1),
        (["--select", "t,n101"], 1),
        (["--select", "T"], 0),
        (["--ignore", "N1"], 0),
        (["--ignore", "N102", "--ignore", "T"], 1),
        (["--select", "N", "--ignore", "N101"], 0),
    ],
)
def test_codes_are_chosen_by_their_beginnings(options: list[str], code: int) -> None:
    assert run(*options, "-", stdin=FALSE_RISE).exit_code == code


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--select", "Q"], "--select Q: no such doubt"),
        (["--ignore", "N101,"], "--ignore : no such doubt"),
        (["--format", "xml"], "--format xml: no such format"),
        (["--date", "1.1.2020"], "not a date"),
    ],
)
def test_usage(options: list[str], problem: str) -> None:
    result = run(*options, "-", stdin=SOUND)
    assert result.exit_code == 2
    assert problem in result.stderr
    assert result.stdout == ""


def test_what_cannot_be_read_counts_more_than_a_doubt_and_stops_nothing(folder: Path) -> None:
    result = run("none.txt", str(folder / "rise.txt"))
    assert result.exit_code == 2
    assert "N101" in result.stdout
    assert result.stderr.startswith("dateline: none.txt: no such file or folder")


def test_a_broken_line_costs_itself_alone(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text("{broken\n" + json.dumps({"id": "a", "text": FALSE_RISE}))
    result = run(str(tmp_path / "r.jsonl"))
    assert "[a]:3:23 N101" in result.stdout
    assert result.exit_code == 2


def test_json_is_one_doubt_a_line(folder: Path) -> None:
    (found,) = map(json.loads, run("--json", str(folder / "rise.txt")).stdout.splitlines())
    assert (found["file"], found["report"]) == (str(folder / "rise.txt"), "rise")
    assert (found["line"], found["column"], found["code"], found["severity"]) == (3, 23, "N101", "major")
    assert [FALSE_RISE[a:b] for a, b in found["spans"]] == found["words"] == ["2,500", "up", "170,000"]
    assert run("--format", "json", str(folder / "rise.txt")).stdout == run("--json", str(folder / "rise.txt")).stdout


TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 1}
REGION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength"],
    "properties": {
        **dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), COUNT),
        "charOffset": {"type": "integer", "minimum": 0},
        "charLength": {"type": "integer", "minimum": 0},
        "snippet": {
            "type": "object",
            "required": ["text"],
            "additionalProperties": False,
            "properties": {"text": TEXT},
        },
    },
}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "additionalProperties": False,
    "properties": {
        "id": COUNT,
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "additionalProperties": False,
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "additionalProperties": False,
                    "properties": {"uri": TEXT, "index": {"type": "integer", "minimum": 0}},
                },
                "region": REGION,
            },
        },
    },
}
MESSAGE = {"type": "object", "required": ["text"], "additionalProperties": False, "properties": {"text": TEXT}}
RULE = {
    "type": "object",
    "required": ["id", "shortDescription", "helpUri"],
    "additionalProperties": False,
    "properties": {"id": TEXT, "shortDescription": MESSAGE, "helpUri": {"type": "string", "pattern": "^[a-z]+://"}},
}
RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
    "additionalProperties": False,
    "properties": {
        "ruleId": {"enum": sorted(TITLES)},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": MESSAGE,
        "locations": {"type": "array", "minItems": 1, "items": LOCATION},
        "relatedLocations": {"type": "array", "items": LOCATION},
        "properties": {"type": "object"},
    },
}
RUN = {
    "type": "object",
    "required": ["tool"],
    "additionalProperties": False,
    "properties": {
        "tool": {
            "type": "object",
            "required": ["driver"],
            "additionalProperties": False,
            "properties": {
                "driver": {
                    "type": "object",
                    "required": ["name"],
                    "additionalProperties": False,
                    "properties": {"name": TEXT, "version": TEXT, "rules": {"type": "array", "items": RULE}},
                }
            },
        },
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "invocations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["executionSuccessful"],
                "properties": {"executionSuccessful": {"type": "boolean"}},
            },
        },
        "artifacts": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "location": {"type": "object", "required": ["uri"], "properties": {"uri": TEXT}},
                    "contents": MESSAGE,
                },
            },
        },
        "results": {"type": "array", "items": RESULT},
    },
}
PARTS_OF_SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "pattern": "sarif-schema-2.1.0.json$"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": RUN},
    },
}
"""The parts of SARIF 2.1.0 that are used here, as its standard has them."""


def sarif(*arguments: str, stdin: str | None = None) -> dict[str, Any]:
    from jsonschema import validate

    log = json.loads(run("--format", "sarif", *arguments, stdin=stdin).stdout)
    validate(log, PARTS_OF_SARIF)
    (found,) = log["runs"]
    assert isinstance(found, dict)
    return found


def test_sarif_has_every_rule_and_points_at_the_words(folder: Path) -> None:
    found = sarif(str(folder))
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(TITLES)
    assert len(found["artifacts"]) == 4
    for result in found["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for location in (*result["locations"], *result.get("relatedLocations", [])):
            place = location["physicalLocation"]
            region, artifact = place["region"], found["artifacts"][place["artifactLocation"]["index"]]
            assert artifact["location"]["uri"] == place["artifactLocation"]["uri"]
            text = artifact["contents"]["text"]
            words = text[region["charOffset"] : region["charOffset"] + region["charLength"]]
            assert words == region["snippet"]["text"]
            row = text.split("\n")[region["startLine"] - 1]
            assert row[region["startColumn"] - 1 :].startswith(words)
    assert [result["level"] for result in found["results"]] == ["error", "error"]
    assert found["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("many.jsonl#two")


def test_sarif_of_nothing_found_is_sarif_too() -> None:
    assert sarif("-", stdin=SOUND)["results"] == []
    assert not sarif("none.txt")["invocations"][0]["executionSuccessful"]


def test_every_doubt_that_can_be_raised_has_a_title() -> None:
    assert set(TITLES) == set(FINDERS)


def one(text: str, *spans: tuple[int, int]) -> Reading:
    doubt = Doubt("N101", "major", [Span(*span) for span in spans], "A message\x1b[31m.")
    return Reading(Report(id="r", text=text), Anchor(), doubts=[doubt])


@given(st.text(max_size=60), st.data())
def test_any_text_has_its_lines_and_columns(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    region = Lines(text).region(Span(start, end))
    rows = text.replace("\r\n", "\n\n").replace("\r", "\n").split("\n") if "\r\n" not in text else None
    if rows is not None:
        assert sum(len(row) + 1 for row in rows[: region.line - 1]) + region.column - 1 == start
        assert sum(len(row) + 1 for row in rows[: region.end_line - 1]) + region.end_column - 1 == end
    found = checked("x.txt", one(text, (start, end)), {"N101"})
    assert line(found, found.doubts[0]).isprintable()
    for width in (1, 80):
        shown = [row.plain for row in styled(found, width)]
        assert all("\n" not in row and "\x1b" not in row for row in shown)
    json.loads(log([found], ["N101"], "1", lambda code: None, lambda: False))


def test_windows_line_ends_are_one_line_end() -> None:
    region = Lines("a\r\nbc\rd").region(Span(3, 7))
    assert (region.line, region.column, region.end_line, region.end_column) == (2, 1, 3, 2)


def test_a_terminal_shows_the_words_with_carets_below() -> None:
    text = "Rain fell. " * 20 + "The United States has 2,500 troops there, up from 170,000." + " Snow fell." * 20
    start = text.index("2,500")
    found = checked("x.txt", one(text, (start, start + 5)), {"N101"})
    head, words, carets = (row.plain for row in styled(found, 80))
    assert head.startswith("x.txt:1:")
    assert len(words) <= 80
    assert words[carets.index("^") : carets.index("^") + 5] == "2,500"
    console = Console(width=80, force_terminal=True, record=True)
    console.print(head)


def test_the_summary_counts() -> None:
    doubt = Doubt("N101", "major", [Span(0, 1)], "A message.")
    assert summary([], 2) == "no doubts in 2 reports"
    assert summary([doubt, doubt], 1) == "2 doubts in 1 report: 2 major, 0 minor"
