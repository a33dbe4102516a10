"""textacy's idea over Dateline's parse: a quotation, the nearest verb of saying, its subject.

It tells what of a difference to textacy is the parse's and what is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language import Parse
from dateline.model import Span

from .own import Parsing
from .peer import Document, Extent, Fact, statement
from .quotations import VERB, distance, outside, paragraphs, quoted

NAME_PARTS = ("compound", "flat", "conj")


class QuotesByParse(Parsing):
    def tag(self, prepared: Document) -> list[Fact]:
        return list(quotations(self.parsed(prepared)[2]))

    def facts(self, document: Document, tagged: list[Fact]) -> dict[str, list[Fact]]:
        return {"statements": tagged}


def quotations(parse: Parse) -> Iterator[Fact]:
    for paragraph in paragraphs(parse.text):
        quotes = quoted(parse.text, paragraph)
        cues = [cue for cue in outside(quotes, VERB.finditer(parse.text, *paragraph)) if subject(parse, cue)]
        for quote in quotes:
            near = [cue for cue in cues if beside(parse, quote, cue)]
            cue = min(near, key=lambda cue: distance(quote, cue), default=None)
            source = subject(parse, cue) if cue else None
            if cue and source:
                yield statement("direct", quote, cue, source)


def beside(parse: Parse, quote: Extent, cue: Extent) -> bool:
    """Whether the cue's sentence overlaps the quotation or touches it."""
    sentence = parse.sentence_span(parse.sentence[word_at(parse, cue)])
    return distance(quote, sentence) <= 1


def subject(parse: Parse, cue: Extent) -> Extent | None:
    """The name, not the whole phrase, of a verb's subject."""
    verb = word_at(parse, cue)
    head = parse.child(verb, "nsubj") if parse.upos[verb] == "VERB" else None
    if head is None:
        return None
    parts = [head, *(k for k in parse.children(head) if parse.is_rel(k, *NAME_PARTS))]
    return parse.start[min(parts)], parse.end[max(parts)]


def word_at(parse: Parse, extent: Extent) -> int:
    return parse.words_in(Span(*extent))[0]
