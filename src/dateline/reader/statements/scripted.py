"""Scripts: interviews and transcripts whose paragraphs each begin with the speaker's name and a colon.

A label is one only where several paragraphs have one and at least two are different: "Note:" alone is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Span

from .attribution import Attribution, trimmed
from .page import Page

_MARKS = "\"\u201c'\u2018"
_LABEL = re.compile(r"[\"\u201c'\u2018]?([A-Z][\w.'\u2019-]*(?: [A-Z(][\w.'\u2019)-]*){0,4}):$")
_LONGEST = 6  # words of a label, colon and mark included
_LEAST = 3  # labelled paragraphs of a script


def find(page: Page) -> Iterator[Attribution]:
    """One attribution for each labelled paragraph of a script: what is said there, without the label."""
    parse = page.parse
    labelled = [x for p in _paragraphs(page) if (x := _label(parse, *p)) is not None]
    people = {_name(parse, a, b) for a, b, _ in labelled if _is_somebody(page, a, b)}
    labelled = [x for x in labelled if _name(parse, x[0], x[1]) in people]
    if len(labelled) < _LEAST or not 1 < len(people) <= len(labelled) / 1.5:
        return
    for first, colon, last in labelled:
        said = trimmed(parse, colon + 1, last)
        if said is not None:
            end = parse.end[last - 1] if parse.text[parse.end[last - 1] - 1] in "!?" else said.end
            source = parse.span(first, colon)
            yield Attribution(None, first, first, source, (first, colon + 1), [Span(said.start, end)], frame="x")


def _name(parse: Parse, first: int, last: int) -> str:
    return parse.between(first, last).lower()


def _paragraphs(page: Page) -> Iterator[tuple[int, int]]:
    sentences = page.parse.sentences
    start = 0
    for s in range(1, len(sentences) + 1):
        if s == len(sentences) or page.paragraph[s] != page.paragraph[start]:
            yield sentences[start][0], sentences[s - 1][1]
            start = s


def _label(parse: Parse, first: int, last: int) -> tuple[int, int, int] | None:
    """First word of the label, its colon, and the paragraph's end."""
    for k in range(first + 1, min(first + _LONGEST, last - 1)):
        if parse.word(k) == ":":
            start = first + (parse.word(first) in _MARKS)
            shaped = _LABEL.match(parse.between(first, k + 1).replace("\n", " ")) is not None
            return (start, k, last) if shaped else None
    return None


def _is_somebody(page: Page, first: int, last: int) -> bool:
    """A person's name, or the Q and A of an interview; but no heading such as "Robbery"."""
    named = any(page.named.get(k) == "PER" for k in range(first, last))
    return named or page.parse.between(first, last) in ("Q", "A")
