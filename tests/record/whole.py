"""Whether a record is whole: every report with all its facts, and nothing of any other."""

from __future__ import annotations

from sqlalchemy import Connection, func, select, text

from dateline.record import Record
from dateline.record.tables import fused, metadata, told

FACTS = [table for table in metadata.sorted_tables if "trust" in table.c and "report" in table.c]


def contents(record: Record) -> dict[str, int]:
    """How many rows each table has, those without any left out."""
    with record.store.reading() as db:
        counts = {table.name: _count(db, table) for table in metadata.sorted_tables if table is not told.keys}
        counts["words"] = db.execute(text("SELECT count(*) FROM words")).scalar_one()
    return {name: count for name, count in counts.items() if count}


def assert_whole(record: Record) -> None:
    with record.store.reading() as db:
        reports = db.execute(select(told.reports.c.key, told.reports.c.facts)).all()
        for key, facts in reports:
            there = sum(
                db.execute(select(func.count()).select_from(t).where(t.c.report == key)).scalar_one() for t in FACTS
            )
            assert there == facts
        assert _count(db, told.texts) == len(reports)
        assert _count(db, fused.actor_members) == _count(db, told.cast)
        members = select(func.count(func.distinct(told.cast.c.report))).select_from(
            fused.actor_members.join(told.cast, told.cast.c.key == fused.actor_members.c.member)
        )
        for actor, count in db.execute(select(fused.actors.c.key, fused.actors.c.reports)):
            assert db.execute(members.where(fused.actor_members.c.actor == actor)).scalar_one() == count
        strayed = select(func.count()).select_from(
            fused.roles.join(fused.actor_members, fused.actor_members.c.member == fused.roles.c.member)
        )
        assert db.execute(strayed.where(fused.actor_members.c.actor != fused.roles.c.actor)).scalar_one() == 0
        if record.store.is_sqlite:
            assert db.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
            assert db.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    if record.store.is_sqlite:
        with record.store.writing() as db:
            db.exec_driver_sql("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")


def _count(db: Connection, table: object) -> int:
    return int(db.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]
