"""Readings that were kept as JSONL (``dateline read --jsonl``) and are now input again."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from dateline import codec
from dateline.errors import BadReading, Malformed, SourceError
from dateline.model import Reading
from dateline.model.plover import EVENT_TYPES

_BEGINS = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"schema"\s*:\s*"dateline/')
_HEAD = 200  # bytes
_STDIN = "-"
REMEDY = "each line is a reading as dateline read --jsonl writes it"


def holds_readings(name: str) -> bool:
    """Whether a file or standard input begins with a reading. Nothing of it is consumed."""
    try:
        if name == _STDIN:
            return bool(_BEGINS.match(_peek(sys.stdin.buffer)))
        path = Path(name)
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return bool(_BEGINS.match(stream.read(_HEAD)))
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return False  # whoever reads it will say so


def _peek(stream: BinaryIO) -> bytes:
    if isinstance(stream, BufferedReader):
        return stream.peek(_HEAD)
    head = stream.read(_HEAD)
    stream.seek(0)
    return head


def kept_readings(name: str) -> Iterator[Reading | SourceError]:
    """The readings of a file or of standard input; an error in the place of each line that is none."""
    if name == _STDIN:
        yield from _readings(sys.stdin.buffer, "standard input")
        return
    with Path(name).open("rb") as stream:
        yield from _readings(stream, name)


def _readings(stream: BinaryIO, source: str) -> Iterator[Reading | SourceError]:
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield _reading(line.removeprefix(b"\xef\xbb\xbf"), f"{source}:{number}")


def _reading(line: bytes, source: str) -> Reading | SourceError:
    try:
        reading = codec.from_json(line)
    except BadReading as error:
        return Malformed(source, str(error), REMEDY)
    problem = _problem(reading)
    return Malformed(source, f"no reading: {problem}", REMEDY) if problem else reading


def _problem(reading: Reading) -> str | None:
    """What a reading names that is not there."""
    known = {actor.id for actor in reading.actors}
    for event in reading.events:
        if event.type not in EVENT_TYPES:
            return f"{event.id}: no such type of event: {event.type}"
        if event.likelihood is not None and not 0 <= event.likelihood <= 1:
            return f"{event.id}: no likelihood: {event.likelihood}"
        if missing := set(event.actors + event.recipients + event.places) - known:
            return f"{event.id}: no such actor: {min(missing)}"
    return None
