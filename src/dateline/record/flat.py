"""Rows of a view as flat rows, whose columns have types: the one form that tables, files and frames are made of.

An actor becomes two columns, its name and its id; an interval two days; the points of a series a row each. Lists stay
lists. All of it follows from the data class of the row.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeAlias, Union, get_args, get_origin, get_type_hints

from .passages import Source
from .people import Named
from .rows import plain
from .timeline import Days

Flat: TypeAlias = dict[str, Any]
Get: TypeAlias = Callable[[Any], Any]

#: Fields of text that are days, in whatever row they are.
DAYS = frozenset({"day", "made", "earliest", "latest"})
#: Fields whose items get a row each, with what they belong to beside them.
_EACH = frozenset({"points"})


class Plain(Enum):
    TEXT = "text"
    DAY = "day"
    WHOLE = "whole number"
    NUMBER = "number"
    TRUTH = "true or false"


@dataclass(frozen=True, slots=True)
class ListOf:
    of: Type


@dataclass(frozen=True, slots=True)
class Parts:
    of: tuple[tuple[str, Type], ...]


Type: TypeAlias = Plain | ListOf | Parts
_TEXTS = ListOf(Plain.TEXT)


class Column(NamedTuple):
    """``get`` takes the value from a row, or from an item of it if the row falls into several."""

    name: str
    type: Type
    get: Get


def columns(row: type) -> tuple[Column, ...]:
    """The columns of a row's data class, in its order; what it rests on comes last."""
    found = [column for column, _ in _columns(row)]
    return tuple(
        sorted(found, key=lambda column: column.name in ("reports", "sources") and column.type is not Plain.WHOLE)
    )


def flattened(row: type, rows: Iterable[Any]) -> Iterator[Flat]:
    """The rows flat, with the columns' names, days as days."""
    of_row = [column for column, each in _columns(row) if each is None]
    of_each = [column for column, each in _columns(row) if each is not None]
    each = next((each for _, each in _columns(row) if each is not None), None)
    order = [column.name for column in columns(row)]
    for one in rows:
        head = {column.name: column.get(one) for column in of_row}
        for item in (None,) if each is None else getattr(one, each):
            whole = head | {column.name: column.get(item) for column in of_each} if each else head
            yield {name: whole[name] for name in order}


@cache
def _columns(row: type) -> tuple[tuple[Column, str | None], ...]:
    """The columns, each with the name of the field in whose items it is."""
    found: list[tuple[Column, str | None]] = []
    hints = get_type_hints(row)
    for name in (field.name for field in fields(row)):
        if name in _EACH:
            found += [(column, name) for column, _ in _columns(get_args(hints[name])[0])]
        else:
            found += [(column, None) for column in _of_field(name, _without_none(hints[name]), hints)]
    return tuple(found)


def _of_field(name: str, hint: Any, hints: dict[str, Any]) -> list[Column]:
    get = _field(name)
    if hint is Named:
        return [
            Column(name, Plain.TEXT, lambda row: one.name if (one := get(row)) else None),
            Column(f"{name}_id", Plain.TEXT, lambda row: one.id if (one := get(row)) else None),
        ]
    if hint is Days:
        return [Column(f"{name}_{end}", Plain.DAY, _end(get, end)) for end in ("earliest", "latest")]
    if _item(hint) is Named:
        return [
            Column(name, _TEXTS, lambda row: [one.name for one in get(row)]),
            Column(f"{name}_id", _TEXTS, lambda row: [one.id for one in get(row)]),
        ]
    type = _type(name, hint)
    column = Column(name, type, lambda row: _fitted(type, get(row)))
    if _tells(hint) and "reports" not in hints:
        return [Column("reports", _TEXTS, lambda row: list(dict.fromkeys(_reports(get(row))))), column]
    return [column]


def _tells(hint: Any) -> bool:
    """Whether it is sources, or what has some."""
    item = _item(hint)
    return item is Source or (is_dataclass(item) and "sources" in (field.name for field in fields(item)))


def _reports(items: Iterable[Any]) -> Iterator[str]:
    for item in items:
        yield from (item.report,) if isinstance(item, Source) else (source.report for source in item.sources)


def _field(name: str) -> Get:
    return lambda row: getattr(row, name)


def _end(get: Get, end: str) -> Get:
    return lambda row: _fitted(Plain.DAY, getattr(days, end)) if (days := get(row)) else None


def _type(name: str, hint: Any) -> Type:
    hint = _without_none(hint)
    if hint is str:
        return Plain.DAY if name in DAYS else Plain.TEXT
    if hint in _PLAIN:
        return _PLAIN[hint]
    if (item := _item(hint)) is not None:
        return ListOf(_type("", item))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return Parts(tuple((field.name, _type(field.name, hints[field.name])) for field in fields(hint)))
    return Plain.TEXT  # of several types, or a mapping


_PLAIN = {int: Plain.WHOLE, float: Plain.NUMBER, bool: Plain.TRUTH}


def _item(hint: Any) -> Any:
    """What a tuple holds any number of; None if it is none."""
    return get_args(hint)[0] if get_origin(hint) is tuple else None


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        known = [one for one in get_args(hint) if one is not NoneType]
        return known[0] if len(known) == 1 else object
    return hint


def _fitted(type: Type, value: Any) -> Any:
    """A value as its column has it."""
    match value, type:
        case None, _:
            return None
        case _, ListOf(of):
            return [_fitted(of, item) for item in value]
        case _, Parts(of):
            return {name: _fitted(part, getattr(value, name)) for name, part in of}
        case str(), Plain.DAY:
            return date.fromisoformat(value) if value else None
        case str(), _:
            return value
        case _, Plain.TEXT:
            return json.dumps(plain(value), ensure_ascii=False)
    return value
