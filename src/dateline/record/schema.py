"""A record's tables made, brought up to date, or refused."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from dateline.errors import NewerRecord, NoRecord, NotARecord

from .engine import Store
from .migrations import STEPS, VERSIONS, upgrade
from .remaking import remake
from .tables import metadata

_FUSED = "0007"  # the step before which all that is made of several reports is to be made anew
_APPLICATION = 0x44544C4E  # "DTLN", by which SQLite's files say whose they are


def prepare(store: Store, create: bool) -> None:
    """Makes the store ready to use: a fresh one is made if it is to be, an older one is brought up to date.

    Raises NoRecord, NotARecord, NewerRecord.
    """
    with store.reading() as db:
        step = _step(db, store.label)
    if step == STEPS[-1]:
        return
    if step is None and not create:
        raise NoRecord(store.label, "empty: no record yet", "make it with dateline add")
    if store.is_sqlite:
        _write_ahead(store)
    with store.writing() as db:
        if (before := _step(db, store.label)) != STEPS[-1]:  # another process may have been first
            upgrade(db)
            if before is not None and before < _FUSED:
                remake(db)
            if store.is_sqlite:
                db.exec_driver_sql(f"PRAGMA application_id = {_APPLICATION}")


def _step(db: Connection, label: str) -> str | None:
    """The step that the tables are at; None if there are none yet."""
    there = set(inspect(db).get_table_names())
    if VERSIONS not in there:
        # In a file everything is the record's; on a server other tables may stand beside it.
        if there & set(metadata.tables) or (there and db.dialect.name == "sqlite"):
            raise NotARecord(label, "a database of something else", "give another --record")
        return None
    step: str | None = db.execute(text(f"SELECT version_num FROM {VERSIONS}")).scalar()
    if step is not None and step not in STEPS:
        raise NewerRecord(label, "written by a later version of Dateline", "pip install --upgrade dateline")
    return step


def _write_ahead(store: Store) -> None:
    """Lets readers read while a writer writes; the file remembers it."""
    with store.engine.connect() as db:
        raw = db.connection.dbapi_connection
        assert raw is not None
        raw.execute("PRAGMA journal_mode = WAL")  # outside of any transaction
