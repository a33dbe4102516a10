"""What can be wrong with a record is told in one line, and nothing that was added is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from dateline.errors import (
    NewerRecord,
    NoRecord,
    NotARecord,
    RecordError,
    RecordFull,
    RecordLocked,
    RecordReadOnly,
    RecordUnreachable,
    UsageError,
)
from dateline.record import Record, engine, faults

from .record_readings import many, reading
from .servers import Server
from .whole import assert_whole, contents


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    with Record.open(path) as record:
        record.add(*many(3))
    return path


def one_line(error: pytest.ExceptionInfo[RecordError], name: object) -> None:
    line = str(error.value)
    assert line.startswith(f"{name}: ")
    assert "\n" not in line


def test_a_view_makes_no_record(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with pytest.raises(NoRecord, match="no such record") as error:
        Record.open(path, create=False)
    one_line(error, path)
    assert not path.exists()


def test_where_there_is_no_folder_there_is_no_record(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "record.db", tmp_path, tmp_path / ("x" * 300)):
        with pytest.raises(NoRecord):
            Record.open(path)


def test_an_empty_file_becomes_a_record_and_is_none_before(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.touch()
    with pytest.raises(NoRecord, match="empty"):
        Record.open(path, create=False)
    with Record.open(path) as record:
        assert len(record) == 0


@pytest.mark.parametrize("content", [b"This is no database.\n" * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_of_another_kind_is_refused_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(NotARecord) as error:
        Record.open(path)
    one_line(error, path)
    assert path.read_bytes() == content


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE recipes (name)")
    with pytest.raises(NotARecord, match="something else"):
        Record.open(path)


def test_a_server_with_tables_of_our_names_is_refused(postgres: str) -> None:
    with psycopg.connect(postgres, autocommit=True) as db:
        db.execute("CREATE TABLE events (name text)")
    with pytest.raises(NotARecord, match="something else"):
        Record.open(postgres)


def test_a_damaged_file_is_told(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096 : len(content)] = b"\xa5" * (len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(NotARecord, match="damaged") as error, Record.open(file) as record:
        list(record.statements())
    one_line(error, file)


def test_a_part_that_is_missing_is_told(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute("DROP TABLE statements")
    with pytest.raises(NotARecord), Record.open(file) as record:
        list(record.statements())


def test_a_record_of_a_later_version_is_refused_and_left_alone(record: Record) -> None:
    record.add(reading())
    with record.store.writing() as db:
        db.execute(text("UPDATE dateline_schema SET version_num = '9999'"))
    from dateline.record.schema import prepare

    for create in (True, False):
        with pytest.raises(NewerRecord, match="pip install --upgrade"):
            prepare(record.store, create)
    assert len(record) == 1


def test_a_locked_file_is_told_and_can_be_read_all_the_while(file: Path) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Record.open(file, wait=0) as record:
        with pytest.raises(RecordLocked, match="in use") as error:
            record.add(*many(2, first=3))
        one_line(error, file)
        assert len(list(record.statements())) == 6
        other.execute("ROLLBACK")
        other.close()
        record.add(*many(2, first=3))
        assert len(record) == 5


def test_a_locked_server_is_told(postgres: str) -> None:
    with Record.open(postgres, wait=0.001) as record, Record.open(postgres) as other:
        with other.store.writing(), pytest.raises(RecordLocked, match="in use"):
            record.add(reading())
        record.add(reading())
        assert len(record) == 1


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """As a user who may read the folder and write nothing."""
    for path in (folder, *folder.iterdir()):
        path.chmod(0o555 if path.is_dir() else 0o444)
    if os.getuid() == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
        folder.chmod(0o755)


def test_a_record_that_may_not_be_written_to_can_be_read(file: Path) -> None:
    folder = Path(tempfile.mkdtemp(dir="/tmp"))  # where every user may go
    try:
        path = Path(shutil.copy(file, folder))
        with without_rights(folder), Record.open(path) as record:
            assert len(list(record.statements())) == 6
            assert len(list(record.search("strike"))) == 3
            with pytest.raises(RecordReadOnly, match="may not be written to") as error:
                record.add(*many(1, first=3))
            one_line(error, path)
        assert [entry.name for entry in folder.iterdir()] == [path.name]
    finally:
        shutil.rmtree(folder)


def test_a_server_where_one_may_only_read(postgres: str) -> None:
    with Record.open(postgres) as record:
        record.add(reading())
    with psycopg.connect(postgres, autocommit=True) as db:
        db.execute("CREATE ROLE reader LOGIN" if not _has_reader(db) else "SELECT 1")
        db.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
    with Record.open(postgres.replace("dateline@", "reader@")) as record:
        assert len(list(record.statements())) == 2
        with pytest.raises(RecordReadOnly):
            record.add(reading("r2", 99))


def _has_reader(db: psycopg.Connection[tuple[object, ...]]) -> bool:
    return db.execute("SELECT 1 FROM pg_roles WHERE rolname = 'reader'").fetchone() is not None


def test_a_full_disk_loses_nothing_and_there_is_room_again(file: Path) -> None:
    with Record.open(file) as record:
        before = contents(record)

        def limit(db: sqlite3.Connection, _: object) -> None:
            db.execute("PRAGMA max_page_count = 1")  # no page more than there are

        record.store.engine.dispose()
        event.listen(record.store.engine, "connect", limit)
        with pytest.raises(RecordFull, match="no room left") as error:
            record.add(*many(60, first=3))
        one_line(error, file)
        assert contents(record) == before
        event.remove(record.store.engine, "connect", limit)
        record.store.engine.dispose()
        record.add(*many(60, first=3))
        assert len(record) == 63
        assert_whole(record)


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("53100", RecordFull), ("25006", RecordReadOnly), ("55P03", RecordLocked), ("40P01", RecordLocked),
        ("57P01", RecordUnreachable), ("08006", RecordUnreachable), ("28P01", RecordUnreachable), ("XX001", NotARecord),
    ],
)  # fmt: skip
def test_what_a_server_complains_of_has_its_place_in_the_tree(state: str, kind: type[RecordError]) -> None:
    complaint = psycopg.OperationalError()
    raised = OperationalError("SELECT 1", {}, complaint)
    raised.orig = SimpleNamespace(sqlstate=state)  # type: ignore[assignment]
    with pytest.raises(kind), faults.told("the record"):
        raise raised


def test_a_server_that_is_not_there_is_told_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(RecordUnreachable) as error:
        Record.open(f"postgresql://ada:secret@/news?host={tmp_path}")
    one_line(error, "postgresql://ada@/news")
    assert "secret" not in str(error.value)


def test_a_database_that_is_not_there_is_told(server: Server) -> None:
    with pytest.raises(RecordUnreachable):
        Record.open(f"postgresql://dateline@/nowhere?host={server.folder}")


def test_a_server_that_goes_is_told_and_once_it_is_back_all_goes_on(
    server: Server, postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "PAUSES", ())
    with Record.open(postgres) as record:
        record.add(*many(2))
        server.stop()
        try:
            with pytest.raises(RecordUnreachable):
                record.add(*many(2, first=2))
            with pytest.raises(RecordUnreachable):
                list(record.statements())
        finally:
            server.start()
        assert len(record) == 2
        record.add(*many(2, first=2))
        assert len(record) == 4
        assert_whole(record)


def test_a_server_that_is_soon_back_is_waited_for(
    server: Server, postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 1:
            server.start()

    monkeypatch.setattr(engine, "sleep", pause)
    with Record.open(postgres) as record:
        record.add(*many(2))
        server.stop()
        record.add(*many(2, first=2))
        assert len(record) == 4
        assert pauses == [engine.PAUSES[0]]


def test_a_server_that_restarts_in_the_midst_of_a_batch_loses_nothing(
    server: Server, postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "sleep", lambda _: None)
    with Record.open(postgres) as record:
        seen = 0

        def restart(*_: object) -> None:
            nonlocal seen
            seen += 1
            if seen in (8, 31):
                server.restart()

        event.listen(record.store.engine, "before_cursor_execute", restart)
        record.add(*many(5))
        assert seen > 31
        assert len(record) == 5
        assert_whole(record)


@pytest.mark.parametrize("where", ["", "mysql://host/news", "a\0b", "postgresql://host:port:port/x"])
def test_an_address_that_is_none_is_refused(where: str) -> None:
    with pytest.raises(UsageError):
        Record.open(where)


def test_a_file_with_any_name(tmp_path: Path) -> None:
    path = tmp_path / "a b?mode=ro&#%20é.db"
    with Record.open(str(path)) as record:
        record.add(reading())
    with Record.open(f"sqlite:///{path}", create=False) as record:
        assert len(record) == 1
    assert path.exists()
