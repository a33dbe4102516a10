"""``dateline export`` as its user meets it: rows out, problems in one line each, exit codes."""

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dateline.cli import app
from dateline.export import EVENT_DATA, FACTS, names
from dateline.export.asked import KINDS
from dateline.export.formats import FORMATS

TEXT = "BAGHDAD, July 26 (Agency) - The minister resigned on Monday, officials said. He will meet the king in May."


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["export", *arguments], input=stdin)


@pytest.fixture
def report(tmp_path: Path) -> str:
    (tmp_path / "report.txt").write_text(TEXT)
    return str(tmp_path / "report.txt")


@pytest.fixture
def kept(report: str, tmp_path: Path) -> str:
    result = CliRunner().invoke(app, ["read", "--jsonl", "--date", "2021-07-26", report])
    (tmp_path / "kept.jsonl").write_text(result.stdout)
    return str(tmp_path / "kept.jsonl")


@pytest.mark.parametrize("format", EVENT_DATA)
def test_event_data_is_tab_separated(format: str, report: str) -> None:
    result = run(format, "--date", "2021-07-26", "--sure", "0", report)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = [line.split("\t") for line in result.stdout.splitlines()]
    columns = EVENT_DATA[format].columns()
    assert {len(line) for line in lines} == {len(columns)}
    assert (lines[0] == list(columns)) == (format != "gdelt")
    assert any("resigned" in line for line in lines)


@pytest.fixture
def unsure(kept: str) -> str:
    """A reading whose one event that happened is little likely right."""
    reading = json.loads(Path(kept).read_text())
    reading["events"] = [event | {"likelihood": 0.6} for event in reading["events"]]
    Path(kept).write_text(json.dumps(reading))
    return kept


@pytest.mark.parametrize("format", EVENT_DATA)
def test_event_data_has_what_is_likely_right_unless_more_is_asked_for(format: str, unsure: str) -> None:
    result = run(format, unsure)
    assert "resigned" not in result.stdout
    assert result.stderr == "Events less likely right than 0.75 left out: 1 (--sure 0 keeps them).\n"
    for sure in ("0", "0.6"):
        result = run(format, "--sure", sure, unsure)
        assert ("resigned" in result.stdout, result.stderr) == (True, "")


def test_a_record_gives_what_is_likely_right_too(unsure: str, tmp_path: Path) -> None:
    record = str(tmp_path / "record.db")
    assert CliRunner().invoke(app, ["add", "--record", record, unsure]).exit_code == 0
    result = run("polecat", "--record", record)
    assert "resigned" not in result.stdout
    assert "left out: 1" in result.stderr
    assert "resigned" in run("polecat", "--record", record, "--sure", "0").stdout
    assert "resigned" in run("polecat", "--record", record, "--sure", "0", "--limit", "1").stdout


def test_tables_of_facts_have_all_unless_less_is_asked_for(unsure: str) -> None:
    assert "resigned" in run("csv", unsure).stdout
    assert "resigned" not in run("csv", "--sure", "0.7", unsure).stdout


@pytest.mark.parametrize("sure", ["nan", "1.5", "much"])
def test_what_is_no_likelihood_is_refused(sure: str, unsure: str) -> None:
    result = run("polecat", "--sure", sure, unsure)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--sure" in result.stderr


def test_plain_leaves_our_own_columns_out(report: str) -> None:
    result = run("gdelt", "--plain", "--date", "2021-07-26", report)
    assert {line.count("\t") + 1 for line in result.stdout.splitlines()} == {61}


def test_kept_readings_give_the_same_rows_as_their_reports(report: str, kept: str) -> None:
    assert run("polecat", "--date", "2021-07-26", report).stdout == run("polecat", kept).stdout


def test_kept_readings_from_standard_input(kept: str) -> None:
    assert run("icews", "-", stdin=Path(kept).read_text()).stdout == run("icews", kept).stdout


def test_reports_from_standard_input() -> None:
    assert "resigned" in run("polecat", "-", stdin=TEXT).stdout


