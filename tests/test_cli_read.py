"""``dateline read`` as its user meets it: what comes out, where, and with which exit code."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline import __version__, api
from dateline.cli import app
from dateline.cli.progress import counted
from dateline.model import Anchor, Report

TEXT = "BAGHDAD, July 26 (Agency) - The minister resigned on Monday, officials said."


@pytest.fixture
def report(tmp_path: Path) -> str:
    (tmp_path / "report.txt").write_text(TEXT)
    return str(tmp_path / "report.txt")


@pytest.fixture
def ten(tmp_path: Path) -> str:
    lines = [json.dumps({"id": f"r{n}", "text": TEXT}) for n in range(1, 11)]
    lines[6] = "{broken"
    (tmp_path / "ten.jsonl").write_text("\n".join(lines))
    return str(tmp_path / "ten.jsonl")


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def test_the_reading_is_shown(report: str) -> None:
    result = run("read", report)
    assert result.exit_code == 0
    assert "minister" in result.stdout
    assert result.stderr == ""


def test_the_text_is_shown_on_demand(report: str) -> None:
    assert len(run("read", "--text", report).stdout) > len(run("read", report).stdout)


def test_events_less_sure_than_asked_are_left_out(report: str) -> None:
    def told(*options: str) -> list[float]:
        return [event["likelihood"] for event in json.loads(run("read", "--json", *options, report).stdout)["events"]]

    (likelihood,) = told()
    assert 0 < likelihood < 1
    assert told("--sure", str(likelihood)) == [likelihood]
    assert told("--sure", "1") == []


def test_rows_are_what_is_as_likely_as_asked(report: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    (event,) = json.loads(run("read", "--json", report).stdout)["events"]
    for sure, apart in (("0", False), (str(event["likelihood"]), False), ("1", True)):
        assert ("less sure: " in run("read", "--sure", sure, report).stdout) == apart
        run("read", "--sure", sure, "--html", str(page), report)
        assert ("less sure: " in page.read_text("utf-8")) == apart


def test_no_likelihood_is_above_one(report: str) -> None:
    result = run("read", "--sure", "1.5", report)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--sure" in result.stderr


def test_json_is_one_line_and_the_same_each_time(report: str) -> None:
    first, second = run("read", "--json", report), run("read", "--json", report)
    assert first.stdout_bytes == second.stdout_bytes
    assert first.stdout.count("\n") == 1
    assert json.loads(first.stdout)["report"]["text"] == TEXT


def test_jsonl_is_one_reading_a_line_in_order_and_errors_are_elsewhere(ten: str) -> None:
    result = run("read", "--jsonl", ten)
    ids = [json.loads(line)["report"]["id"] for line in result.stdout.splitlines()]
    assert ids == ["r1", "r2", "r3", "r4", "r5", "r6", "r8", "r9", "r10"]
    assert result.stderr.startswith(f"dateline: {ten}:7: not JSON")
    assert result.stderr.count("\n") == 1
    assert result.exit_code == 1


def test_the_date_is_the_anchor(report: str) -> None:
    reading = json.loads(run("read", "--json", "--date", "2021-07-26", report).stdout)
    assert reading["anchor"] == {"date": "2021-07-26", "source": "given"}


def test_html_goes_to_its_file(report: str, ten: str, tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    result = run("read", "--html", str(out), report, ten)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert out.read_text().count("resigned") >= 10


def test_no_page_is_written_where_nothing_is_read(tmp_path: Path) -> None:
    assert run("read", "--html", str(tmp_path / "out.html"), str(tmp_path / "none.txt")).exit_code == 1
    assert not (tmp_path / "out.html").exists()


def test_standard_input() -> None:
    assert json.loads(run("read", "--json", "-", stdin=TEXT).stdout)["report"]["id"] == "stdin"


def test_what_is_missing_does_not_stop_the_rest(report: str) -> None:
    result = run("read", "--jsonl", "none.txt", report, "none.html")
    assert result.exit_code == 1
    assert result.stdout.count("\n") == 1
    assert [line.split(":")[1].strip() for line in result.stderr.splitlines()] == ["none.txt", "none.html"]


def test_a_lone_surrogate_goes_through(tmp_path: Path) -> None:
    line = r'{"id": "s", "text": "The minister \ud800 resigned on Monday."}'
    result = run("read", "--jsonl", "-", stdin=line)
    assert result.exit_code == 0
    assert json.loads(result.stdout_bytes.decode("utf-8"))["report"]["text"] == json.loads(line)["text"]
    assert run("read", "-", stdin=line).exit_code == 0
    assert run("read", "--html", str(tmp_path / "out.html"), "-", stdin=line).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--json", "--jsonl"], "do not go together"),
        (["--date", "26.7.2021"], "--date 26.7.2021: not a date"),
        (["--html", "no/such/folder/out.html"], "no such folder"),
        (["--nonsense"], "No such option"),
    ],
)
def test_usage(report: str, arguments: list[str], problem: str) -> None:
    result = run("read", *arguments, report)
    assert result.exit_code == 2
    assert problem in result.stderr
    assert result.stdout == ""


def test_json_is_for_one_report(ten: str) -> None:
    result = run("read", "--json", ten)
    assert result.exit_code == 2
    assert "--jsonl" in result.stderr
    assert result.stdout == ""


def test_no_argument_shows_the_help() -> None:
    assert "--jsonl" in run("read").output
    assert "schema" in run().output
    assert run("--help").exit_code == 0
    assert "Examples" in run("read", "--help").output


def test_the_version() -> None:
    assert run("--version").stdout == f"dateline {__version__}\n"


def test_the_schema() -> None:
    assert json.loads(run("schema").stdout)["properties"]["schema"] == {"const": "dateline/1"}


def test_ctrl_c_is_quiet(report: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "read_report", interrupted)
    result = run("read", report)
    assert (result.exit_code, result.output) == (130, "")


def test_a_closed_pipe_is_quiet(ten: str) -> None:
    command = [sys.executable, "-c", "from dateline.cli import main; main()", "read", "--jsonl", *[ten] * 20]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b"{")
        process.stdout.close()
        assert process.wait() in (0, 141)


def test_only_many_reports_are_counted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # as on a terminal
    readings = [api.Reading(Report(id=str(n), text="x"), Anchor()) for n in range(9)]
    assert list(counted(readings[:5], lambda: True)) == readings[:5]
    assert capsys.readouterr().err == ""
    assert list(counted(readings, lambda: True)) == readings
    assert "reports read" in capsys.readouterr().err
    assert list(counted(readings, lambda: False)) == readings
    assert capsys.readouterr().err == ""
