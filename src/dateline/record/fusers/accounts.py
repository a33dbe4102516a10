"""Accounts: reports with all that the judgements ask of them, as the record has it now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from ..gists import Frame, Gist, Leaf, gist, leaf
from ..judging.events import Telling
from ..judging.figures import Figure
from ..judging.outcomes import Vow
from ..judging.quotations import Quotation
from ..judging.series import Withdrawal
from ..tables.fused import actor_members
from ..tables.told import cast, gists, reports
from ..writing import slices
from .standing import without


@dataclass(frozen=True, slots=True)
class Account:
    """A report and its facts. ``story`` is its origin, ``turn`` its place among all reports."""

    frame: Frame
    gist: Gist

    @property
    def report(self) -> int:
        return self.frame.report

    @property
    def id(self) -> str:
        return self.frame.id

    @property
    def turn(self) -> int:
        return self.frame.turn

    @property
    def place(self) -> tuple[int, int]:
        return self.frame.turn, self.frame.report

    @property
    def story(self) -> int:
        return self.frame.story

    @property
    def day(self) -> date | None:
        return self.frame.day

    @property
    def tellings(self) -> tuple[Telling, ...]:
        return self.gist.tellings

    @property
    def figures(self) -> tuple[Figure, ...]:
        return self.gist.figures

    @property
    def vows(self) -> tuple[Vow, ...]:
        return self.gist.vows

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        return self.gist.quotations

    @property
    def withdrawals(self) -> tuple[Withdrawal, ...]:
        return self.gist.withdrawals


@dataclass(frozen=True, slots=True)
class Near:
    """The reports near one in order of their turns, with the gate of each; its own is 1."""

    accounts: list[Account]
    gates: Mapping[int, float]

    def gate(self, report: int) -> float:
        return self.gates.get(report, 0.0)

    def before(self, here: Account) -> list[Account]:
        """Those before a report, the most like it first."""
        found = [account for account in self.accounts if account.place < here.place]
        return sorted(found, key=lambda account: (-self.gate(account.report), -account.turn, account.report))

    def after(self, here: Account) -> list[Account]:
        return [account for account in self.accounts if account.place > here.place]


def leaves(db: Connection, keys: Sequence[int]) -> dict[int, Leaf]:
    found: dict[int, Leaf] = {}
    query = select(reports.c.key, reports.c.turn, reports.c.origin, reports.c.day, gists.c.page)
    query = query.join(gists, gists.c.report == reports.c.key)
    for some in slices(keys):
        for row in db.execute(query.where(reports.c.key.in_(some))):
            found[row.key] = leaf(bytes(row.page), row.key, row.turn, row.origin, _day(row.day))
    return found


def load(db: Connection, keys: Sequence[int]) -> list[Account]:
    first = reports.alias("first_report")
    query = select(
        reports.c.key, reports.c.id, reports.c.turn, reports.c.origin, reports.c.day, reports.c.publisher,
        reports.c.published, first.c.day.label("first_day"), gists.c.facts, gists.c.standing,
    )  # fmt: skip
    query = query.join(gists, gists.c.report == reports.c.key).join(first, first.c.key == reports.c.origin)
    found = []
    for some in slices(keys):
        actor_of = _cast(db, some)
        for row in db.execute(query.where(reports.c.key.in_(some))):
            frame = Frame(
                row.key, row.id, row.turn, row.origin, _day(row.day), _day(row.first_day), row.publisher,
                row.published or "", actor_of[row.key],
            )  # fmt: skip
            found.append(Account(frame, gist(bytes(row.facts), frame, without(row.standing))))
    return sorted(found, key=lambda account: account.place)


def _cast(db: Connection, keys: Sequence[int]) -> dict[int, dict[int, int]]:
    actor_of: dict[int, dict[int, int]] = {key: {} for key in keys}
    query = select(cast.c.report, cast.c.key, actor_members.c.actor)
    query = query.join(actor_members, actor_members.c.member == cast.c.key).where(cast.c.report.in_(keys))
    for report, member, actor in db.execute(query):
        actor_of[report][member] = actor
    return actor_of


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None
