"""Writes the next step of the tables. Look it through before it is kept."""

from __future__ import annotations

import sys

from alembic import command

from dateline.record.address import MEMORY, address
from dateline.record.engine import connect

from . import STEPS, config, upgrade

if __name__ == "__main__":
    store = connect(address(MEMORY), create=True)
    with store.writing() as db:
        if STEPS:
            upgrade(db)
        command.revision(
            config(db), " ".join(sys.argv[1:]) or "tables", autogenerate=True, rev_id=f"{len(STEPS) + 1:04}"
        )
