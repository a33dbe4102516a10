"""``dateline why``: why the record has something as it has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .console import write
from .recording import RECORD, JsonOption, RecordOption, as_json, look

if TYPE_CHECKING:
    from rich.console import Console

    from dateline.record import Record
    from dateline.record.why import Explanation, Ground

EXAMPLES = """\b
Examples:
  dateline why h12                   why these tellings are one event
  dateline why n5                    a series; p8 a pledge, a17 an actor
  dateline why wire-12               whether a report counts as a copy, and why
  dateline why wire-12 b7            what two reports have in common
  dateline why b7/e2                 where the record has an event of a report
"""
_SHOWN = 200  # letters of a quotation


def why(
    id: Annotated[str, typer.Argument(metavar="ID", help="Any id that the record prints.", show_default=False)],
    other: Annotated[str | None, typer.Argument(metavar="[REPORT]", help="Of a report: a second one.")] = None,
    record: RecordOption = RECORD,
    json: JsonOption = False,
) -> None:
    """Say why: by what rule tellings were joined, with the words of each report, and what is alike but apart."""

    def view(opened: Record) -> None:
        found = opened.why(id, other)
        if json:
            from dateline.record.rows import plain

            write(as_json(plain(found)))
        else:
            _show(found)

    look(record, view)


def _show(found: Explanation) -> None:
    from rich.console import Console
    from rich.text import Text

    from dateline.views.safe import one_line

    console = Console()
    console.print(Text.assemble((f"{one_line(found.id)}  ", "bold cyan"), (one_line(found.what), "bold")))
    for line in found.lines:
        console.print(Text(one_line(line)))
    for ground in found.grounds:
        _print(console, ground)
    if found.apart:
        console.print(Text("\nAlike, but apart:", style="bold"))
    for one in found.apart:
        words = f" {one_line(one.name)}: {one_line(one.why)} ({one.rule})"
        console.print(Text.assemble(("  " + one_line(one.id), "cyan"), words))


def _print(console: Console, ground: Ground) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from dateline.views.safe import one_line, shorten

    source = ground.source
    head = [one_line(source.report), f"{source.start}-{source.end}", ground.day or "", one_line(ground.publisher or "")]
    console.print(Text.assemble("\n", ("  ".join(part for part in head if part), "cyan")))
    body = [Text(f"“{shorten(one_line(source.quote), _SHOWN)}”", style="italic")]
    if ground.sentence and ground.sentence.strip() != source.quote:
        body[0].append(f" in: {shorten(one_line(ground.sentence.strip()), _SHOWN)}")
    if ground.told and ground.told != (source.quote,):
        body.append(Text(one_line("; ".join(ground.told))))
    score = f" {ground.score:.2f}" if ground.score is not None else ""
    body.append(Text(one_line(f"{ground.rule}{score}" + (f": {ground.why}" if ground.why else "")), style="dim"))
    for line in body:
        console.print(Padding(line, (0, 0, 0, 2), expand=False))
