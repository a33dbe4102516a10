"""Actors of the record as rows, and by name in the rows of other views."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, exists, select

from dateline.errors import UsageError
from dateline.model.actor import ActorKind

from .filters import Where
from .folding import fold
from .narrowing import Passing, few, narrow, one_by_one
from .tables.fused import actor_members, actor_names, actors, roles
from .tables.told import cast, offices, reports
from .writing import slices

KINDS = get_args(ActorKind)
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


def kinds_of(kind: str | Sequence[str]) -> tuple[str, ...]:
    """Raises UsageError."""
    kinds = (kind,) if isinstance(kind, str) else tuple(kind)
    for one in kinds:
        if one not in KINDS:
            raise UsageError(f"kind {one}: no such kind (one of {', '.join(KINDS)})")
    return kinds


def query(
    db: Connection, where: Where, kinds: Sequence[str] = (), everyone: bool = False
) -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    """The actors that the filters name and that their reports name, those of most reports first; without ``everyone``
    only those with names, no "police" and "residents"."""
    asked = select(actors)
    if keys := where.actors + where.places:
        asked = asked.where(actors.c.key.in_(keys))
    elif not everyone:
        asked = asked.where(actors.c.named)
    if kinds:
        asked = asked.where(actors.c.kind.in_(kinds))
    mine = (actor_members.c.actor == actors.c.key, cast.c.key == actor_members.c.member)
    conditions = where.of_trust(cast.c.trust)
    filters: list[Passing] = []
    if of_reports := replace(where, actors=(), places=()).of_reports(db):
        told = (*mine, *conditions, reports.c.key == cast.c.report, *of_reports)
        holds = one_by_one(select(cast.c.key).where(*told))
        if (in_few := few(db, select(reports.c.key).where(*of_reports))) is None:
            filters.append(Passing(None, holds))
        else:
            named = _named_in(in_few).where(*conditions)
            filters.append(Passing(named, holds, among=actors.c.key.in_(named)))
    elif conditions:
        asked = asked.where(exists().where(*mine, *conditions))
    return narrow(db, asked, (actors.c.reports, actors.c.key), filters)


def _named_in(keys: Sequence[int]) -> Select[tuple[int]]:
    """The actors that reports name."""
    named = cast.join(actor_members, actor_members.c.member == cast.c.key)
    return select(actor_members.c.actor).distinct().select_from(named).where(cast.c.report.in_(keys))


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
        .join(reports, reports.c.key == roles.c.report)
        .where(roles.c.actor.in_(keys), roles.c.role == "holder", offices.c.trust != "garbled")
        .order_by(roles.c.day.desc(), reports.c.turn.desc(), offices.c.start)
    )
    return [_each_once(titles)[:_OFFICES] for titles in _by_key(keys, db.execute(query))]


def _each_once(titles: Iterable[str]) -> tuple[str, ...]:
    """However they are written."""
    found: dict[str, str] = {}
    for title in titles:
        found.setdefault(fold(title), title)
    return tuple(found.values())


def _by_key(keys: Sequence[int], pairs: Iterable[Any]) -> list[list[str]]:
    found: dict[int, list[str]] = {key: [] for key in keys}
    for key, value in pairs:
        found[key].append(value)
    return [found[key] for key in keys]
