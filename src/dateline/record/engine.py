"""The store: a database that is read in one way and written to by one at a time, whichever database it is."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from time import sleep
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import Pool, QueuePool, StaticPool

from dateline.errors import NoRecord, RecordReadOnly, RecordUnreachable, UsageError

from .address import Address
from .faults import told

T = TypeVar("T")
_EFFECTIVE = os.access in os.supports_effective_ids
WAIT = 30.0  # seconds for another writer to be done
PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)  # seconds between tries to reach a server that has gone
_STATEMENTS = 500  # that SQLite keeps prepared: lists of keys are of many lengths
_LOCK = 0x6461_7465_6C69_6E65  # of the writers among themselves on PostgreSQL


class Store:
    """A database of records. ``reading`` and ``writing`` are transactions; ``write`` is one that survives a server's
    restart. Writers wait for each other, so whoever writes sees all that was written before."""

    def __init__(self, engine: Engine, label: str, wait: float = WAIT) -> None:
        self.engine, self.label, self.wait = engine, label, wait
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._writer = engine.execution_options(writes=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with told(self.label), self.engine.begin() as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with told(self.label), self._writer.begin() as db:
            if not self.is_sqlite:
                db.execute(text(f"SET LOCAL lock_timeout = {max(1, int(self.wait * 1000))}"))
                db.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            yield db

    def write(self, work: Callable[[Connection], T]) -> T:
        """Does the work, which must be one that may be done again: a server that has gone may come back."""
        for pause in () if self.is_sqlite else PAUSES:
            try:
                with self.writing() as db:
                    return work(db)
            except RecordUnreachable:
                self.engine.dispose()
                sleep(pause)
        with self.writing() as db:
            return work(db)

    def close(self) -> None:
        self.engine.dispose()


def connect(where: Address, create: bool, wait: float = WAIT) -> Store:
    """The store at an address; nothing of it is read yet. Raises NoRecord, UsageError."""
    if where.url is not None:
        return Store(_postgres(where), where.label, wait)
    if where.path is None:
        return Store(_sqlite(lambda: _open(":memory:", wait), StaticPool), where.label, wait)
    target = _target(where.path, where.label, create)
    return Store(_sqlite(lambda: _open(target, wait)), where.label, wait)


def _postgres(where: Address) -> Engine:
    if find_spec("psycopg") is None:
        raise UsageError(f"{where.label}: PostgreSQL needs more (pip install 'dateline[postgres]')")
    assert where.url is not None
    try:
        engine = create_engine(where.url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    except ValueError as error:
        raise UsageError(f"{where.label}: not an address of a database: {error}") from None

    @event.listens_for(engine, "connect")
    def connected(raw: Any, _: Any) -> None:
        # What is asked has an index and few rows: to compile a query, or to read a whole table, takes longer.
        raw.execute("SET jit = off")
        raw.execute("SET random_page_cost = 1.1")
        raw.commit()

    return engine


def _target(path: Path, label: str, create: bool) -> str:
    """The file as SQLite opens it: to be made, to be written to, or only to be read."""
    try:
        if not path.exists():
            if not create:
                raise NoRecord(label, "no such record", "make it with dateline add, or give its file with --record")
            if not path.resolve().parent.is_dir():
                raise NoRecord(label, "no such folder", "make it first")
            return f"{_uri(path)}?mode=rwc"
        if path.is_dir():
            raise NoRecord(label, "a folder, not a record's file", "name a file in it")
        if _may(path, os.W_OK) and _may(path.resolve().parent, os.W_OK):
            return f"{_uri(path)}?mode=rw"
        if not _may(path, os.R_OK):
            raise RecordReadOnly(label, "may not be read", "check its permissions")
    except (OSError, ValueError) as error:
        raise NoRecord(label, f"cannot be opened: {getattr(error, 'strerror', None) or error}".lower()) from None
    # What nobody can write to needs no lock, for which SQLite would have to write beside the file.
    alone = not path.with_name(path.name + "-wal").exists() and not _may(path.resolve().parent, os.W_OK)
    return f"{_uri(path)}?mode=ro" + ("&immutable=1" if alone else "")


def _may(path: Path, how: int) -> bool:
    return os.access(path, how, effective_ids=_EFFECTIVE)


def _uri(path: Path) -> str:
    return path.resolve().as_uri()


def _open(target: str, wait: float) -> sqlite3.Connection:
    # Without transactions of its own: the store begins them, as the "begin" below.
    connection = sqlite3.connect(
        target,
        timeout=wait,
        isolation_level=None,
        check_same_thread=False,
        uri=target.startswith("file:"),
        cached_statements=_STATEMENTS,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    # What was committed outlives the process in any case, and the file stays whole if the power fails.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -64000")
    return connection


def _sqlite(creator: Callable[[], sqlite3.Connection], pool: type[Pool] = QueuePool) -> Engine:
    engine = create_engine("sqlite://", creator=creator, poolclass=pool)

    @event.listens_for(engine, "begin")
    def begin(db: Connection) -> None:
        # A writer takes its turn at once: who first read and then wrote could be refused half-way.
        db.exec_driver_sql("BEGIN IMMEDIATE" if db.get_execution_options().get("writes") else "BEGIN")

    return engine