def test_a_broken_line_does_not_stop_the_rest(kept: str, report: str) -> None:
    line = Path(kept).read_text()
    strange = json.loads(line)
    strange["events"][0]["actors"] = ["a99"]
    Path(kept).write_text(line + "{broken\n" + json.dumps(strange) + "\n" + line)
    result = run("csv", kept, report)
    assert result.exit_code == 1
    assert result.stdout.count("resigned,") == 3
    problems = result.stderr.splitlines()
    assert len(problems) == 2
    assert problems[0].startswith(f"dateline: {kept}:2: no reading: not JSON")
    assert problems[1].startswith(f"dateline: {kept}:3: no reading: e1: no such actor: a99")


def test_every_status_on_demand(report: str) -> None:
    some, all = (run("polecat", *more, "--date", "2021-07-26", report).stdout for more in ([], ["--all"]))
    assert set(some.splitlines()) <= set(all.splitlines())


def test_the_ending_of_the_output_says_how_it_is_separated(kept: str, tmp_path: Path) -> None:
    for ending, separator in ((".csv", ","), (".tsv", "\t")):
        for format in ("polecat", "csv"):
            out = tmp_path / f"out{ending}"
            assert run(format, kept, "-o", str(out)).stdout == ""
            with out.open(newline="", encoding="utf-8") as file:
                header = next(csv.reader(file, delimiter=separator))
            assert header == list(EVENT_DATA["polecat"].columns() if format == "polecat" else names("events"))


def test_one_kind_of_fact(kept: str) -> None:
    result = run("csv", "--facts", "times", kept)
    assert result.stdout.splitlines()[0] == ",".join(names("times"))
    assert "Monday" in result.stdout


def test_all_facts_as_json(kept: str) -> None:
    lines = [json.loads(line) for line in run("jsonl", "--facts", "all", kept).stdout.splitlines()]
    assert {line["fact"] for line in lines} >= {"events", "times", "actors"}
    for line in lines:
        assert tuple(line) == ("fact", *names(line["fact"]))


def test_all_facts_as_tables_in_a_folder(kept: str, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    for _ in range(2):  # a second time the same, not twice as much
        assert run("csv", "--facts", "all", kept, "-o", str(folder)).exit_code == 0
    assert {file.stem for file in folder.iterdir()} == set(FACTS)
    assert (folder / "times.csv").read_text() == run("csv", "--facts", "times", kept).stdout


def test_a_lone_surrogate_goes_through(tmp_path: Path) -> None:
    line = r'{"id": "s", "text": "The minister \ud800 resigned on Monday."}'
    for format in (*EVENT_DATA, *("csv", "jsonl")):
        result = run(format, "-", stdin=line)
        assert result.exit_code == 0
        result.stdout_bytes.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["xlsx"], "xlsx: no such format (choose one of polecat, gdelt, icews, csv, jsonl, parquet, "),
        (["csv", "--facts", "verbs"], "--facts verbs: no such kind (choose one of events, "),
        (["gdelt", "--facts", "events"], "--facts is for csv, jsonl, parquet, annotations"),
        (["csv", "--all"], "--all is for polecat, gdelt, icews, ftm, timelinejs, geojson"),
        (["csv", "--plain"], "--plain is for polecat, gdelt, icews"),
        (["csv", "--since", "2021"], "csv of reports cannot be filtered: dateline add them"),
        (["csv", "--facts", "all"], "csv --facts all needs a folder"),
        (["csv", "-o", "no/such/folder/out.csv"], "-o no/such/folder/out.csv: cannot be written: no such file"),
        (["csv", "--date", "26.7.2021"], "--date 26.7.2021: not a date"),
    ],
)
def test_usage(report: str, arguments: list[str], problem: str) -> None:
    result = run(*arguments, report)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"dateline: {problem}")
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_an_input_is_not_written_over(kept: str) -> None:
    before = Path(kept).read_text()
    result = run("jsonl", kept, "-o", kept)
    assert (result.exit_code, Path(kept).read_text()) == (2, before)
    assert result.stderr == f"dateline: -o {kept}: that is an input\n"


def test_what_is_missing_does_not_stop_the_rest(report: str) -> None:
    result = run("csv", "none.txt", report)
    assert result.exit_code == 1
    assert "resigned" in result.stdout
    assert result.stderr.startswith("dateline: none.txt: no such file")


