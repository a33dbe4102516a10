"""Drafts for the tests of figures: a text read by the language core, or its bare words alone."""

from __future__ import annotations

from dateline.language import core
from dateline.language.parse import Parse
from dateline.language.tokens import tokenize
from dateline.model import Anchor, Quantity, Report, Sentence, Span, Time
from dateline.reader import quantities
from dateline.reader.draft import Draft


def bare(text: str) -> Parse:
    """The words of a text as one flat sentence: enough for what looks at words alone."""
    offsets = tokenize(text)
    n = len(offsets)
    figures = [text[s].isdigit() for s, _ in offsets]
    return Parse(
        text=text,
        start=[s for s, _ in offsets],
        end=[e for _, e in offsets],
        upos=["NUM" if f else "NOUN" for f in figures],
        xpos=["CD" if f else "NNS" for f in figures],
        lemma=[text[s:e].lower() for s, e in offsets],
        head=[-1] + [0] * (n - 1),
        deprel=["root"] + ["dep"] * (n - 1),
        sentence=[0] * n,
        sentences=[(0, n)],
    )


def draft_of(text: str, *times: str) -> Draft:
    """A draft whose text the core has parsed; ``times`` are words that count as times."""
    parse = core().parse(text)
    draft = Draft(
        Report("t", text), Anchor(), parse, [Sentence(*parse.sentence_span(s)) for s in range(len(parse.sentences))]
    )
    for words in times:
        start = text.index(words)
        draft.times.append(Time(start, start + len(words), "DATE", None))
    return draft


def found(text: str, *times: str) -> list[Quantity]:
    """The quantities of a text."""
    draft = draft_of(text, *times)
    quantities.find(draft)
    return draft.quantities


def shown(text: str, *times: str) -> dict[str, Quantity]:
    """The quantities of a text by the words of their spans."""
    return {text[q.start : q.end]: q for q in found(text, *times)}


def compared(before: Quantity, now: Quantity, text: str) -> Draft:
    """A draft of bare words that holds two quantities."""
    draft = Draft(Report("t", text), Anchor(), bare(text), [Sentence(0, len(text))])
    draft.quantities = sorted([before, now], key=lambda q: q.start)
    return draft


def at(text: str, words: str, value: float, unit: str | None, what: str | None = None) -> Quantity:
    """A quantity where the words stand."""
    start = text.index(words)
    span = Span(start, start + len(words))
    return Quantity(span.start, span.end, value, unit=unit, what=what)
