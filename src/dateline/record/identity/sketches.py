"""Sketches: actors of the record as the judgement asks of them (``judging.actors.Member``), by what is stored of them.

Of an actor that many reports name only the latest few tell who it is told with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, select, text

from ..judging import bodies
from ..judging.actors import Held, Member, grown, named_often, names_of, tells
from ..tables.fused import actor_keys, actor_members, actor_names, actors, roles
from ..tables.told import cast, offices, reports
from ..writing import among, rows_of, slices

_SAMPLE = 8  # members of an actor that are looked at
_NAMES = 40  # names of an actor, the most told
_PLACES = ("latitude", "longitude")


def known_by(db: Connection, marks: Iterable[str]) -> dict[str, list[int]]:
    """The actors that are written down under marks."""
    found: dict[str, list[int]] = defaultdict(list)
    for mark, actor in rows_of(db, _MARKED, marks):
        found[mark].append(actor)
    return found


_MARKED = (
    select(actor_keys.c.mark, actor_keys.c.actor)
    .where(among(actor_keys.c.mark))
    .order_by(actor_keys.c.mark, actor_keys.c.actor)
)


def outlines(db: Connection, keys: Iterable[int]) -> dict[int, Member]:
    """Actors without what they are told with: names, country, ids and place."""
    found: dict[int, Member] = {}
    wanted = set(keys)
    names: dict[int, list[str]] = defaultdict(list)
    called: dict[int, set[str]] = defaultdict(set)
    for key, name, first in rows_of(db, _CALLED, wanted):
        names[key].append(name)
        if first:
            called[key].add(name)
    for row in rows_of(db, _ACTORS, wanted):
        known = names_of(row.name, names[row.key][:_NAMES])
        found[row.key] = _member(row._mapping, known, called=frozenset(called[row.key]))
    return found


_CALLED = (
    select(actor_names.c.actor, actor_names.c.name, actor_names.c.first)
    .where(among(actor_names.c.actor))
    .order_by(actor_names.c.first.desc(), actor_names.c.reports.desc(), actor_names.c.name)
)
_ACTORS = select(actors).where(among(actors.c.key))


def in_company(db: Connection, known: Mapping[int, Member]) -> dict[int, Member]:
    """The same actors with their offices, and who they are told with."""
    samples = _samples(db, known)
    members = _members(db, [member for some in samples.values() for member in some])
    found = dict(known)
    for actor, some in samples.items():
        for member in some:
            found[actor] = grown(found[actor], members[member])
    return found


def members_of(db: Connection, keys: Sequence[int]) -> dict[int, Member]:
    """All members of actors, each by itself."""
    return _members(db, [member for (member,) in rows_of(db, _OF_ACTORS, keys)])


_OF_ACTORS = select(actor_members.c.member).where(among(actor_members.c.actor))


def sketch(row: Mapping[str, Any]) -> Member:
    """A member of a report by its row in the cast, without those it is told with."""
    return _member(row, names_of(row["name"], row["aliases"], row["known_as"]))


def _samples(db: Connection, keys: Iterable[int]) -> dict[int, list[int]]:
    """The latest members of each actor, by one query: each part of it walks an index."""
    own = "SELECT actor, member FROM actor_members WHERE actor = {} ORDER BY member DESC LIMIT {}"
    part = f"SELECT actor, member FROM ({own}) t{{}}"
    found: dict[int, list[int]] = defaultdict(list)
    for some in slices(sorted(keys)):
        parts = " UNION ALL ".join(part.format(int(key), _SAMPLE, int(key)) for key in some)
        for actor, member in db.execute(text(parts)):
            found[actor].append(member)
    return found


def _members(db: Connection, keys: Sequence[int]) -> dict[int, Member]:
    rows: dict[int, RowMapping] = {row.key: row._mapping for row in rows_of(db, _CAST, keys)}
    company = _company(db, {row["report"] for row in rows.values()})
    held = _offices(db, list(rows))
    found = {}
    for key, row in rows.items():
        beside, setting = company[row["report"]]
        named = names_of(row["name"], row["aliases"], row["known_as"])
        found[key] = _member(dict(row), named, tuple(held[key]), frozenset(n for k, n in beside if k != key), setting)
    return found


_CAST = select(cast).where(among(cast.c.key))


def _member(
    row: Mapping[str, Any],
    names: tuple[str, ...],
    held: tuple[Held, ...] = (),
    beside: frozenset[str] = frozenset(),
    setting: frozenset[str] = frozenset(),
    called: frozenset[str] = frozenset(),
) -> Member:
    ids = {name: row[name] for name in ("wikidata", "geonames") if row[name]}
    latitude, longitude = (row[name] for name in _PLACES)
    where = None if latitude is None or longitude is None else (latitude, longitude)
    countries = frozenset([row["country"]] if row["country"] else [])
    return Member(row["key"], row["kind"], names, countries, ids, where, held, beside, setting, called=called)


def _company(db: Connection, keys: Iterable[int]) -> dict[int, tuple[list[tuple[int, str]], frozenset[str]]]:
    """Of each report the names in it that tell, each with its member, and the countries that it is about."""
    named: dict[int, list[tuple[int, str]]] = defaultdict(list)
    countries: dict[int, list[tuple[str | None, int]]] = defaultdict(list)
    for report, key, name, kind, country, mentions in rows_of(db, _NAMED, keys):
        countries[report].append((country, mentions))
        if tells(kind, name):
            named[report].append((key, bodies.plain_name(name)))
    return {report: (named[report], named_often(told)) for report, told in countries.items()}


_NAMED = select(cast.c.report, cast.c.key, cast.c.name, cast.c.kind, cast.c.country, cast.c.mentions).where(
    among(cast.c.report)
)


def _offices(db: Connection, members: Sequence[int]) -> dict[int, list[Held]]:
    found: dict[int, list[Held]] = defaultdict(list)
    rows = list(rows_of(db, _HELD, members))
    of = _bodies(db, [row.key for row in rows])
    for row in rows:
        day = date.fromisoformat(row.day) if row.day else None
        found[row.member].append(Held(row.title.lower(), of.get(row.key), day))
    return found


_HELD = (
    select(roles.c.member, offices.c.key, offices.c.title, reports.c.day)
    .join(offices, offices.c.key == roles.c.fact)
    .join(reports, reports.c.key == roles.c.report)
    .where(among(roles.c.member), roles.c.role == "holder")
    .order_by(offices.c.key)
)


def _bodies(db: Connection, keys: Sequence[int]) -> dict[int, Any]:
    """What offices are of: a country, or a name."""
    return {fact: country or name for fact, country, name in rows_of(db, _BODIES, keys)}


_BODIES = (
    select(roles.c.fact, cast.c.country, cast.c.name)
    .join(cast, cast.c.key == roles.c.member)
    .where(among(roles.c.fact), roles.c.role == "office_of")
)
