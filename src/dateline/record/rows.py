"""What views give: rows that are fetched page by page, so that a record of any size can be gone through."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, tuple_

from .engine import Store

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

T = TypeVar("T")
PAGE = 51  # rows of the first page: what a table shows, and one to see if there are more; then twice as many, up to
LARGEST = 480


class Rows(Generic[T]):
    """Typed rows of a view; each time it is gone through they are asked for anew. ``kind`` is the class of a row."""

    def __init__(self, fetch: Callable[[], Iterator[T]], kind: type[T]) -> None:
        self._fetch, self.kind = fetch, kind

    def __iter__(self) -> Iterator[T]:
        return self._fetch()

    def first(self) -> T | None:
        return next(iter(self), None)

    def to_dicts(self) -> Iterator[dict[str, Any]]:
        """The rows as plain JSON types."""
        return (plain(row) for row in self)

    def to_jsonl(self) -> Iterator[str]:
        """The rows as JSON, one a line."""
        return (json.dumps(row, ensure_ascii=False) for row in self.to_dicts())

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a frame of pandas; of series a row each point. Raises NotInstalled."""
        from . import frames

        return frames.to_pandas(self.kind, self)

    def to_polars(self) -> polars.DataFrame:
        """The rows as a frame of polars; of series a row each point. Raises NotInstalled."""
        from . import frames

        return frames.to_polars(self.kind, self)

    def to_arrow(self) -> pyarrow.Table:
        """The rows as a table of Arrow; of series a row each point. Raises NotInstalled."""
        from . import frames

        return frames.to_arrow(self.kind, self)


def plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else value


def paged(
    store: Store,
    query: Callable[[Connection], tuple[Select[Any], Sequence[ColumnElement[Any]]]],
    make: Callable[[Connection, Sequence[RowMapping]], Sequence[T]],
    limit: int | None,
) -> Iterator[T]:
    """The rows of a query, the last first by its columns of order, of which each is followed by an index.

    Every page is a transaction of its own, so that nobody who goes through a record slowly keeps its writers waiting.
    """

    def page(after: tuple[Any, ...] | None, size: int) -> tuple[Sequence[T], tuple[Any, ...] | None]:
        with store.reading() as db:
            select, order = query(db)
            if after is not None:
                select = select.where(tuple_(*order) < tuple_(*after))
            named = [column.label(f"order_{number}") for number, column in enumerate(order)]
            rows = (
                db.execute(select.add_columns(*named).order_by(*(c.desc() for c in order)).limit(size)).mappings().all()
            )
            last = tuple(rows[-1][column.name] for column in named) if len(rows) == size else None
            return make(db, rows), last

    def pages() -> Iterator[T]:
        after, left, most = None, limit, PAGE
        while left is None or left > 0:
            size = most if left is None else min(most, left)
            rows, after = page(after, size)
            yield from rows
            left, most = left if left is None else left - size, min(2 * most, LARGEST)
            if after is None:
                return

    return islice(pages(), limit)
