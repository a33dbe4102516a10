"""Ties: two figures of one thing at two times, and the words that say which way it went.

"2,500 troops, up from 170,000"; "rose from 400 to 600"; "has doubled to 600 from 400".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.language.parse import Parse
from dateline.model import Quantity, Span

from ..draft import Draft
from ..words import words
from .look import link_before


@dataclass(frozen=True, slots=True)
class Tie:
    """Indices of the figure ``before`` and the figure ``now``; ``word`` is the word that tells the way."""

    before: int
    now: int
    word: int


_SKIP = words("the a an its their his her just only about some")
_BESIDE = frozenset(("up", "down"))
_REACH = 12
_RESTATED = 4
_NEAR = 30
# A currency that falls is worth more units, so its figures run against the words.
_RATES = words("dollar dollars euro euros pound pounds yen yuan sterling")

_ALIKE = {"troop": "person", "euro": "EUR", "dollar": "USD", "pound": "GBP"}


def find_ties(draft: Draft, ways: frozenset[str]) -> Iterator[Tie]:
    """The pairs of neighbouring figures joined by one of the ``ways`` (lemmas and forms, in lower case)."""
    for j in range(1, len(draft.quantities)):
        tie = _tie(draft, _now(draft, j - 1), j, ways)
        if tie is not None:
            yield tie


def _now(draft: Draft, i: int) -> int:
    """The figure compared, of two: the first of "44 of the 126 seats" and of "$90 million, or $1.12 a share"."""
    first = _words(draft.parse, draft.quantities[i])[:1]
    if i == 0 or not first or first[0] < 2:
        return i
    before = _words(draft.parse, draft.quantities[i - 1])[-1:]
    led = draft.parse.low(first[0] - 1), draft.parse.low(first[0] - 2)
    restates = led[0] == "or" or led[0] == "of" or (led[1] == "of" and led[0] in _SKIP)
    return i - 1 if restates and before and first[0] - before[0] <= _RESTATED else i


def _tie(draft: Draft, i: int, j: int, ways: frozenset[str]) -> Tie | None:
    parse = draft.parse
    one, two = draft.quantities[i], draft.quantities[j]
    first, second = _words(parse, one), _words(parse, two)
    if not first or not second or parse.sentence[first[0]] != parse.sentence[second[0]] or not comparable(one, two):
        return None
    if second[0] - first[-1] > (_REACH if j == i + 1 else 2 * _REACH):
        return None
    if any(parse.word(k) in (";", ":", ".") for k in range(first[-1] + 1, second[0])):
        return None
    links = link_before(parse, first[0]), link_before(parse, second[0])
    if (links[1] == "from" or links == ("from", "to")) and _is_exchange_rate(parse, first[0]):
        return None
    if links[0] == "to" and _is_set_against(parse, second[0]):
        word = _verb(parse, first[0], ways)
        return Tie(j, i, word) if word is not None else None
    if links[1] == "from":
        word = _beside(parse, first, second, ways)
        if word is None and links[0] == "to":
            word = _verb(parse, first[0], ways)
        return Tie(j, i, word) if word is not None else None
    if links == ("from", "to") and not any(parse.upos[k] == "VERB" for k in range(first[-1], second[0])):
        word = _verb(parse, first[0], ways)
        return Tie(i, j, word) if word is not None else None
    return None


def comparable(one: Quantity, two: Quantity) -> bool:
    """Whether both are levels of the same unit: not the size of a change beside a level."""
    return not {one.change, two.change} & {"up", "down"} and _unit(one) == _unit(two)


def _unit(quantity: Quantity) -> str | None:
    """The unit, soldiers and people as one ("2,500 troops, up from 170,000"), a currency by its code."""
    return _ALIKE.get(quantity.unit or "", quantity.unit)


def _words(parse: Parse, quantity: Quantity) -> range:
    return parse.words_in(Span(quantity.start, quantity.end))


def _is_set_against(parse: Parse, first: int) -> bool:
    """ "Compared with $9 million", ", against 61 percent"."""
    if first > 1 and parse.low(first - 1) in ("against", "versus"):
        return parse.word(first - 2) == ","
    return first > 1 and parse.low(first - 2) == "compared" and parse.low(first - 1) in ("with", "to")


def _beside(parse: Parse, first: range, second: range, ways: frozenset[str]) -> int | None:
    """The word of the way between the figures, right before "from": ", up from", ", down sharply from"."""
    for k in range(second[0] - 1, max(first[-1], second[0] - 5), -1):
        if _is_way(parse, k, ways) and (parse.low(k) in _BESIDE or parse.xpos[k] in ("VBG", "VBN", "RB", "NN")):
            return k
    return None


def _verb(parse: Parse, first: int, ways: frozenset[str]) -> int | None:
    """The verb of the way before the first figure, with no other verb of a clause in between."""
    start = parse.sentences[parse.sentence[first]][0]
    for k in range(first - 1, max(start, first - _REACH) - 1, -1):
        level = parse.low(k) in _BESIDE and parse.upos[k + 1] in ("NUM", "SYM")  # "is up 25 percent to 150 from 120"
        if _is_way(parse, k, ways) and (level or parse.upos[k] in ("VERB", "NOUN", "ADJ", "ADV")):
            return None if _negated(parse, k) else k
        if parse.upos[k] == "VERB" or parse.word(k) in (";", ":"):
            return None
    return None


def _is_way(parse: Parse, k: int, ways: frozenset[str]) -> bool:
    return parse.low(k) in ways or parse.lemma[k].lower() in ways


def _negated(parse: Parse, verb: int) -> bool:
    return any(parse.low(k) in ("not", "n't", "n’t", "never") for k in parse.children(verb))


def _is_exchange_rate(parse: Parse, word: int) -> bool:
    """ "fell to 83.2 to the dollar from 82.9"."""
    first, last = parse.sentences[parse.sentence[word]]
    first, last = max(first, word - _NEAR), min(last, word + _NEAR)
    return any(
        parse.low(k) in _RATES
        and parse.low(k - 1) in ("the", "per", "a")
        and parse.low(k - 2) in ("to", "against", "per", "versus")
        for k in range(first + 2, last)
    )


def bounds(quantity: Quantity) -> tuple[float, float]:
    """The least and the most that the figure can mean; "about" leaves a tenth either way."""
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        return low, high
    if quantity.change == ">":
        return quantity.value, float("inf")
    if quantity.change == "<":
        return float("-inf"), quantity.value
    slack = abs(quantity.value) / 10 if quantity.change == "~" else 0.0
    return quantity.value - slack, quantity.value + slack
