"""Baselines of speech that need nothing but regular expressions.

A baseline is what one writes in an afternoon: it is here to show how far that goes, not to be made better.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .peer import Document, Extent, Fact, InProcess, statement

LEAST_WORDS = 3  # what is shorter is more often a title or a word in scare quotes
SAYING = """according\\s+to say says said saying tell tells told telling add adds added adding ask asks asked asking
announces announced announcing argue argues argued arguing claims claimed claiming write writes wrote writing explains
explained explaining insists insisted insisting notes noted noting stated stating warns warned warning reported
suggests suggested suggesting believe believes believed thinks thought admits admitted admitting replies replied
declares declared declaring acknowledges acknowledged responds responded responding tweeted accuses accused accusing
alleges alleged alleging asserts asserted conceded contends contended describes described remarked testified urges
urged urging vows vowed vowing denies denied denying confirms confirmed concluded predicts predicted promises promised
stressed""".split()
VERB = re.compile(rf"\b(?:{'|'.join(SAYING)})\b", re.I)
PARAGRAPH = re.compile(r"[^\n]+")
SENTENCE = re.compile(r"\S.*?(?:(?<!\b[DMS][rst])(?<!\b[A-Z])[.!?]+[”\"’')]*(?=\s|$)|$)")
QUOTED = re.compile(
    r"“[^“”\n]*”|\"[^\"\n]*\"|(?<!\w)‘(?:[^‘’\n]|’(?=\w))*’(?!\w)|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w))*'(?!\w)"
)
NAME = re.compile(r"\b(?:(?:[Hh]e|[Ss]he|[Tt]hey)\b|[A-Z][\w’'-]+(?:\s+(?:(?:of|bin|de|van)\s+)?[A-Z][\w’'.-]*\w)*)")
MARK = re.compile(r"[,;:—–”\"]|[’'](?!\w)|(?<=\s)-(?=\s)")
THAT = re.compile(r"[\s,:]*(?:that\b)?\s*")


def quoted(text: str, within: Extent) -> list[Extent]:
    """What stands in quotation marks, double or single, marks included, and is no mere word or two."""
    return [m.span() for m in QUOTED.finditer(text, *within) if len(m[0].split()) >= LEAST_WORDS]


def outside(quotes: list[Extent], found: Iterable[re.Match[str]]) -> list[Extent]:
    return [m.span() for m in found if not any(start <= m.start() < end for start, end in quotes)]


def distance(one: Extent, other: Extent) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def nearest(to: Extent, spans: list[Extent]) -> Extent | None:
    return min(spans, key=lambda span: distance(to, span), default=None)


def paragraphs(text: str) -> Iterator[Extent]:
    return (m.span() for m in PARAGRAPH.finditer(text))


class ByRegex(InProcess):
    """A quotation, the verb of saying nearest to it in its paragraph, and the capitalised name nearest to that."""

    def tag(self, prepared: Document) -> list[Fact]:
        text = prepared.text
        return [fact for paragraph in paragraphs(text) for fact in self.told(text, paragraph)]

    def told(self, text: str, paragraph: Extent) -> Iterable[Fact]:
        quotes = quoted(text, paragraph)
        verbs = outside(quotes, VERB.finditer(text, *paragraph))
        names = outside(quotes, NAME.finditer(text, *paragraph))
        for quote in quotes:
            cue = nearest(quote, verbs)
            source = nearest(cue, names) if cue else None
            if cue and source:
                yield statement("direct", quote, cue, source)

    def facts(self, document: Document, tagged: list[Fact]) -> dict[str, list[Fact]]:
        return {"statements": tagged}


class NearestVerb(ByRegex):
    """Indirect speech too: the first verb of saying of a sentence splits it into who speaks and what is said.

    A quotation in a sentence without such a verb is the nearest speaker's of its paragraph.
    """

    def told(self, text: str, paragraph: Extent) -> Iterable[Fact]:
        quotes = quoted(text, paragraph)
        verbs = outside(quotes, VERB.finditer(text, *paragraph))
        said = []
        for sentence in (m.span() for m in SENTENCE.finditer(text, *paragraph)):
            cue = next((verb for verb in verbs if sentence[0] <= verb[0] < sentence[1]), None)
            said += [split(text, sentence, cue)] if cue else []
        yield from said
        for quote in quotes:
            if said and all(distance(quote, fact["content"][0]) for fact in said):
                near = min(said, key=lambda fact: distance(quote, fact["cue"][0]))
                yield statement("direct", quote, near["cue"][0], near["source"][0])


def split(text: str, sentence: Extent, cue: Extent) -> Fact:
    """The source is before the verb, back to a mark, or else after it, up to one; the longer rest is the content."""
    start = max((m.end() for m in MARK.finditer(text, sentence[0], cue[0])), default=sentence[0])
    source, left, rest = (start, cue[0]), (sentence[0], start), cue[1]
    if not text[start : cue[0]].strip():
        rest = next((m.start() for m in MARK.finditer(text, cue[1], sentence[1])), sentence[1])
        source = cue[1], rest
    that = THAT.match(text, rest, sentence[1])
    right = (that.end() if that else rest), sentence[1]
    return statement("indirect", max(right, left, key=lambda span: span[1] - span[0]), cue, source)
