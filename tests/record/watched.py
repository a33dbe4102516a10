"""A process that watches a feed, and may be told to die in the midst: ``watched.py ADDRESS FEED [STATEMENT]``.

At the statement of that number to the database it is killed as by ``kill -9``. Its clock is an hour on at each start.
"""

from __future__ import annotations

import os
import signal
import sys

from sqlalchemy import event

from dateline.feeds import Watch
from dateline.feeds.clock import Wall
from dateline.record import Record


def main(address: str, feed: str, dies_at: int | None = None) -> None:
    left = dies_at

    def count(*_: object) -> None:
        nonlocal left
        if left is not None:
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    with Record.open(address) as record:
        for name in ("before_cursor_execute", "commit"):
            event.listen(record.store.engine, name, count)
        for settled in Watch(record, [feed], clock=Quick()).once():
            print(settled.id, settled.outcome, flush=True)


class Quick(Wall):
    def wait(self, seconds: float) -> None: ...


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else None)
