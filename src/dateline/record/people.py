"""Actors of the record as rows, and by name in the rows of other views."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select
from sqlalchemy.sql.elements import ColumnElement

from .filters import Where
from .tables.fused import actor_names, actors, roles
from .tables.told import offices
from .writing import slices

_ALIASES = 20
_OFFICES = 10


@dataclass(frozen=True, slots=True)
class Named:
    """An actor of the record by id and name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ActorRow:
    """``aliases`` and ``offices`` are the most told first."""

    id: str
    name: str
    kind: str
    country: str | None
    aliases: tuple[str, ...]
    offices: tuple[str, ...]
    reports: int


def actor_id(key: int) -> str:
    return f"a{key}"


def those_in(db: Connection, facts: Sequence[int], wanted: Iterable[str]) -> dict[tuple[int, str], list[Named]]:
    """Who has which role in each of the facts, in the order of the report."""
    found: dict[tuple[int, str], list[Named]] = {}
    for keys in slices(facts):
        query = (
            select(roles.c.fact, roles.c.role, actors.c.key, actors.c.name)
            .join(actors, actors.c.key == roles.c.actor)
            .where(roles.c.fact.in_(keys), roles.c.role.in_(list(wanted)))
            .order_by(roles.c.fact, roles.c.role, roles.c.number)
        )
        for fact, role, key, name in db.execute(query):
            found.setdefault((fact, role), []).append(Named(actor_id(key), name))
    return found


def query(where: Where) -> tuple[Select[tuple[int]], Sequence[ColumnElement[object]]]:
    """The actors that the filters name, those that most reports name first."""
    asked = select(actors)
    if keys := where.actors + where.places:
        asked = asked.where(actors.c.key.in_(keys))
    return asked, (actors.c.reports, actors.c.key)


def rows(db: Connection, found: Sequence[RowMapping]) -> list[ActorRow]:
    keys = [row["key"] for row in found]
    return [
        ActorRow(
            actor_id(row["key"]), row["name"], row["kind"], row["country"],
            tuple(name for name in aliases if name != row["name"])[:_ALIASES], held, row["reports"],
        )
        for row, aliases, held in zip(found, _names(db, keys), _offices(db, keys), strict=True)
    ]  # fmt: skip


def _names(db: Connection, keys: Sequence[int]) -> list[list[str]]:
    query = (
        select(actor_names.c.actor, actor_names.c.name)
        .where(actor_names.c.actor.in_(keys))
        .order_by(actor_names.c.reports.desc(), actor_names.c.name)
    )
    return _by_key(keys, db.execute(query))


def _offices(db: Connection, keys: Sequence[int]) -> list[tuple[str, ...]]:
    query = (
        select(roles.c.actor, offices.c.title)
        .join(offices, offices.c.key == roles.c.fact)
        .where(roles.c.actor.in_(keys), roles.c.role == "holder", offices.c.trust != "garbled")
        .order_by(roles.c.day.desc())
    )
    return [tuple(dict.fromkeys(titles))[:_OFFICES] for titles in _by_key(keys, db.execute(query))]


def _by_key(keys: Sequence[int], pairs: Iterable[Any]) -> list[list[str]]:
    found: dict[int, list[str]] = {key: [] for key in keys}
    for key, value in pairs:
        found[key].append(value)
    return [found[key] for key in keys]
