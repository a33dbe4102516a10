"""Deciding: a person joins actors or parts them. It is remembered and holds for reports that come later, until it is
undone; what rests on actors is judged anew for the reports concerned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from dateline.errors import NotInRecord, UsageError

from .. import fusing
from ..judging.actors import compare, grown
from ..judging.decision import Decision, apart
from ..keys import draw
from ..storable import storable
from ..tables.fused import actor_members, actors, decision_sides, decisions
from ..tables.told import cast, reports
from ..writing import insert
from . import decided
from .actors import move, resting_on
from .settling import settle
from .sketches import members_of

Members = dict[int, Mapping[str, Any]]


def merge(db: Connection, one: int, other: int, note: str | None) -> int:
    """Makes the other actor's members those of the one. Gives the key of the decision."""
    if one == other:
        raise UsageError(f"a{one}: is one already")
    ours, theirs = members(db, one), members(db, other)
    words = f"{_name(db, one)} and {_name(db, other)} are one"
    key = _remember(db, "merge", one, other, words, note, ours, theirs)
    found = Decision(one, "decided", 1.0, decided.reason(key, words, merges=True))
    _move(db, theirs, one, dict.fromkeys(theirs, found))
    return key


def split(db: Connection, actor: int, ids: Sequence[str], note: str | None) -> int:
    """Makes the members in some reports an actor of their own."""
    all_of_them = members(db, actor)
    wanted = {storable(id) for id in ids}
    if unknown := wanted - {row["report_id"] for row in all_of_them.values()}:
        raise NotInRecord(f"{min(unknown)}: does not name a{actor} (dateline why a{actor} lists the reports that do)")
    parted = {key: row for key, row in all_of_them.items() if row["report_id"] in wanted}
    rest = {key: row for key, row in all_of_them.items() if key not in parted}
    if not rest:
        raise UsageError(f"a{actor}: no other report names it, so there is nobody to part it from")
    words = f"{_name(db, actor)} of {', '.join(sorted(wanted))} is another"
    other = draw(db, 1)[0]
    key = _remember(db, "split", actor, other, words, note, rest, parted)
    _move(db, parted, other, dict.fromkeys(parted, apart("decided", decided.reason(key, words, merges=False))))
    return key


def undo(db: Connection, key: int) -> None:
    """As if it had never been decided; what came later is left as far as it does not rest on it."""
    ruling = decided.ruling(db, key)
    row = db.execute(select(decisions).where(decisions.c.key == key)).one()
    assert ruling is not None
    db.execute(delete(decisions).where(decisions.c.key == key))
    if ruling.merges:
        for actor in decided.holding(db, ruling.sides[0]):
            marked = _marks(found := members(db, actor))
            theirs = {k: found[k] for k, mark in marked.items() if _is_of(mark, ruling.sides[1], ruling.sides[0])}
            if theirs and len(theirs) < len(found):
                _move(db, theirs, row.other, _together(db, actor, theirs))
        return
    holders = decided.holding(db, ruling.sides[0])
    home = row.one if row.one in holders else next(iter(holders), None)
    if home is None:
        return
    for actor in decided.holding(db, ruling.sides[1]):
        if actor != home:
            marked = _marks(found := members(db, actor))
            back = {k: found[k] for k, mark in marked.items() if mark.is_at(ruling.sides[1], by_name=False)}
            _move(db, back, home, _together(db, actor, back))
            settle(db, [frozenset((home, actor))])


def _marks(found: Members) -> dict[int, decided.Mark]:
    return {key: decided.Mark.of(row["report_id"], row) for key, row in found.items()}


def _is_of(mark: decided.Mark, side: Sequence[decided.Mark], other: Sequence[decided.Mark]) -> bool:
    if mark.is_at(side, by_name=False):
        return True
    return mark.is_at(side, by_name=True) and not mark.is_at(other, by_name=True)


def _move(db: Connection, moved: Members, actor: int, found: Mapping[int, Decision]) -> None:
    fusing.anew(db, resting_on(db, moved), lambda: move(db, moved, actor, found))


def _together(db: Connection, actor: int, moved: Members) -> dict[int, Decision]:
    """Why members that were one before are one: each by what those before it say."""
    sketched = members_of(db, [actor])
    found: dict[int, Decision] = {}
    known = None
    for key in sorted(moved):
        one = sketched[key]
        if known is None:
            found[key], known = apart("new", "nobody in the record fits"), one
        else:
            found[key] = compare(one, known) or apart("together", "they were one before")
            known = grown(known, one)
    return found


def members(db: Connection, actor: int) -> Members:
    _name(db, actor)
    query = (
        select(cast, reports.c.id.label("report_id"))
        .join(actor_members, actor_members.c.member == cast.c.key)
        .join(reports, reports.c.key == cast.c.report)
        .where(actor_members.c.actor == actor)
    )
    return {row["key"]: dict(row) for row in db.execute(query).mappings()}


def _name(db: Connection, actor: int) -> str:
    name = db.execute(select(actors.c.name).where(actors.c.key == actor)).scalar()
    if name is None:
        raise NotInRecord(f"a{actor}: no such actor in the record (dateline actors lists them)")
    return str(name)


def _remember(
    db: Connection, verb: str, one: int, other: int, words: str, note: str | None, ours: Members, theirs: Members
) -> int:
    rows = {
        (side, row["report_id"], row["name_key"], row["kind"]): row["country"]
        for side, some in enumerate((ours, theirs))
        for row in some.values()
    }
    return remember(
        db, "actors", verb, one, other, words, note,
        [{"side": s, "report": r, "mark": m, "kind": k, "country": c} for (s, r, m, k), c in rows.items()],
    )  # fmt: skip


def remember(
    db: Connection,
    about: str,
    verb: str,
    one: int,
    other: int,
    words: str,
    note: str | None,
    sides: Iterable[dict[str, Any]],
) -> int:
    """Writes a decision down."""
    [key] = draw(db, 1)
    made = datetime.now(UTC).isoformat(timespec="seconds")
    row = {"key": key, "about": about, "verb": verb, "one": one, "other": other, "words": words, "made": made}
    insert(db, decisions, [row | {"note": storable(note)}])
    insert(db, decision_sides, [side | {"decision": key} for side in sides])
    return key
