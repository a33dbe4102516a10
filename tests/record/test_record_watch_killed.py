"""A watch that is killed loses nothing of what a feed said, though that is not said again, and doubles nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.record import Record
from dateline.record.following import listed
from tests.feeds.site import serving, unless_known
from tests.feeds.written import rss, whole

from .whole import assert_whole

SCRIPT = Path(__file__).parent / "watched.py"
ITEMS = 3


# Statements before the feed is asked, while what it said is kept, and in the midst of the first and the second report.
@pytest.mark.parametrize("statement", [2, 12, 19, 60, 130])
def test_a_killed_watch_goes_on(address: str, statement: int) -> None:
    with serving() as site:
        site.pages["/rss"] = unless_known(rss(*(whole(n) for n in range(ITEMS))))
        dying = subprocess.run(
            [sys.executable, str(SCRIPT), address, f"{site.url}/rss", str(statement)], capture_output=True, text=True
        )
        assert dying.returncode in (-signal.SIGKILL, 0), dying.stderr
        told = dying.stdout.splitlines()
        with Record.open(address) as record:
            assert_whole(record)
            assert len(told) <= len(record) <= len(told) + 1
        again = subprocess.run(
            [sys.executable, str(SCRIPT), address, f"{site.url}/rss"], capture_output=True, text=True
        )
        assert again.returncode == 0, again.stderr
        with Record.open(address) as record:
            assert_whole(record)
            assert len(record) == ITEMS
            (row,) = listed(record.store)
            assert (row.added, row.known, row.waiting) == (ITEMS, 0, 0)
