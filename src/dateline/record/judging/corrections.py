"""Corrections: the notice with which a report takes a figure back, and what it puts in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Quantity, Span

_HEAD = re.compile(
    r"^[ \t(\[]*(?:correction|corrected|corrects|clarification|editor['’]?s note)\b", re.IGNORECASE | re.MULTILINE
)
_CUE = re.compile(
    r"\b(?:an?|the|its|our) (?:earlier|previous|first|original) (?:\w+ )?(?:version|edition|report|story|article)\b"
    r"[^.!?\n]{0,120}\b(?:said|stated|gave|reported|misstated|put|contained|incorrectly|wrongly|mistakenly)\b"
    r"|\b(?:has|have|had) been (?:corrected|(?:updated|amended) to correct)\b"
    r"|\bupdate[sd]? (?:to correct|with correct)"
    r"|[(\[](?:this \w+ )?(?:corrects|correcting|corrected)\b",
    re.IGNORECASE,
)
_BEFORE = 200  # characters before a cue in which its sentence begins
_WITHDRAWN = re.compile(
    r"\b(?:not|instead of|rather than|from|(?:incorrectly|wrongly|mistakenly|erroneously|earlier|previously) \w+"
    r"(?: that| as)?(?: the)?)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Notice:
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Correction:
    """``withdrawn`` are the figures taken back, ``stands`` those put in their place."""

    notice: Notice
    withdrawn: frozenset[float]
    stands: frozenset[float]


def notices(text: str) -> list[Notice]:
    """The passages that say what is corrected: from the sentence's start to the end of the line."""
    found: list[Notice] = []
    cues = [m.start() for m in _HEAD.finditer(text)]
    cues += [_sentence_start(text, m.start()) for m in _CUE.finditer(text)]
    for start in sorted(cues):
        if found and start < found[-1].span.end:
            continue
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        found.append(Notice(Span(start, end), text[start:end].strip()))
    return found


def _sentence_start(text: str, at: int) -> int:
    least = max(at - _BEFORE, 0)
    ends = [k + len(mark) for mark in (". ", "! ", "? ", "\n") if (k := text.rfind(mark, least, at)) >= 0]
    return max([least, *ends])


def corrections(text: str, quantities: Iterable[Quantity]) -> list[Correction]:
    """What each notice takes back: of its figures those that the report itself no longer tells."""
    figures = list(quantities)
    found = []
    spans = notices(text)
    told = {q.value for q in figures if not any(_in(q, notice) for notice in spans)}
    for notice in spans:
        named = [q for q in figures if _in(q, notice)]
        stands = {q.value for q in named if q.value in told}
        withdrawn = {q.value for q in named if q.value not in told}
        if not stands and len(withdrawn) > 1:  # the report itself does not repeat the right one
            old = {q.value for q in named if _WITHDRAWN.search(text[max(notice.span.start, q.start - 60) : q.start])}
            stands, withdrawn = withdrawn - old, withdrawn & old
        if withdrawn:
            found.append(Correction(notice, frozenset(withdrawn), frozenset(stands)))
    return found


def _in(quantity: Quantity, notice: Notice) -> bool:
    return notice.span.start <= quantity.start < notice.span.end
