"""One actor's page: the names it goes by, the offices it is said to hold, and how much is told of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from dateline.errors import NotInRecord, UsageError

from .decisions import DecisionRow
from .decisions import rows as decision_rows
from .filters import Filters, resolve
from .people import Named, actor_id
from .portraits import portraits
from .series import named
from .tables.fused import actor_members, actor_names, actors, decisions, happening_roles, roles, vows
from .tables.told import cast, reports
from .timeline import Days

_ID = re.compile(r"a(\d{1,18})")


@dataclass(frozen=True, slots=True)
class Name:
    """A name, and in how many reports."""

    name: str
    reports: int


@dataclass(frozen=True, slots=True)
class Held:
    """An office as reports (by their ids) tell it."""

    title: str
    of: Named | None
    since: Days | None
    until: Days | None
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorPage:
    """``first`` and ``last`` are the days of its first and last report. ``statements`` it made, ``mentions`` are those
    of others that name it; ``events`` it took part in, or lay in; ``pledges`` it made. ``decisions`` are people's, on
    who it is."""

    id: str
    name: str
    kind: str
    country: str | None
    wikidata: str | None
    geonames: str | None
    coordinates: tuple[float, float] | None
    reports: int
    first: str | None
    last: str | None
    names: tuple[Name, ...]
    offices: tuple[Held, ...]
    statements: int
    mentions: int
    events: int
    pledges: int
    decisions: tuple[DecisionRow, ...]


def key_of(id: str) -> int:
    """Raises UsageError."""
    if (match := _ID.fullmatch(id)) is None:
        raise UsageError(f"{id}: not the id of an actor, such as a17")
    return int(match[1])


def page(db: Connection, key: int) -> ActorPage:
    """Raises NotInRecord."""
    row = db.execute(select(actors).where(actors.c.key == key)).first()
    if row is None:
        raise NotInRecord(f"{actor_id(key)}: no such actor in the record (dateline actors lists them)")
    first, last = _days(db, key)
    where = None if row.latitude is None or row.longitude is None else (row.latitude, row.longitude)
    counts: dict[str, int] = dict(
        db.execute(select(roles.c.role, func.count()).where(roles.c.actor == key).group_by(roles.c.role)).all()
    )
    told = select(func.count(func.distinct(happening_roles.c.happening))).where(happening_roles.c.actor == key)
    made = select(func.count()).select_from(vows).where(vows.c.pledger == key)
    return ActorPage(
        actor_id(key), row.name, row.kind, row.country, row.wikidata, row.geonames, where, row.reports, first, last,
        _names(db, key), _offices(db, key), counts.get("speaker", 0), counts.get("about", 0),
        db.execute(told).scalar_one(), db.execute(made).scalar_one(), _decisions(db, key),
    )  # fmt: skip


def _days(db: Connection, key: int) -> tuple[str | None, str | None]:
    query = (
        select(func.min(reports.c.day), func.max(reports.c.day))
        .select_from(actor_members)
        .join(cast, cast.c.key == actor_members.c.member)
        .join(reports, reports.c.key == cast.c.report)
        .where(actor_members.c.actor == key, reports.c.day != "")
    )
    first, last = db.execute(query).one()
    return first, last


def _names(db: Connection, key: int) -> tuple[Name, ...]:
    query = select(actor_names.c.name, actor_names.c.reports).where(actor_names.c.actor == key)
    return tuple(Name(*row) for row in db.execute(query.order_by(actor_names.c.reports.desc(), actor_names.c.name)))


def _offices(db: Connection, key: int) -> tuple[Held, ...]:
    [portrait] = portraits(db, resolve(db, Filters()), [key])
    of = named(db, {post.of for post in portrait.posts if post.of is not None})
    return tuple(
        Held(post.title, None if post.of is None else of.get(post.of), post.since, post.until, post.reports)
        for post in portrait.posts
    )


def _decisions(db: Connection, key: int) -> tuple[DecisionRow, ...]:
    about = decisions.c.about == "actors"
    query = select(decisions).where(about, (decisions.c.one == key) | (decisions.c.other == key))
    found: Sequence[DecisionRow] = decision_rows(db, db.execute(query.order_by(decisions.c.key)).mappings().all())
    return tuple(found)
