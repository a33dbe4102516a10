"""Reading from Python."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline import api
from dateline.errors import DatelineError, Malformed, NoReport, NotEnglish, NotFound, ReaderFailed, UsageError
from dateline.model import Anchor, Report

TEXT = "The minister resigned on Monday, officials said."


def test_the_public_face() -> None:
    assert sorted(dateline.__all__) == ["Reading", "Record", "__version__", "read", "read_many"]


def test_a_text_is_read() -> None:
    reading = dateline.read(TEXT)
    assert isinstance(reading, dateline.Reading)
    assert reading.report.text == TEXT
    assert reading.anchor == Anchor()


def test_a_path_is_read_as_a_string_and_as_a_path(tmp_path: Path) -> None:
    path = tmp_path / "minister.txt"
    path.write_text(TEXT)
    assert dateline.read(path) == dateline.read(str(path))
    assert dateline.read(path).report.id == "minister"


def test_a_report_is_read() -> None:
    assert dateline.read(Report(id="a", text=TEXT, published="2021-07-26")).anchor == Anchor(
        date(2021, 7, 26), "published"
    )


@pytest.mark.parametrize("day", ["2021-07-26", date(2021, 7, 26)])
def test_the_date_is_a_day_or_its_iso_form(day: str | date) -> None:
    assert dateline.read(TEXT, date=day).anchor == Anchor(date(2021, 7, 26), "given")


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("", NoReport),
        (" \n", NoReport),
        ("missing.txt", NotFound),
        (Path("missing"), NotFound),
        ("no/such/page.html", NotFound),
        ("El ministro dijo el lunes que las tropas se irán de la ciudad y del país.", NotEnglish),
        (Report(id="a", text=TEXT, published="last week"), Malformed),
    ],
)
def test_what_cannot_be_read_is_told(source: api.Readable, error: type[DatelineError]) -> None:
    with pytest.raises(error) as caught:
        dateline.read(source)
    assert str(caught.value).isprintable()


def test_a_wrong_date_is_told() -> None:
    with pytest.raises(UsageError, match="2021-07-26"):
        dateline.read(TEXT, date="26.07.2021")


@pytest.mark.parametrize("source", [None, 7, b"bytes", ["a list"]])
def test_what_is_no_source_is_told(source: object) -> None:
    with pytest.raises(UsageError, match=f"{type(source).__name__}: neither a report"):
        dateline.read(source)  # type: ignore[arg-type]


def test_one_is_not_many(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT)
    with pytest.raises(UsageError, match="read_many"):
        dateline.read(tmp_path)
    assert [r.report.id for r in dateline.read_many([tmp_path])] == ["a", "b"]


def test_equal_ids_are_told_apart() -> None:
    reports = [Report(id=id, text=TEXT) for id in ("a", "a", "a-2", "a")]
    assert [r.report.id for r in dateline.read_many(reports)] == ["a", "a-2", "a-2-2", "a-3"]


def test_the_first_error_is_raised_unless_someone_takes_it() -> None:
    with pytest.raises(NoReport):
        list(dateline.read_many([TEXT, "", TEXT]))
    problems: list[DatelineError] = []
    assert len(list(dateline.read_many([TEXT, "", TEXT, "missing.txt"], on_error=problems.append))) == 2
    assert [type(p) for p in problems] == [NoReport, NotFound]


def test_readings_come_as_they_are_asked_for() -> None:
    asked: list[str] = []

    def sources():  # type: ignore[no-untyped-def]
        for number in range(3):
            asked.append(str(number))
            yield TEXT

    next(dateline.read_many(sources()))
    assert asked == ["0"]


def test_a_defect_of_the_reader_costs_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    read_report = api.read_report

    def fragile(report: Report, *more: Any) -> api.Reading:
        if report.id == "b":
            raise ZeroDivisionError("by zero")
        return read_report(report, *more)

    monkeypatch.setattr(api, "read_report", fragile)
    reports = [Report(id=id, text=TEXT) for id in "abc"]
    problems: list[DatelineError] = []
    assert [r.report.id for r in dateline.read_many(reports, on_error=problems.append)] == ["a", "c"]
    assert [type(p) for p in problems] == [ReaderFailed]
    with pytest.raises(ZeroDivisionError):
        list(dateline.read_many(reports))


def test_a_reading_writes_and_shows_itself() -> None:
    reading = dateline.read(TEXT)
    assert dateline.Reading.from_json(reading.to_json()) == reading
    assert reading.to_dict()["schema"] == "dateline/1"
    assert "resigned" in reading._repr_html_()
