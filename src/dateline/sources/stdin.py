"""Standard input, in whatever format it is in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BufferedReader, BytesIO

from .formats import reports_in
from .found import Found
from .place import Place

NAME = "-"


def takes(source: str) -> bool:
    return source == NAME


def reports(source: str) -> Iterator[Found]:
    stream = sys.stdin.buffer
    if not isinstance(stream, BufferedReader):  # something that a program has put in its place
        stream = BufferedReader(BytesIO(stream.read()))
    yield from reports_in(stream, Place(source="standard input", id="stdin", name=""))
