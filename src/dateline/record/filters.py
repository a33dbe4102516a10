"""Filters: the one language in which every view is asked for less than all. By index, whatever is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, exists, false, or_, select

from dateline.errors import NotInRecord, UsageError
from dateline.model.plover import EVENT_TYPES, STATUSES

from .folding import fold
from .narrowing import Ordered, Passing, are_many, few, one_by_one
from .storable import storable
from .tables.fused import actor_members, actor_names, actors, roles
from .tables.told import cast, events, reports

TRUSTS = ("ok", "doubtful", "garbled")
_ALIKE = 50  # actors that a part of a name may mean
_ACTOR_ID = re.compile(r"a(\d{1,18})")


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; what is not said is not asked. Several of one kind mean any of them.

    ``actor`` and ``place``: a name, a part of one in whole words, or an id of the record (``a17``). ``source``: a
    publisher or the id of a report. ``since`` and ``until``: days. ``trust``: the least that is shown.
    """

    actor: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    trust: str = "doubtful"

    @classmethod
    def of(cls, **given: Any) -> Filters:
        """From what a user gives: one value or several, days as text or dates. Raises UsageError."""
        known = {one.name for one in fields(cls)}
        if unknown := set(given) - known:
            raise UsageError(f"{min(unknown)}: no such filter (one of {', '.join(sorted(known))})")
        values: dict[str, Any] = {name: _several(given.get(name)) for name in _LISTS}
        values["type"] = tuple(_one_of(name.upper(), "type", EVENT_TYPES) for name in values["type"])
        values["status"] = tuple(_one_of(name, "status", STATUSES) for name in values["status"])
        values |= {name: _day(given.get(name), name) for name in ("since", "until")}
        if values["since"] and values["until"] and values["since"] > values["until"]:
            raise UsageError(f"since {values['since']} until {values['until']}: ends before it begins")
        return cls(**values, trust=_one_of(given.get("trust") or "doubtful", "trust", TRUSTS))


_LISTS = ("actor", "place", "type", "status", "source")


def _several(value: str | Iterable[str] | None) -> tuple[str, ...]:
    return () if value is None else (value,) if isinstance(value, str) else tuple(value)


def _one_of(value: str, what: str, known: Iterable[str]) -> str:
    if value not in known:
        raise UsageError(f"{what} {value}: no such {what} (one of {', '.join(known)})")
    return value


def _day(value: date | str | None, what: str) -> str | None:
    """A day; of a month or a year that day in it from which, or until which, it counts."""
    if value is None or isinstance(value, date):
        return value.isoformat()[:10] if value else None
    whole = value + {4: "-01-01", 7: "-01"}.get(len(value), "") if what == "since" else value
    if what == "until" and len(value) in (4, 7):
        return f"{value}-12-31" if len(value) == 4 and value.isdecimal() else _last_day(value)
    try:
        return date.fromisoformat(whole).isoformat()
    except ValueError:
        raise UsageError(f"{what} {value}: not a date such as 2021-07-26") from None


def _last_day(month: str) -> str:
    for last in (31, 30, 29, 28):
        try:
            return date.fromisoformat(f"{month}-{last}").isoformat()
        except ValueError:
            continue
    raise UsageError(f"until {month}: not a date such as 2021-07-26")


