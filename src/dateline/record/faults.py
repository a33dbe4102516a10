"""What goes wrong in a database, as the errors that users know: one place that knows the codes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, ResourceClosedError

from dateline.errors import (
    DatelineError,
    NotARecord,
    RecordError,
    RecordFull,
    RecordLocked,
    RecordReadOnly,
    RecordUnreachable,
)

_LOCKED = ("in use by another program", "wait until that is done, then run it again: nothing is lost")
_READ_ONLY = ("may not be written to", "check its permissions, or give another --record")
_FULL = ("no room left on its disk", "make room and run it again: what was added stays added")
_DAMAGED = ("damaged, or no record of Dateline", "take a copy of yours, or give another --record")
_GONE = ("the database cannot be reached", "start it and run this again: what was added stays added")

_SQLITE: dict[int, tuple[type[RecordError], tuple[str, str]]] = {
    sqlite3.SQLITE_BUSY: (RecordLocked, _LOCKED),
    sqlite3.SQLITE_LOCKED: (RecordLocked, _LOCKED),
    sqlite3.SQLITE_READONLY: (RecordReadOnly, _READ_ONLY),
    sqlite3.SQLITE_PERM: (RecordReadOnly, _READ_ONLY),
    sqlite3.SQLITE_FULL: (RecordFull, _FULL),
    sqlite3.SQLITE_CORRUPT: (NotARecord, _DAMAGED),
    sqlite3.SQLITE_NOTADB: (NotARecord, _DAMAGED),
    sqlite3.SQLITE_CANTOPEN: (RecordReadOnly, ("cannot be opened", "check that its folder is there and may be used")),
    sqlite3.SQLITE_IOERR: (RecordFull, ("its disk fails or is full", "check the disk; what was added stays added")),
}

# SQLSTATE, the longest prefix first.
_POSTGRES: tuple[tuple[str, type[RecordError], tuple[str, str]], ...] = (
    ("53100", RecordFull, _FULL),
    ("53200", RecordFull, ("the server is out of memory", "run it again later: what was added stays added")),
    ("25006", RecordReadOnly, _READ_ONLY),
    ("42501", RecordReadOnly, ("may not be written to by this user", "ask for the right to do so")),
    ("55P03", RecordLocked, _LOCKED),
    ("57014", RecordLocked, _LOCKED),
    ("40", RecordLocked, _LOCKED),
    ("3D000", RecordUnreachable, ("no such database", "make it first: createdb")),
    ("28", RecordUnreachable, ("the server refuses this user", "check user and password")),
    ("08", RecordUnreachable, _GONE),
    ("57P", RecordUnreachable, _GONE),
    ("53", RecordUnreachable, ("the server takes no more connections", "run it again later")),
    ("XX001", NotARecord, _DAMAGED),
    ("XX002", NotARecord, _DAMAGED),
    ("42P01", NotARecord, _DAMAGED),
)


@contextmanager
def told(label: str) -> Iterator[None]:
    """Raises what a database complains of as an error of the one tree; defects of ours pass as they are."""
    try:
        yield
    except DBAPIError as error:
        fault = _fault(label, error)
        if fault is None:
            raise
        raise fault from error
    except ResourceClosedError as error:
        raise RecordUnreachable(label, *_GONE) from error


def _fault(label: str, error: DBAPIError) -> DatelineError | None:
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        code = getattr(cause, "sqlite_errorcode", None)
        kind = _SQLITE.get(code & 0xFF) if code is not None else None
        # "no such table" of a file that says it is a record, but lacks a part
        if kind is None and "no such" in str(cause):
            kind = (NotARecord, _DAMAGED)
        return kind[0](label, *kind[1]) if kind else None
    state = getattr(cause, "sqlstate", None)
    if state is None:
        gone = error.connection_invalidated or isinstance(error, OperationalError | InterfaceError)
        return RecordUnreachable(label, *_GONE) if gone else None
    for prefix, error_kind, words in _POSTGRES:
        if state.startswith(prefix):
            return error_kind(label, *words)
    return None
