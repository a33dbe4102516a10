"""An attribution: a cue of saying, whose words they are, and the pieces of text that it reports."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.language.parse import Parse
from dateline.model import Span

Run = tuple[int, int]  # words, half-open


@dataclass(slots=True)
class Attribution:
    """``word`` is the cue's (without a cue the source's), ``source`` the head word of its source, ``phrase`` the words
    of the attribution itself."""

    cue: Span | None
    word: int
    source: int | None
    source_span: Span | None
    phrase: Run
    pieces: list[Span] = field(default_factory=list)
    frame: str = ""  # how the content is told: a code of ``cues``
    relative: Span | None = None  # the "who" that stands for the source


def trimmed(parse: Parse, first: int, last: int) -> Span | None:
    """The characters of words ``first`` to ``last`` without punctuation, "and" and "that" at the edges."""
    while first < last and _no_content(parse, first):
        first += 1
    while first < last and parse.upos[last - 1] == "PUNCT" and not _closes_bracket(parse, first, last):
        last -= 1
    return parse.span(first, last) if first < last else None


def _no_content(parse: Parse, k: int) -> bool:
    if parse.upos[k] in ("PUNCT", "CCONJ"):
        return parse.word(k) not in "([$"
    return parse.low(k) == "that" and parse.deprel[k] == "mark"


def _closes_bracket(parse: Parse, first: int, last: int) -> bool:
    opener = {")": "(", "]": "["}.get(parse.word(last - 1))
    return opener is not None and any(parse.word(k) == opener for k in range(first, last - 1))


def without(first: int, last: int, hole: Run) -> list[Run]:
    """A run of words without those of ``hole``."""
    runs = [(first, min(last, hole[0])), (max(first, hole[1]), last)]
    return [(a, b) for a, b in runs if a < b]


def negated(parse: Parse, verb: int) -> bool:
    return any(parse.low(c) in _NOT for c in parse.children(verb))


_NOT = frozenset(("not", "n't", "n\u2019t", "never", "nor", "neither"))