@dataclass(frozen=True, slots=True)
class Where:
    """Filters with what they name found in the record, as conditions for queries."""

    filters: Filters
    actors: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    few: tuple[int, ...] | None = None  # the reports of the source, if they are few
    trusts: tuple[str, ...] = field(default=TRUSTS[:2])

    def of_facts(self, table: FromClause) -> list[ColumnElement[bool]]:
        """By time, source and trust, on a table of facts."""
        return self.of_days(table.c.day) + self.of_trust(table.c.trust) + self.of_source(table.c.report)

    def of_trust(self, column: ColumnElement[str]) -> list[ColumnElement[bool]]:
        return [column.in_(self.trusts)] if len(self.trusts) < len(TRUSTS) else []

    def of_source(self, column: ColumnElement[int]) -> list[ColumnElement[bool]]:
        """On a column with the keys of reports."""
        if self.few is not None:
            return [column.in_(self.few)]
        if not self.filters.source:
            return []
        # Asked by the key alone: no database can mistake it for a search of all that the publisher has.
        own = reports.alias("of_source")
        mine = own.c.key == column
        publisher, id = (select(name).where(mine).scalar_subquery() for name in (own.c.publisher_key, own.c.id))
        keys, ids = _named(self.filters.source)
        return [or_(publisher.in_(keys), id.in_(ids))]

    def of_reports(self, db: Connection) -> list[ColumnElement[bool]]:
        """On the table of reports: those with facts of which each filter holds. Where few pass one of them, the others
        are asked of these alone."""
        named = None if self.few is None else set(self.few)
        many: list[_Those] = []
        for one in self._of_reports(db):
            found = few(db, one.keys)
            if found is None:
                many.append(one)
            else:
                named = set(found) if named is None else named & set(found)
        if named is None:
            return [condition for one in many for condition in one.of_all(db)]
        own = reports.c.key.in_(sorted(named)) if named else false()
        return [own, *(condition for one in many for condition in one.each)]

    def _of_reports(self, db: Connection) -> Iterator[_Those]:
        if self.filters.since or self.filters.until:
            dated = reports.alias("dated")
            of_days = select(dated.c.key).where(*self.of_days(dated.c.day))
            yield _Those(of_days, self.of_days(reports.c.day), of_days)
        if self.filters.source and self.few is None:
            own = _from_source(self.filters.source)
            yield _Those(select(reports.c.key).where(own), [own], None)
        for keys in (self.actors, self.places):
            if keys:
                members = select(actor_members.c.member).where(actor_members.c.actor.in_(keys))
                of_actors = cast.join(actor_members, actor_members.c.member == cast.c.key)
                named = select(cast.c.report).select_from(of_actors)
                of_one = named.where(cast.c.report == reports.c.key, (actor_members.c.actor + 0).in_(keys))  # no index
                yield _Those(named.where(actor_members.c.actor.in_(keys)), [one_by_one(of_one)], members)
        if asked := self.of_events():
            rare = [not are_many(db, select(events.c.key).where(one)) for one in asked]
            plain = self.of_events(by_index=False)
            rarest = [asked[n] if is_rare or not any(rare) else plain[n] for n, is_rare in enumerate(rare)]
            those = select(events.c.report).where(*rarest)
            told = select(events.c.key).where(events.c.report == reports.c.key, *plain)
            yield _Those(those, [one_by_one(told)], those if any(rare) else None)

    def of_events(self, *, by_index: bool = True) -> list[ColumnElement[bool]]:
        """By type and status, on the table of events. Where the event is known otherwise, as one of a report, no index
        of these is to be taken: databases would rather search all events of a type."""
        asked = ((events.c.type, self.filters.type), (events.c.status, self.filters.status))
        return [(column if by_index else column.concat("")).in_(values) for column, values in asked if values]

    def of_role(self, facts: FromClause, role: str, keys: Sequence[int], *, once: bool) -> Passing:
        """Facts in which one of the actors has a role; ``once`` is whether only one can have it."""
        named = (roles.c.role == role, roles.c.actor.in_(keys))
        return Passing(
            select(roles.c.fact).where(*named),
            exists().where(roles.c.fact == facts.c.key, *named),
            Ordered((roles.c.day, roles.c.fact), (*named, *self.of_days(roles.c.day)), once),
        )

    def of_days(self, column: ColumnElement[str]) -> list[ColumnElement[bool]]:
        conditions = []
        if self.filters.since:
            conditions.append(column >= self.filters.since)
        if self.filters.until:
            conditions += [column <= self.filters.until, column != ""]
        return conditions


@dataclass(frozen=True, slots=True)
class _Those:
    """The reports that pass a filter: ``keys`` finds all, ``each`` asks it of one, and ``counted`` says how long it
    would take to find all, None where they need not be counted: they are many, or asked with each other."""

    keys: Select[Any]
    each: Sequence[ColumnElement[bool]]
    counted: Select[Any] | None

    def of_all(self, db: Connection) -> Sequence[ColumnElement[bool]]:
        if self.counted is None or are_many(db, self.counted):
            return self.each
        return [reports.c.key.in_(self.keys)]


def resolve(db: Connection, filters: Filters) -> Where:
    """Finds what the filters name. Raises NotInRecord for an actor, a place or a source that is not there."""
    return Where(
        filters,
        tuple(sorted({key for name in filters.actor for key in actors_called(db, name)})),
        tuple(sorted({key for name in filters.place for key in actors_called(db, name)})),
        _few_reports(db, filters.source) if filters.source else None,
        TRUSTS[: TRUSTS.index(filters.trust) + 1],
    )


def actors_called(db: Connection, name: str) -> Sequence[int]:
    """The actors with that id, with that very name, or with a name that has it in whole words. Raises NotInRecord."""
    if match := _ACTOR_ID.fullmatch(name):
        found = db.execute(select(actors.c.key).where(actors.c.key == int(match[1]))).scalars().all()
        if found:
            return found
    key = fold(name)
    for condition in (actor_names.c.name_key == key, (" " + actor_names.c.name_key + " ").like(f"% {key} %")):
        query = select(actor_names.c.actor).distinct().where(condition).limit(_ALIKE)
        if key and (found := db.execute(query).scalars().all()):
            return found
    raise NotInRecord(f"{name}: no actor of the record is called so (dateline actors lists them)")


def _few_reports(db: Connection, sources: Sequence[str]) -> tuple[int, ...] | None:
    found = few(db, select(reports.c.key).where(_from_source(sources)))
    if found == ():
        raise NotInRecord(f"{', '.join(sources)}: no report and no publisher of the record is called so")
    return found


def _from_source(sources: Sequence[str]) -> ColumnElement[bool]:
    keys, ids = _named(sources)
    return or_(reports.c.publisher_key.in_(keys), reports.c.id.in_(ids))


def _named(sources: Sequence[str]) -> tuple[list[str], list[str]]:
    """What publishers and what reports may be meant."""
    return [key for source in sources if (key := fold(source))], [storable(source) for source in sources]
