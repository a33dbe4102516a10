"""An index of words, as each database has its own: what both must do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from sqlalchemy import ColumnElement, Connection

from .query import Query

Marked = dict[int, list[tuple[int, int]]]
#: How much a word in each field says of a report: title, text, said, publisher, author.
WEIGHTS = (5.0, 1.0, 0.5, 1.0, 1.0)
OPEN, CLOSE = "\ue000\ue001", "\ue001\ue000"  # what no report holds


class Words(Protocol):
    def index(self, db: Connection, keys: Sequence[int]) -> None: ...

    def drop(self, db: Connection, report: int) -> None: ...

    def find(
        self, db: Connection, query: Query, conditions: Sequence[ColumnElement[bool]], newest: int
    ) -> Iterable[tuple[int, float]]:
        """Keys and scores of the newest reports that match and meet the conditions (on the table of reports)."""

    def marked(self, db: Connection, query: Query, keys: Sequence[int]) -> Marked:
        """Where in the text of each report the words stand."""


def unmarked(marked: str, text_length: int | None = None) -> list[tuple[int, int]]:
    """The offsets of what stands between the marks, in the text without them."""
    spans: list[tuple[int, int]] = []
    pieces = marked.split(OPEN)
    at = len(pieces[0])
    for piece in pieces[1:]:
        inside, closed, outside = piece.partition(CLOSE)
        if closed:
            spans.append((at, at + len(inside)))
        at += len(inside) + len(outside)
    return spans if text_length is None or at == text_length else []
