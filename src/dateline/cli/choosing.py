"""Deciding, for actors and for events alike; and views with further commands beneath them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from .console import write
from .recording import RECORD, JsonOption, RecordOption, as_json, look, note

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.decisions import DecisionRow

_NoteOption = Annotated[
    str | None, typer.Option("--note", metavar="TEXT", help="Why you decide so: it is kept with the decision.")
]


class Choosing(TyperGroup):
    """A word that names no further command is what is to be shown: ``dateline actors vance``."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in self.commands and "show" in self.commands:
            args = ["show", *args]
        return super().resolve_command(ctx, args)


def merge(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="What both are from now on.", show_default=False)],
    other: Annotated[str, typer.Argument(metavar="ID", help="What is the same.", show_default=False)],
    record: RecordOption = RECORD,
    why: _NoteOption = None,
    json: JsonOption = False,
) -> None:
    """Decide that two are one: remembered, and held for reports that come later."""

    def view(opened: Record) -> None:
        _tell(opened.merge(id, other, note=why), json, f"{other} is {id} now")

    look(where(context, record), view)


def split(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="What is told of two.", show_default=False)],
    reports: Annotated[
        list[str] | None, typer.Argument(metavar="[REPORT]...", help="Ids of the reports that mean another.")
    ] = None,
    record: RecordOption = RECORD,
    why: _NoteOption = None,
    json: JsonOption = False,
) -> None:
    """Decide that some reports mean another; without reports, undo the last merge."""

    def view(opened: Record) -> None:
        row = opened.split(id, *_given(reports), note=why)
        _tell(row, json, f"{row.other} is another than {row.one} now" if reports else f"undone, {row.other} is back")

    look(where(context, record), view)


def _given(reports: Sequence[str] | None) -> Sequence[str]:
    return reports or ()


def _tell(row: DecisionRow, json: bool, done: str) -> None:
    if json:
        from dateline.record.rows import plain

        write(as_json(plain(row)))
    else:
        note(f"{done} ({row.id}: {row.words})")


def where(context: typer.Context, record: str) -> str:
    """--record may stand before the further command, too."""
    return str(context.obj) if record == RECORD and context.obj else record
