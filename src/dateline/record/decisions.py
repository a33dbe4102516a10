"""What people decided of actors and events: joined, parted, undone; and the list of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from dateline.errors import NotInRecord, UsageError

from .engine import Store
from .identity import deciding, occasions
from .tables.fused import decisions

_ID = re.compile(r"([ahd])(\d{1,18})")
_KINDS = {"a": deciding, "h": occasions}
_ABOUT = {"a": "actors", "h": "events"}
_LETTER = {about: letter for letter, about in _ABOUT.items()}


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """``verb`` is merge or split. ``one`` is who was joined with, or parted from; ``other`` the second of two that are
    one, or what was parted as another. ``made`` is when, in UTC."""

    id: str
    about: str
    verb: str
    one: str
    other: str
    words: str
    made: str
    note: str | None


def merge(store: Store, one: str, other: str, note: str | None) -> DecisionRow:
    kind, first = _key(one, "ah")
    same, second = _key(other, "ah")
    if kind != same:
        raise UsageError(f"{one} and {other}: an actor and an event cannot be one")
    return store.write(lambda db: _row(db, _KINDS[kind].merge(db, first, second, note)))


def split(store: Store, id: str, reports: Sequence[str], note: str | None) -> DecisionRow:
    """Without reports the last merge of it is undone, which is then what is given."""
    kind, key = _key(id, "ah")
    if reports:
        return store.write(lambda db: _row(db, _KINDS[kind].split(db, key, reports, note)))

    def work(db: Connection) -> DecisionRow:
        mine = (decisions.c.about == _ABOUT[kind], decisions.c.verb == "merge", decisions.c.one == key)
        last = db.execute(select(decisions.c.key).where(*mine).order_by(decisions.c.key.desc()).limit(1)).scalar()
        if last is None:
            _KINDS[kind].members(db, key)  # which must be there
            raise UsageError(
                f"{id}: nobody joined it; name the REPORTs that mean another (dateline why {id} lists them)"
            )
        return _undone(db, last)

    return store.write(work)


def undo(store: Store, id: str) -> DecisionRow:
    _, key = _key(id, "d")

    def work(db: Connection) -> DecisionRow:
        if db.execute(select(decisions.c.key).where(decisions.c.key == key)).first() is None:
            raise NotInRecord(f"{id}: no such decision in {store.label} (dateline decisions lists them)")
        return _undone(db, key)

    return store.write(work)


def _undone(db: Connection, key: int) -> DecisionRow:
    row = _row(db, key)
    _KINDS[row.one[0]].undo(db, key)
    return row


def _key(id: str, kinds: str) -> tuple[str, int]:
    match = _ID.fullmatch(id)
    if match is None or match[1] not in kinds:
        what = "a decision, such as d17" if kinds == "d" else "an actor or event, such as a17 or h17"
        raise UsageError(f"{id}: not the id of {what}")
    return match[1], int(match[2])


def query() -> tuple[Select[Any], Sequence[ColumnElement[Any]]]:
    return select(decisions), (decisions.c.key,)


def rows(db: Connection, found: Sequence[RowMapping]) -> list[DecisionRow]:
    return [
        DecisionRow(
            f"d{row['key']}", row["about"], row["verb"], f"{_LETTER[row['about']]}{row['one']}",
            f"{_LETTER[row['about']]}{row['other']}", row["words"], row["made"], row["note"],
        )
        for row in found
    ]  # fmt: skip


def _row(db: Connection, key: int) -> DecisionRow:
    [row] = rows(db, db.execute(select(decisions).where(decisions.c.key == key)).mappings().all())
    return row
