"""Why the actors of several reports are one, and why others that are like it are not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from dateline.errors import NotInRecord

from ..identity.sketches import in_company, known_by, outlines
from ..judging.actors import Member, compare
from ..judging.casting import is_alone
from ..judging.lookup import asked, is_crowd
from ..people import actor_id
from ..tables.fused import actor_members, actors
from ..tables.told import cast, reports, texts
from .explanation import Apart, Explanation, Ground, count, ground

_ALIKE = 10
_TELLING = ("name", "kind")  # rules that need no telling: another name is another name


def explain(db: Connection, key: int) -> Explanation:
    row = db.execute(select(actors).where(actors.c.key == key)).mappings().first()
    if row is None:
        raise NotInRecord(f"{actor_id(key)}: no such actor in the record (dateline actors lists them)")
    grounds = tuple(_grounds(db, actor_members.c.actor == key))
    return Explanation(
        actor_id(key), "actor", f"{row['name']}: {row['kind']}{' of ' + row['country'] if row['country'] else ''}",
        tuple(_lines(row, grounds)), grounds, tuple(_apart(db, key)) if row["named"] else (),
    )  # fmt: skip


def of_member(db: Connection, member: int) -> Explanation:
    """Of an actor of a report: which of the record it is."""
    query = select(cast, actor_members.c.actor).join(actor_members, actor_members.c.member == cast.c.key)
    row = db.execute(query.where(cast.c.key == member)).mappings().one()
    grounds = tuple(_grounds(db, cast.c.key == member))
    name = db.execute(select(actors.c.name).where(actors.c.key == row["actor"])).scalar_one()
    whole = f"It is {actor_id(row['actor'])}, {name} (dateline why {actor_id(row['actor'])})."
    what = f"{row['name']}: {row['kind']} of the report {grounds[0].source.report}"
    return Explanation(f"{grounds[0].source.report}/{row['id']}", "actor of a report", what, (whole,), grounds)


def _lines(row: Any, grounds: tuple[Ground, ...]) -> Iterator[str]:
    if not row["named"]:
        yield "Words that name nobody in particular: they stand here for whoever is called so."
    for name in ("wikidata", "geonames"):
        if row[name]:
            yield f"{name}: {row[name]}"
    yield f"{count(len({one.source.report for one in grounds}), 'report')} named it."


def _grounds(db: Connection, which: Any) -> Iterator[Ground]:
    query = (
        select(
            cast, actor_members.c.rule, actor_members.c.score, actor_members.c.why, texts.c.text,
            reports.c.id.label("report_id"), reports.c.day.label("reported"), reports.c.publisher,
        )
        .join(actor_members, actor_members.c.member == cast.c.key)
        .join(reports, reports.c.key == cast.c.report)
        .join(texts, texts.c.report == cast.c.report)
        .where(which)
        .order_by(reports.c.turn, cast.c.key)
    )  # fmt: skip
    for row in db.execute(query).mappings():
        words = dict(row) | {"quote": row["text"][row["start"] : row["end"]]}
        yield ground(words, _told(row), row["rule"], row["score"], row["why"])


def _told(row: Any) -> Iterator[str]:
    yield row["name"]
    if row["office"] and row["office"] != row["name"]:
        yield row["office"]
    if row["country"]:
        yield f"of {row['country']}"
    if row["known_as"]:
        yield f"{row['known_as']} by the tables of offices"


def _apart(db: Connection, key: int) -> Iterator[Apart]:
    """Those under whose marks it is found, compared anew."""
    mine = outlines(db, [key])
    found = known_by(db, asked(mine[key]))
    others = list(dict.fromkeys(actor for some in found.values() for actor in some if actor != key))[: 5 * _ALIKE]
    known = in_company(db, mine | outlines(db, others))
    shown = 0
    for other in others:
        if is_crowd(known[other]) or shown == _ALIKE:
            continue
        rule, why = _reason(known[key], known[other])
        if rule not in _TELLING:
            shown += 1
            yield Apart(actor_id(other), known[other].names[0], rule, why)


def _reason(one: Member, other: Member) -> tuple[str, str]:
    decision = compare(one, other)
    if not decision:
        return decision.rule, decision.why
    if is_alone(one) or is_alone(other):
        return "tie", f"{decision.why}, but it may as well be somebody else of that name"
    return "tie", f"{decision.why}, but reports tell them apart, or each may as well be a third"
