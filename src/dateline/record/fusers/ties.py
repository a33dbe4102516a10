"""Ties: to what each fact belongs, kind by kind, as the record has it and as it is judged anew."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, select

from ..judging.decision import Decision
from ..judging.grouping import Choice, Judgement, Thing
from ..storable import storable
from ..tables.fused import links
from ..writing import among, change, insert, rows_of, slices
from .accounts import Account, Near
from .world import World

T = TypeVar("T", bound=Thing)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Link:
    other: int
    rule: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Tie:
    """``thread`` is the first of the facts that hang together, ``group`` the key of their group in the record (0 while
    it is not known), ``links`` further facts that it fits."""

    thread: int
    group: int
    nearest: int | None
    rule: str
    score: float
    why: str
    corrected: int | None = None
    links: tuple[Link, ...] = ()


@dataclass(slots=True)
class Change(Generic[T]):
    """A fact whose tie is another than before; ``after`` is None where it is about to go."""

    fact: int
    thing: T
    before: Tie | None
    after: Tie | None


@dataclass(slots=True)
class Touched:
    """Groups that have other members than before, or members that say something else; ``facts`` are these members, each
    with the groups that it is in and was in."""

    facts: dict[int, set[int]] = field(default_factory=dict)

    @property
    def groups(self) -> list[int]:
        return sorted({group for groups in self.facts.values() for group in groups})

    def add(self, fact: int, *groups: int) -> None:
        self.facts.setdefault(fact, set()).update(group for group in groups if group)


class Kind(ABC, Generic[T]):
    """A kind of facts that are made groups of: events, figures, promises."""

    members: ClassVar[Table]
    fact: ClassVar[str]  # the column of a member that names its fact
    group: ClassVar[str]  # and its group
    groups: ClassVar[Table]
    facts: ClassVar[Table]  # the table by which the facts of a report are found
    of_fact: ClassVar[str]  # the column of a member that names a row of it

    # --- what is judged ---

    @abstractmethod
    def things(self, account: Account) -> Sequence[T]: ...

    @abstractmethod
    def bucket(self, thing: T) -> Hashable:
        """Things of two buckets are never of one group."""

    @abstractmethod
    def near(self, world: World, report: int) -> Near: ...

    @abstractmethod
    def judgement(self, near: Near) -> Judgement[T]: ...

    def look_up(self, world: World, reports: Iterable[int]) -> None:
        """Looks up at once what is near reports, which is to be asked for one by one."""
        world.prime(reports)

    def corrected(self, thing: T, near: Near) -> int | None:
        """The report that takes it back."""
        return None

    # --- what is written ---

    def row(self, thing: T) -> Row:
        """What a member's row has besides its tie."""
        return {}

    @abstractmethod
    def blank(self, key: int, thing: T) -> Row:
        """The row of a new group that its members are about to be joined to."""

    @abstractmethod
    def repair(self, world: World, touched: Touched) -> None:
        """Says anew of groups what their members say; those that have none go."""


