"""The page on exports tells every column that there is, as the code has it, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.export import EVENT_DATA, FACTS
from dateline.export.table import OWN, columns

PAGE = (Path(__file__).parents[2] / "docs" / "export.md").read_text(encoding="utf-8")
SECTIONS = {part.split("\n", 1)[0]: part for part in re.split(r"^## ", PAGE, flags=re.M)[1:]}


@pytest.mark.parametrize("table", [*EVENT_DATA, *FACTS, OWN])
def test_the_page_tells_every_column(table: str) -> None:
    section = SECTIONS["Dateline's own columns" if table == OWN else table]
    told = re.findall(r"^\| `(.+?)` \| (.+) \|$", section, re.M)
    assert told == list(columns(table))
    assert all(holds for _, holds in told)


def test_the_page_has_no_other_tables() -> None:
    assert set(SECTIONS) == {*EVENT_DATA, *FACTS, "Dateline's own columns"}


@pytest.mark.parametrize("format", EVENT_DATA)
def test_what_is_not_filled_says_why(format: str) -> None:
    from export_readings import reading

    filled = {name for row in EVENT_DATA[format].rows(reading(), True) for name in row}
    for column in columns(format):
        assert (column.name in filled) != column.holds.startswith("not filled: "), column.name
