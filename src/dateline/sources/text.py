"""Plain text: one report, its text as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from dateline.model import Report

from .encoding import decode, read_limited
from .found import Found, checked
from .place import Place

SUFFIXES = (".txt", ".text", ".md")


def looks(head: bytes) -> bool:
    """What is nothing else is taken for text."""
    return True


def reports(stream: BinaryIO, place: Place) -> Iterator[Found]:
    text = decode(read_limited(stream, place.source), place.source, place.charset)
    yield checked(Report(id=place.id, text=text, url=place.url), place.source)
