"""Tables of facts: every fact a row, with its words; what is written can be read back."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from export_readings import reading
from hypothesis import given
from hypothesis import strategies as st

from dateline.export import EVENT_DATA, FACTS, Row, names
from dateline.export.writing import COMMA, TAB, cell, objects, separated

UNICODE = st.text(alphabet=st.characters(codec="utf-8"))


@pytest.mark.parametrize("kind", FACTS)
def test_every_fact_is_a_row_with_its_words(kind: str) -> None:
    told = reading()
    rows = list(FACTS[kind](told))
    assert len(rows) == len(getattr(told, kind))
    for row in rows:
        assert tuple(row) == names(kind)
        assert row["report"] == "r1"
        assert isinstance(row["start"], int)
        assert isinstance(row["end"], int)
        assert told.report.text[row["start"] : row["end"]] == row["quote"] != ""
        assert str(row["quote"]).split("\n")[0] in str(row["sentence"])


def test_actors_are_named_and_days_told() -> None:
    killed = next(FACTS["events"](reading()))
    assert (killed["actors"], killed["recipients"], killed["earliest"]) == (["Soldiers"], ["rebels"], "2021-07-26")
    pledge = next(FACTS["pledges"](reading()))
    assert (pledge["by"], pledge["earliest"], pledge["due"], pledge["negated"]) == (
        "Norland",
        "2022-05-01",
        "2022-05-31",
        False,
    )


def parsed(text: str, separator: str = COMMA) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator))


@pytest.mark.parametrize("kind", FACTS)
def test_a_table_parses_back_to_its_rows(kind: str) -> None:
    rows = list(FACTS[kind](reading()))
    table = parsed("".join(separated(names(kind), rows, COMMA)))
    assert table == [list(names(kind)), *([cell(row[name]) for name in names(kind)] for row in rows)]


@pytest.mark.parametrize("format", EVENT_DATA)
@pytest.mark.parametrize("separator", [COMMA, TAB])
def test_event_data_parses_back_to_its_rows(format: str, separator: str) -> None:
    data = EVENT_DATA[format]
    rows = list(data.rows(reading(), True))
    table = parsed("".join(separated(data.columns(), rows, separator, data.missing, data.header)), separator)
    assert len(table) == len(rows) + data.header
    for row, cells in zip(rows, table[data.header :], strict=True):
        assert cells == [cell(row.get(name), data.missing) for name in data.columns()]


@pytest.mark.parametrize("format", EVENT_DATA)
def test_event_data_has_one_line_a_row(format: str) -> None:
    data = EVENT_DATA[format]
    for line in separated(data.columns(), data.rows(reading(), True), TAB, data.missing):
        assert line.count("\n") == 1
        assert line.count("\t") == len(data.columns()) - 1


@given(st.lists(st.lists(UNICODE, min_size=2, max_size=2), max_size=4), st.sampled_from([COMMA, TAB]))
def test_any_text_parses_back(cells: list[list[str]], separator: str) -> None:
    rows: list[Row] = [dict(zip(("a", "b"), line, strict=True)) for line in cells]
    assert parsed("".join(separated(("a", "b"), rows, separator)), separator) == [["a", "b"], *cells]


@given(st.dictionaries(st.sampled_from(["a", "b"]), st.one_of(UNICODE, st.lists(UNICODE), st.none())))
def test_json_parses_back(row: Row) -> None:
    (line,) = objects("events", ("a", "b"), [row])
    assert line.count("\n") == 1
    assert json.loads(line) == {"fact": "events", "a": row.get("a"), "b": row.get("b")}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "-"),
        ([], "-"),
        ("", "-"),
        (["x", "y"], "x; y"),
        (2500.0, "2500"),
        (-3.5, "-3.5"),
        (True, "true"),
        (0, "0"),
    ],
)
def test_how_values_are_written(value: str | float | list[str] | None, written: str) -> None:
    assert cell(value, missing="-") == written
