"""Tables: the columns of each export and what they hold, as the file ``columns.tsv`` has them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

Cell: TypeAlias = str | int | float | bool | list[str] | None
Row: TypeAlias = dict[str, Cell]

#: The columns of Dateline's own that stand after those of a foreign format.
OWN = "own"


class Column(NamedTuple):
    name: str
    holds: str


def lines(file: str) -> Iterator[list[str]]:
    """The lines of a table beside this module, cell by cell."""
    for line in files(__package__).joinpath(file).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in their order."""
    return tuple(Column(name, holds) for owner, name, holds in lines("columns.tsv") if owner == table)


def names(table: str) -> tuple[str, ...]:
    return tuple(column.name for column in columns(table))
