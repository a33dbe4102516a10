"""The steps by which a record's tables came to be what they are (Alembic).

``python -m dateline.record.migrations "what for"`` writes the next one, by comparing the tables of the code with those
of the steps so far.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from sqlalchemy import Connection

if TYPE_CHECKING:
    from alembic.config import Config

#: The steps, first to last. A record at the last one opens without Alembic.
STEPS = tuple(sorted(file.name[:4] for file in (files(__name__) / "versions").iterdir() if file.name[:4].isdecimal()))
VERSIONS = "dateline_schema"  # the table that holds a record's step


def upgrade(db: Connection) -> None:
    """Brings the tables to the last step, within the transaction that is open."""
    from alembic import command

    command.upgrade(config(db), "head")


def config(db: Connection) -> Config:
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", "dateline.record:migrations")
    made.attributes["connection"] = db
    return made


def is_ours(name: str | None, kind: str, parents: object = None) -> bool:
    """Whether a table or index is one that ``tables`` knows of; that of the words is made by hand."""
    return not (kind == "table" and name is not None and (name == "words" or name.startswith("words_")))
