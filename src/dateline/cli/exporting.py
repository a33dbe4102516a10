"""How ``dateline export`` does its work: of a record, or of reports and readings."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from dateline import api
from dateline.api import Reading
from dateline.errors import SourceError, UsageError
from dateline.export import EVENT_DATA, FACTS, names
from dateline.export.asked import ALL, KINDS, Asked, put_text
from dateline.export.case import sure_cases
from dateline.export.formats import FORMATS, Format
from dateline.export.kept import holds_readings, kept_readings
from dateline.export.telling import cases
from dateline.export.writing import COMMA, TAB, objects, separated
from dateline.likely import SURE, each_likely
from dateline.record import Filters, Record
from dateline.record.filters import resolve
from dateline.sources import Found, reports

from .progress import counted
from .reading import Tell, day_given
from .recording import note

OF_READINGS = (*EVENT_DATA, "csv", "jsonl")
_SEPARATORS = {".csv": COMMA, ".tsv": TAB}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written: the options of those names."""

    format: str
    inputs: tuple[str, ...]
    record: str
    filters: Mapping[str, Any]
    output: Path | None
    facts: str | None
    every_status: bool
    plain: bool
    as_of: str | None
    limit: int | None
    date: str | None
    actors: Path | None
    sure: float | None

    @property
    def of_readings(self) -> bool:
        """Whether the rows are of each reading by itself; other formats get a record for as long as it takes."""
        return bool(self.inputs) and self.format in OF_READINGS

    @property
    def least(self) -> float:
        """How likely right an event must be: event data has by itself only what can be used as it is."""
        if self.sure is not None:
            return self.sure
        return SURE if self.format in EVENT_DATA else 0.0

    @property
    def separator(self) -> str | None:
        return _SEPARATORS.get(self.output.suffix.lower()) if self.output else None


def carry_out(wish: Wish, tell: Tell) -> None:
    """Raises UsageError, before anything is read, for what makes no sense."""
    format = _checked(wish)
    if wish.of_readings:
        _write_readings(counted(_readings(wish, tell)), wish)
        return
    with _record(wish, tell) as record:
        kind = wish.facts or ("events" if format.a_table or not format.facts else ALL)
        asked = Asked(
            record, wish.filters, kind, every_status=wish.every_status, plain=wish.plain, separator=wish.separator,
            as_of=wish.as_of, limit=wish.limit, sure=wish.least, note=note,
        )  # fmt: skip
        with record.store.reading() as db:
            resolve(db, Filters.of(**wish.filters))  # so that nothing is written if a filter names what is not there
        _write_record(format, asked, wish.output)


# --- what makes sense ---


def _checked(wish: Wish) -> Format:
    format = FORMATS.get(wish.format)
    if format is None:
        raise UsageError(f"{wish.format}: no such format (choose one of {', '.join(FORMATS)})")
    _check_facts(wish, format)
    if wish.every_status and not format.of_events:
        raise UsageError("--all is for " + ", ".join(f.name for f in FORMATS.values() if f.of_events))
    if wish.plain and wish.format not in EVENT_DATA:
        raise UsageError(f"--plain is for {', '.join(EVENT_DATA)}")
    sources = {Path(name).resolve() for name in (*wish.inputs, wish.record)}
    if wish.output is not None and wish.output.resolve() in sources:
        raise UsageError(f"-o {wish.output}: that is an input")
    if format.binary and wish.output is None and sys.stdout.isatty():
        raise UsageError(f"{wish.format} is not for a terminal: -o FILE")
    _check_filters(wish)
    if not wish.inputs and (wish.date or wish.actors):
        raise UsageError("--date and --actors are for reports: what is in the record is read already")
    if not wish.inputs and wish.sure is not None and wish.format not in EVENT_DATA:
        raise UsageError(f"--sure of a record is for {', '.join(EVENT_DATA)}")
    return format


def _check_facts(wish: Wish, format: Format) -> None:
    kinds = tuple(FACTS) if wish.of_readings else format.facts
    if wish.facts is not None and not format.facts:
        raise UsageError("--facts is for " + ", ".join(f.name for f in FORMATS.values() if f.facts))
    if wish.facts not in (None, ALL, *kinds):
        raise UsageError(f"--facts {wish.facts}: no such kind (choose one of {', '.join(kinds)}, {ALL})")
    if format.a_table and wish.facts == ALL and wish.output is None:
        raise UsageError(f"{wish.format} --facts all needs a folder: -o FOLDER (one file a kind)")


