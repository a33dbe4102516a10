"""Repeats: a second telling of an event that the report has told before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from dateline.language.parse import Parse
from dateline.model import Event, Interval
from dateline.reader.draft import Draft

from .coreference import Pair, Weights, is_another, sides, times, types
from .headlines import is_headline
from .onedeed import one_deed
from .slots import preposition
from .status.polarity import past

# Chosen on our development passages and fifty reports of real news: a row told twice is struck out as surely as a
# false one, and a telling that is tied to the wrong row is still there to be read.
LIKELY = 0.35
_BACK = 50  # events that are looked back at
_COURSE = ("during", "at", "in", "after")
_IT = ("it", "this", "that")
_JUST = 2  # sentences
_LEAD = 2  # sentences after a headline
_MONTH = 31  # days
_LINE = 4  # words that no two sentences have in common by chance

Told = list[tuple[Event, int]]


def repeated(draft: Draft, event: Event, word: int, earlier: Told) -> Event | None:
    """The event told before that this one most likely tells again, if any does."""
    best, likely = None, LIKELY
    others = {other.id: (other, other_word) for other, other_word in earlier}
    for pair in pairs(draft, event, word, earlier):
        if _verbatim(draft.parse, word, pair.other_word) or _of_one_deed(pair) or _is_said_of(pair):
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
    """What no wording outweighs: other days, other people on one side, the word of another one, a plan come true, a
    denial.
    """
    event, other = pair.event, pair.other
    return (
        (_has_been(event) and not _has_been(other) and not lies_ahead(pair.parse, event, pair.word))
        or (_has_been(other) and event.status == "planned" and pair.parse.upos[pair.word] == "VERB")
        or one_denied(event, other)
        or times(event.time, other.time) == "differ"
        or (not _with_one_another(event, other) and _others(pair))
        or is_another(pair.parse, pair.word)
    )


def one_denied(event: Event, other: Event) -> bool:
    """Whether one of the two has not come about and the other has, or may."""
    return (event.status == "denied") != (other.status == "denied")


def surely_apart(pair: Pair) -> bool:
    """Months apart, or other days and other people: one of the two may be misread, hardly both."""
    return times(pair.event.time, pair.other.time) == "differ" and (_months_apart(pair) or _others(pair))


def _months_apart(pair: Pair) -> bool:
    event, other = pair.event.time, pair.other.time
    return event is not None and other is not None and (_gap(event, other) > _MONTH or _gap(other, event) > _MONTH)


def _gap(first: Interval, second: Interval) -> int:
    """Days from the end of one to the start of the other."""
    if first.latest is None or second.earliest is None:
        return 0
    return (second.earliest - first.latest).days


def _others(pair: Pair) -> bool:
    """Whether other people stand on one side."""
    event, other = pair.event, pair.other
    return (
        sides(event.actors, other.actors, pair.vague) == "differ"
        or sides(event.recipients, other.recipients, pair.vague) == "differ"
    )


def _with_one_another(event: Event, other: Event) -> bool:
    """Talks among people of whom one telling names no more than the other: either side may be the host."""
    mine, its = {*event.actors, *event.recipients}, {*other.actors, *other.recipients}
    return event.type == other.type == "CONSULT" and bool(mine) and bool(its) and (mine <= its or its <= mine)


def _of_one_deed(pair: Pair) -> bool:
    """Two words of one clause for one deed: right in four of five of our passages."""
    compatible = _has_been(pair.event) == _has_been(pair.other) and pair.event.type == pair.other.type
    return compatible and one_deed(pair.parse, pair.event, pair.word, pair.other, pair.other_word)


def _is_said_of(pair: Pair) -> bool:
    return _says_what_it_is(pair) or _in_its_course(pair) or _in_its_lead(pair)


def _in_its_lead(pair: Pair) -> bool:
    """What the headline has, told in the lead by the same word, of whomever: "Chile recalls envoy", and then "President
    Vidal recalled the ambassador"."""
    p, word, other = pair.parse, pair.word, pair.other_word
    if pair.event.type != pair.other.type or _stem(p, word) != _stem(p, other) or p.upos[word] != "VERB":
        return False
    near = p.sentence[other] == 0 and 0 < p.sentence[word] <= _LEAD and is_headline(p, other)
    return (
        near and _has_been(pair.event) == _has_been(pair.other) and times(pair.event.time, pair.other.time) != "differ"
    )


def _stem(p: Parse, word: int) -> str:
    """The lemma, also where a headline's verb was taken for another form ("suspends")."""
    return p.lemma[word].lower().removesuffix("s")


def _in_its_course(pair: Pair) -> bool:
    """What came about at talks just told: "received the envoy. During the meeting ..."."""
    p, noun, other = pair.parse, pair.word, pair.other
    if not pair.event.type == other.type == "CONSULT" or other.mode == "phone" or p.lemma[noun].lower() != "meeting":
        return False
    definite = any(p.low(k) in ("the", "this") for k in p.children(noun) if p.is_rel(k, "det"))
    alone = definite and p.xpos[noun] == "NN" and p.child(noun, "nmod", "amod", "compound", "acl") is None
    there = preposition(p, noun) in _COURSE or p.is_rel(noun, "nsubj")
    near = 0 < p.sentence[noun] - p.sentence[pair.other_word] <= _JUST
    return alone and there and near and _has_been(pair.event) and _has_been(other)


def _says_what_it_is(pair: Pair) -> bool:
    """What was just told, counted or ranked: "this was his first visit", "it is the third such bombing"."""
    p, noun = pair.parse, pair.word
    if pair.event.type != pair.other.type or p.upos[noun] != "NOUN" or p.child(noun, "cop") is None:
        return False
    it = p.child(noun, "nsubj")
    return it is not None and p.low(it) in _IT and 0 <= p.sentence[noun] - p.sentence[pair.other_word] <= _JUST


def lies_ahead(p: Parse, event: Event, noun: int) -> bool:
    """Whether "the meeting" may be one that is only planned or offered: nothing beside it says that it took place."""
    if p.upos[noun] != "NOUN" or not _has_been(event) or event.time:
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