@dataclass(slots=True)
class Ties(Generic[T]):
    """The ties of one kind in one transaction."""

    db: Connection
    kind: Kind[T]
    now: dict[int, Tie] = field(default_factory=dict)
    changes: dict[int, Change[T]] = field(default_factory=dict)
    _loaded: set[int] = field(default_factory=set)
    _linked: set[int] = field(default_factory=set)
    _report_of: dict[int, int] = field(default_factory=dict)

    def load(self, reports: Iterable[int]) -> None:
        missing = sorted({report for report in reports if report not in self._loaded})
        self._keep(_members(self.db, self.kind, self.kind.facts.c.report, missing))
        self._loaded.update(missing)

    def load_links(self, facts: Iterable[int]) -> None:
        """What facts that are judged again were linked to."""
        wanted = [f for f in facts if f in self.now and f not in self.changes and f not in self._linked]
        self._linked.update(wanted)
        for fact, found in links_of(self.db, wanted).items():
            self.now[fact] = replace(self.now[fact], links=found)

    def _keep(self, found: dict[int, tuple[int, Tie]]) -> None:
        for fact, (report, tie) in found.items():
            self._report_of[fact] = report
            if fact not in self.changes:
                self.now[fact] = tie

    def report_of(self, facts: Iterable[int]) -> dict[int, int]:
        """The report that tells each fact."""
        wanted = set(facts)
        missing = [fact for fact in wanted if fact not in self._report_of]
        self._keep(_members(self.db, self.kind, self.kind.members.c[self.kind.fact], missing))
        return {fact: self._report_of[fact] for fact in wanted}

    def settle(self, thing: T, report: int, choice: Choice, thread: int, corrected: int | None) -> bool:
        """Keeps what was found; says whether the fact belongs to other ones than before."""
        before = self.now.get(thing.key)
        known = self.changes.get(thing.key)
        group = before.group if before else 0
        best = choice.best
        tie = Tie(
            thread, group, best.nearest, best.rule, round(best.score, 6), storable(best.why), corrected,
            tuple(sorted(map(_link, choice.links))),
        )  # fmt: skip
        self._report_of[thing.key] = report
        if tie != before:
            self.now[thing.key] = tie
            self.changes[thing.key] = Change(thing.key, thing, known.before if known else before, tie)
        return before is None or before.thread != thread

    def place(self, fact: int, group: int) -> None:
        """Keeps in which group a fact now is."""
        if fact in self.now:
            self.now[fact] = replace(self.now[fact], group=group)

    def drop(self, account: Account) -> None:
        """The facts of a report that is about to go."""
        self.load([account.report])
        self.load_links(thing.key for thing in self.kind.things(account))
        for thing in self.kind.things(account):
            before = self.now.pop(thing.key, None)
            if before is not None:
                self.changes[thing.key] = Change(thing.key, thing, before, None)

    def write(self) -> list[Change[T]]:
        """The rows of what changed; the groups are for those who unite them (``groups``)."""
        changes = [c for c in self.changes.values() if c.before != c.after]
        fact = self.kind.members.c[self.kind.fact]
        change(
            self.db, self.kind.members, {c.fact: _values(self.kind, c.after) for c in changes if c.before and c.after}
        )
        gone = [change.fact for change in changes if change.after is None]
        relinked = [c.fact for c in changes if c.before and c.before.links != (c.after.links if c.after else ())]
        for some in slices(gone):
            self.db.execute(delete(self.kind.members).where(fact.in_(some)))
        for some in slices(relinked):
            self.db.execute(delete(links).where(links.c.fact.in_(some)))
        again = set(relinked)
        insert(self.db, links, [
            {"fact": c.fact, "other": o.other, "rule": o.rule, "score": o.score, "why": {"why": o.why}}
            for c in changes
            if c.after and (c.before is None or c.fact in again)
            for o in c.after.links
        ])  # fmt: skip
        return changes


def _values(kind: Kind[Any], tie: Tie) -> Row:
    row: Row = {
        "thread": tie.thread, "nearest": tie.nearest, "rule": tie.rule, "score": tie.score, "why": {"why": tie.why},
    }  # fmt: skip
    return row | ({"corrected": tie.corrected} if "corrected" in kind.members.c else {})


def member_row(kind: Kind[T], thing: T, tie: Tie, group: int) -> Row:
    return {kind.fact: thing.key, kind.group: group} | _values(kind, tie) | kind.row(thing)


def _link(decision: Decision) -> Link:
    return Link(decision.nearest or 0, decision.rule, round(decision.score, 6), storable(decision.why))


def _members(
    db: Connection, kind: Kind[Any], column: ColumnElement[int], keys: Iterable[int]
) -> dict[int, tuple[int, Tie]]:
    """Members by the fact, each with its report, without their links."""
    return {
        fact: (report, Tie(thread, group, nearest, rule, score, _why(why), *corrected))
        for fact, report, thread, group, nearest, rule, score, why, *corrected in rows_of(
            db, _query(kind, column), keys
        )
    }


@lru_cache(maxsize=16)
def _query(kind: Kind[Any], column: ColumnElement[int]) -> Select[Any]:
    own, facts = kind.members.c, kind.facts
    corrected = [own.corrected] if "corrected" in own else []
    query = select(
        own[kind.fact],
        facts.c.report,
        own.thread,
        own[kind.group],
        own.nearest,
        own.rule,
        own.score,
        own.why,
        *corrected,
    )
    return query.join(facts, facts.c.key == own[kind.of_fact]).where(among(column))


def _why(kept: Any) -> str:
    return str(kept["why"] if isinstance(kept, dict) else kept or "")


_LINKS = select(links.c.fact, links.c.other, links.c.rule, links.c.score, links.c.why).where(among(links.c.fact))


def links_of(db: Connection, facts: Sequence[int]) -> dict[int, tuple[Link, ...]]:
    linked: dict[int, list[Link]] = {}
    for fact, other, rule, score, why in rows_of(db, _LINKS, facts):
        linked.setdefault(fact, []).append(Link(other, rule, score, why["why"]))
    return {fact: tuple(sorted(some)) for fact, some in linked.items()}
