"""What the commands of the record have in common: where it is, and how rows come out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

import typer

from dateline.model import Interval

from .console import quietly, take_any_text, write
from .reading import Tell, exit_code

if TYPE_CHECKING:
    from dateline.record import Record, Rows
    from dateline.record.people import Named
    from dateline.record.timeline import Days

T = TypeVar("T")
Columns: TypeAlias = Sequence[tuple[str, dict[str, Any]]]  # names, and what rich is to know of them
RECORD = "dateline.db"
SHOWN = 50  # rows of a table, unless --limit says otherwise; JSON has all
NOTHING = "Nothing in the record is so."

RecordOption = Annotated[
    str,
    typer.Option(
        "--record",
        metavar="FILE|URL",
        envvar="DATELINE_RECORD",
        help="The record: a file, or postgresql://user@host/name.",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
LimitOption = Annotated[
    int | None,
    typer.Option("--limit", metavar="N", min=1, help=f"At most so many rows (a table: {SHOWN}; --json: all)."),
]


def run(work: Callable[[Tell], None]) -> None:
    """Runs a command's work to its exit code."""
    take_any_text()
    with quietly():
        code = exit_code(work)
    raise typer.Exit(code)


def look(where: str, view: Callable[[Record], None]) -> None:
    """Runs a view of a record that must be there."""

    def work(_: Tell) -> None:
        from dateline.record import Record  # after --help, which need not wait for the database libraries

        with Record.open(where, create=False) as record:
            view(record)

    run(work)


def put(
    rows: Rows[Any],
    as_json: bool,
    limit: int | None,
    show: Callable[[Sequence[Any]], None],
    nothing: str = NOTHING,
) -> None:
    """Rows as JSON, one a line, as they come; or as a table, or ``nothing`` where there are none."""
    if as_json:
        for line in rows.to_jsonl():
            write(escaped(line))
        return
    found, more = _some(rows, limit or SHOWN)
    if not found:
        note(nothing)
        return
    show(found)
    if more and limit is None:
        note(f"The first {SHOWN}; --limit N shows more.")


def escaped(line: str) -> str:
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def as_json(value: dict[str, Any]) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))


def note(words: str) -> None:
    """A remark beside the output, which is not for programs."""
    typer.echo(words, err=True)


def table(columns: Columns, rows: Iterable[Sequence[str]]) -> None:
    """Prints a table; cells are text that may hold anything."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from dateline.views.safe import one_line

    made = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), expand=False)
    for name, how in columns:
        made.add_column(name, **how)
    for row in rows:
        made.add_row(*(Text(one_line(cell)) for cell in row))
    Console().print(made)


def disputed(conflicts: Sequence[str]) -> str:
    """The mark of what reports are at odds in, with where to read of it."""
    return f" ≠ {', '.join(conflicts)}" if conflicts else ""


def names(people: Iterable[Named]) -> str:
    return ", ".join(one.name for one in people)


def between(days: Days | None) -> str:
    """An interval for people: a day, a whole month or year by its name, or from when to when."""
    if days is None:
        return ""
    first, last = days.earliest or "", days.latest or ""
    if first == last:
        return first
    if first and last:
        begins = date.fromisoformat(first)
        told = Interval(begins, date.fromisoformat(last))
        if told == Interval.year(begins.year):
            return first[:4]
        if told == Interval.month(begins.year, begins.month):
            return first[:7]
    return f"{first}..{last}"


def folded(days: Days | None) -> str:
    """The same for a narrow column: where there are two days, there is room for a new line between them."""
    return between(days).replace("..", " ..").strip()


def without_dateline(sentence: str) -> str:
    """A sentence for people, who need not read again where it was written."""
    from dateline.reader.dateline import dateline_of

    head = dateline_of(sentence)
    return sentence[head.span.end :].lstrip() if head and not head.span.start else sentence


def _some(rows: Iterable[T], limit: int) -> tuple[list[T], bool]:
    iterator: Iterator[T] = iter(rows)
    found = list(islice(iterator, limit))
    return found, bool(list(islice(chain(iterator), 1)))
