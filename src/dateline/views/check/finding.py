"""A finding: a doubt at its place, told in lines and columns as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dateline.model import Doubt, Reading, Span

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns from 1, in characters; the end column is the one after the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """The lines of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def region(self, span: Span) -> Region:
        return Region(*self._at(span.start), *self._at(span.end))

    def line(self, offset: int) -> Span:
        """The line of an offset, without its end."""
        number = self._at(offset)[0]
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return Span(start, start + len(self._text[start:end].rstrip("\r\n")))

    def _at(self, offset: int) -> tuple[int, int]:
        number = bisect_right(self._starts, offset)
        return number, offset - self._starts[number - 1] + 1


@dataclass(frozen=True, slots=True)
class Checked:
    """A report that was read, the place where it was found, and which of its doubts are wanted."""

    place: str
    reading: Reading
    doubts: list[Doubt]
    lines: Lines

    @property
    def name(self) -> str:
        """The place; with the report's id where a place may hold several."""
        several = self.place.lower().endswith((".jsonl", ".ndjson", ".json"))
        return f"{self.place}[{self.reading.report.id}]" if several else self.place


def checked(place: str, reading: Reading, codes: Collection[str]) -> Checked:
    """The doubts of the codes, in the order of the text."""
    doubts = [doubt for doubt in reading.doubts if doubt.code in codes and doubt.spans]
    return Checked(place, reading, sorted(doubts, key=lambda d: (first_span(d), d.code)), Lines(reading.report.text))


def first_span(doubt: Doubt) -> Span:
    return Span(*min(doubt.spans))


def words(checked: Checked, doubt: Doubt) -> Iterator[str]:
    """What stands at each place of a doubt."""
    return (checked.reading.report.text[start:end] for start, end in doubt.spans)
