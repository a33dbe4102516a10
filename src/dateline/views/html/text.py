"""The report's text with its facts marked, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dateline.model import Sentence

from ..lookup import Lookup
from ..safe import one_line
from .marks import POINTS, Mark, Stretch, marks, stretches
from .write import tag, words

CHIPS = {"statement": "❝", "pledge": "⚑"}


def marked_text(look: Lookup, prefix: str) -> str:
    """Paragraphs of sentences. Blanks between sentences are kept, so that the text can be copied out."""
    return _Writer(look, prefix).write()


class _Writer:
    """Goes through the text once; what it remembers is which facts have been met."""

    def __init__(self, look: Lookup, prefix: str) -> None:
        self.look = look
        self.prefix = prefix
        self.met: set[str] = set()
        self.ends: dict[str, int] = {}
        self.waiting = sorted(marks(look), key=lambda mark: mark.span)
        for mark in self.waiting:
            self.ends[mark.fact] = max(self.ends.get(mark.fact, 0), mark.span.end)
        self.open: list[Mark] = []
        self.next = 0

    def write(self) -> str:
        paragraphs = "".join(tag("p", inner, dir="auto") for inner in self._paragraphs() if inner.strip())
        return tag("div", paragraphs, class_="text")

    def _paragraphs(self) -> Iterator[str]:
        text, sentences = self.look.text, self.look.reading.sentences
        blank_lines = any(_is_blank_line(text[a.end : b.start]) for a, b in pairwise(sentences))
        pieces: list[str] = []
        last = 0
        for number, sentence in enumerate(sentences, 1):
            gap = text[last : sentence.start]
            if pieces and (_is_blank_line(gap) if blank_lines else "\n" in gap):
                yield "".join(pieces)
                pieces = []
            pieces.append(self._stretches(last, sentence.start))
            pieces.append(self._sentence(number, sentence, last))
            last = max(last, sentence.end)
        pieces.append(self._stretches(last, len(text)))
        yield "".join(pieces)

    def _sentence(self, number: int, sentence: Sentence, told: int) -> str:
        label = tag("span", str(number), class_="n", aria_hidden="true")
        inner = label + self._stretches(max(told, sentence.start), sentence.end)
        if sentence.trust != "ok":
            inner += tag("span", sentence.trust, class_="trust")
        return tag("span", inner, class_=f"s {sentence.trust}", id=f"{self.prefix}-n{number}")

    def _stretches(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        self.open = [mark for mark in self.open if mark.span.end > start]
        while self.next < len(self.waiting) and self.waiting[self.next].span.start < end:
            self.open.append(self.waiting[self.next])
            self.next += 1
        parts = stretches(self.open, start, end)
        return "".join(self._stretch(stretch) for stretch in parts)

    def _stretch(self, stretch: Stretch) -> str:
        text = words(self.look.text[stretch.start : stretch.end])
        if not stretch.marks:
            return text
        before = "".join(
            self._chip(mark) for mark in stretch.marks if self._begins(mark, stretch) and mark.kind in CHIPS
        )
        after = "".join(self._chip(mark) for mark in stretch.marks if self._ends(mark, stretch))
        text = before + self._marked(stretch, text) + after
        self.met.update(mark.fact for mark in stretch.marks)
        return text

    def _marked(self, stretch: Stretch, text: str) -> str:
        kinds = dict.fromkeys(mark.kind for mark in stretch.marks)
        facts = dict.fromkeys(mark.fact for mark in stretch.marks)
        classes, names = f"m {' '.join(kinds)}", " ".join(facts)
        first = stretch.marks[0]
        if first.kind not in POINTS:
            return tag("span", text, class_=classes, data_f=names)
        tips = "\n".join(dict.fromkeys(mark.tip for mark in stretch.marks))
        href = f"#{self.prefix}-{first.fact}"
        again = "-1" if first.fact in self.met else None
        return tag("a", text, class_=classes, href=href, data_f=names, data_tip=tips, tabindex=again)

    def _begins(self, mark: Mark, stretch: Stretch) -> bool:
        return mark.span.start == stretch.start and mark.fact not in self.met

    def _ends(self, mark: Mark, stretch: Stretch) -> bool:
        return mark.kind.startswith("doubt") and stretch.end == self.ends[mark.fact]

    def _chip(self, mark: Mark) -> str:
        """A small sign beside the words of a longer fact, by which it can be reached."""
        code = one_line(self.look.reading.doubts[int(mark.fact[1:])].code) if mark.kind.startswith("doubt") else ""
        sign = words(code or CHIPS[mark.kind])
        href = f"#{self.prefix}-{mark.fact}"
        label = None if code else mark.tip
        return tag(
            "a", sign, class_=f"chip {mark.kind}", href=href, data_f=mark.fact, data_tip=mark.tip, aria_label=label
        )


def _is_blank_line(gap: str) -> bool:
    return gap.count("\n") > 1 or "\r\r" in gap
