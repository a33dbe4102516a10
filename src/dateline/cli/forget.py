"""``dateline forget``: reports out of the record, with just what came of them."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.errors import NotInRecord

from .reading import Tell
from .recording import RECORD, RecordOption, note, run

EXAMPLES = """\b
Examples:
  dateline forget b7
  dateline forget --record iraq.db wire-12 wire-13
"""


def forget(
    ids: Annotated[list[str], typer.Argument(metavar="REPORT", help="Ids of reports.", show_default=False)],
    record: RecordOption = RECORD,
) -> None:
    """Take reports out of the record, and just what came of them."""
    run(lambda tell: _forget(ids, record, tell))


def _forget(ids: list[str], where: str, tell: Tell) -> None:
    from dateline.record import Record

    forgotten = 0
    with Record.open(where, create=False) as record:
        for id in ids:
            try:
                record.forget(id)
                forgotten += 1
            except NotInRecord as error:
                tell(error)
    note(f"{forgotten} forgotten")
