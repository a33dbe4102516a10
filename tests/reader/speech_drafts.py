"""Drafts for the tests of quotations, statements, trust and the doubts about speech and prose."""

from __future__ import annotations

from dateline.language import core
from dateline.model import Anchor, Report, Sentence
from dateline.reader import quotations, statements, trust
from dateline.reader.draft import Draft


def read(text: str) -> Draft:
    """A draft with quotations, trust and statements found; no actors."""
    parse = core().parse(text)
    sentences = [Sentence(*parse.sentence_span(s)) for s in range(len(parse.sentences))]
    draft = Draft(report=Report(id="t", text=text), anchor=Anchor(), parse=parse, sentences=sentences)
    for stage in (quotations.find, trust.find, statements.find):
        stage(draft)
    return draft


def told(draft: Draft) -> list[tuple[str, list[str], str, str]]:
    """The statements as words: kind, content, cue, source."""
    text = draft.text
    return [
        (
            s.kind,
            [c.of(text) for c in s.content],
            " ".join(c.of(text) for c in s.cue),
            " ".join(c.of(text) for c in s.source),
        )
        for s in draft.statements
    ]
