"""Drafts for the tests of times: parsed by the language core, or with a bare parse of no syntax."""

from __future__ import annotations

from datetime import date

from dateline.language import core
from dateline.language.parse import Parse
from dateline.language.sentences import split
from dateline.language.tokens import tokenize
from dateline.model import Anchor, Report
from dateline.reader import times
from dateline.reader.draft import Draft

MONDAY = date(2021, 7, 26)


def parsed(text: str, anchor: date | None = MONDAY) -> Draft:
    """A draft with its times."""
    return _with_times(text, core().parse(text), anchor)


def unparsed(text: str, anchor: date | None = MONDAY) -> Draft:
    """The same without syntax: every word a noun under the first word of its sentence."""
    tokens = tokenize(text)
    sentences = split(text, tokens)
    n = len(tokens)
    parse = Parse(text, [a for a, _ in tokens], [b for _, b in tokens], sentences=sentences)
    parse.sentence = [s for s, (a, b) in enumerate(sentences) for _ in range(a, b)]
    parse.upos, parse.xpos, parse.deprel, parse.event = ["NOUN"] * n, ["NN"] * n, ["dep"] * n, ["O"] * n
    parse.lemma = [text[a:b].lower() for a, b in tokens]
    parse.head = [-1] * n
    for first, last in sentences:
        parse.head[first + 1 : last] = [first] * (last - first - 1)
    return _with_times(text, parse, anchor)


def _with_times(text: str, parse: Parse, anchor: date | None) -> Draft:
    draft = Draft(Report(id="r", text=text), Anchor(anchor, "given" if anchor else None), parse)
    times.find(draft)
    return draft


def told(text: str, anchor: date | None = MONDAY) -> list[tuple[str, str, str | None]]:
    """Words, type and value of every time."""
    draft = parsed(text, anchor)
    return [(text[t.start : t.end], t.type, t.value) for t in draft.times]


def values(text: str, anchor: date | None = MONDAY) -> dict[str, str | None]:
    """The value of each expression of a text, by its words."""
    return {words: value for words, _, value in told(text, anchor)}