def _check_filters(wish: Wish) -> None:
    asked = Filters.of(**wish.filters)
    if wish.of_readings and (asked != Filters() or wish.limit or wish.as_of):
        raise UsageError(f"{wish.format} of reports cannot be filtered: dateline add them, then export the record")
    day_given(wish.date)
    if wish.as_of is not None:
        api.parse_day(wish.as_of)


# --- a record ---


@contextmanager
def _record(wish: Wish, tell: Tell) -> Iterator[Record]:
    """The record, or one of the inputs alone that is gone afterwards."""
    if not wish.inputs:
        with Record.open(wish.record, create=False) as record:
            yield record
        return
    with TemporaryDirectory(prefix="dateline-") as folder, Record.open(Path(folder) / "inputs.db") as record:
        for _ in record.adding(counted(_readings(wish, tell)), on_error=tell):
            pass
        yield record


def _write_record(format: Format, asked: Asked, output: Path | None) -> None:
    if format.a_table and asked.kind == ALL:
        assert output is not None
        _make(output)
        for kind in KINDS:
            _write_record(format, replace(asked, kind=kind), output / f"{kind}.{format.name}")
    elif output is None:
        format.put(asked, sys.stdout.buffer.write)
        sys.stdout.buffer.flush()
    else:
        with _writing(output) as file:
            format.put(asked, file.write)


@contextmanager
def _writing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes its place once it is whole: what was there before stays if something fails."""
    beside = path if path.exists() and not path.is_file() else path.with_name(path.name + ".part")  # a pipe is no file
    try:
        with beside.open("wb") as file:
            yield file
        if beside != path:
            beside.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from None
    finally:
        if beside != path:
            beside.unlink(missing_ok=True)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from None


def _unwritable(path: Path, error: OSError) -> UsageError:
    return UsageError(f"-o {path}: cannot be written: {(error.strerror or str(error)).lower()}")


# --- readings, each by itself ---


def _readings(wish: Wish, tell: Tell) -> Iterator[Reading]:
    """The readings of reports and those kept, in the order of the input."""
    read = partial(api.read_found, given=day_given(wish.date), on_error=tell, own=api.own_actors(wish.actors))
    return each_likely(_found(wish.inputs, read, tell), 0.0 if wish.format in EVENT_DATA else wish.least)


def _found(names: Iterable[str], read: Callable[[Iterator[Found]], Iterator[Reading]], tell: Tell) -> Iterator[Reading]:
    for kept, group in groupby(names, holds_readings):
        if not kept:
            yield from read(found for name in group for found in reports(name))
            continue
        for item in (item for name in group for item in kept_readings(name)):
            if isinstance(item, SourceError):
                tell(item)
            else:
                yield Reading.of(item)


def _write_readings(readings: Iterator[Reading], wish: Wish) -> None:
    if wish.format == "csv" and wish.facts == ALL and wish.output is not None:
        _write_folder(readings, wish.output)
    elif wish.output is None:
        put_text(_lines(readings, wish), sys.stdout.buffer.write)
    else:
        with _writing(wish.output) as file:
            put_text(_lines(readings, wish), file.write)


def _lines(readings: Iterator[Reading], wish: Wish) -> Iterator[str]:
    if data := EVENT_DATA.get(wish.format):
        told = (case for reading in readings for case in cases(reading, wish.every_status))
        rows = (row for case in sure_cases(told, wish.least, note) for row in data.of(case))
        yield from separated(data.columns(wish.plain), rows, wish.separator or TAB, data.missing, data.header)
        return
    kind = wish.facts or "events"
    if wish.format == "jsonl":
        for reading in readings:
            for one in FACTS if kind == ALL else (kind,):
                yield from objects(one, names(one), FACTS[one](reading))
        return
    rows = (row for reading in readings for row in FACTS[kind](reading))
    yield from separated(names(kind), rows, wish.separator or COMMA)


def _write_folder(readings: Iterator[Reading], folder: Path) -> None:
    """One file a kind; the readings are made once."""
    _make(folder)
    with ExitStack() as stack:
        files = {kind: stack.enter_context(_writing(folder / f"{kind}.csv")) for kind in FACTS}
        for kind, file in files.items():
            put_text(separated(names(kind), (), COMMA), file.write)
        for reading in readings:
            for kind, file in files.items():
                put_text(separated(names(kind), FACTS[kind](reading), COMMA, header=False), file.write)