def test_no_argument_shows_the_help() -> None:
    assert "polecat" in run().output
    assert "Examples" in run("--help").output


# --- of a record


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("record")
    (folder / "quake.txt").write_text(
        "LIMA, March 15, 2019 (Agency) - Troops killed 12 people in Chala, Rosa Huaman said."
    )
    (folder / "strike.txt").write_text(
        'OSLO, March 16, 2019 - Dockers went on strike in Oslo. "We want bread," Nils Berg said.'
    )
    where = str(folder / "dateline.db")
    added = CliRunner().invoke(app, ["add", "--record", where, *map(str, sorted(folder.glob("*.txt")))])
    assert added.exit_code == 0
    return where


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_of_a_record_is_alone_on_standard_output(format: str, record: str, tmp_path: Path) -> None:
    result = run(format, "--record", record)
    assert result.exit_code == 0
    assert "dateline:" not in result.stderr
    out = tmp_path / "out"
    assert run(format, "--record", record, "-o", str(out)).stdout == ""
    assert [file.name for file in tmp_path.iterdir()] == ["out"]
    assert result.stdout_bytes == out.read_bytes()
    if format in ("timelinejs", "vegalite", "geojson", "annotations"):
        json.loads(result.stdout)
    elif format in ("jsonl", "ftm"):
        assert [json.loads(line) for line in result.stdout.splitlines()]


def test_the_record_is_filtered(record: str) -> None:
    def statuses(*filters: str) -> list[str]:
        lines = run("jsonl", "--facts", "events", "--record", record, *filters).stdout.splitlines()
        return [json.loads(line)["type"] for line in lines]

    assert set(statuses("--source", "strike")) == {"PROTEST"}
    assert statuses("--type", "PROTEST", "--until", "2019-03-15") == []
    assert len(statuses("--limit", "1")) == 1


def test_every_table_of_a_record_in_a_folder(record: str, tmp_path: Path) -> None:
    for format in ("csv", "parquet"):
        assert run(format, "--facts", "all", "--record", record, "-o", str(tmp_path / format)).exit_code == 0
        assert {file.name for file in (tmp_path / format).iterdir()} == {f"{kind}.{format}" for kind in KINDS}


def test_reports_become_a_record_for_formats_that_need_one(report: str, kept: str) -> None:
    for given in (["--date", "2021-07-26", report], [kept]):
        result = run("ftm", *given)
        assert result.exit_code == 0
        assert {json.loads(line)["schema"] for line in result.stdout.splitlines()} >= {"Article", "Event"}


def test_what_was_there_stays_if_something_fails(record: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("before")
    result = run("geojson", "--record", record, "--actor", "Zaphod", "-o", str(out))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("dateline: Zaphod: no actor of the record is called so")
    assert out.read_text() == "before"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    ("arguments", "code", "problem"),
    [
        (["ftm", "--record", "none.db"], 1, "none.db: no such record"),
        (["ftm", "--facts", "events"], 2, "--facts is for csv, jsonl, parquet, annotations"),
        (["annotations", "--facts", "copies"], 2, "--facts copies: no such kind (choose one of events, figures, "),
        (["parquet", "--facts", "all"], 2, "parquet --facts all needs a folder"),
        (["csv", "--as-of", "soon"], 2, "soon: not a date"),
        (["csv", "--since", "soon"], 2, "since soon: not a date"),
        (["polecat", "--date", "2021-07-26"], 2, "--date and --actors are for reports"),
        (["geojson", "--sure", "0.8"], 2, "--sure of a record is for polecat, gdelt, icews"),
    ],
)
def test_usage_of_a_record(record: str, arguments: list[str], code: int, problem: str) -> None:
    result = run(*(arguments if "--record" in arguments else [*arguments, "--record", record]))
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.startswith(f"dateline: {problem}")
    assert result.stderr.count("\n") == 1


def test_the_record_itself_is_not_written_over(record: str) -> None:
    before = Path(record).read_bytes()
    result = run("csv", "--record", record, "-o", record)
    assert (result.exit_code, Path(record).read_bytes()) == (2, before)
