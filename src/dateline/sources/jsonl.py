"""JSONL: one report a line, with the names of docs/reading.md. A broken line is told by number; the rest is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from dateline.errors import Malformed, NotText, TooLarge
from dateline.model import Report

from .encoding import MAX_BYTES
from .found import Found, checked
from .place import Place

SUFFIXES = (".jsonl", ".ndjson", ".json")
OPTIONAL = ("title", "published", "url", "publisher", "author", "place", "language")
REMEDY = 'each line is one JSON object with "id" and "text"'


def looks(head: bytes) -> bool:
    """Whether the head begins with a JSON object (a first line may be longer than the head)."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and start[1:].lstrip().startswith(b'"')


def reports(stream: BinaryIO, place: Place) -> Iterator[Found]:
    for number, line in _lines(stream, place.source):
        source = f"{place.source}:{number}"
        if line is None:
            yield TooLarge(source, f"a line larger than {MAX_BYTES // 1_000_000} MB", "split it into single reports")
        elif line.strip():
            yield _found(line, source, f"{place.id}-{number}")


def _lines(stream: BinaryIO, source: str) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines, None for one that is too long; never more than one line in memory."""
    number = 0
    while line := stream.readline(MAX_BYTES):
        number += 1
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
            _check_first(line, source)
        whole = line.endswith(b"\n") or len(line) < MAX_BYTES
        yield number, line if whole else None
        while not whole:
            rest = stream.readline(MAX_BYTES)
            whole = rest.endswith(b"\n") or not rest


def _check_first(line: bytes, source: str) -> None:
    """Tells what is another format as a whole, so that not each of its lines is complained of."""
    if b"\0" in line:
        raise NotText(source, "not UTF-8", "JSONL is UTF-8 text; save it so")
    if line.lstrip().startswith(b"[") or line.strip() == b"{":
        raise Malformed(source, "JSON, but not one report a line", REMEDY)


def _found(line: bytes, source: str, id: str) -> Found:
    try:
        fields = json.loads(line.decode("utf-8").rstrip())
    except UnicodeDecodeError:
        return Malformed(source, "not UTF-8", "JSONL is UTF-8 text; save it so")
    except json.JSONDecodeError as error:
        return Malformed(source, f"not JSON at column {error.colno}: {error.msg.lower()}", REMEDY)
    except (ValueError, RecursionError):  # a number of thousands of digits; brackets in thousands of brackets
        return Malformed(source, "not JSON of any report", REMEDY)
    if problem := _problem(fields):
        return Malformed(source, problem, REMEDY)
    given = {name: fields.get(name) for name in OPTIONAL}
    return checked(Report(id=str(fields.get("id") or id), text=fields["text"], **given), source)


def _problem(fields: Any) -> str | None:
    """What keeps the JSON of a line from being a report."""
    if not isinstance(fields, dict):
        return "JSON, but no object"
    if not isinstance(fields.get("text"), str):
        return 'no "text"' if fields.get("text") is None else '"text" is not a string'
    if not isinstance(fields.get("id"), str | int | None):
        return '"id" is not a string'
    for name in OPTIONAL:
        if not isinstance(fields.get(name), str | None):
            return f'"{name}" is not a string'
    return None
