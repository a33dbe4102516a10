"""The table of time expressions: what is read in each sentence, and when that is.

``times_table.tsv`` holds the sentences with their times in brackets; the examples of docs/times.md are read alike.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from time_drafts import parsed

from dateline.api import read_report
from dateline.model import Interval, Report, Time

_HERE = Path(__file__).parent
_PAGE = _HERE.parent.parent / "docs" / "times.md"


def _rows() -> list[tuple[str, str, str]]:
    lines = (_HERE / "times_table.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple((line + "\t").split("\t")[:3]) for line in lines if not line.startswith("#")]  # type: ignore[misc]


def _examples() -> list[tuple[str, str, str, str]]:
    """The rows of the page's example tables: report, sentence, value, days."""
    rows = re.findall(
        r"^\| (\d{4}-\d\d-\d\d) \| (.*?) \| (.*?) ?\| (.*?) ?\|$", _PAGE.read_text(encoding="utf-8"), re.M
    )
    return [(day, sentence, value, days) for day, sentence, value, days in rows]


def _deadlines() -> list[tuple[str, str]]:
    """The rows of the page's table of deadlines."""
    section = _PAGE.read_text(encoding="utf-8").partition("## Deadlines")[2].partition("## ")[0]
    return re.findall(r"^\| (\w[^|]*) \| (\d{4}[^|]*) \|$", section, re.M)


def _days(interval: Interval | None) -> str:
    if interval is None:
        return "-"
    if interval.earliest == interval.latest:
        return str(interval.earliest)
    return f"{interval.earliest or ''}..{interval.latest or ''}"


def _told(time: Time) -> str:
    return f"{time.type} {time.value or '-'} {time.mod or '-'} {_days(time.interval)}"


@pytest.mark.parametrize(("day", "marked", "told"), _rows(), ids=lambda value: value[:60])
def test_a_sentence_is_read_as_the_table_says(day: str, marked: str, told: str) -> None:
    draft = parsed(re.sub(r"[\[\]]", "", marked), date.fromisoformat(day))
    found = [(draft.text[t.start : t.end], _told(t)) for t in draft.times]
    assert found == list(zip(re.findall(r"\[(.*?)\]", marked), told.split(" | "), strict=bool(told)))


@pytest.mark.parametrize(("day", "marked", "value", "days"), _examples(), ids=lambda value: value[:60])
def test_the_page_on_times_says_what_the_reader_does(day: str, marked: str, value: str, days: str) -> None:
    draft = parsed(marked.replace("**", ""), date.fromisoformat(day))
    assert [draft.text[t.start : t.end] for t in draft.times] == re.findall(r"\*\*(.*?)\*\*", marked)
    assert " · ".join(_short(t) for t in draft.times) == value.replace("`", "")
    assert " · ".join(_days(t.interval) for t in draft.times) == days


@pytest.mark.parametrize(("words", "due"), _deadlines(), ids=lambda value: value[:60])
def test_a_pledge_is_due_when_the_page_says(words: str, due: str) -> None:
    text = f"The government promised to withdraw its troops {words}."
    (pledge,) = read_report(Report(id="r", text=text, published="2021-07-26")).pledges
    assert _days(pledge.due) == due


def test_the_page_has_examples() -> None:
    assert len(_examples()) > 20
    assert len(_deadlines()) > 10


def _short(time: Time) -> str:
    return f"{time.type} {time.value or 'none'}" + (f" {time.mod}" if time.mod else "")
