"""What the record knows of an event beyond the view of it: every telling, who took part as the reports have them,
figures, doubts, and what else those reports name."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, RowMapping, Select, exists, func, select

from .filters import Filters, resolve
from .likelihood import LIKELIHOOD
from .record import Record
from .rows import paged
from .storable import sentence_starts
from .tables.fused import actors, happening_members, point_members, points, roles
from .tables.told import cast, doubts, event_figures, events, offices, quantities, reports, texts
from .timeline import HappeningRow, query
from .timeline import rows as happening_rows
from .writing import slices

Row: TypeAlias = RowMapping
_ROLES = ("actor", "recipient", "place", "said_by")


@dataclass(frozen=True, slots=True)
class Detail:
    """``tellings`` are the first report's first; ``members`` and ``actors`` go by the record's key of an actor: as the
    reports have them, and as the record does. ``figures`` and ``titles`` are the latest and the first told. ``named``
    are names and kinds. ``sentence`` tells it first, with its ``number`` from 1; ``leads`` is the lowest such number in
    any report."""

    row: HappeningRow
    tellings: Sequence[Row]
    members: dict[int, list[Row]]
    actors: dict[int, Row]
    figures: dict[str, float]
    doubts: list[str]
    titles: dict[int, str]
    named: list[tuple[str, str]]
    sentence: str
    number: int
    leads: int


def detailed(record: Record, *, limit: int | None = None, **filters: Any) -> Iterator[Detail]:
    """The events of the timeline with what is known of them, page by page."""
    wanted = Filters.of(**filters)
    return paged(record.store, lambda db: query(db, resolve(db, wanted)), _details, limit)


def _details(db: Connection, found: Sequence[Row]) -> list[Detail]:
    page = _Page(db, [row["key"] for row in found])
    return [page.detail(row["key"], happening) for row, happening in zip(found, happening_rows(db, found), strict=True)]


class _Page:
    """All that concerns some events, asked for kind by kind."""

    def __init__(self, db: Connection, keys: Sequence[int]) -> None:
        self._db = db
        self._tellings = self._by("happening", _tellings, keys)
        told = [row for some in self._tellings.values() for row in some]
        of_events, of_reports = [row["key"] for row in told], sorted({row["report"] for row in told})
        self._members = self._by("fact", _members, of_events)
        ours = {one["actor"] for some in self._members.values() for one in some}
        self._actors = {row["key"]: row for row in self._all(_actors, sorted(ours))}
        self._figures = self._by("event", _figures, of_events)
        self._doubts = self._by("report", _doubts, of_reports)
        self._titles = self._by("report", _titles, of_reports)
        self._named = self._by("report", _named, of_reports)
        self._starts = {row["report"]: sentence_starts(row["reading"]) for row in self._all(_packed, of_reports)}
        first = [some[0]["key"] for some in self._tellings.values()]
        self._sentences = {row["key"]: row["sentence"] for row in self._all(_sentences, first)}

    def detail(self, key: int, row: HappeningRow) -> Detail:
        tellings = self._tellings[key]
        own, in_reports = [one["key"] for one in tellings], list(dict.fromkeys(one["report"] for one in tellings))
        members: dict[int, list[Row]] = defaultdict(list)
        for one in (one for event in own for one in self._members[event]):
            members[one["actor"]].append(one)
        numbers = [self._number(one) for one in tellings]
        codes = (one["code"] for report in in_reports for one in self._doubts[report] if set(one["facts"]) & set(own))
        named = ((one["name"], one["kind"]) for report in in_reports for one in self._named[report])
        return Detail(
            row, tellings, members, {actor: self._actors[actor] for actor in members}, self._latest(own),
            list(dict.fromkeys(codes)), self._first_titles(in_reports), list(dict.fromkeys(named)),
            self._sentences[own[0]], numbers[0], min(numbers),
        )  # fmt: skip

    def _number(self, telling: Row) -> int:
        return max(1, bisect_right(self._starts[telling["report"]], telling["start"]))

    def _latest(self, own: Iterable[int]) -> dict[str, float]:
        """The last figure of each kind, by the day that it holds for."""
        figures = sorted(
            (one for event in own for one in self._figures[event]), key=lambda one: (one["day"], one["key"])
        )
        return {one["toll"]: one["value"] for one in figures}

    def _first_titles(self, in_reports: Iterable[int]) -> dict[int, str]:
        told = [(one["actor"], one["title"]) for report in in_reports for one in self._titles[report]]
        return dict(reversed(told))

    def _by(
        self, name: str, query: Callable[[Sequence[int]], Select[Any]], keys: Sequence[int]
    ) -> dict[int, list[Row]]:
        found: dict[int, list[Row]] = defaultdict(list)
        for row in self._all(query, keys):
            found[row[name]].append(row)
        return found

    def _all(self, query: Callable[[Sequence[int]], Select[Any]], keys: Sequence[int]) -> Iterator[Row]:
        for some in slices(keys):
            yield from self._db.execute(query(some)).mappings()


def _tellings(happenings: Sequence[int]) -> Select[Any]:
    return (
        select(
            happening_members.c.happening, events, LIKELIHOOD.label("likely"), reports.c.id.label("report_id"),
            reports.c.publisher, reports.c.publisher_key, reports.c.published, reports.c.url,
            reports.c.day.label("report_day"),
        )
        .join(events, events.c.key == happening_members.c.event)
        .join(reports, reports.c.key == events.c.report)
        .where(happening_members.c.happening.in_(happenings))
        .order_by(happening_members.c.happening, reports.c.turn, events.c.start, events.c.key)
    )  # fmt: skip


def _members(of_events: Sequence[int]) -> Select[Any]:
    return (
        select(roles.c.fact, roles.c.role, roles.c.actor, cast)
        .join(cast, cast.c.key == roles.c.member)
        .where(roles.c.fact.in_(of_events), roles.c.role.in_(_ROLES), roles.c.actor.is_not(None))
        .order_by(roles.c.fact, roles.c.role, roles.c.number)
    )


def _actors(keys: Sequence[int]) -> Select[Any]:
    return select(actors).where(actors.c.key.in_(keys))


def _figures(of_events: Sequence[int]) -> Select[Any]:
    """Of those that befell people, without parts of others and what a correction took back."""
    point = point_members.join(points, points.c.key == point_members.c.point)
    superseded = exists().select_from(point).where(point_members.c.quantity == quantities.c.key, points.c.superseded)
    return (
        select(event_figures.c.event, quantities.c.key, quantities.c.toll, quantities.c.value, quantities.c.day)
        .join(quantities, quantities.c.key == event_figures.c.quantity)
        .where(event_figures.c.event.in_(of_events), quantities.c.toll.is_not(None), quantities.c.part_of.is_(None))
        .where(~superseded)
    )


def _doubts(of_reports: Sequence[int]) -> Select[Any]:
    query = select(doubts.c.report, doubts.c.code, doubts.c.facts).where(doubts.c.report.in_(of_reports))
    return query.order_by(doubts.c.report, doubts.c.number)


def _titles(of_reports: Sequence[int]) -> Select[Any]:
    return (
        select(roles.c.report, roles.c.actor, offices.c.title)
        .join(offices, offices.c.key == roles.c.fact)
        .where(roles.c.report.in_(of_reports), roles.c.role == "holder", roles.c.actor.is_not(None))
        .order_by(roles.c.report, offices.c.number)
    )


def _named(of_reports: Sequence[int]) -> Select[Any]:
    query = select(cast.c.report, cast.c.name, cast.c.kind).where(cast.c.report.in_(of_reports))
    return query.order_by(cast.c.report, cast.c.key)


def _packed(of_reports: Sequence[int]) -> Select[Any]:
    return select(texts.c.report, texts.c.reading).where(texts.c.report.in_(of_reports))


def _sentences(of_events: Sequence[int]) -> Select[Any]:
    words = func.substr(texts.c.text, events.c.first + 1, events.c.last - events.c.first)
    query = select(events.c.key, words.label("sentence")).join(texts, texts.c.report == events.c.report)
    return query.where(events.c.key.in_(of_events))
