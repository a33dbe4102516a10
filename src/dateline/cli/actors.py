"""``dateline actors``: who is who, over all reports; joined and parted by a person where the record is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from .choosing import Choosing, merge, split, where
from .console import write
from .filtering import ALL, Asked, filtered
from .recording import (
    RECORD,
    Columns,
    JsonOption,
    LimitOption,
    RecordOption,
    as_json,
    between,
    look,
    note,
    put,
    table,
)

if TYPE_CHECKING:
    from dateline.record import Record
    from dateline.record.people import ActorRow
    from dateline.record.persona import ActorPage

EXAMPLES = """\b
Examples:
  dateline actors --kind person --since 2021
  dateline actors vance              who is called so; of one, the whole page
  dateline actors a17                the page of one actor
  dateline actors merge a17 a42      both are one, for later reports too
  dateline actors split a17 wire-12  the one in wire-12 is another
"""
app = typer.Typer(cls=Choosing, invoke_without_command=True, no_args_is_help=False, epilog=EXAMPLES)


@app.callback()
@filtered
def actors(
    context: typer.Context,
    record: RecordOption = RECORD,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", metavar="KIND", help="Only persons, organizations ...: person.")
    ] = None,
    everyone: Annotated[
        bool, typer.Option("--all", help='Also words that may be said of many: "police", "two men".')
    ] = False,
    asked: Asked = ALL,
    limit: LimitOption = None,
    json: JsonOption = False,
) -> None:
    """Show who is who, those that most reports name first; or one actor by a name or an id."""
    if context.invoked_subcommand is not None:
        context.obj = record
        return

    def view(opened: Record) -> None:
        put(
            opened.actors(kind=[_IN_FULL.get(one, one) for one in kind or ()], everyone=everyone, limit=limit, **asked),
            json,
            limit,
            _table,
        )

    look(record, view)


def _table(rows: Sequence[ActorRow]) -> None:
    from dateline.views.safe import shorten

    columns: Columns = [
        ("id", {"no_wrap": True, "min_width": 4}), ("name", {"style": "bold", "ratio": 2, "min_width": 12}),
        ("kind", {"no_wrap": True}), ("of", {"no_wrap": True}), ("also", {"ratio": 2}), ("offices", {"ratio": 2}),
        ("reports", {"justify": "right"}),
    ]  # fmt: skip
    table(
        columns,
        (
            (
                row.id, row.name, _KINDS.get(row.kind, row.kind), row.country or "",
                shorten(", ".join(row.aliases), 80), shorten(", ".join(row.offices), 60), str(row.reports),
            )
            for row in rows
        ),
    )  # fmt: skip


_KINDS = {"organization": "body"}  # short, for tables
_IN_FULL = {short: kind for kind, short in _KINDS.items()}


@app.command(no_args_is_help=True)
def show(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME|ID", help="A name, or part of one, or an id such as a17.")],
    record: RecordOption = RECORD,
    json: JsonOption = False,
) -> None:
    """Show the page of one actor; of several that are called so, the list."""

    def view(opened: Record) -> None:
        called = opened.actors(actor=" ".join(name))
        found = list(called)
        if len(found) > 1:
            put(called, json, None, _table)
            return
        page = opened.actor(found[0].id)
        if json:
            from dateline.record.rows import plain

            write(as_json(plain(page)))
        else:
            _page(page)

    look(where(context, record), view)


def _page(page: ActorPage) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from dateline.views.safe import one_line

    console = Console()
    console.print(Text.assemble((one_line(page.name), "bold"), "  ", (page.id, "cyan"), "  ", one_line(_about(page))))
    grid = Table.grid(padding=(0, 2, 0, 0))
    for label, words in _lines(page):
        grid.add_row(Text(label, style="dim"), Text(one_line(words)))
    console.print(grid)
    if page.offices:
        columns: Columns = [
            ("office", {"ratio": 2}), ("of", {"ratio": 1}), ("since", {"no_wrap": True}), ("until", {"no_wrap": True}),
            ("told by", {"ratio": 2}),
        ]  # fmt: skip
        table(
            columns,
            (
                (
                    one.title,
                    one.of.name if one.of else "",
                    between(one.since),
                    between(one.until),
                    _reports(one.reports),
                )
                for one in page.offices
            ),
        )
    note(f"dateline why {page.id} says why these are one; --actor {page.id} filters every view")


def _about(page: ActorPage) -> str:
    return page.kind + (f" of {page.country}" if page.country else "")


def _lines(page: ActorPage) -> Iterator[tuple[str, str]]:
    if others := [f"{name.name} ({name.reports})" for name in page.names if name.name != page.name]:
        yield "also", ", ".join(others)
    ids = [f"{name} {value}" for name, value in (("wikidata", page.wikidata), ("geonames", page.geonames)) if value]
    ids += ["{:.3f}, {:.3f}".format(*page.coordinates)] if page.coordinates else []
    if ids:
        yield "ids", "; ".join(ids)
    yield "told", _told(page)
    for one in page.decisions:
        yield "decided", f"{one.words} ({one.id}, {one.made[:10]})"


def _told(page: ActorPage) -> str:
    days = f", {page.first}" + (f" to {page.last}" if page.last != page.first else "") if page.first else ""
    counts = (
        (page.reports, "report", days), (page.statements, "statement", " made"),
        (page.mentions, "statement", " of others on it"), (page.events, "event", ""), (page.pledges, "pledge", ""),
    )  # fmt: skip
    return "; ".join(f"{n} {one}{'s' if n != 1 else ''}{more}" for n, one, more in counts if n)


def _reports(ids: Sequence[str]) -> str:
    return ", ".join(ids[:3]) + (f" and {len(ids) - 3} more" if len(ids) > 3 else "")


app.command(no_args_is_help=True)(merge)
app.command(no_args_is_help=True)(split)
