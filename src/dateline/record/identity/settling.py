"""Settling: actors that may have members of each other, looked at together, whatever the order in which they came.

Only few members can be looked at so; where an actor has many, what was found for each as it came stands.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from .. import fusing
from ..judging.casting import groups, is_alone
from ..judging.decision import Decision
from ..judging.lookup import asked
from ..keys import draw
from ..tables.fused import actor_members, actors
from ..tables.told import cast, reports
from ..writing import slices
from . import decided
from .actors import move, resting_on
from .sketches import known_by, members_of, outlines

_MOST = 30  # members


def settle(db: Connection, blocks: Iterable[frozenset[int]], fresh: Iterable[int] = ()) -> None:
    """``fresh`` are reports of which nothing is fused yet."""
    new = set(fresh)
    for block in _apart(blocks):
        members = _members(db, sorted(_with_families(db, block)))
        moves = _moves(db, members) if len(members) > 1 else {}
        moved = {key for some in moves.values() for key in some}

        def change(moves: dict[int, dict[int, Decision]] = moves) -> None:
            for actor, found in moves.items():
                move(db, found, actor, found)

        if moved:
            touched = [report for report in resting_on(db, moved) if report not in new]
            fusing.anew(db, touched, change)


def loosened(db: Connection, keys: Iterable[int]) -> list[frozenset[int]]:
    """Of actors that lost a member those that hang together by more than one name: each a block."""
    found = []
    for some in slices(sorted(set(keys))):
        query = select(actors.c.key).where(actors.c.key.in_(some), actors.c.named, actors.c.reports.between(2, _MOST))
        for key in db.execute(query).scalars().all():
            if len({row.name_key for row in _members(db, [key])}) > 1:
                found.append(frozenset([key]))
    return found


def _apart(blocks: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """Blocks that overlap made one."""
    found: list[frozenset[int]] = []
    for block in blocks:
        near = [other for other in found if other & block]
        found = [other for other in found if not other & block] + [block.union(*near)]
    return found


def _with_families(db: Connection, block: frozenset[int]) -> frozenset[int]:
    """With all that persons of one word may be, too."""
    alone = [one for one in outlines(db, block).values() if is_alone(one)]
    return block.union(*known_by(db, {mark for one in alone for mark in asked(one)}).values())


def _members(db: Connection, block: Sequence[int]) -> Sequence[Row[Any]]:
    """None if they are too many."""
    told = select(actors.c.reports).where(actors.c.key.in_(block[:_MOST]))
    if len(block) > _MOST or sum(db.execute(told).scalars()) > _MOST:
        return []
    query = (
        select(cast, actor_members.c.actor, reports.c.id.label("report_id"), reports.c.moment)
        .join(actor_members, actor_members.c.member == cast.c.key)
        .join(reports, reports.c.key == cast.c.report)
        .where(actor_members.c.actor.in_(block))
    )
    return db.execute(query).all()


def _moves(db: Connection, members: Sequence[Row[Any]]) -> dict[int, dict[int, Decision]]:
    """Which members change to which actor: a group stays with the actor that has most of it."""
    marks = {row.key: decided.Mark.of(row.report_id, dict(row._mapping)) for row in members}
    rank = {row.key: (row.moment, row.report_id, row.name, row.id) for row in members}
    actor_of = {row.key: row.actor for row in members}
    sketched = members_of(db, sorted(set(actor_of.values())))
    of = groups(sketched, {row.key: row.report for row in members}, rank, decided.between(db, marks))
    together: dict[int, list[int]] = defaultdict(list)
    for key, (first, _) in of.items():
        together[first].append(key)
    moves: dict[int, dict[int, Decision]] = {}
    taken: set[int] = set()
    for first in sorted(together, key=lambda first: (-len(together[first]), rank[first])):
        counts = Counter(actor_of[key] for key in together[first] if actor_of[key] not in taken)
        actor = min(counts, key=lambda a: (-counts[a], a), default=None) or draw(db, 1)[0]
        taken.add(actor)
        if changed := {key: of[key][1] for key in together[first] if actor_of[key] != actor}:
            moves[actor] = changed
    return moves
