"""A disk that is full in the midst of a batch: one line, nothing half added, and a second run completes it."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event
from typer.testing import CliRunner

from dateline.api import Reading
from dateline.cli import app
from dateline.errors import RecordError, RecordFull
from dateline.record import Record, engine
from dateline.record.adding import BATCH

from .record_readings import many
from .whole import assert_whole, contents

REPORTS = BATCH + 6


@pytest.fixture(scope="module")
def undisturbed() -> dict[str, int]:
    with Record.open(":memory:") as record:
        record.add(*many(REPORTS))
        return contents(record)


def assert_completes(record: Record, told: list[str], undisturbed: dict[str, int]) -> None:
    """Only whole batches are there, all that was told to be added among them; and a second run adds the rest."""
    assert len(record) in (0, BATCH)
    assert len(record) >= len(told)
    assert_whole(record)
    record.add(*many(REPORTS))
    assert_whole(record)
    assert contents(record) == undisturbed


def add_until_full(record: Record) -> list[str]:
    told: list[str] = []
    with pytest.raises(RecordFull) as error:
        told.extend(added.id for added in record.adding(many(REPORTS)))
    assert_one_line(error.value, record)
    return told


def assert_one_line(error: RecordError, record: Record) -> None:
    assert str(error).startswith(f"{record.store.label}: ")
    assert "\n" not in str(error)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An empty record."""
    path = tmp_path / "record.db"
    Record.open(path).close()
    return path


def _pages(path: Path) -> int:
    with sqlite3.connect(path) as db:
        return int(db.execute("PRAGMA page_count").fetchone()[0])


@pytest.mark.parametrize("share", [0.0, 0.2, 0.6, 0.97])
def test_a_full_file_takes_whole_batches(file: Path, tmp_path: Path, undisturbed: dict[str, int], share: float) -> None:
    empty = _pages(file)
    with Record.open(tmp_path / "whole.db") as whole:
        whole.add(*many(REPORTS))
    room = empty + int((_pages(tmp_path / "whole.db") - empty) * share)

    def limit(db: sqlite3.Connection, _: object) -> None:
        db.execute(f"PRAGMA max_page_count = {room}")

    with Record.open(file) as record:
        record.store.engine.dispose()
        event.listen(record.store.engine, "connect", limit)
        told = add_until_full(record)
        event.remove(record.store.engine, "connect", limit)
        record.store.engine.dispose()
        assert_completes(record, told, undisturbed)


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """What is written beyond is refused, as on a disk without room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("room", [4_096, 100_000, 400_000])
def test_a_full_disk_is_told_and_a_second_run_completes(file: Path, undisturbed: dict[str, int], room: int) -> None:
    with Record.open(file) as record:
        with no_file_larger_than(file.stat().st_size + room):
            told = add_until_full(record)
        assert_completes(record, told, undisturbed)


@pytest.mark.parametrize(("table", "row"), [("reports", BATCH + 2), ("roles", 1), ("words", 30), ("happenings", 2)])
def test_a_full_server_takes_whole_batches(postgres: str, undisturbed: dict[str, int], table: str, row: int) -> None:
    with Record.open(postgres) as record:
        with failing(postgres, table, row, "53100"):
            told = add_until_full(record)
        assert_completes(record, told, undisturbed)


def test_a_server_that_goes_while_rows_are_copied_is_waited_for(postgres: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PAUSES", (0.0,))
    with Record.open(postgres) as record:
        with failing(postgres, "statements", 9, "57P01", once=True):
            record.add(*many(BATCH))
        assert len(record) == BATCH
        assert_whole(record)


def test_what_the_server_does_not_take_in_a_copy_costs_no_other_report(postgres: str) -> None:
    refused = []
    with Record.open(postgres) as record:
        with failing(postgres, "statements", 9, "22003", once=True):
            added = record.add(*many(BATCH), on_error=refused.append)
        assert len(added) == len(record) == BATCH
        assert refused == []  # for each alone it went well
        assert_whole(record)


@contextmanager
def failing(postgres: str, table: str, row: int, code: str, once: bool = False) -> Iterator[None]:
    """The server complains at a row of a table, and at all after it unless ``once``."""
    how = "=" if once else ">="
    with psycopg.connect(postgres, autocommit=True) as db:
        db.execute(_FAILING.format(table=table, row=row, code=code, how=how).encode())
        yield
        db.execute(f"DROP TRIGGER failing ON {table}; DROP SEQUENCE rows_so_far; DROP FUNCTION fail".encode())


_FAILING = """
CREATE SEQUENCE rows_so_far;
CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF nextval('rows_so_far') {how} {row} THEN
        RAISE EXCEPTION USING ERRCODE = '{code}', MESSAGE = 'as a server says it';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER failing BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION fail();
"""


def test_the_command_says_so_in_one_line_and_ends_with_1(file: Path, tmp_path: Path) -> None:
    given = tmp_path / "readings.jsonl"
    given.write_text("\n".join(Reading.of(one).to_json() for one in many(REPORTS)), encoding="utf-8")
    command = ["add", "--record", str(file), str(given)]
    with no_file_larger_than(file.stat().st_size + 4_096):
        full = CliRunner().invoke(app, command)
    assert full.exit_code == 1
    [line] = [line for line in full.stderr.splitlines() if str(file) in line]
    assert "room" in line or "disk" in line
    assert "Traceback" not in full.output
    assert CliRunner().invoke(app, command).exit_code == 0
    with Record.open(file) as record:
        assert len(record) == REPORTS
