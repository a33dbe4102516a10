"""Accounts: reports with all that the judgements ask of them, as the record has it now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from ..gists import Frame, Gist, Leaf, leaf
from ..judging.events import Telling
from ..judging.figures import Figure
from ..judging.outcomes import Vow
from ..judging.quotations import Quotation
from ..judging.series import Withdrawal
from ..tables.fused import actor_members
from ..tables.told import cast, gists, reports
from ..writing import among, rows_of
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


_LEAVES = (
    select(reports.c.key, reports.c.turn, reports.c.origin, reports.c.day, gists.c.page)
    .join(gists, gists.c.report == reports.c.key)
    .where(among(reports.c.key))
)
_FIRST = reports.alias("first_report")
_ACCOUNTS = (
    select(
        reports.c.key, reports.c.id, reports.c.turn, reports.c.origin, reports.c.day, reports.c.publisher,
        reports.c.published, _FIRST.c.day.label("first_day"), gists.c.facts, gists.c.standing,
    )
    .join(gists, gists.c.report == reports.c.key)
    .join(_FIRST, _FIRST.c.key == reports.c.origin)
    .where(among(reports.c.key))
)  # fmt: skip
_CAST = (
    select(cast.c.report, cast.c.key, actor_members.c.actor)
    .join(actor_members, actor_members.c.member == cast.c.key)
    .where(among(cast.c.report))
)


def leaves(db: Connection, keys: Sequence[int]) -> dict[int, Leaf]:
    return {
        key: leaf(bytes(page), key, turn, origin, _day(day))
        for key, turn, origin, day, page in rows_of(db, _LEAVES, keys)
    }


def load(db: Connection, keys: Sequence[int]) -> list[Account]:
    actor_of: dict[int, dict[int, int]] = {key: {} for key in keys}
    for report, member, actor in rows_of(db, _CAST, keys):
        actor_of[report][member] = actor
    accounts = []
    for key, id, turn, origin, day, publisher, published, first, facts, standing in rows_of(db, _ACCOUNTS, keys):
        of = actor_of[key]
        frame = Frame(key, id, turn, origin, _day(day), _day(first), publisher, published or day or "", of)
        accounts.append(Account(frame, Gist(bytes(facts), frame, without(standing))))
    return sorted(accounts, key=lambda account: account.place)


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None
