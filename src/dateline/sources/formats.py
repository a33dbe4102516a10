"""The one list of formats: told by the name's ending, else by how the bytes begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import PurePath
from typing import BinaryIO

from . import html, jsonl, text
from .found import Found
from .place import Place


@dataclass(frozen=True, slots=True)
class Format:
    """``looks`` judges the first bytes; ``reports`` reads a stream and may raise where it can go no further."""

    suffixes: tuple[str, ...]
    looks: Callable[[bytes], bool]
    reports: Callable[[BinaryIO, Place], Iterator[Found]]


# A new format is one new module and one line here; text, which takes anything, stays last.
FORMATS = (
    Format(html.SUFFIXES, html.looks, html.reports),
    Format(jsonl.SUFFIXES, jsonl.looks, jsonl.reports),
    Format(text.SUFFIXES, text.looks, text.reports),
)
SUFFIXES = tuple(suffix for form in FORMATS for suffix in form.suffixes)


def reports_in(stream: BufferedReader, place: Place) -> Iterator[Found]:
    """The reports of a stream, in the format that its name or its beginning tells."""
    suffix = PurePath(place.name).suffix.lower()
    named = next((form for form in FORMATS if suffix in form.suffixes), None)
    form = named or next(form for form in FORMATS if form.looks(stream.peek(2048)))
    yield from form.reports(stream, place)
