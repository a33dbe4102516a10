"""Counts: the figures of a report that count whom something befell, or other people, as a whole and as a fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.language.parse import Parse
from dateline.model import Quantity, Span

from ..draft import Draft
from ..quantities.look import singular
from ..quantities.number_words import VAGUE
from ..quantities.toll_words import NOUNS, STATES
from ..words import words

TOLLS = ("dead", "wounded", "missing")
_ALL = words("people persons person lives bodies body toll")
"""Words for all whom it befell: "soldiers" or "children" may be only some of them."""
_ADDED = words("another other others more further additional including include includes included among also else too")
_WHOSE = words("them whom these those which")
_UNREAL = words("not n't n’t never would could should may might must can if will")
_RATES = words("every each annually yearly per average annual daily")
_LEVELS = words("figure number toll count total tally dead loss")
_MEASURES = words("""
    mile foot inch yard acre hectare ton tonne pound ounce gallon liter litre barrel degree point percent dollar euro
    cent day week month year hour minute second decade time vote seat point goal game round win match run yard page
    meter metre kilometer kilometre kilogram kilo step
""")
_NEAR = 3
_INTRODUCED = 12  # words after "including" that are still of its list
_CLAUSE = 8


@dataclass(frozen=True, slots=True)
class Count:
    """The figure with index ``figure``, words ``first`` to ``last``, counts the ``toll`` of ``whom`` ("" for all).

    ``toll`` is empty for any other count of ``whom``; ``rival`` marks one set against the count before it.
    """

    figure: int
    toll: str
    whom: str
    first: int
    last: int
    sentence: int
    rival: bool = False


def find_counts(draft: Draft) -> Iterator[Count]:
    """The whole counts told as facts: no parts ("two of them"), no additions ("three more"), no rates, no fears."""
    before: Count | None = None
    unreal = {q for e in draft.events if e.status not in ("happened", "ongoing") for q in e.quantities}
    for index, quantity in enumerate(draft.quantities):
        inside = draft.parse.words_in(Span(quantity.start, quantity.end))
        if not inside or index in unreal or quantity.value < 2 or quantity.change in ("up", "down", "~", "<"):
            continue
        if quantity.part_of is not None or any(draft.parse.low(k) in VAGUE for k in inside):
            continue
        count = _count(draft, index, inside, before)
        if count is not None and not _is_partial(draft.parse, inside) and not _is_unreal(draft.parse, inside):
            yield count
            before = count if count.toll else before


def _count(draft: Draft, index: int, inside: range, before: Count | None) -> Count | None:
    parse, quantity = draft.parse, draft.quantities[index]
    sentence = parse.sentence[inside[0]]
    if before is not None and sentence - before.sentence <= 1 and _is_rival(parse, inside):
        return Count(index, before.toll, before.whom, inside[0], inside[-1], sentence, rival=True)
    toll, whom = quantity.toll or "", _whom(quantity)
    if toll not in TOLLS and (not whom or not _is_counted(quantity)):
        return None
    return Count(index, toll, whom, inside[0], inside[-1], sentence)


def _is_counted(quantity: Quantity) -> bool:
    """People, or things of one kind: "120 houses"; not measures, money and shares."""
    if quantity.unit in ("person", "troop"):
        return True
    noun = (quantity.what or "").lower().split()[-1:]
    return (
        bool(noun) and noun[0].endswith("s") and quantity.unit == singular(noun[0]) and quantity.unit not in _MEASURES
    )


def _is_rival(parse: Parse, inside: range) -> bool:
    """ "The opposition puts the figure at 69"."""
    lemmas = [parse.lemma[k].lower() for k in range(max(0, inside[0] - _CLAUSE), inside[0])]
    return lemmas[-1:] == ["at"] and "put" in lemmas and any(lemma in _LEVELS for lemma in lemmas)


def _whom(quantity: Quantity) -> str:
    """Who is counted, without the words that tell what befell them."""
    what = (quantity.what or "people").lower().split()
    return " ".join(w for w in what if w not in _ALL and w not in STATES and w.removesuffix("s") not in NOUNS)


def _is_partial(parse: Parse, inside: range) -> bool:
    """Only some, or some more: "two of them", "including two", "three others"."""
    first, last = inside[0], inside[-1]
    start, end = parse.sentences[parse.sentence[first]]
    near = range(max(start, first - _NEAR), min(end, last + _NEAR + 1))
    if any(parse.low(k) in _ADDED for k in near) or any(parse.low(k) in _WHOSE for k in range(last, near.stop)):
        return True
    if last + 1 < end and parse.low(last + 1) == "of":
        return True
    return any(parse.low(k) in ("including", "among") for k in range(max(start, first - _INTRODUCED), first))


def _is_unreal(parse: Parse, inside: range) -> bool:
    """Denied, feared, foretold, or so many every year."""
    start, end = parse.sentences[parse.sentence[inside[0]]]
    near = range(max(start, inside[0] - _CLAUSE), min(end, inside[-1] + _CLAUSE + 1))
    return any(parse.low(k) in _UNREAL | _RATES for k in near)
