"""``dateline read``: reports in, readings out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from dateline.errors import UsageError

from .console import quietly, take_any_text, write
from .progress import counted
from .reading import ActorsOption, DateOption, ShownOption, Tell, day_given, exit_code, rows_from

if TYPE_CHECKING:
    from dateline.api import Reading

EXAMPLES = """\b
Examples:
  dateline read report.txt --date 2021-07-26
  dateline read https://example.org/news/article
  dateline read --html out.html page.html reports/
  dateline read --jsonl reports.jsonl > readings.jsonl
  cat report.txt | dateline read --json -
  dateline read --actors people.tsv report.txt
  dateline read --sure 0.8 report.txt
"""


class _Wish(NamedTuple):
    """How the readings are to come out: the options of that name."""

    json: bool
    jsonl: bool
    html: Path | None
    text: bool


class _Given(NamedTuple):
    """What the reading goes by: the options of those names."""

    date: str | None
    actors: Path | None
    sure: float | None


def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCES",
            help="Text, HTML or JSONL files, folders, URLs, or - for standard input.",
            show_default=False,
        ),
    ],
    json: Annotated[bool, typer.Option("--json", help="Print the one reading as JSON.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Print one reading a line, in the order of input.")] = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write the readings as one web page.")
    ] = None,
    date: DateOption = None,
    actors: ActorsOption = None,
    sure: ShownOption = None,
    text: Annotated[
        bool, typer.Option("--text", help="Show each report's sentences too, under the numbers that facts name.")
    ] = False,
) -> None:
    """Read news reports and show what they say.

    Without an option the readings are shown here, on the terminal.
    """
    take_any_text()
    with quietly():
        code = _read(sources, _Wish(json, jsonl, html, text), _Given(date, actors, sure))
    raise typer.Exit(code)


def _read(sources: list[str], wish: _Wish, given: _Given) -> int:
    def work(tell: Tell) -> None:
        output = _output(wish, given.sure)
        readings = _readings(sources, given, tell)
        output(counted(_sure(readings, given.sure) if wish.json or wish.jsonl else readings))

    return exit_code(work)


def _output(wish: _Wish, sure: float | None) -> Callable[[Iterator[Reading]], None]:
    """What to do with the readings."""
    if wish.json + wish.jsonl + (wish.html is not None) + wish.text > 1:
        raise UsageError("--json, --jsonl, --html and --text do not go together (choose one)")
    if wish.html is not None:
        if not wish.html.resolve().parent.is_dir():
            raise UsageError(f"--html {wish.html}: no such folder (make it first)")
        return partial(_write_page, wish.html, sure)
    if wish.json:
        return _print_one
    return _print_lines if wish.jsonl else partial(_show, wish.text, sure)


def _readings(names: list[str], given: _Given, on_error: Tell) -> Iterator[Reading]:
    from dateline.api import own_actors, read_found  # after --help, which need not wait for it
    from dateline.sources import reports

    found = (item for name in names for item in reports(name))
    return read_found(found, day_given(given.date), on_error, own_actors(given.actors))


def _sure(readings: Iterator[Reading], sure: float | None) -> Iterator[Reading]:
    """The readings with the events that JSON is to have."""
    from dateline.likely import each_likely

    return each_likely(readings, sure or 0.0)


def _print_one(readings: Iterator[Reading]) -> None:
    found = list(islice(readings, 2))
    if len(found) > 1:
        raise UsageError("--json is for one report (use --jsonl for several: one reading a line)")
    for reading in found:
        write(reading.to_json())


def _print_lines(readings: Iterator[Reading]) -> None:
    for reading in readings:
        write(reading.to_json())


def _write_page(path: Path, sure: float | None, readings: Iterator[Reading]) -> None:
    from dateline.views.html import page

    found = list(readings)
    if not found:
        return
    try:
        path.write_bytes(page(found, rows_from(sure)).encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"--html {path}: cannot be written: {(error.strerror or str(error)).lower()}") from None


def _show(text: bool, sure: float | None, readings: Iterator[Reading]) -> None:
    from rich.console import Console

    from dateline.views.terminal import show

    console = Console()
    for number, reading in enumerate(readings):
        if number:
            console.print()
        show(reading, console, text=text, sure=rows_from(sure))
