"""JSONL: every good line is a report, every bad one is told by its number."""

import json
from pathlib import Path

import pytest

from dateline.errors import Malformed, NoReport, NotText, SourceError, TooLarge
from dateline.model import Report
from dateline.sources import Found, encoding, jsonl, reports

TEXT = "The minister resigned on Monday, officials said."


def found(folder: Path, *lines: str | bytes) -> list[Found]:
    path = folder / "in.jsonl"
    path.write_bytes(b"\n".join(line.encode() if isinstance(line, str) else line for line in lines))
    return list(reports(str(path)))


def test_all_fields_are_kept(tmp_path: Path) -> None:
    fields = {
        "id": "a",
        "text": TEXT,
        "title": "Minister resigns",
        "published": "2021-07-26T10:00:00+02:00",
        "url": "https://example.org/a",
        "publisher": "Agency",
        "author": "A. Writer",
        "place": "Baghdad",
        "language": "en",
    }
    assert found(tmp_path, json.dumps(fields)) == [Report(**fields)]


def test_a_broken_line_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": TEXT}) for n in range(1, 11)]
    lines[6] = lines[6][:20]
    results = found(tmp_path, *lines)
    assert [r.id for r in results if isinstance(r, Report)] == ["1", "2", "3", "4", "5", "6", "8", "9", "10"]
    (error,) = (r for r in results if isinstance(r, SourceError))
    assert isinstance(error, Malformed)
    assert "in.jsonl:7: not JSON at column" in str(error)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("null", "no object"),
        ('{"id": "a"}', 'no "text"'),
        ('{"id": "a", "text": 5}', '"text" is not a string'),
        ('{"id": [], "text": "Yes."}', '"id" is not a string'),
        ('{"id": "a", "text": "Yes.", "title": 7}', '"title" is not a string'),
        ('{"id": "a", "text": "Yes.", "published": "July 26"}', '"published" is "July 26"'),
        ('{"id": "a", "text": "Yes.", "published": "2021-07-26 at ten"}', "published"),
        (b'{"id": "a", "text": "caf\xe9"}', "not UTF-8"),
        ('{"id": "a", "text": ' + "[" * 100_000, "not JSON"),
        ('{"id": 1' + "0" * 10_000 + "}", "not JSON"),
    ],
)
def test_what_is_wrong_with_a_line(tmp_path: Path, line: str | bytes, problem: str) -> None:
    good = json.dumps({"id": "good", "text": TEXT})
    first, error, last = found(tmp_path, good, line, good)
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(error, Malformed)
    assert problem in str(error)
    assert ":2: " in str(error)


def test_an_empty_text_is_told_and_empty_lines_are_not(tmp_path: Path) -> None:
    (error,) = found(tmp_path, "", json.dumps({"id": "a", "text": " "}), "  ", "")
    assert isinstance(error, NoReport)


def test_ids_that_are_missing_or_numbers(tmp_path: Path) -> None:
    results = found(tmp_path, json.dumps({"text": TEXT}), json.dumps({"id": 7, "text": TEXT}))
    assert [r.id for r in results if isinstance(r, Report)] == ["in-1", "7"]


def test_a_lone_surrogate_is_kept(tmp_path: Path) -> None:
    (report,) = found(tmp_path, r'{"id": "a", "text": "The minister \ud800 resigned."}')
    assert isinstance(report, Report)
    assert report.text == "The minister \ud800 resigned."


def test_ordinary_json_and_utf16_are_told_once(tmp_path: Path) -> None:
    assert [type(f) for f in found(tmp_path, *json.dumps([{"id": "a"}], indent=1).split("\n"))] == [Malformed]
    assert [type(f) for f in found(tmp_path, json.dumps({"id": "a", "text": TEXT}).encode("utf-16"))] == [NotText]


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    assert found(tmp_path, b"\xef\xbb\xbf" + json.dumps({"id": "a", "text": TEXT}).encode()) == [Report("a", TEXT)]


def test_a_monstrous_line_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_BYTES", 100)
    good = json.dumps({"id": "a", "text": TEXT})
    assert [type(f) for f in found(tmp_path, good, "x" * 1000, good)] == [Report, TooLarge, Report]
    assert encoding.MAX_BYTES > 1_000_000
