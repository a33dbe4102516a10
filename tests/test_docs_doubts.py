"""A page for every doubt: complete, listed, and right about each of its examples."""

import re
from pathlib import Path

import pytest

from dateline.api import read_report
from dateline.cli.pages import help_uri, page
from dateline.model import Doubt, Report
from dateline.model.doubt import TITLES
from dateline.reader.doubts import FINDERS

PAGES = Path(__file__).parent.parent / "docs" / "doubts"
HEADINGS = ["Why it matters", "How it decides", "Questioned", "Not questioned"]


def text(code: str) -> str:
    return (PAGES / f"{code}.md").read_text(encoding="utf-8")


def examples(heading: str) -> list[tuple[str, str]]:
    """Code and report of every example below the heading; each is one line."""
    found = []
    for code in sorted(FINDERS):
        _, _, section = text(code).partition(f"\n## {heading}\n")
        found += [(code, line[2:]) for line in section.split("\n## ")[0].splitlines() if line.startswith("- ")]
    return found


def doubts(code: str, example: str) -> list[Doubt]:
    published = None if code == "T201" else "2021-07-26"
    found = read_report(Report(id="t", text=example, published=published)).doubts
    return [doubt for doubt in found if doubt.code == code]


@pytest.mark.parametrize(("code", "example"), examples("Questioned"))
def test_what_a_page_calls_questioned_is(code: str, example: str) -> None:
    found = doubts(code, example)
    assert found
    for doubt in found:
        assert doubt.severity in text(code).partition("Severity: ")[2].splitlines()[0]
        assert doubt.message.endswith(".")
        assert doubt.spans == sorted(doubt.spans)
        assert all(0 <= start < end <= len(example) for start, end in doubt.spans)


@pytest.mark.parametrize(("code", "example"), examples("Not questioned"))
def test_what_a_page_calls_sound_is_left_alone(code: str, example: str) -> None:
    assert doubts(code, example) == []


@pytest.mark.parametrize("code", sorted(FINDERS))
def test_every_doubt_has_a_whole_page(code: str) -> None:
    assert text(code).startswith(f"# {code}: {TITLES[code]}\n")
    assert re.findall(r"^## (.+)$", text(code), re.M) == HEADINGS
    assert page(code) == PAGES / f"{code}.md"
    assert (help_uri(code) or "").endswith(f"/{code}.md")


def test_a_page_has_no_doubt_too_many_and_the_index_lists_them_all() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == {*FINDERS, "README"}
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[([A-Z]\d{3})\]\(\1\.md\) \| (.+?) \|", index, re.M)
    assert dict(listed) == TITLES
    assert len(listed) == len(TITLES)


def test_every_page_has_an_example_of_both_kinds() -> None:
    for heading in ("Questioned", "Not questioned"):
        assert {code for code, _ in examples(heading)} == set(FINDERS)
