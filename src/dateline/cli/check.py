"""``dateline check``: reports in, doubts out, as a linter prints what it finds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from dateline.errors import DatelineError, UsageError

from .console import READ, quietly, take_any_text, write
from .pages import help_uri
from .progress import counted
from .reading import ActorsOption, DateOption, Tell, day_given, exit_code

if TYPE_CHECKING:
    from dateline.model import Doubt
    from dateline.views.check.finding import Checked

    Output = Callable[[Iterator[Checked]], None]

EXAMPLES = """\b
Examples:
  dateline check report.txt --date 2021-07-26
  dateline check reports/ --ignore S,R301
  dateline check --select N,T202 reports.jsonl
  dateline check --json reports/ > doubts.jsonl
  dateline check --format sarif reports/ > doubts.sarif
"""
SOUND, DOUBTED, BAD_INPUT = 0, 1, 2
TEXT, JSON, SARIF = FORMATS = ("text", "json", "sarif")


def check(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCES",
            help="Text, HTML or JSONL files, folders, URLs, or - for standard input.",
            show_default=False,
        ),
    ],
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="CODES", help="Only these: codes or their beginnings, as N,T202."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="CODES", help="All but these; it counts more than --select."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json: one doubt a line.")] = False,
    format: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="text, json or sarif.")] = None,
    date: DateOption = None,
    actors: ActorsOption = None,
) -> None:
    """Tell which words of a report not to rely on, and why.

    Exits with 1 if a major doubt stands, with 2 if something could not be read.
    """
    take_any_text()
    with quietly():
        code = _check(sources, _Options(select or [], ignore or [], format or (JSON if json else TEXT), date, actors))
    raise typer.Exit(code)


class _Options(NamedTuple):
    """The options of that name."""

    select: list[str]
    ignore: list[str]
    format: str
    date: str | None
    actors: Path | None


@dataclass(slots=True)
class _Tally:
    """What has been checked so far."""

    reports: int = 0
    doubts: list[Doubt] = field(default_factory=list)
    failed: bool = False

    def counting(self, found: Iterator[Checked]) -> Iterator[Checked]:
        for checked in found:
            self.reports += 1
            self.doubts.extend(checked.doubts)
            yield checked


def _check(names: list[str], options: _Options) -> int:
    tally = _Tally()

    def work(tell: Tell) -> None:
        from dateline.views.check.lines import summary  # after --help, which need not wait for it

        def fail(problem: DatelineError) -> None:
            tally.failed = True
            tell(problem)

        codes = _codes(options.select, options.ignore)
        output = _output(options.format, codes, tally)
        output(tally.counting(counted(_checked(names, codes, options, fail))))
        if tally.reports:
            print(f"dateline: {summary(tally.doubts, tally.reports)}", file=sys.stderr)

    if exit_code(work) != READ:
        return BAD_INPUT
    return DOUBTED if any(doubt.severity == "major" for doubt in tally.doubts) else SOUND


def _codes(select: list[str], ignore: list[str]) -> frozenset[str]:
    """The codes that are wanted: those that begin with something selected, without those that are ignored."""
    from dateline.model.doubt import TITLES

    chosen = _matching("--select", select, TITLES) if select else frozenset(TITLES)
    return chosen - _matching("--ignore", ignore, TITLES)


def _matching(option: str, given: list[str], codes: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for beginning in (part.strip().upper() for text in given for part in text.split(",")):
        fitting = {code for code in codes if beginning and code.startswith(beginning)}
        if not fitting:
            raise UsageError(f"{option} {beginning}: no such doubt (docs/doubts/README.md lists them)")
        found |= fitting
    return frozenset(found)


def _checked(names: list[str], codes: frozenset[str], options: _Options, fail: Tell) -> Iterator[Checked]:
    """What is found at each place, read; a place may hold several reports."""
    from dateline.api import own_actors, read_found
    from dateline.sources import located
    from dateline.views.check.finding import checked

    given, own = day_given(options.date), own_actors(options.actors)
    for place, found in (item for name in names for item in located(name)):
        for reading in read_found([found], given, fail, own):
            yield checked(place, reading, codes)


def _output(format: str, codes: frozenset[str], tally: _Tally) -> Output:
    if format not in FORMATS:
        raise UsageError(f"--format {format}: no such format (choose one of {', '.join(FORMATS)})")
    if format == SARIF:
        return partial(_print_sarif, codes, tally)
    if format == JSON:
        return _print_records
    return _show if sys.stdout.isatty() else _print_lines


def _print_lines(found: Iterator[Checked]) -> None:
    from dateline.views.check.lines import line

    for checked in found:
        for doubt in checked.doubts:
            write(line(checked, doubt))


def _print_records(found: Iterator[Checked]) -> None:
    from dateline.views.check.record import records

    for checked in found:
        for record in records(checked):
            write(record)


def _print_sarif(codes: frozenset[str], tally: _Tally, found: Iterator[Checked]) -> None:
    from dateline import __version__
    from dateline.views.check.sarif import log

    write(log(found, codes, __version__, help_uri, lambda: tally.failed))


def _show(found: Iterator[Checked]) -> None:
    """On a terminal, with the words in question."""
    from rich.console import Console

    from dateline.views.check.lines import styled

    console = Console(highlight=False)
    for checked in found:
        for text in styled(checked, console.width):
            console.print(text, soft_wrap=True)
