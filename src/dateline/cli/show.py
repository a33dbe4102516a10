"""``dateline show``: a report of the record, with its reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .console import write
from .reading import ShownOption, rows_from
from .recording import RECORD, RecordOption, look

if TYPE_CHECKING:
    from dateline.record import Record

EXAMPLES = """\b
Examples:
  dateline show b7
  dateline show --text --record iraq.db wire-12
  dateline show --json b7
  dateline show --sure 0 b7
"""


def show(
    id: Annotated[str, typer.Argument(metavar="REPORT", help="The id of a report.", show_default=False)],
    record: RecordOption = RECORD,
    text: Annotated[bool, typer.Option("--text", help="Show the report's sentences too, under their numbers.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the reading as JSON.")] = False,
    sure: ShownOption = None,
) -> None:
    """Show a report of the record with all that it says."""

    def view(opened: Record) -> None:
        reading = opened.show(id)
        if json:
            from dateline.likely import likely  # after --help, which need not wait for it

            write(likely(reading, sure or 0.0).to_json())
            return
        from rich.console import Console

        from dateline.views.terminal import show as print_reading

        print_reading(reading, Console(), text=text, sure=rows_from(sure))

    look(record, view)
