"""The seam of identity: members of reports move from one actor of the record to another, and back, without a trace."""

from __future__ import annotations

from sqlalchemy import select

from dateline.record import Record
from dateline.record.identity import actors
from dateline.record.tables.fused import actor_members

from .record_readings import many
from .whole import assert_whole, contents


def key(record: Record, name: str) -> int:
    return next(int(row.id[1:]) for row in record.actors() if row.name == name)


def members(record: Record, actor: int) -> list[int]:
    with record.store.reading() as db:
        return list(db.execute(select(actor_members.c.member).where(actor_members.c.actor == actor)).scalars())


def test_actors_can_be_made_one(record: Record) -> None:
    record.add(*many(3))
    vance, lund = key(record, "Ada Vance"), key(record, "Bo Lund")
    moved = members(record, lund)
    with record.store.writing() as db:
        actors.move(db, moved, vance, "decided", {"by": "a person"})
    assert_whole(record)
    rows = {row.name: row for row in record.actors()}
    assert "Bo Lund" not in rows
    assert rows["Ada Vance"].reports == 3
    assert "Bo Lund" in rows["Ada Vance"].aliases
    assert len(list(record.statements(actor="Lund"))) == 6
    record.forget("r0", "r1", "r2")
    assert contents(record) == {}


def test_a_member_can_be_parted_and_brought_back(record: Record) -> None:
    record.add(*many(3))
    before, there = contents(record), list(record.actors())
    vance, lund = key(record, "Ada Vance"), key(record, "Bo Lund")
    one = members(record, vance)[:1]
    with record.store.writing() as db:
        actors.move(db, one, lund, "decided")
    assert_whole(record)
    assert len(list(record.statements(actor=f"a{lund}"))) == 4
    with record.store.writing() as db:
        actors.move(db, one, vance, "same name")
    assert contents(record) == before
    assert list(record.actors()) == there
    assert_whole(record)
