"""Rows as text: comma- or tab-separated lines, or one JSON object a line."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO

from .table import Cell, Row

COMMA, TAB = ",", "\t"
_JOIN = "; "


def separated(
    columns: tuple[str, ...], rows: Iterable[Row], separator: str, missing: str = "", header: bool = True
) -> Iterator[str]:
    """A table line by line, cells quoted where they must be."""
    buffer = StringIO()
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")  # so that cells with either are quoted
    for cells in _lines(columns, rows, missing, header):
        writer.writerow(cells)
        yield buffer.getvalue().removesuffix("\r\n") + "\n"
        buffer.seek(0)
        buffer.truncate()


def _lines(columns: tuple[str, ...], rows: Iterable[Row], missing: str, header: bool) -> Iterator[list[str]]:
    if header:
        yield list(columns)
    for row in rows:
        yield [cell(row.get(column), missing) for column in columns]


def cell(value: Cell, missing: str = "") -> str:
    """A value as it stands in a cell: whole numbers without a fraction, several values joined."""
    match value:
        case None | "" | []:
            return missing
        case list():
            return _JOIN.join(value)
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 2**53:
            return str(int(value))
        case _:
            return str(value)


def objects(kind: str, columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[str]:
    """Rows as JSON, each with the kind of its fact first."""
    for row in rows:
        yield json.dumps({"fact": kind} | {column: row.get(column) for column in columns}, ensure_ascii=False) + "\n"
