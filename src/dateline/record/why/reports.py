"""Why a report counts as a copy of another, or stands for itself; and of any two, how much they have in common."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from dateline.errors import NotInRecord

from ..fusers.world import World
from ..judging.copies import compare, print_of
from ..judging.pages import NEAR, SAME_STORY
from ..passages import Source
from ..storable import storable
from ..tables.fused import copies, happening_members
from ..tables.told import events, reports, texts
from .explanation import Explanation, Ground, count

_WORDS = 80  # letters of a report that are quoted


def key_of(db: Connection, id: str) -> int | None:
    return db.execute(select(reports.c.key).where(reports.c.id == storable(id))).scalar()


def explain(db: Connection, key: int) -> Explanation:
    row = _row(db, key)
    pairs = (copies.c.report == key) | (copies.c.earlier == key)
    found = db.execute(select(copies).where(pairs).order_by(copies.c.shared.desc())).mappings().all()
    grounds = tuple(
        _ground(
            _row(db, pair["earlier"] if pair["report"] == key else pair["report"]),
            pair["kind"],
            pair["shared"],
            pair["why"],
        )
        for pair in found
    )
    return Explanation(row["id"], "report", row["title"] or _begin(row["text"]), tuple(_lines(db, row)), grounds)


def explain_two(db: Connection, one: int, other: int) -> Explanation:
    """Compared anew, whether the record found them alike or not."""
    ours, theirs = _row(db, one), _row(db, other)
    copy = compare(
        *(
            print_of(r["text"], date.fromisoformat(r["day"]) if r["day"] else None, r["publisher"])
            for r in (ours, theirs)
        )
    )
    alike = World(db).gate(one, other)
    story = "of one story" if alike >= SAME_STORY else "near each other" if alike >= NEAR else "of two stories"
    lines = [f"Their story: {alike:.2f} of 1 alike, {story} (compared from {NEAR}, one story from {SAME_STORY})."]
    words = {
        "copy": "One is a copy of the other",
        "version": "They are versions of one text",
        "partial": "One has a part of the other",
    }
    lines.append(
        f"{words[copy.kind]}: {copy.why}." if copy else "Neither is a copy of the other, nor has a part of it."
    )
    if ours["origin"] == theirs["origin"]:
        lines.append("They count as one independent telling.")
    rule, shared = (copy.kind, copy.shared) if copy else ("apart", 0.0)
    why = copy.why if copy else "too few runs of words in common"
    grounds = (_ground(ours, rule, shared, why), _ground(theirs, rule, shared, why))
    return Explanation(
        f"{ours['id']} {theirs['id']}", "two reports", f"{ours['id']} and {theirs['id']}", tuple(lines), grounds
    )


def _row(db: Connection, key: int) -> Any:
    query = select(reports, texts.c.text).join(texts, texts.c.report == reports.c.key).where(reports.c.key == key)
    row = db.execute(query).mappings().first()
    if row is None:
        raise NotInRecord("no such report in the record")
    return row


def _lines(db: Connection, row: Any) -> Iterator[str]:
    if row["origin"] == row["key"]:
        yield "It stands for itself: its telling is counted as its own."
    else:
        yield f"Its telling is that of {_row(db, row['origin'])['id']}, and is counted with it as one."
    told = select(func.count(func.distinct(happening_members.c.happening))).select_from(
        events.join(happening_members, happening_members.c.event == events.c.key)
    )
    many = db.execute(told.where(events.c.report == row["key"])).scalar_one()
    yield f"It tells of {count(many, 'event')} of the record (dateline timeline --source {row['id']})."


def _ground(row: Any, kind: str, shared: float, why: str) -> Ground:
    begin = _begin(row["text"])
    start = row["text"].index(begin) if begin else 0
    source = Source(row["id"], start, start + len(begin), begin)
    return Ground(source, None, row["day"] or None, row["publisher"], (), kind, round(shared, 2) or None, why)


def _begin(text: str) -> str:
    line = text.strip().split("\n")[0]
    return line if len(line) <= _WORDS else line[:_WORDS].rpartition(" ")[0].rstrip() or line[:_WORDS]
