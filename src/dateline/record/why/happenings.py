"""Why tellings of several reports are one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from dateline.errors import NotInRecord

from ..fusers.events import happening_of
from ..fusers.world import World
from ..judging.events import compare
from ..tables.fused import actors, happening_members, happenings, links, roles
from ..tables.told import events, reports, texts
from ..timeline import days
from ..writing import slices
from .explanation import Apart, Explanation, Ground, count, ground, sentence, span

Joined = tuple[str, float | None, str]  # rule, score and why
_ROLES = {"actor": "by", "recipient": "to", "place": "in"}
_LOADED = 40  # reports whose tellings are compared anew
_ALIKE = 5


def explain(db: Connection, key: int) -> Explanation:
    row = db.execute(select(happenings).where(happenings.c.key == key)).mappings().first()
    if row is None:
        raise NotInRecord(f"h{key}: no such event in the record (dateline timeline lists them)")
    tellings = _tellings(db, happening_members.c.happening == key)
    gates = _gates(db, tellings)
    joined = _joined(db, tellings)
    grounds = [_ground(telling, told, gates, joined.get(telling["key"])) for telling, told in _with_roles(db, tellings)]
    what = f"{row['type'].lower()} {row['mode'] or ''}".strip()
    when = span(days(row))
    return Explanation(
        f"h{key}", "event", f"{what}, {row['status']}{': ' + when if when else ''}", tuple(_lines(row)), tuple(grounds)
    )


def _lines(row: Any) -> Iterator[str]:
    yield f"{count(row['tellings'], 'telling')} of {count(row['origins'], 'independent report')}."
    if row["tellings"] > 1:
        yield "The status is the latest word on whether it came to pass, the days are those on which all agree."


def of_telling(db: Connection, event: int) -> Explanation:
    """Of an event as one report tells it: which event it is of, and which others it is like."""
    [telling] = _tellings(db, events.c.key == event)
    [(row, told)] = _with_roles(db, [telling])
    whole = f"It is told of h{row['happening']} (dateline why h{row['happening']})."
    what = f"{row['type'].lower()} {row['mode'] or ''}".strip()
    return Explanation(
        f"{row['report_id']}/{row['id']}", "event of a report", f"{what}, {row['status']}", (whole,),
        (_ground(row, told, {}),), tuple(_apart(db, row)),
    )  # fmt: skip


def _tellings(db: Connection, which: Any) -> Sequence[Any]:
    query = (
        select(
            events, happening_members.c.happening, happening_members.c.thread, happening_members.c.rule,
            happening_members.c.score, happening_members.c.why, reports.c.id.label("report_id"),
            reports.c.day.label("reported"), reports.c.publisher, sentence(events),
        )
        .join(happening_members, happening_members.c.event == events.c.key)
        .join(reports, reports.c.key == events.c.report)
        .join(texts, texts.c.report == events.c.report)
        .where(which)
        .order_by(reports.c.turn, events.c.start)
    )  # fmt: skip
    return db.execute(query).mappings().all()


def _with_roles(db: Connection, tellings: Sequence[Any]) -> Iterator[tuple[Any, list[str]]]:
    told: dict[tuple[int, str], list[str]] = defaultdict(list)
    query = (
        select(roles.c.fact, roles.c.role, actors.c.name)
        .join(actors, actors.c.key == roles.c.actor)
        .where(roles.c.fact.in_([row["key"] for row in tellings]), roles.c.role.in_(list(_ROLES)))
        .order_by(roles.c.fact, roles.c.role, roles.c.number)
    )
    for fact, role, name in db.execute(query):
        told[fact, role].append(name)
    for row in tellings:
        parts = [f"{row['type'].lower()} {row['mode'] or ''}".strip(), row["status"]]
        parts += [
            f"{word} {', '.join(told[row['key'], role])}" for role, word in _ROLES.items() if (row["key"], role) in told
        ]
        if when := span(days(row)):
            parts.append(f"on {when}")
        yield row, parts


def _ground(row: Any, told: Sequence[str], gates: dict[int, str], joined: Joined | None = None) -> Ground:
    why = row["why"]["why"] if isinstance(row["why"], dict) else row["why"] or ""
    rule, score, why = joined or (row["rule"], row["score"], why)
    near = gates.get(row["report"], "")
    return ground(row, told, rule, score, "; ".join(part for part in (why, near) if part))


def _joined(db: Connection, tellings: Sequence[Any]) -> dict[int, Joined]:
    """Of tellings that are the first of a thread of their own: the telling that fits it and another thread."""
    rows = {row["key"]: row for row in tellings}
    found: dict[int, Joined] = {}
    first_of_all = tellings[0]
    for some in slices(sorted(rows)):
        for link in db.execute(select(links).where(links.c.fact.in_(some)).order_by(links.c.score)):
            if link.other in rows and rows[link.fact]["rule"] != "decided":
                by, first = rows[link.fact], rows[link.other]["thread"]
                head = by["thread"] if first == first_of_all["thread"] else first
                why = f"“{by['quote']}” in {by['report_id']} fits this and another telling: {link.why['why']}"
                found[head] = (link.rule, link.score, why)
    if first_of_all["rule"] != "decided":
        found[first_of_all["key"]] = ("new", None, "the first that tells of it")
    return found


def _gates(db: Connection, tellings: Sequence[Any]) -> dict[int, str]:
    """How near each report is to that which tells it first: nothing of two is compared unless they are of one story."""
    keys = list(dict.fromkeys(row["report"] for row in tellings))[:_LOADED]
    if len(keys) < 2:
        return {}
    world = World(db)
    first, *rest = keys
    id = next(row["report_id"] for row in tellings if row["report"] == first)
    return {one: f"story {world.gate(one, first):.2f} with {id}" for one in rest}


def _apart(db: Connection, row: Any) -> Iterator[Apart]:
    """The tellings near that it is most like, and why they are of other events."""
    world = World(db)
    here, near = world.account(row["report"]), world.near(row["report"])
    ours = next((telling for telling in here.tellings if telling.key == row["key"]), None)
    if ours is None:
        return
    alike = [t for account in near.accounts for t in account.tellings if t.type == ours.type]
    of = happening_of(db, [telling.key for telling in alike])
    found = [
        (compare(ours, other, near.gate(other.report), of[other.key]), of[other.key], other)
        for other in alike
        if of[other.key] != row["happening"]
    ]
    ids = {account.report: account.id for account in near.accounts}
    for decision, happening, other in sorted(found, key=lambda f: (-f[0].score, f[2].order))[:_ALIKE]:
        why = decision.why if not decision else f"{decision.why}, but not with all that is told of it"
        yield Apart(
            f"h{happening}",
            f"“{other.trigger}” in {ids[other.report]}",
            decision.rule if not decision else "group",
            why,
        )
