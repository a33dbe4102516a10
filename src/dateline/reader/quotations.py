"""Quotation marks: the regions of a text between them.

One pass over the marks with a small stack that is emptied at every paragraph. A quotation of several
paragraphs, where each paragraph opens and only the last one closes, comes out as one region a paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model import Span

from . import marks
from .draft import Draft, Quotation
from .paragraphs import paragraph_breaks
from .scare import is_scare

_MAX_DEPTH = 4  # nothing sane nests deeper; keeps the pass linear whatever the text


def find(draft: Draft) -> None:
    """Adds the regions between quotation marks, in order; of nested ones the outermost."""
    for found in lex(draft.text, paragraph_breaks(draft.text, draft.parse)):
        scare = is_scare(draft.parse, found)
        draft.quotations.append(Quotation(found.outer, found.inner, found.closed, scare) if scare else found)


def lex(text: str, breaks: list[int]) -> list[Quotation]:
    """The outermost quotations of a text whose paragraphs end at ``breaks``."""
    return _Lexer(text, breaks).run()


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its closing one, and what has been closed since within it."""

    style: str
    start: int
    end: int
    within: list[Quotation] = field(default_factory=list)


class _Lexer:
    def __init__(self, text: str, breaks: list[int]) -> None:
        self.text = text
        self.marks = marks.find(text)
        self.styles = [marks.STYLE[text[s:e]] for s, e in self.marks]
        self.breaks = [*breaks, len(text)]
        self.found: list[Quotation] = []
        self.stack: list[_Open] = []
        self.carried: str | None = None  # style of a quotation that the paragraph before left open

    def run(self) -> list[Quotation]:
        k = start = 0
        for stop in self.breaks:
            first = k
            while k < len(self.marks) and self.marks[k][0] < stop:
                k += 1
            if k > first:
                self._paragraph(start, stop, first, k)
            elif self.text[start:stop].strip():
                self.carried = None
            start = stop
        return self.found

    def _paragraph(self, start: int, stop: int, first: int, last: int) -> None:
        singles = [k for k in range(first, last) if self.styles[k] == "single"]
        verdicts = dict(
            zip(
                singles,
                marks.single_verdicts([marks.single_look(self.text, *self.marks[k]) for k in singles]),
                strict=True,
            )
        )
        for k in range(first, last):
            if self.styles[k] == "single":
                self._single(k, verdicts[k])
            else:
                self._double(k, start)
        self._end_paragraph(stop, last)

    def _single(self, k: int, verdict: str) -> None:
        if verdict == "open":
            self._open(k)
        elif verdict == "close":
            self._close(k, "single")

    def _double(self, k: int, paragraph: int) -> None:
        s, e = self.marks[k]
        style, seen = self.styles[k], marks.look(self.text, s, e)
        waiting = self._waiting(style)
        if self.text[s:e] in marks.OPENS and not (waiting and seen == "close"):
            self._open(k)
        elif waiting and seen != "open":
            self._close(k, waiting)
        elif seen == "open" and not marks.is_measure(self.text, s):
            self._open(k)
        elif seen == "close" and self.carried == style:
            self._close_carried(paragraph, s, e)
        elif seen == "either" or (style == "straight" and marks.stands_alone(self.text, s, e)):
            self._open(k)

    def _close_carried(self, paragraph: int, s: int, e: int) -> None:
        """The paragraph before left a quotation open, and this one closes it without opening it anew."""
        self.carried = None
        self.stack.clear()
        while self.found and self.found[-1].outer.start >= paragraph:
            self.found.pop()
        self._add(Span(paragraph, e), Span(paragraph, s), closed=True)

    def _waiting(self, style: str) -> str | None:
        """The style of the open mark that a mark of ``style`` can close."""
        styles = [o.style for o in reversed(self.stack)]
        if style in styles:
            return style
        return next((s for s in styles if s in marks.KIN), None) if style in marks.KIN else None

    def _open(self, k: int) -> None:
        if self.styles[k] == self.carried:
            self.carried = None
        if len(self.stack) < _MAX_DEPTH:
            self.stack.append(_Open(self.styles[k], *self.marks[k]))

    def _close(self, k: int, style: str) -> None:
        """Closes the innermost open mark of the style; what was opened since then was none."""
        if not any(o.style == style for o in self.stack):
            return
        while self.stack[-1].style != style:
            self.stack.pop()
        opened = self.stack.pop()
        s, e = self.marks[k]
        self._add(Span(opened.start, e), Span(opened.end, s), closed=True)

    def _add(self, outer: Span, inner: Span, closed: bool) -> None:
        region = self._region(outer, inner, closed)
        if region is not None:
            (self.stack[-1].within if self.stack else self.found).append(region)

    def _region(self, outer: Span, inner: Span, closed: bool) -> Quotation | None:
        start, end = inner
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        return Quotation(outer, Span(start, end), closed) if start < end else None

    def _end_paragraph(self, stop: int, following: int) -> None:
        """An open mark reaches to the next quotation of its paragraph, or to the paragraph's end."""
        self.carried = None
        left: list[Quotation | None] = []
        for depth, opened in enumerate(self.stack):
            left.extend(opened.within)
            if opened.style == "single" and not self._goes_on(stop, following):
                continue
            later = [q.outer.start for q in opened.within]
            later += [o.start for o in self.stack[depth + 1 :] if o.style != "single"]
            reach = min(later, default=stop)
            left.append(self._region(Span(opened.start, reach), Span(opened.end, reach), closed=False))
            self.carried = opened.style
        self.stack.clear()
        for region in sorted((q for q in left if q is not None), key=lambda q: q.outer):
            if not self.found or region.outer.start >= self.found[-1].outer.end:
                self.found.append(region)

    def _goes_on(self, stop: int, following: int) -> bool:
        """Whether the next paragraph opens with a single mark."""
        if following >= len(self.marks) or self.styles[following] != "single":
            return False
        s, e = self.marks[following]
        return not self.text[stop:s].strip() and marks.single_look(self.text, s, e) == "open"
