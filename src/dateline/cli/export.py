"""``dateline export``: reports or kept readings in, rows for other programs out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from dateline.errors import SourceError, UsageError

from .console import quietly, take_any_text
from .progress import counted
from .reading import ActorsOption, DateOption, Tell, day_given, exit_code

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.api import Reading
    from dateline.sources import Found

EXAMPLES = """\b
Examples:
  dateline export polecat reports.jsonl > events.tsv
  dateline export gdelt --plain readings.jsonl -o events.tsv
  dateline export icews --all report.txt -o events.csv
  dateline export csv --facts quantities reports/ -o figures.csv
  dateline export csv --facts all readings.jsonl -o tables/
  dateline export jsonl --facts all report.txt
"""
EVENT_DATA, TABLES = ("polecat", "gdelt", "icews"), ("csv", "jsonl")
ALL = "all"


class _Wish(NamedTuple):
    """What is to be written: the options of that name."""

    format: str
    output: Path | None
    every_status: bool
    plain: bool
    facts: str | None


def export(
    format: Annotated[str, typer.Argument(metavar="FORMAT", help="polecat, gdelt, icews, csv or jsonl.")],
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Reports, as for dateline read, or readings as dateline read --jsonl writes them.",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Write there; .csv or .tsv says how (polecat, gdelt, icews: .tsv)."
        ),
    ] = None,
    every_status: Annotated[
        bool,
        typer.Option("--all", help="polecat, gdelt, icews: events of every status, not only happened and ongoing."),
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="polecat, gdelt, icews: without Dateline's own columns at the end.")
    ] = False,
    facts: Annotated[
        str | None,
        typer.Option(
            "--facts",
            metavar="KIND",
            help="csv, jsonl: events (if not said), statements, quantities, pledges, offices, times, doubts, actors"
            " or all; csv writes all into the folder -o.",
        ),
    ] = None,
    date: DateOption = None,
    actors: ActorsOption = None,
) -> None:
    """Write events for scripts made for POLECAT, GDELT or ICEWS, or any kind of fact as a table.

    docs/export.md tells every column.
    """
    take_any_text()
    with quietly():
        code = _export(inputs, _Wish(format, output, every_status, plain, facts), date, actors)
    raise typer.Exit(code)


def _export(inputs: list[str], wish: _Wish, date: str | None, actors: Path | None) -> int:
    def work(tell: Tell) -> None:
        _check(wish, inputs)
        _write(counted(_readings(inputs, date, actors, tell)), wish)

    return exit_code(work)


def _check(wish: _Wish, inputs: list[str]) -> None:
    """Refuses what makes no sense before anything is read."""
    from dateline.export import FACTS

    if wish.format not in EVENT_DATA + TABLES:
        raise UsageError(f"{wish.format}: no such format (choose one of {', '.join(EVENT_DATA + TABLES)})")
    if wish.format in EVENT_DATA and wish.facts is not None:
        raise UsageError(f"--facts is for csv and jsonl: {wish.format} has events only")
    if wish.format in TABLES and (wish.every_status or wish.plain):
        raise UsageError(f"--all and --plain are for {', '.join(EVENT_DATA)}: tables have every status and column")
    if wish.facts not in (None, ALL, *FACTS):
        raise UsageError(f"--facts {wish.facts}: no such kind (choose one of {', '.join(FACTS)}, {ALL})")
    if wish.format == "csv" and wish.facts == ALL and wish.output is None:
        raise UsageError("csv --facts all needs a folder: -o FOLDER (one file a kind)")
    if wish.output is not None and wish.output.resolve() in {Path(name).resolve() for name in inputs}:
        raise UsageError(f"-o {wish.output}: that is an input")


def _readings(names: list[str], date: str | None, actors: Path | None, on_error: Tell) -> Iterator[Reading]:
    """The readings of reports and those kept, in the order of the input."""
    from dateline import api  # after --help, which need not wait for it

    given = day_given(date)
    return _found(names, partial(api.read_found, given=given, on_error=on_error, own=api.own_actors(actors)), on_error)


def _found(names: list[str], read: Callable[[Iterator[Found]], Iterator[Reading]], on_error: Tell) -> Iterator[Reading]:
    from dateline.api import Reading
    from dateline.export.kept import holds_readings, kept_readings
    from dateline.sources import reports

    for kept, group in groupby(names, holds_readings):
        if not kept:
            yield from read(found for name in group for found in reports(name))
            continue
        for item in (item for name in group for item in kept_readings(name)):
            if isinstance(item, SourceError):
                on_error(item)
            else:
                yield Reading.of(item)


def _write(readings: Iterator[Reading], wish: _Wish) -> None:
    if wish.format == "csv" and wish.facts == ALL and wish.output is not None:
        _write_folder(readings, wish.output)
    elif wish.output is None:
        _put(_lines(readings, wish), sys.stdout.buffer.write)
    else:
        try:
            with wish.output.open("wb") as file:
                _put(_lines(readings, wish), file.write)
        except OSError as error:
            raise _unwritable(wish.output, error) from None


def _put(lines: Iterable[str], write: Callable[[bytes], object]) -> None:
    """In UTF-8 on every system; a lone surrogate as its escape."""
    for line in lines:
        write(line.encode("utf-8", "backslashreplace"))


def _lines(readings: Iterator[Reading], wish: _Wish) -> Iterator[str]:
    from dateline.export import EVENT_DATA, FACTS, names
    from dateline.export.writing import COMMA, TAB, objects, separated

    separator = {".csv": COMMA, ".tsv": TAB}.get(wish.output.suffix.lower() if wish.output else "")
    if data := EVENT_DATA.get(wish.format):
        rows = (row for reading in readings for row in data.rows(reading, wish.every_status))
        yield from separated(data.columns(wish.plain), rows, separator or TAB, data.missing, data.header)
        return
    kind = wish.facts or "events"
    if wish.format == "jsonl":
        kinds = FACTS if kind == ALL else (kind,)
        for reading in readings:
            for kind in kinds:
                yield from objects(kind, names(kind), FACTS[kind](reading))
        return
    rows = (row for reading in readings for row in FACTS[kind](reading))
    yield from separated(names(kind), rows, separator or COMMA)


def _write_folder(readings: Iterator[Reading], folder: Path) -> None:
    """One file a kind; the readings are made once."""
    from dateline.export import FACTS, names
    from dateline.export.writing import COMMA, separated

    try:
        folder.mkdir(exist_ok=True)
        for kind in FACTS:
            _put(separated(names(kind), (), COMMA), (folder / f"{kind}.csv").write_bytes)
        for reading in readings:
            for kind, find in FACTS.items():
                with (folder / f"{kind}.csv").open("ab") as file:
                    _put(separated(names(kind), find(reading), COMMA, header=False), file.write)
    except OSError as error:
        raise _unwritable(folder, error) from None


def _unwritable(path: Path, error: OSError) -> UsageError:
    return UsageError(f"-o {path}: cannot be written: {(error.strerror or str(error)).lower()}")
