"""The world as one transaction sees it: reports and their neighbours, each looked up once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from ..gists import Leaf
from ..judging.pages import NEAR, gate
from ..tables.fused import copies
from ..writing import among, rows_of
from . import bands
from .accounts import Account, Near, leaves, load

_BANDS = 2  # that two reports must be next to each other in: one word may be anywhere

_COPIES = select(copies.c.report, copies.c.earlier).where(among(copies.c.report) | among(copies.c.earlier))


class World:
    """It lasts as long as nobody comes or goes, and nothing changes its origin or its actors."""

    def __init__(self, db: Connection) -> None:
        self.db = db
        self._leaves: dict[int, Leaf] = {}
        self._accounts: dict[int, Account] = {}
        self._candidates: dict[int, frozenset[int]] = {}
        self._copies: dict[int, set[int]] = {}
        self._gates: dict[int, Mapping[int, float]] = {}
        self._near: dict[int, Near] = {}

    def prime(self, reports: Iterable[int]) -> None:
        """Looks up at once what is near reports, which is to be asked for one by one."""
        wanted = set(reports)
        self.find(wanted)
        self.accounts({key for report in wanted for key in self.gates(report)}.union(wanted))

    def find(self, reports: Iterable[int]) -> None:
        """As ``prime``, but only what they are about."""
        wanted = set(reports)
        self._find_candidates(wanted)
        self.leaves({key for report in wanted for key in self.candidates(report)}.union(wanted))

    def leaves(self, keys: Iterable[int]) -> dict[int, Leaf]:
        wanted = set(keys)
        missing = [key for key in wanted if key not in self._leaves]
        if missing:
            self._leaves |= leaves(self.db, missing)
        return {key: self._leaves[key] for key in wanted}

    def leaf(self, key: int) -> Leaf:
        return self.leaves([key])[key]

    def accounts(self, keys: Iterable[int]) -> list[Account]:
        """In order of their turns."""
        wanted = set(keys)
        missing = [key for key in wanted if key not in self._accounts]
        if missing:
            self._accounts |= {account.report: account for account in load(self.db, missing)}
        return sorted((self._accounts[key] for key in wanted), key=lambda account: account.place)

    def account(self, key: int) -> Account:
        return self.accounts([key])[0]

    def gate(self, one: int, other: int) -> float:
        pages = self.leaves([one, other])
        return gate(pages[one].page, pages[other].page)

    def candidates(self, report: int) -> frozenset[int]:
        """Those next to a report in two of its bands, and its copies."""
        if report not in self._candidates:
            self._find_candidates({report})
        return self._candidates[report]

    def gates(self, report: int) -> Mapping[int, float]:
        """How likely each of the candidates is of one story with a report, those that may be."""
        if report not in self._gates:
            leaves = self.leaves([report, *self.candidates(report)])
            page = leaves[report].page
            gates = {key: gate(page, leaf.page) for key, leaf in leaves.items() if key != report}
            self._gates[report] = {key: alike for key, alike in gates.items() if alike >= NEAR}
        return self._gates[report]

    def near(self, report: int) -> Near:
        """Those of the candidates that may be of one story with a report."""
        if report not in self._near:
            gates = self.gates(report)
            self._near[report] = Near(self.accounts(gates), {**gates, report: 1.0})
        return self._near[report]

    def _find_candidates(self, reports: set[int]) -> None:
        missing = [report for report in reports if report not in self._candidates]
        if missing:
            self._find_copies(set(missing))
            asked = {report: (leaf.turn, leaf.signs) for report, leaf in self.leaves(missing).items()}
            for report, near in bands.beside(self.db, asked, _BANDS).items():
                self._candidates[report] = frozenset(near | self._copies[report])

    def _find_copies(self, reports: set[int]) -> None:
        missing = {report for report in reports if report not in self._copies}
        self._copies |= {report: set() for report in missing}
        for one, other in rows_of(self.db, _COPIES, missing):
            for key, copy in ((one, other), (other, one)):
                if key in missing:
                    self._copies[key].add(copy)
