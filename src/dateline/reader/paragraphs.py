"""Paragraphs: where a report's paragraphs end."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.language.parse import Parse

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\r[^\S\r\n]*\r|\r\n[^\S\n]*\r\n|\u2029|\x0c")
_NEWLINE = re.compile(r"[\n\r\u2028]")


def paragraph_breaks(text: str, parse: Parse) -> list[int]:
    """Offsets in order: blank lines, and line ends too unless they are an editor's wraps inside sentences."""
    blank = [m.start() for m in _BLANK_LINE.finditer(text)]
    ends = [parse.end[last - 1] for _, last in parse.sentences]
    starts = [parse.start[first] for first, _ in parse.sentences]
    between, inside = [], 0
    for m in _NEWLINE.finditer(text):
        k = bisect_left(ends, m.start() + 1)  # the first sentence that ends after this line end
        if k < len(ends) and starts[k] < m.start():
            inside += 1
        else:
            between.append(m.start())
    return blank if inside > len(between) / 2 else sorted({*blank, *between})


def paragraph_of_sentences(text: str, parse: Parse) -> list[int]:
    """For each sentence the number of its paragraph."""
    breaks = paragraph_breaks(text, parse)
    out: list[int] = []
    number = k = 0
    for first, _ in parse.sentences:
        while k < len(breaks) and breaks[k] < parse.start[first]:
            k += 1
            if not out or breaks[k - 1] >= parse.end[parse.sentences[len(out) - 1][1] - 1]:
                number = len(out)
        out.append(number)
    return out
