"""A record's facts as tables: what is written is read back, by readers of those formats, as what the views say."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import polars
import pyarrow.parquet
import pytest

from dateline.errors import NotInstalled
from dateline.export.asked import ALL, KINDS, Asked
from dateline.export.writing import cell
from dateline.record import Record, Rows
from dateline.record.flat import Plain, columns, flattened
from dateline.record.rows import plain

from .export_record import fill, written


@pytest.fixture(scope="module")
def filled() -> Iterator[Record]:
    with Record.open(":memory:") as record:
        fill(record)
        yield record


def flat(record: Record, kind: str) -> list[dict[str, Any]]:
    rows = Asked(record).rows(kind)
    return list(flattened(rows.kind, rows))


@pytest.mark.parametrize("kind", KINDS)
def test_a_csv_has_a_line_a_row(filled: Record, kind: str) -> None:
    read = list(csv.DictReader(io.StringIO(written(filled, "csv", kind).decode(), newline="")))
    rows = flat(filled, kind)
    assert len(read) == len(rows) > (0 if kind != "conflicts" else -1)
    for line, row in zip(read, rows, strict=True):
        assert list(line) == [column.name for column in columns(Asked(filled).rows(kind).kind)]
        for name, value in row.items():
            match value:
                case date():
                    assert line[name] == value.isoformat()
                case [dict(), *_]:
                    assert json.loads(line[name]) == json.loads(json.dumps(value, default=date.isoformat))
                case _:
                    assert line[name] == cell(value)


@pytest.mark.parametrize("kind", KINDS)
def test_parquet_is_read_by_arrow_and_polars_as_it_was(filled: Record, kind: str) -> None:
    data = written(filled, "parquet", kind)
    rows = flat(filled, kind)
    assert pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist() == rows
    assert polars.read_parquet(io.BytesIO(data)).to_dicts() == rows


def test_jsonl_is_the_views_with_the_kind_first(filled: Record) -> None:
    lines = [json.loads(line) for line in written(filled, "jsonl", ALL).decode().splitlines()]
    assert [next(iter(line)) for line in lines] == ["fact"] * len(lines)
    for kind in KINDS:
        told = [{name: line[name] for name in line if name != "fact"} for line in lines if line["fact"] == kind]
        assert told == json.loads(json.dumps([plain(row) for row in Asked(filled).rows(kind)]))


@pytest.mark.parametrize("kind", KINDS)
def test_frames_have_the_same_types_with_and_without_rows(filled: Record, kind: str) -> None:
    some = Asked(filled).rows(kind)
    none: Rows[Any] = Rows(lambda: iter(()), some.kind)
    assert none.to_arrow().schema == some.to_arrow().schema
    assert none.to_polars().schema == some.to_polars().schema
    assert list(none.to_pandas().dtypes.items()) == list(some.to_pandas().dtypes.items())
    assert some.to_arrow().to_pylist() == some.to_polars().to_dicts() == flat(filled, kind)


def test_frames_have_days_as_days_and_lists_as_lists(filled: Record) -> None:
    events = filled.timeline().to_pandas()
    assert str(events["time_earliest"].dtype) == "datetime64[s]"
    strike = events[events["type"] == "PROTEST"].iloc[0]
    assert (strike["time_earliest"].date(), strike["actors"]) == (date(2021, 7, 20), ["Dockers"])
    assert strike["sources"][0]["quote"] == "strike"
    assert events["mode"].isna().any()
    figures = filled.series().to_pandas()
    assert sorted(figures["value"]) == [12, 15], "a row each point"
    assert len(figures["id"].unique()) == 1
    pledge = filled.pledges(as_of="2022-05-20").to_polars().row(0, named=True)
    assert (pledge["by"], pledge["due_latest"], pledge["outcome"]) == ("Norland", date(2022, 5, 31), "pending")
    assert pledge["reports"] == ["r 1/é", "copy", "later"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_day_is_left_as_text(filled: Record, kind: str) -> None:
    texts = [column.name for column in columns(Asked(filled).rows(kind).kind) if column.type is Plain.TEXT]
    for row in flat(filled, kind):
        for name in set(texts) - {"published"}:  # which is as the report has it, with its time
            with pytest.raises(ValueError, match="Invalid isoformat"):
                date.fromisoformat(row[name] or "no day")


FRAMES = [("pandas", "to_pandas"), ("polars", "to_polars"), ("pyarrow", "to_arrow")]


@pytest.mark.parametrize(("library", "method"), FRAMES)
def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, library: str, method: str) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with Record.open(":memory:") as record, pytest.raises(NotInstalled) as caught:
        getattr(record.timeline(), method)()
    assert str(caught.value) == f"{method} needs {library}: pip install 'dateline[frames]'"


def test_parquet_without_its_library_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with Record.open(":memory:") as record, pytest.raises(NotInstalled, match="parquet needs pyarrow"):
        written(record, "parquet")


def test_offices_and_reports_are_filtered_as_all_is(record: Record) -> None:
    fill(record)
    assert [row.holder and row.holder.name for row in record.offices(actor="Vance")] == ["Ada Vance"] * 3
    assert list(record.offices(actor="Lund")) == []
    assert [row.sources[0].report for row in record.offices(place="Norland", source="later")] == ["later"]
    assert [row.id for row in record.reports()] == ["later", "copy", "r 1/é"]
    assert {row.id: row.origin for row in record.reports()}["copy"] == "r 1/é"
    assert [row.id for row in record.reports(since="2021-08")] == ["later"]
    assert [row.id for row in record.reports(source="ledger", until="2021-07")] == ["copy"]
