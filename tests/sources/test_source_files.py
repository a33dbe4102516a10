"""Files, folders and standard input: what is in them comes out in order, and what cannot be read is told."""

import io
import sys
from pathlib import Path

import pytest

from dateline.errors import NoReport, NotEnglish, NotFound, NotText, SourceError, TooLarge
from dateline.model import Report
from dateline.sources import Found, reports

TEXT = "BAGHDAD, July 26 (Agency) - The minister resigned on Monday, officials said.\r\n"


def one(name: str | Path) -> Found:
    (found,) = reports(str(name))
    return found


def write(folder: Path, name: str, content: str | bytes = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_is_one_report_as_it_is(tmp_path: Path) -> None:
    assert one(write(tmp_path, "baghdad.txt")) == Report(id="baghdad", text=TEXT)


def test_a_file_without_an_ending_is_told_by_its_beginning(tmp_path: Path) -> None:
    assert one(write(tmp_path, "notes")) == Report(id="notes", text=TEXT)
    line = '{"id": "a", "text": "The minister resigned."}\n'
    assert one(write(tmp_path, "lines", line)) == Report(id="a", text="The minister resigned.")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NoReport),
        (b" \n\t\n", NoReport),
        (b'"' * 10_000, NoReport),
        (bytes(range(256)) * 8, NotText),
        ("El ministro dijo el lunes que las tropas se irán de la ciudad y del país.".encode(), NotEnglish),
        (TEXT.encode() * 70_000, TooLarge),
        (TEXT.encode() * 200_000, TooLarge),
    ],
)
def test_bad_files_get_one_line(tmp_path: Path, content: bytes, error: type[SourceError]) -> None:
    path = write(tmp_path, "bad.txt", content)
    found = one(path)
    assert type(found) is error
    assert str(found).startswith(f"{path}: ")
    assert "\n" not in str(found)


def test_a_missing_file(tmp_path: Path) -> None:
    assert isinstance(one(tmp_path / "none.txt"), NotFound)
    assert isinstance(one("no\0such"), NotFound)


def test_a_folder_is_read_in_order_and_to_the_bottom(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/deep/c.md", ".hidden.txt", "image.png", ".git/d.txt"):
        write(tmp_path, name)
    write(tmp_path, "aa.txt", b"\0" * 50)
    found = list(reports(str(tmp_path)))
    assert [f.id if isinstance(f, Report) else type(f) for f in found] == ["a", NotText, "b", "sub/deep/c"]


def test_a_folder_without_reports(tmp_path: Path) -> None:
    write(tmp_path, "image.png")
    found = one(tmp_path)
    assert isinstance(found, NotFound)
    assert ".txt" in str(found)


def test_a_folder_that_holds_itself_comes_to_an_end(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(list(reports(str(tmp_path)))) == 1


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(TEXT.encode()))))
    assert one("-") == Report(id="stdin", text=TEXT)
