"""The page that statements are read from: words, paragraphs, and where the quotations stand among them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from dateline.language.parse import Parse
from dateline.model import Span

from ..draft import Draft, Quotation
from ..paragraphs import paragraph_of_sentences
from .attribution import Attribution


@dataclass(slots=True)
class Page:
    """``paragraph`` is each sentence's, ``region`` each word's quotation (-1 outside any), ``by_word`` each cue's
    attribution, ``script`` that of each label of a transcript, ``named`` the class of each word in a name, ``dateline``
    where the report's own ends, which nobody says."""

    parse: Parse
    quotations: list[Quotation]
    paragraph: list[int]
    region: list[int]
    by_word: dict[int, Attribution] = field(default_factory=dict)
    script: dict[int, Attribution] = field(default_factory=dict)
    named: dict[int, str] = field(default_factory=dict)
    dateline: Span = field(default_factory=lambda: Span(0, 0))

    @classmethod
    def of(cls, draft: Draft) -> Page:
        region = [-1] * len(draft.parse)
        for n, quotation in enumerate(draft.quotations):
            for k in draft.parse.words_in(quotation.outer):
                region[k] = n
        paragraphs = paragraph_of_sentences(draft.text, draft.parse)
        named = {k: n.label for n in draft.parse.names for k in range(n.first, n.last)}
        dateline = draft.dateline.span if draft.dateline else Span(0, 0)
        return cls(draft.parse, draft.quotations, paragraphs, region, named=named, dateline=dateline)

    def told(self, piece: Span) -> Span | None:
        """What of a piece is no part of the dateline."""
        if not piece.overlaps(self.dateline):
            return piece
        return Span(self.dateline.end, piece.end) if piece.end > self.dateline.end else None

    def paragraph_at(self, word: int) -> int:
        return self.paragraph[self.parse.sentence[word]]

    def is_quoted(self, word: int) -> bool:
        return self.region[word] >= 0

    def in_speech(self, word: int) -> bool:
        """Whether the word is spoken; a term in scare quotes is not."""
        return self.region[word] >= 0 and not self.quotations[self.region[word]].scare

    def overlapping(self, span: Span) -> list[Quotation]:
        """The quotations that the span has characters of, marks included."""
        k = bisect_left(self.quotations, span.start, key=lambda q: q.outer.end)
        found = []
        while k < len(self.quotations) and self.quotations[k].outer.start < span.end:
            if self.quotations[k].outer.overlaps(span):
                found.append(self.quotations[k])
            k += 1
        return found
