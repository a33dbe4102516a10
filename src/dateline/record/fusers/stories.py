"""Stories: what reports have in common with those near them, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from ..judging.pages import NEAR, gate
from . import bands, conflicts, events, evidence, figures, groups, pledges, rulings, settling
from .accounts import Account, Near
from .ties import Kind, Ties, Touched
from .world import World

_KINDS: tuple[Kind[Any], ...] = (events.KIND, figures.KIND, pledges.KIND)


@dataclass(slots=True)
class Dirty:
    """What is to be judged anew: all facts of ``reports``, and ``near`` those that were or will be near them."""

    reports: set[int] = field(default_factory=set)
    hanging: dict[str, set[int]] = field(default_factory=lambda: {kind.group: set() for kind in _KINDS})
    parted: set[tuple[int, int]] = field(default_factory=set)
    telling: set[int] = field(default_factory=set)  # that may speak of promises
    clashing: set[int] = field(default_factory=set)  # of which others are near than before


def index(db: Connection, new: Sequence[int]) -> set[tuple[int, int]]:
    """Makes new reports to be found by those near them; gives pairs that they may stand between."""
    world, parted = World(db), set[tuple[int, int]]()
    for report, leaf in world.leaves(new).items():
        bands.put(db, report, leaf.turn, leaf.signs)
        parted |= bands.around(db, report, leaf.turn, leaf.signs).straddled()
    return parted


def fuse(db: Connection, new: Iterable[int], changed: Iterable[int], parted: Iterable[tuple[int, int]]) -> None:
    """``new`` reports have come, ``changed`` ones have another origin or other actors, pairs are ``parted``."""
    world = World(db)
    dirty = Dirty(reports={*new, *changed})
    world.prime(dirty.reports)
    _parted(world, dirty, parted)
    for report in changed:
        _hanging(world, dirty, world.account(report))
    for account in world.accounts(dirty.reports):
        if account.withdrawals:
            dirty.hanging[figures.KIND.group] |= {a.report for a in world.near(account.report).accounts}
    dirty.clashing |= set(changed)
    _settle(world, dirty, {kind.group: Ties(db, kind) for kind in _KINDS})


def leave(db: Connection, report: int) -> tuple[Dirty, dict[str, Ties[Any]]]:
    """A report is about to go: what hangs on it."""
    world, dirty = World(db), Dirty()
    here, leaf = world.account(report), world.leaf(report)
    _hanging(world, dirty, here)
    if here.withdrawals:
        dirty.hanging[figures.KIND.group] |= {a.report for a in world.near(report).accounts}
    all_ties = {kind.group: Ties(db, kind) for kind in _KINDS}
    for ties in all_ties.values():
        ties.drop(here)
    dirty.parted = bands.around(db, report, leaf.turn, leaf.signs).straddled()
    bands.take_out(db, report)
    conflicts.part(db, report)
    return dirty, all_ties


def part(db: Connection, report: int, changed: Iterable[int], dirty: Dirty, ties: dict[str, Ties[Any]]) -> None:
    world = World(db)
    _parted(world, dirty, dirty.parted)
    for key in changed:
        dirty.reports.add(key)
        dirty.clashing.add(key)
        _hanging(world, dirty, world.account(key))
    _settle(world, dirty, ties, report)


def _parted(world: World, dirty: Dirty, pairs: Iterable[tuple[int, int]]) -> None:
    """Reports that are near no longer, or are now."""
    ends = sorted(pairs)
    leaves = world.leaves({key for pair in ends for key in pair})
    for one, other in ends:
        first, last = leaves[one], leaves[other]
        if gate(first.page, last.page) >= NEAR:
            for hanging in dirty.hanging.values():
                hanging.add(other)
            dirty.clashing.add(other)
            if world.account(other).withdrawals:
                dirty.hanging[figures.KIND.group].add(one)
        if first.promises and last.promises:
            dirty.hanging[pledges.KIND.group].add(other)
        dirty.telling |= {k for k, here, of in ((one, first, last), (other, last, first)) if here.may_speak_of(of)}


def _hanging(world: World, dirty: Dirty, here: Account) -> None:
    for kind in _KINDS:
        dirty.hanging[kind.group] |= settling.hanging(world, kind, here)
    if here.vows:
        dirty.telling |= evidence.later(world, here.report)


def _settle(world: World, dirty: Dirty, all_ties: dict[str, Ties[Any]], gone: int | None = None) -> None:
    of: dict[str, Touched] = {}
    for kind in _KINDS:
        ties = all_ties[kind.group]
        settling.settle(world, ties, (dirty.reports | dirty.hanging[kind.group]) - {gone})
        touched = of[kind.group] = groups.unite(world, ties, ties.write())
        groups.touch(world.db, kind, dirty.reports, touched)
        kind.repair(world, touched)
    rulings.fuse(world.db, of[events.KIND.group].groups)
    name = pledges.KIND.group
    telling = dirty.reports | dirty.telling | evidence.hanging(world, all_ties[name], of[name])
    evidence.gather(world, all_ties[name], telling - {gone})
    _clash(world, dirty, (dirty.reports | dirty.clashing) - {gone})


def _clash(world: World, dirty: Dirty, reports: set[int]) -> None:
    """Looks for conflicts between each of the reports and those near it, every two once."""
    for report in dirty.clashing & reports:
        conflicts.part(world.db, report)
    for here in world.accounts(reports):
        near = world.near(here.report)
        known = [a for a in near.accounts if a.report not in reports or a.place < here.place]
        conflicts.fuse(world.db, here, Near(known, near.gates))
