"""Sources: where in which report something stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ENDS = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n\s*")
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Source:
    """``start`` and ``end`` are offsets into the text of the report with that id; ``quote`` the words there."""

    report: str
    start: int
    end: int
    quote: str


def passages(report: str, text: str, spans: Sequence[tuple[int, int]]) -> tuple[Source, ...]:
    """The sentences that hold most of the spans, in the order of the text."""
    if not spans:
        return ()
    bounds = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    held: dict[tuple[int, int], set[str]] = {}
    at = 0
    for start, end in sorted(spans):
        while at + 2 < len(bounds) and bounds[at + 1] <= start:
            at += 1
        held.setdefault((bounds[at], bounds[at + 1]), set()).add(text[start:end].casefold())
    best = sorted(held, key=lambda bound: -len(held[bound]))[:_SHOWN]
    return tuple(_source(report, text, *bound) for bound in sorted(best))


def _source(report: str, text: str, start: int, end: int) -> Source:
    words = text[start:end]
    end -= len(words) - len(words.rstrip())
    return Source(report, start, end, text[start:end])
