"""Repeats: a second telling of an event that the report has told before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.language.parse import Parse
from dateline.model import Event
from dateline.reader.draft import Draft

from .coreference import Pair, Weights, is_another, sides, times, types
from .onedeed import one_deed
from .status.polarity import past

# Chosen on our development passages and fifty reports of real news: a row told twice is struck out as surely as a
# false one, and a telling that is tied to the wrong row is still there to be read.
LIKELY = 0.3
_BACK = 50  # events that are looked back at
_LINE = 4  # words that no two sentences have in common by chance

Told = list[tuple[Event, int]]


def repeated(draft: Draft, event: Event, word: int, earlier: Told) -> Event | None:
    """The event told before that this one most likely tells again, if any does."""
    best, likely = None, LIKELY
    others = {other.id: (other, other_word) for other, other_word in earlier}
    for pair in pairs(draft, event, word, earlier):
        if _verbatim(draft.parse, word, pair.other_word) or _of_one_deed(pair):
            return pair.other
        if not retellings().knows(types(event, pair.other)) or apart(pair):
            continue
        first = others.get(pair.other.repeats or "")
        if first and apart(replace(pair, other=first[0], other_word=first[1])):
            continue
        if (likelihood := retellings().likelihood(pair)) >= likely:
            best, likely = pair.other, likelihood
    return best


def pairs(draft: Draft, event: Event, word: int, earlier: Told) -> Iterator[Pair]:
    """The event with each of those told before it, the last one first."""
    between = 0
    for other, other_word in reversed(earlier[-_BACK:]):
        yield Pair(draft.parse, event, word, other, other_word, between, draft.unnamed)
        between += other.type == event.type


def apart(pair: Pair) -> bool:
    """What no wording outweighs: other days, other people on one side, the word of another one, a plan come true."""
    event, other = pair.event, pair.other
    return (
        (_has_been(event) and not _has_been(other) and not lies_ahead(pair.parse, event, pair.word))
        or (_has_been(other) and event.status == "planned" and pair.parse.upos[pair.word] == "VERB")
        or times(event.time, other.time) == "differ"
        or sides(event.actors, other.actors, pair.vague) == "differ"
        or sides(event.recipients, other.recipients, pair.vague) == "differ"
        or is_another(pair.parse, pair.word)
    )


def _of_one_deed(pair: Pair) -> bool:
    """Two words of one clause for one deed: right in four of five of our passages."""
    compatible = _has_been(pair.event) == _has_been(pair.other) and pair.event.type == pair.other.type
    return compatible and one_deed(pair.parse, pair.event, pair.word, pair.other, pair.other_word)


def lies_ahead(p: Parse, event: Event, noun: int) -> bool:
    """Whether "the meeting" may be one that is only planned or offered: nothing beside it says that it took place."""
    if p.upos[noun] != "NOUN" or event.status != "happened" or event.time:
        return False
    return not any(past(p, k) for k in p.ancestors(noun) if p.upos[k] == "VERB")


def _has_been(event: Event) -> bool:
    return event.status in ("happened", "ongoing")


def _verbatim(p: Parse, word: int, other_word: int) -> bool:
    """The same sentence once more, as of a caption and the text below it."""
    (first, last), (its_first, its_last) = p.sentences[p.sentence[word]], p.sentences[p.sentence[other_word]]
    if word - first != other_word - its_first or last - first != its_last - its_first or word == other_word:
        return False
    return (
        last - first >= _LINE
        and p.text[p.start[first] : p.end[last - 1]] == p.text[p.start[its_first] : p.end[its_last - 1]]
    )


@cache
def retellings() -> Weights:
    """How likely two tell one event."""
    return Weights.shipped()
