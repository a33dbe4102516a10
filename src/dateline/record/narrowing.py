"""How a view is narrowed by its filters so that it is fast whatever is asked, in a record of any size.

A filter that few rows pass names them, by an index; the view then looks at these and no others. Where each lets many
pass, the view goes through them in its order, by an index of the first that has one, and asks the rest row by row: as
many pass, a page is soon full. Databases are not left to guess which it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, false, func, select

Order = tuple[ColumnElement[Any], ColumnElement[int]]
_FEW = 1000  # rows that are named one by one
_MANY = 20_000  # rows that it takes too long to gather
_LED = 5_000  # rows that it takes too long to gather in order


@dataclass(frozen=True, slots=True)
class Ordered:
    """The rows that pass, as an index has them in the view's order. ``once`` is whether it has none of them twice."""

    order: Order
    conditions: tuple[ColumnElement[bool], ...]
    once: bool = False


@dataclass(frozen=True, slots=True)
class Passing:
    """What passes a filter: ``keys`` finds the rows by an index, None where they are many or there is none; ``holds``
    asks it of a row, None where the view's own conditions do; ``among`` asks it of all rows at once, for what is too
    dear to be asked of each."""

    keys: Select[Any] | None
    holds: ColumnElement[bool] | None
    ordered: Ordered | None = None
    among: ColumnElement[bool] | None = None


def narrow(db: Connection, asked: Select[Any], order: Order, filters: Sequence[Passing]) -> tuple[Select[Any], Order]:
    """The query for what passes all of the filters, and its order."""
    named: set[int] | None = None
    many: list[Passing] = []
    for one in filters:
        found = None if one.keys is None else few(db, one.keys)
        if found is None:
            many.append(one)
        else:
            named = set(found) if named is None else named & set(found)
    if named is not None:
        asked = asked.where(order[1].in_(sorted(named)) if named else false())
    elif leading := next((one for one in many if _leads(db, one)), None):
        many.remove(leading)
        asked, order = _led(asked, order, leading.ordered)
    for one in many:
        holds = one.among if named is None and one.among is not None else one.holds
        if holds is not None:
            asked = asked.where(holds)
    return asked, order


def _leads(db: Connection, one: Passing) -> bool:
    """To have each row once, databases first gather all: of very many as many pass that a page is soon full anyway."""
    return one.ordered is not None and (one.ordered.once or one.keys is None or not are_many(db, one.keys, _LED))


def _led(asked: Select[Any], order: Order, by: Ordered | None) -> tuple[Select[Any], Order]:
    assert by is not None
    rows = select(*by.order).where(*by.conditions)
    first, key = (rows if by.once else rows.distinct()).subquery().c
    return asked.join(key.table, key == order[1]), (first, key)


def few(db: Connection, keys: Select[Any]) -> tuple[int, ...] | None:
    """The keys if they are few, so that these are looked at and no others; None if they are many."""
    found = db.execute(keys.limit(_FEW + 1)).scalars().all()
    return tuple(dict.fromkeys(found)) if len(found) <= _FEW else None


def one_by_one(asked: Select[Any]) -> ColumnElement[bool]:
    """Whether there is any, asked row by row: behind an offset databases do not look, which would rather gather all."""
    return asked.offset(0).exists()


def are_many(db: Connection, keys: Select[Any], most: int = _MANY) -> bool:
    """Whether it would take long to gather the keys."""
    count: int = db.execute(select(func.count()).select_from(keys.limit(most).subquery())).scalar_one()
    return count >= most
