"""``dateline events``: events that are one joined, and those that were taken for one parted, by a person."""

from __future__ import annotations

import typer

from .choosing import merge, split
from .recording import RECORD, RecordOption

EXAMPLES = """\b
Examples:
  dateline events merge h12 h31      both are one event
  dateline events split h12 wire-12  what wire-12 tells of is another
  dateline events split h12          takes the last merge back
"""
app = typer.Typer(no_args_is_help=True, epilog=EXAMPLES)


@app.callback()
def events(context: typer.Context, record: RecordOption = RECORD) -> None:
    """Join or part events of the timeline, where the record is wrong (their ids: dateline timeline)."""
    context.obj = record


app.command(no_args_is_help=True)(merge)
app.command(no_args_is_help=True)(split)
