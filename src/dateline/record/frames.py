"""Rows of a view as frames of pandas, polars and Arrow: days are days, lists are lists, what is unknown is missing.

The libraries are looked for when they are asked for (``pip install 'dateline[frames]'``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any

from dateline.errors import NotInstalled

from .flat import Column, Flat, ListOf, Parts, Plain, Type, columns, flattened

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

_BATCH = 2000  # rows


def to_arrow(row: type, rows: Iterable[Any]) -> pyarrow.Table:
    arrow = _library("pyarrow", "to_arrow")
    return arrow.Table.from_batches(batches(row, rows), schema=arrow_schema(row))


def to_polars(row: type, rows: Iterable[Any]) -> polars.DataFrame:
    frames = _library("polars", "to_polars")
    types = {column.name: _polars(frames, column.type) for column in columns(row)}
    frame: polars.DataFrame = frames.DataFrame(_by_column(row, rows), schema=types)
    return frame


def to_pandas(row: type, rows: Iterable[Any]) -> pandas.DataFrame:
    frames = _library("pandas", "to_pandas")
    values = _by_column(row, rows)
    return frames.DataFrame({column.name: _series(frames, column, values[column.name]) for column in columns(row)})


def batches(row: type, rows: Iterable[Any]) -> Iterator[pyarrow.RecordBatch]:
    """The rows as Arrow's batches, as they come."""
    arrow = _library("pyarrow", "parquet")
    schema = arrow_schema(row)
    flat = flattened(row, rows)
    for some in iter(partial(_some, flat), []):
        yield arrow.RecordBatch.from_pylist(some, schema=schema)


def arrow_schema(row: type) -> pyarrow.Schema:
    arrow = _library("pyarrow", "parquet")
    return arrow.schema([(column.name, _arrow(arrow, column.type)) for column in columns(row)])


def _some(flat: Iterator[Flat]) -> list[Flat]:
    return list(islice(flat, _BATCH))


def _by_column(row: type, rows: Iterable[Any]) -> dict[str, list[Any]]:
    values: dict[str, list[Any]] = {column.name: [] for column in columns(row)}
    for flat in flattened(row, rows):
        for name, value in flat.items():
            values[name].append(value)
    return values


def _arrow(arrow: Any, type: Type) -> Any:
    match type:
        case ListOf(of):
            return arrow.list_(_arrow(arrow, of))
        case Parts(of):
            return arrow.struct([(name, _arrow(arrow, part)) for name, part in of])
    plain = {
        Plain.TEXT: arrow.string, Plain.DAY: arrow.date32, Plain.WHOLE: arrow.int64, Plain.NUMBER: arrow.float64,
        Plain.TRUTH: arrow.bool_,
    }  # fmt: skip
    return plain[type]()


def _polars(frames: Any, type: Type) -> Any:
    match type:
        case ListOf(of):
            return frames.List(_polars(frames, of))
        case Parts(of):
            return frames.Struct({name: _polars(frames, part) for name, part in of})
    return {
        Plain.TEXT: frames.String, Plain.DAY: frames.Date, Plain.WHOLE: frames.Int64, Plain.NUMBER: frames.Float64,
        Plain.TRUTH: frames.Boolean,
    }[type]  # fmt: skip


def _series(frames: Any, column: Column, values: list[Any]) -> Any:
    """One column, of the same type whatever is in it."""
    if column.type is Plain.DAY:
        return frames.Series([None if day is None else day.isoformat() for day in values]).astype("datetime64[s]")
    types = {Plain.TEXT: "string", Plain.WHOLE: "Int64", Plain.NUMBER: "float64", Plain.TRUTH: "boolean"}
    return frames.Series(values, dtype=types[column.type] if isinstance(column.type, Plain) else "object")


def _library(name: str, wanted: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise NotInstalled(f"{wanted} needs {name}: pip install 'dateline[frames]'") from None
