"""Accounts: reports with all that the judgements ask of them, and those near one, which share its actors."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from sqlalchemy import Connection, Table, select

from dateline.api import Reading

from ..judging import bodies
from ..judging.pages import NEAR, Page, gate, vector
from ..storable import storable, unpack
from ..tables.fused import actor_members, actors
from ..tables.told import cast, events, pledges, quantities, reports, statements, texts
from ..writing import slices

_NEAREST = 30  # reports that one is compared with
_LOOKED_AT = 3000  # of those that share an actor, the latest
_COPIES = 10  # of its own telling
_WINDOW = timedelta(days=180)  # apart, after which the gate is all but shut


@dataclass(slots=True)
class Account:
    """A report of the record. ``story`` is its origin; the keys of its facts go by id, or by place in the reading."""

    report: int
    id: str
    story: int
    day: date | None
    reading: Reading
    actor_of: dict[str, int] = field(default_factory=dict)
    event_keys: dict[str, int] = field(default_factory=dict)
    quantities: dict[int, int] = field(default_factory=dict)
    statements: dict[int, int] = field(default_factory=dict)
    pledges: dict[int, int] = field(default_factory=dict)

    @property
    def page(self) -> Page:
        names = frozenset(
            bodies.plain_name(a.name)
            for a in self.reading.actors
            if a.kind not in ("country", "group") and bodies.is_name(a.name)
        )
        title = self.reading.report.title or ""
        return Page(self.report, self.story, self.day, names, _terms(f"{title}\n{self.reading.report.text}"))


@dataclass(frozen=True, slots=True)
class Near:
    """The reports near one, with the gate of each."""

    accounts: list[Account]
    gates: Mapping[int, float]

    def gate(self, report: int) -> float:
        return self.gates.get(report, 0.0)


_terms = lru_cache(maxsize=1024)(vector)
_unpacked = lru_cache(maxsize=256)(unpack)


def load(db: Connection, keys: Sequence[int]) -> list[Account]:
    found: dict[int, Account] = {}
    for some in slices(keys):
        query = select(reports.c.key, reports.c.id, reports.c.origin, reports.c.day, texts.c.text, texts.c.reading)
        for row in db.execute(query.join(texts, texts.c.report == reports.c.key).where(reports.c.key.in_(some))):
            day = date.fromisoformat(row.day) if row.day else None
            found[row.key] = Account(row.key, row.id, row.origin, day, _unpacked(bytes(row.reading), row.text))
        _cast(db, found, some)
        for table in (quantities, statements, pledges):
            _numbered(db, found, some, table)
        asked = select(events.c.report, events.c.id, events.c.key).where(events.c.report.in_(some))
        named: dict[tuple[int, str], int] = {(row.report, row.id): row.key for row in db.execute(asked)}
        for key in some:
            mine = found[key]
            mine.event_keys = {e.id: named[key, storable(e.id)] for e in mine.reading.events}
    return [found[key] for key in keys]


def _cast(db: Connection, found: dict[int, Account], keys: Sequence[int]) -> None:
    query = select(cast.c.report, cast.c.id, actor_members.c.actor)
    query = query.join(actor_members, actor_members.c.member == cast.c.key).where(cast.c.report.in_(keys))
    for report, id, actor in db.execute(query):
        found[report].actor_of[id] = actor


def _numbered(db: Connection, found: dict[int, Account], keys: Sequence[int], table: Table) -> None:
    query = select(table.c.report, table.c.number, table.c.key).where(table.c.report.in_(keys))
    for report, number, key in db.execute(query):
        getattr(found[report], table.name)[number] = key


def near(db: Connection, here: Account) -> Near:
    """The earlier reports that a report may have a story in common with."""
    told_in = _counts(db, set(here.actor_of.values()))
    keys = list(dict.fromkeys([*_copies(db, here), *_sharing(db, here, told_in)]))
    gates: dict[int, float] = {here.report: 1.0}
    accounts = []
    page = here.page
    for account in load(db, sorted(keys)):
        alike = gate(page, account.page)
        if alike >= NEAR:
            gates[account.report] = alike
            accounts.append(account)
    return Near(accounts, gates)


def _counts(db: Connection, keys: Iterable[int]) -> dict[int, int]:
    query = select(actors.c.key, actors.c.reports)
    return {
        row.key: row.reports for some in slices(sorted(keys)) for row in db.execute(query.where(actors.c.key.in_(some)))
    }


def _copies(db: Connection, here: Account) -> Sequence[int]:
    query = select(reports.c.key).where(reports.c.origin == here.story, reports.c.key < here.report)
    return db.execute(query.order_by(reports.c.key).limit(_COPIES)).scalars().all()


def _sharing(db: Connection, here: Account, told_in: Mapping[int, int]) -> list[int]:
    """Those that share the most telling actors: one that all reports name tells little."""
    rarest = sorted(told_in, key=lambda actor: (told_in[actor], actor))[:200]
    query = (
        select(cast.c.report, actor_members.c.actor)
        .join(actor_members, actor_members.c.member == cast.c.key)
        .join(reports, reports.c.key == cast.c.report)
        .where(actor_members.c.actor.in_(rarest), cast.c.report < here.report)
        .order_by(cast.c.report.desc())
        .limit(_LOOKED_AT)
    )
    if here.day and date.min + _WINDOW < here.day < date.max - _WINDOW:
        first, last = (here.day - _WINDOW).isoformat(), (here.day + _WINDOW).isoformat()
        in_time = (reports.c.day >= first) & (reports.c.day <= last)
        query = query.where(in_time | (reports.c.day == ""))
    weights: dict[int, float] = defaultdict(float)
    for report, actor in set(map(tuple, db.execute(query))):
        weights[report] += 1 / math.log2(1 + max(1, told_in[actor]))
    return sorted(weights, key=lambda report: (-weights[report], -report))[:_NEAREST]
