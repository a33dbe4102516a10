"""The steps of the tables lead to the tables that the code knows."""

from __future__ import annotations

import subprocess
import sys

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from dateline.record import Record
from dateline.record.migrations import STEPS, VERSIONS, config, is_ours
from dateline.record.tables import metadata

from .record_readings import reading


def test_the_steps_make_the_tables_of_the_code(record: Record) -> None:
    with record.store.reading() as db:
        options = {"version_table": VERSIONS, "include_name": is_ours, "compare_type": True}
        assert compare_metadata(MigrationContext.configure(db, opts=options), metadata) == []


def test_the_steps_are_one_chain(record: Record) -> None:
    with record.store.reading() as db:
        script = ScriptDirectory.from_config(config(db))
    assert [step.revision for step in script.walk_revisions()] == list(reversed(STEPS))


def test_a_second_opening_needs_no_migration(record: Record) -> None:
    from dateline.record.schema import prepare

    prepare(record.store, create=False)


def test_reading_needs_no_database() -> None:
    code = "import sys, dateline, dateline.cli; sys.exit('sqlalchemy' in sys.modules or 'alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_an_opened_record_needs_no_alembic(tmp_path: object) -> None:
    code = (
        "import sys; from dateline import Record; "
        f"Record.open({str(tmp_path)!r} + '/r.db').close() if len(sys.argv) < 2 else "
        f"sys.exit(bool(Record.open({str(tmp_path)!r} + '/r.db').close()) or 'alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
    assert subprocess.run([sys.executable, "-c", code, "again"]).returncode == 0


def test_a_record_from_before_the_likelihoods_keeps_its_events(address: str) -> None:
    with Record.open(address) as made:
        made.add(reading())
        events = list(made.timeline().to_dicts())
        with made.store.writing() as db:
            db.execute(text("ALTER TABLE events DROP COLUMN likelihood"))
            db.execute(text(f"UPDATE {VERSIONS} SET version_num = '0007'"))
    with Record.open(address) as opened:
        assert list(opened.timeline().to_dicts()) == events
        assert [event.likelihood for event in opened.show("r1").events] == [None, None, None]
        opened.add(reading("r2", toll=13))
        assert len(opened) == 2
