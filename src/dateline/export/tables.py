"""A record's facts as tables: JSON in the form of the views, comma-separated lines, Parquet."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from dateline.errors import NotInstalled
from dateline.record.flat import columns, flattened
from dateline.record.rows import plain

from .asked import Asked, Put, put_text
from .table import Cell
from .writing import COMMA, separated


def put_jsonl(asked: Asked, put: Put) -> None:
    """One object a line, with the kind of its fact first."""
    put_text((_line(kind, plain(row)) for kind in asked.kinds for row in asked.rows(kind)), put)


def put_csv(asked: Asked, put: Put) -> None:
    rows = asked.rows(asked.kind)
    names = tuple(column.name for column in columns(rows.kind))
    cells = ({name: _cell(value) for name, value in flat.items()} for flat in flattened(rows.kind, rows))
    put_text(separated(names, cells, asked.separator or COMMA), put)


def put_parquet(asked: Asked, put: Put) -> None:
    """Days are days, lists are lists, sources are lists of structures."""
    from dateline.record import frames

    try:
        from pyarrow import PythonFile
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise NotInstalled("parquet needs pyarrow: pip install 'dateline[frames]'") from None
    rows = asked.rows(asked.kind)
    sink = PythonFile(_Sink(put), mode="w")
    with ParquetWriter(sink, frames.arrow_schema(rows.kind), compression="zstd") as writer:
        for batch in frames.batches(rows.kind, rows):
            writer.write_batch(batch)


def _line(kind: str, row: dict[str, Any]) -> str:
    return json.dumps({"fact": kind, **row}, ensure_ascii=False) + "\n"


def _cell(value: Any) -> Cell:
    """A day as ISO 8601 writes it, a list of structures as JSON."""
    match value:
        case date():
            return value.isoformat()
        case [dict(), *_]:
            return json.dumps(value, ensure_ascii=False, default=date.isoformat)
        case _:
            return value  # type: ignore[no-any-return]


class _Sink:
    """Bytes as they come, for a writer that wants a file."""

    closed = False

    def __init__(self, put: Put) -> None:
        self._put, self._at = put, 0

    def write(self, data: Any) -> int:
        self._put(bytes(data))
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        return self._at

    def flush(self) -> None: ...

    def close(self) -> None:
        self.closed = True
