"""A process that adds reports, and may be told to die in the midst: ``killed.py ADDRESS READINGS [STATEMENT]``.

At the statement of that number to the database it is killed as by ``kill -9``: nothing of it is tidied up.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import event

from dateline.api import Reading
from dateline.record import Record


def main(address: str, readings: str, dies_at: int | None = None) -> None:
    given = [Reading.from_json(line) for line in Path(readings).read_text(encoding="utf-8").splitlines()]
    with Record.open(address) as record:
        left = dies_at

        def count(*_: object) -> None:
            nonlocal left
            if left is not None:
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        for name in ("before_cursor_execute", "commit"):
            event.listen(record.store.engine, name, count)
        for added in record.adding(given):
            print(added.id, added.outcome, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else None)
