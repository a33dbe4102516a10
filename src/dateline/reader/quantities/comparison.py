"""Comparison: figures of another time than their clause's: "rose to $5 million from $4 million a year ago"."""

from __future__ import annotations

from collections import defaultdict

from dateline.language.parse import Parse
from dateline.model import Quantity, Span

from ..words import words
from .look import lead_in, low_at

_LINKS = words("from than versus vs")
_COMPARED = words("compared compares compare comparing")
_AGAINST = frozenset((",", "as"))
_BACKWARD = words("ago earlier before previous prior last same year-ago year-earlier preceding")
"""Words of a time that is told after a comma and still belongs to the compared figure."""
_REACH = 25
"""How many words of a sentence a comparison may take."""
_LOOK = 5


def compared(parse: Parse, first: int) -> bool:
    """Whether a link of comparison stands before the figure that begins with word ``first``."""
    k = lead_in(parse, first)
    link, before = low_at(parse, k), low_at(parse, k - 1)
    if link in ("with", "to"):
        return before in _COMPARED
    return link in _LINKS or (link == "against" and (before in _AGAINST or before.isdigit()))


def part_of(parse: Parse, first: int) -> range:
    """The words, from the compared figure on, that still tell of the other time."""
    k, end = first + 1, min(parse.sentences[parse.sentence[first]][1], first + _REACH)
    while k < end and not _ends(parse, k):
        k += 1
    return range(first, k)


def _ends(parse: Parse, k: int) -> bool:
    """A new clause, the other end of a span ("from 400 to 600"), or a comma that nothing of the comparison follows."""
    if parse.word(k) == ",":
        near = {low_at(parse, j) for j in range(k + 1, k + 1 + _LOOK)}
        return low_at(parse, k + 1) != "or" and not near & _BACKWARD
    if parse.word(k) in (";", ":") or parse.low(k) == "to":
        return True
    joins = parse.upos[k] in ("SCONJ", "CCONJ") and parse.low(k) != "or"
    return joins or parse.upos[k] == "AUX" or parse.xpos[k] in ("VBD", "VBZ", "VBP", "MD")


def compared_parts(parse: Parse, quantities: list[Quantity]) -> list[range]:
    """The compared parts of a report: each figure's that is set against another of the same unit in its sentence."""
    spans = [parse.words_in(Span(q.start, q.end)) for q in quantities]
    units: dict[tuple[int, str | None], int] = defaultdict(int)
    for span, quantity in zip(spans, quantities, strict=True):
        if span:
            units[parse.sentence[span[0]], quantity.unit] += 1
    return [
        part_of(parse, span[0])
        for span, quantity in zip(spans, quantities, strict=True)
        if span and units[parse.sentence[span[0]], quantity.unit] > 1 and compared(parse, span[0])
    ]
