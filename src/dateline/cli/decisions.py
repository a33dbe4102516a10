"""``dateline decisions``: what people decided of actors and events, and its undoing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from .choosing import where
from .recording import RECORD, Columns, JsonOption, LimitOption, RecordOption, look, note, put, table

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.decisions import DecisionRow

EXAMPLES = """\b
Examples:
  dateline decisions
  dateline decisions undo d17
"""
app = typer.Typer(invoke_without_command=True, epilog=EXAMPLES)


@app.callback()
def decisions(
    context: typer.Context, record: RecordOption = RECORD, limit: LimitOption = None, json: JsonOption = False
) -> None:
    """Show what people joined and parted, the latest first."""
    if context.invoked_subcommand is not None:
        context.obj = record
        return
    nothing = "No decision has been made in this record; `dateline actors merge` and `events merge` make some."
    look(record, lambda opened: put(opened.decisions(limit=limit), json, limit, _table, nothing))


def _table(rows: Sequence[DecisionRow]) -> None:
    columns: Columns = [
        ("id", {"no_wrap": True}), ("made", {"no_wrap": True}), ("", {"style": "bold", "no_wrap": True}),
        ("which", {"no_wrap": True}), ("in words", {"ratio": 2}), ("note", {"ratio": 1}),
    ]  # fmt: skip
    table(
        columns,
        ((row.id, row.made[:10], row.verb, f"{row.one} {row.other}", row.words, row.note or "") for row in rows),
    )


@app.command(no_args_is_help=True)
def undo(
    context: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="Ids of decisions.", show_default=False)],
    record: RecordOption = RECORD,
) -> None:
    """Take decisions back, as if they had not been made."""

    def view(opened: Record) -> None:
        for id in ids:
            row = opened.undo(id)
            note(f"{row.id} undone: {row.verb} {row.one} {row.other}, {row.words}")

    look(where(context, record), view)
