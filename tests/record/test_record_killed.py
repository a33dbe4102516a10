"""A process killed in the midst of adding leaves no report half there, and a second run completes it; two processes
that add at once put every report there once."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.model import Reading
from dateline.record import Record
from dateline.record.adding import BATCH

from .record_readings import many
from .sameness import made
from .whole import assert_whole, contents

SCRIPT = Path(__file__).parent / "killed.py"
REPORTS = BATCH + 6  # more than a batch, so that there is something before the one in which it dies


@pytest.fixture
def readings(tmp_path: Path) -> Path:
    return _written(tmp_path / "readings.jsonl", many(REPORTS))


def _written(path: Path, given: list[Reading]) -> Path:
    from dateline.api import Reading as Written

    path.write_text("\n".join(Written.of(reading).to_json() for reading in given), encoding="utf-8")
    return path


def _start(address: str, readings: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(SCRIPT), address, str(readings), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


# Statements of which some are in the first batch, some between the two, some in the second.
@pytest.mark.parametrize("statement", [0, 3, 7, 16, 23, 31, 36, 38, 41, 47, 53, 60, 64, 68])
def test_nothing_is_half_added_and_a_second_run_completes(address: str, readings: Path, statement: int) -> None:
    dying = _start(address, readings, str(statement))
    told, problems = dying.communicate(timeout=60)
    if dying.returncode == 0:
        pytest.skip("fewer statements than that")
    assert dying.returncode == -signal.SIGKILL, problems
    with Record.open(address) as record:
        assert_whole(record)
        # All that was told to be added is there, and whole batches only.
        assert len(record) in (0, BATCH, REPORTS)
        assert len(record) >= len(told.splitlines())
        record.add(*many(REPORTS))
        assert len(record) == REPORTS
        assert_whole(record)
        with Record.open(":memory:") as undisturbed:
            undisturbed.add(*many(REPORTS))
            assert contents(record) == contents(undisturbed)


def test_two_processes_that_add_at_once_add_each_report_once(address: str, tmp_path: Path) -> None:
    forth = _written(tmp_path / "forth.jsonl", many(REPORTS))
    back = _written(tmp_path / "back.jsonl", many(REPORTS)[::-1])
    # Not even the record is there when both begin.
    both = [_start(address, forth), _start(address, back), _start(address, forth)]
    outcomes = []
    for process in both:
        told, problems = process.communicate(timeout=120)
        assert process.returncode == 0, problems
        outcomes += [line.split()[1] for line in told.splitlines()]
    assert outcomes.count("added") == REPORTS
    assert outcomes.count("known") == 2 * REPORTS
    with Record.open(address) as record:
        assert len(record) == REPORTS
        assert_whole(record)
        with Record.open(":memory:") as alone:
            alone.add(*many(REPORTS))
            assert contents(record) == contents(alone)
            assert made(record) == made(alone)
