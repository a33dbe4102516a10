"""The docs say what the code does."""

import re
from pathlib import Path

import pytest

from dateline.api import read_report
from dateline.model import Report
from dateline.model.plover import EVENT_TYPES
from dateline.reader.doubts import FINDERS

ROOT = Path(__file__).parent.parent
DOUBTS = (ROOT / "docs" / "doubts.md").read_text(encoding="utf-8")


def test_the_doubts_page_lists_the_doubts_that_are_raised() -> None:
    assert set(re.findall(r"^\| ([A-Z]\d{3}) \|", DOUBTS, re.M)) == set(FINDERS)


def _examples() -> list[tuple[str, str, str]]:
    """Code, a questioned and an unquestioned example of each row below a doubt's own heading."""
    sections = re.findall(r"^### ([ANST]\d{3}):.*?\n(.*?)(?=^#|\Z)", DOUBTS, re.M | re.S)
    return [(code, *row) for code, body in sections for row in re.findall(r"^\| (.+?\.) \| (.+?\.) \|$", body, re.M)]


@pytest.mark.parametrize(("code", "questioned", "sound"), _examples())
def test_the_doubts_page_is_right_about_its_examples(code: str, questioned: str, sound: str) -> None:
    published = None if code == "T201" else "2021-07-26"
    raised = [
        {d.code for d in read_report(Report(id="t", text=text, published=published)).doubts}
        for text in (questioned, sound)
    ]
    assert code in raised[0]
    assert code not in raised[1]


def test_every_doubt_of_figures_time_names_and_sources_has_examples_on_its_page() -> None:
    assert {code for code, *_ in _examples()} == {code for code in FINDERS if code[0] in "ANST"}


def test_every_link_between_the_pages_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("training/*.md"), *ROOT.glob("bench/*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            assert target.startswith("http") or (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_decision_is_listed() -> None:
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    for page in (ROOT / "docs" / "decisions").glob("*.md"):
        assert page.name == "README.md" or f"({page.name})" in listed, page.name


def test_plover_types_have_quad_classes() -> None:
    assert {t.quad for t in EVENT_TYPES.values()} == {1, 2, 3, 4}
