"""R301: a sentence, lead or passage told twice in one report."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Span

from ..draft import Draft
from .naming import short

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_TELLING = frozenset({"PROPN", "NUM"})
_LEAD = 12  # sentences that later ones are compared with; the others are found again only word for word
_APART = 4  # sentences from one to the next of a passage told twice
_FEWEST = 6  # content words
_SHARED = 0.62  # of the content words of both
_MESSAGE = "“{}” tells again, in nearly the same words, what “{}” has told."


def find(draft: Draft) -> Iterator[Doubt]:
    """One doubt for each run of sentences told again: a page pasted twice is one fault."""
    parse = draft.parse
    for run in _runs(list(pairs(parse))):
        spans = [
            Span(parse.sentence_span(side[0]).start, parse.sentence_span(side[-1]).end)
            for side in zip(*run, strict=True)
        ]
        again, told = (short(span.of(draft.text)) for span in reversed(spans))
        yield Doubt("R301", "minor", spans, _MESSAGE.format(again, told))


def _runs(pairs: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Pairs of sentences that follow one another in both tellings, a few others aside."""
    runs: list[list[tuple[int, int]]] = []
    for earlier, later in pairs:
        last = runs[-1][-1] if runs else None
        if last is not None and 0 < earlier - last[0] <= _APART and later - last[1] <= _APART:
            runs[-1].append((earlier, later))
        else:
            runs.append([(earlier, later)])
    return runs


def pairs(parse: Parse) -> Iterator[tuple[int, int]]:
    """Each sentence that is told again with the telling before it."""
    seen: dict[tuple[str, ...], int] = {}
    told_again: set[int] = set()
    lead: list[tuple[int, dict[str, str]]] = []
    for s in range(len(parse.sentences)):
        content = _words(parse, s)
        if not _counts(parse, s, content):
            continue
        earlier = seen.setdefault(_literal(parse, s), s)
        if earlier == s:
            earlier = next((e for e, words in lead if e not in told_again and _same(words, content)), s)
        if s < _LEAD:
            lead.append((s, content))
        if earlier != s:
            told_again.add(s)
            yield earlier, s


def _counts(parse: Parse, s: int, content: dict[str, str]) -> bool:
    """A sentence of some length that ends with a full stop: headlines and labels may be repeated."""
    return len(content) >= _FEWEST and parse.word(parse.sentences[s][1] - 1) == "."


def _same(one: dict[str, str], other: dict[str, str]) -> bool:
    """Most content words shared, and not each with names or figures of its own, as in two lines of one list."""
    shared = one.keys() & other.keys()
    if len(shared) < max(_FEWEST, _SHARED * len(one.keys() | other.keys())):
        return False
    return not (_own(one, shared) and _own(other, shared))


def _own(words: dict[str, str], shared: set[str]) -> bool:
    return any(kind in _TELLING for word, kind in words.items() if word not in shared)


def _words(parse: Parse, s: int) -> dict[str, str]:
    """The content words of a sentence, by lemma, with their part of speech."""
    return {parse.lemma[k].lower(): parse.upos[k] for k in range(*parse.sentences[s]) if parse.upos[k] in _CONTENT}


def _literal(parse: Parse, s: int) -> tuple[str, ...]:
    return tuple(parse.low(k) for k in range(*parse.sentences[s]) if parse.upos[k] != "PUNCT")
