"""Settling: reports are judged in order of their turns, each against those near and before it, until nothing changes.

What a fact belongs to hangs only on the facts near and before it and what those belong to. So whatever comes, goes or
changes, it is enough to judge anew the facts near and after it, and those near and after each that changes by that.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from heapq import heapify, heappop, heappush

from ..judging.grouping import choose
from .accounts import Account, Near
from .ties import Kind, T, Ties
from .world import World

MOST = 8  # reports with whose facts one is compared


def settle(world: World, ties: Ties[T], reports: Iterable[int]) -> None:
    """Judges the facts of reports, and of all that hang on them."""
    kind = ties.kind
    waiting = [account.place for account in world.accounts(set(reports)) if kind.things(account)]
    heapify(waiting)
    known = {report for _, report in waiting}
    _look_up(world, ties, known)
    while waiting:
        _, report = heappop(waiting)
        here, near = world.account(report), kind.near(world, report)
        changed = _judge(world, ties, here, near)
        after = [a for a in _after(kind, near, here, changed) if a.report not in known] if changed else []
        _look_up(world, ties, {account.report for account in after})
        for account in after:
            if _asks(world, kind, account, here, changed):
                known.add(account.report)
                heappush(waiting, account.place)


def _look_up(world: World, ties: Ties[T], reports: set[int]) -> None:
    """At once what is to be asked for report by report."""
    if reports:
        ties.kind.look_up(world, reports)
        ties.load({a.report for report in reports for a in ties.kind.near(world, report).accounts}.union(reports))
        ties.load_links(thing.key for account in world.accounts(reports) for thing in ties.kind.things(account))


def _asks(world: World, kind: Kind[T], account: Account, other: Account, changed: set[Hashable]) -> bool:
    """Whether facts of one report are compared with facts of another before it that changed."""
    asked = _asked(kind, account, kind.near(world, account.report))
    return any(other in asked[bucket] for bucket in changed if bucket in asked)


def _asked(kind: Kind[T], here: Account, near: Near) -> dict[Hashable, list[Account]]:
    """By bucket, the reports before one with whose facts those of it are compared: of those that have any, the few
    that are most like it."""
    asked: dict[Hashable, list[Account]] = {kind.bucket(thing): [] for thing in kind.things(here)}
    for account in near.before(here):
        for bucket in set(map(kind.bucket, kind.things(account))):
            if bucket in asked and len(asked[bucket]) < MOST:
                asked[bucket].append(account)
    return asked


def hanging(world: World, kind: Kind[T], here: Account) -> set[int]:
    """Reports of which a fact may belong to other ones if a report goes or changes."""
    buckets = set(map(kind.bucket, kind.things(here)))
    return {account.report for account in _after(kind, kind.near(world, here.report), here, buckets)}


def _after(kind: Kind[T], near: Near, here: Account, buckets: set[Hashable]) -> list[Account]:
    """Those after a report that tell of something in these buckets."""
    return [a for a in near.after(here) if not buckets.isdisjoint(map(kind.bucket, kind.things(a)))]


def _judge(world: World, ties: Ties[T], here: Account, near: Near) -> set[Hashable]:
    """Says in which buckets facts of a report belong to other ones than before."""
    kind = ties.kind
    asked = _asked(kind, here, near)
    ties.load([here.report, *(account.report for accounts in asked.values() for account in accounts)])
    ties.load_links(thing.key for thing in kind.things(here))
    pool = {bucket: _pool(ties, bucket, accounts) for bucket, accounts in asked.items()}
    judgement = kind.judgement(near)
    changed: set[Hashable] = set()
    for thing in kind.things(here):
        bucket = kind.bucket(thing)
        known = pool[bucket]
        choice = choose(thing, known, judgement, _firsts(world, ties, known))
        thread = thing.key if choice.best.key is None else choice.best.key
        if ties.settle(thing, here.report, choice, thread, kind.corrected(thing, near)):
            changed.add(bucket)
        known.append((thread, thing))
    return changed


def _pool(ties: Ties[T], bucket: Hashable, accounts: Iterable[Account]) -> list[tuple[int, T]]:
    """The facts of reports in order, each with the first of those it hangs together with."""
    kind = ties.kind
    return [
        (ties.now[thing.key].thread, thing)
        for account in sorted(accounts, key=lambda account: account.place)
        for thing in kind.things(account)
        if thing.key in ties.now and kind.bucket(thing) == bucket
    ]


def _firsts(world: World, ties: Ties[T], known: Iterable[tuple[int, T]]) -> dict[int, T]:
    """The first of each thread that is not itself near."""
    facts = list(known)
    missing = {thread for thread, _ in facts}.difference(thing.key for _, thing in facts)
    return things(world, ties, missing) if missing else {}


def things(world: World, ties: Ties[T], facts: Iterable[int]) -> dict[int, T]:
    """Facts by their keys."""
    report_of = ties.report_of(facts)
    return {
        thing.key: thing
        for account in world.accounts(set(report_of.values()))
        for thing in ties.kind.things(account)
        if thing.key in report_of
    }
