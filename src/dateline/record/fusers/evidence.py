"""Evidence in the store: what reports say of promises that were made before. Every telling of a promise gathers it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, select

from ..gists import passages
from ..judging.outcomes import Evidence, Passage, Vow, evidence, words_of
from ..judging.pages import alike
from ..storable import storable
from ..tables.fused import vow_evidence
from ..tables.told import gists, texts
from ..writing import insert, slices
from .accounts import Account
from .ties import Ties, Touched
from .world import World


def gather(world: World, ties: Ties[Vow], reports: Iterable[int]) -> None:
    """Looks anew for what reports say of the promises near them."""
    wanted = sorted(set(reports))
    for some in slices(wanted):
        world.db.execute(delete(vow_evidence).where(vow_evidence.c.report.in_(some)))
    world.find(wanted)
    near = {report: keys for report in wanted if (keys := _spoken_of(world, report))}
    world.accounts({key for report, keys in near.items() for key in (report, *keys)})
    ties.load({key for keys in near.values() for key in keys})
    told = {report: promises for report, keys in near.items() if (promises := _promises(world, ties, report, keys))}
    rows: list[dict[str, Any]] = []
    for some in slices(list(told)):
        for report, text, packed in _texts(world.db, some):
            here = world.account(report)
            rows += _said(world, here, passages(packed, text, here.frame), told[report])
    insert(world.db, vow_evidence, rows)


def _spoken_of(world: World, report: int) -> list[int]:
    """The candidates of a report that promise something of which it may speak."""
    here, leaves = world.leaf(report), world.leaves(world.candidates(report))
    return sorted(key for key, leaf in leaves.items() if leaf.promises and here.may_speak_of(leaf))


def hanging(world: World, ties: Ties[Vow], touched: Touched) -> set[int]:
    """The reports that may speak of promises of which the tellings are others now."""
    found: set[int] = set()
    for report in set(ties.report_of(touched.facts).values()):
        found |= later(world, report)
    return found


def later(world: World, report: int) -> set[int]:
    """Those near a report that may speak of what it promises, and are of no earlier day."""
    made = [vow.made for vow in world.account(report).vows if vow.made]
    first, here = min(made, default=None), world.leaf(report)
    return {
        key
        for key, leaf in world.leaves(world.candidates(report)).items()
        if not (first and leaf.page.day and leaf.page.day < first) and leaf.may_speak_of(here)
    }


_Promises = list[tuple[int, Vow]]


def _promises(world: World, ties: Ties[Vow], report: int, near: Sequence[int]) -> _Promises:
    """The tellings of promises that a report may speak of, with the key of each promise."""
    here = world.account(report)
    return [
        (ties.now[vow.key].group, vow)
        for account in world.accounts(near)
        if account.story != here.story
        for vow in account.vows
        if vow.key in ties.now and not (vow.made and here.day and here.day < vow.made)
    ]


def _texts(db: Connection, keys: Sequence[int]) -> list[tuple[int, str, bytes]]:
    query = select(gists.c.report, texts.c.text, gists.c.facts).join(texts, texts.c.report == gists.c.report)
    return [(report, text, bytes(packed)) for report, text, packed in db.execute(query.where(gists.c.report.in_(keys)))]


def _said(world: World, here: Account, said: Sequence[Passage], promises: _Promises) -> list[dict[str, Any]]:
    found: dict[tuple[int, int], Evidence] = {}
    for key, vow in promises:
        others = [other for group, other in promises if group != key and other.by == vow.by is not None]
        pages = world.leaves([vow.report, here.report])
        near = alike(pages[vow.report].page, pages[here.report].page)
        for one in evidence(vow, _naming(said, vow), near, others):
            known = found.get((key, one.span.start))
            if known is None or one.score > known.score:
                found[key, one.span.start] = one
    return [_row(key, here, one, said) for (key, _), one in found.items()]


def _naming(said: Sequence[Passage], vow: Vow) -> list[Passage]:
    """The sentences, those that name who promises as such."""
    return [replace(p, by=True) if not vow.known.isdisjoint(words_of(p.text)) else p for p in said]


def _row(vow: int, here: Account, found: Evidence, said: Sequence[Passage]) -> dict[str, Any]:
    words = next(p.text for p in said if p.span == found.span)
    return {
        "vow": vow, "report": here.report, "start": found.span.start, "end": found.span.end, "quote": storable(words),
        "verdict": found.verdict, "score": found.score, "day": found.day.isoformat() if found.day else "",
        "rule": found.rule, "why": {"why": storable(found.why)},
    }  # fmt: skip
