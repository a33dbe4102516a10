"""Actors with all that reports know of them: names, ids, where a place lies, and the posts that they hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from . import people
from .filters import Where
from .people import ActorRow
from .tables.fused import actor_members, actors, roles
from .tables.told import cast, offices, reports
from .timeline import Days


@dataclass(frozen=True, slots=True)
class Post:
    """``of`` is the key of the body or country that it belongs to; ``reports`` are the ids of those that tell it."""

    title: str
    of: int | None
    since: Days | None
    until: Days | None
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    key: int
    row: ActorRow
    wikidata: str | None
    coordinates: tuple[float, float] | None
    posts: tuple[Post, ...]


def portraits(db: Connection, where: Where, keys: Sequence[int]) -> list[Portrait]:
    """Of the actors with these keys; posts as the filters of time, source and trust have them."""
    found = db.execute(select(actors).where(actors.c.key.in_(keys)).order_by(actors.c.key)).mappings().all()
    ids, posts = _ids(db, keys), _posts(db, where, keys)
    return [
        Portrait(row["key"], one, *ids.get(row["key"], (None, None)), tuple(posts[row["key"]]))
        for row, one in zip(found, people.rows(db, found), strict=True)
    ]


def _ids(db: Connection, keys: Sequence[int]) -> dict[int, tuple[str | None, tuple[float, float] | None]]:
    """Wikidata's id and the coordinates that most mentions have; neither where mentions differ in it."""
    query = (
        select(actor_members.c.actor, cast.c.wikidata, cast.c.latitude, cast.c.longitude)
        .join(cast, cast.c.key == actor_members.c.member)
        .where(actor_members.c.actor.in_(keys), cast.c.wikidata.is_not(None) | cast.c.latitude.is_not(None))
        .distinct()
    )
    wikidata: dict[int, set[str]] = defaultdict(set)
    places: dict[int, set[tuple[float, float]]] = defaultdict(set)
    for actor, id, latitude, longitude in db.execute(query):
        wikidata[actor] |= {id} - {None}
        places[actor] |= {(latitude, longitude)} if latitude is not None and longitude is not None else set()
    return {actor: (_only(wikidata[actor]), _only(places[actor])) for actor in {*wikidata, *places}}


def _only(values: set[Any]) -> Any:
    return next(iter(values)) if len(values) == 1 else None


def _posts(db: Connection, where: Where, keys: Sequence[int]) -> dict[int, list[Post]]:
    of = roles.alias("of_roles")
    query = (
        select(roles.c.actor.label("holder"), offices, reports.c.id.label("report_id"), of.c.actor.label("of"))
        .join(offices, offices.c.key == roles.c.fact)
        .join(reports, reports.c.key == offices.c.report)
        .outerjoin(of, (of.c.fact == offices.c.key) & (of.c.role == "office_of"))
        .where(roles.c.role == "holder", roles.c.actor.in_(keys), *where.of_facts(offices))
        .order_by(offices.c.day, offices.c.key)
    )
    told: dict[tuple[int, str, int | None], list[RowMapping]] = defaultdict(list)
    for row in db.execute(query).mappings():
        told[row["holder"], row["title_key"], row["of"]].append(row)
    found: dict[int, list[Post]] = defaultdict(list)
    for (holder, _, body), rows in told.items():
        found[holder].append(_post(body, rows))
    return found


def _post(of: int | None, rows: Sequence[RowMapping]) -> Post:
    title = Counter(row["title"] for row in rows).most_common(1)[0][0]
    told_by = tuple(dict.fromkeys(row["report_id"] for row in rows))
    return Post(title, of, _days(rows, "since"), _days(rows, "until"), told_by)


def _days(rows: Sequence[RowMapping], end: str) -> Days | None:
    """As the last report that tells it has it."""
    told = ((row[f"{end}_earliest"], row[f"{end}_latest"]) for row in reversed(rows))
    return next((Days(*ends) for ends in told if any(ends)), None)
