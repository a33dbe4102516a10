"""N105: a scale or unit that cannot be: "4 billion troops", "120 percent of voters", "June 31"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dateline.model import Doubt, Quantity, Span

from ..draft import Draft
from ..quantities.people import is_person
from ..words import words
from .impossible_days import impossible_days
from .peoples import LIMITS, WORLD


@dataclass(frozen=True, slots=True)
class Limit:
    """What is counted by one of ``nouns`` in one of ``units`` lies between ``least`` and ``most``.

    ``beside``: a word that the sentence must have; ``unless``: words that make anything possible.
    """

    nouns: frozenset[str]
    units: frozenset[str]
    least: float
    most: float
    why: str
    beside: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()


_SPACE = words("planet planets sun sunlike star stars jupiter saturn neptune venus mars moon orbit space galaxy solar")
_SKY = re.compile(r"\b(?:planets?|stars?|orbit\w*|astro\w+|galax\w+|solar|spacecraft)\b", re.I)
_MADE = words("""
    oven furnace reactor engine core lava magma kiln steel surface asphalt road water laboratory lab roof sauna fire
    fires flame flames cooked cooking freezer nitrogen superconductor storage stored chip battery metal glass
""")
_PEOPLE = words("""
    voter elector electorate vote ballot resident inhabitant population citizen respondent household adult villager
    turnout woman man pupil taxpayer
""")
_LIMITS = (
    Limit(words("troop soldier"), frozenset(("troop", "person")), 0, 2e7, "No army has so many",
          unless=words("world wars history napoleonic served")),
    Limit(words("country"), frozenset(("country",)), 0, 260, "There are not so many countries"),
    Limit(words("senator minister president governor"), frozenset(("person",)), 0, 20_000, "There are not so many"),
    Limit(_PEOPLE, frozenset(("%",)), 0, 100, "A share cannot be more than the whole",
          unless=words("times than increase rise more growth over higher capacity average income poverty wage target")),
    Limit(words("unemployment literacy rating approval"), frozenset(("%",)), 0, 100, "A rate of this kind ends at 100",
          unless=words("rise rose risen rising increase increased jump jumped up by growth grew more higher over "
                       "claims since gross")),
    Limit(words("temperature heat high low cold"), frozenset(("°C",)), -95, 60, "No weather is like that",
          beside=words("temperature temperatures thermometer thermometers"), unless=_SPACE | _MADE),
    Limit(words("temperature heat high low cold"), frozenset(("°F",)), -140, 140, "No weather is like that",
          beside=words("temperature temperatures thermometer thermometers"), unless=_SPACE | _MADE),
    Limit(words("wind gust"), frozenset(("km/h",)), 0, 550, "No wind on earth is so strong", unless=_SPACE),
    Limit(words("wind gust"), frozenset(("mph",)), 0, 340, "No wind on earth is so strong", unless=_SPACE),
)  # fmt: skip
_MONEY = frozenset(("USD", "EUR", "GBP"))
_ALL_MONEY = 1e16
_LIVING = words("""
    people person resident inhabitant citizen voter troop soldier adult child woman man civilian villager worker
    population farmer student pupil
""")
_LIVE = words("live inhabit reside")
_OF = words("country nation population home")
_UP = 4
_SMALLEST = min(LIMITS.values())
_LATER = words("will would could by projected expected forecast")
_QUAKE = re.compile(r"\b(?:magnitude[- ](?:of )?(\d{1,3}(?:\.\d)?)|(\d{1,3}(?:\.\d)?)[- ]magnitude)\b", re.I)
_QUAKES = re.compile(r"\b(?:earth)?quakes?\b|\btremors?\b", re.I)
_STRONGEST = 10.0
_AGE = re.compile(
    r"\b(\d{3,4})-year-old ((?:\w+ )?\w+)"
    r"|\b(?:aged|at the age of|at age) (\d{3,4})\b(?! ?(?:days|weeks|months|hours|to|-))"
)
_OLDEST = 125
_REMAINS = words("""
    mummy mummies mummified skeleton skeletons skull remains bones tomb tombs grave buried fossil archaeologist
    archaeologists archaeological bronze stone excavated ancient century statue iceman bog dna portrait painting
    legend biblical bible fictional vampire novel film character series myth tree trees whisky
""")


def find(draft: Draft) -> Iterator[Doubt]:
    """Figures beyond what can be, outside quotations, where people exaggerate."""
    of_the_sky = _SKY.search(draft.text) is not None
    for index, quantity in enumerate(draft.quantities):
        why = _too_much(draft, quantity, of_the_sky)
        if why is not None and not _is_quoted(draft, quantity.start):
            told = draft.text[quantity.start : quantity.end]
            message = f"{why}: {told}{' ' + quantity.what if quantity.what else ''}."
            yield Doubt("N105", "major", [Span(quantity.start, quantity.end)], message, [f"q{index}"])
    for span, message in (*_quakes(draft), *_ages(draft), *impossible_days(draft.text)):
        if not _is_quoted(draft, span.start):
            yield Doubt("N105", "major", [span], message, [])


def _is_quoted(draft: Draft, at: int) -> bool:
    return any(q.outer.start <= at < q.outer.end for q in draft.quotations)


def _too_much(draft: Draft, quantity: Quantity, of_the_sky: bool) -> str | None:
    """Why the figure cannot be, if it cannot."""
    if quantity.change in ("up", "down", "<"):
        return None
    inside = draft.parse.words_in(Span(quantity.start, quantity.end))
    if not inside or (quantity.change == "~" and quantity.unit == "%"):
        return None
    if quantity.unit in ("person", "troop") and quantity.value > WORLD:
        return "There are not so many people on earth"
    if quantity.unit in _MONEY and quantity.value >= _ALL_MONEY:
        return "There is not so much money in the world"
    heads = _heads(draft, quantity)
    for limit in _LIMITS:
        if quantity.unit in limit.units and not limit.least <= quantity.value <= limit.most and heads & limit.nouns:
            around = _around(draft, inside[0])
            allowed = (
                around & limit.unless
                or (of_the_sky and limit.unless & _SPACE)
                or (limit.beside and not around & limit.beside)
            )
            if not allowed and (quantity.unit != "%" or _is_share(draft, quantity, inside)):
                return limit.why
    return _beyond_country(draft, quantity, inside, heads)


def _heads(draft: Draft, quantity: Quantity) -> set[str]:
    """The last noun of what is counted, in the singular, and for a rate its first too."""
    last = (quantity.what or "").lower().split()
    ends = {last[-1], last[0]} if quantity.unit == "%" and last else set(last[-1:])
    return ends | {w[:-1] for w in ends if w.endswith("s")} | {_IRREGULAR[w] for w in ends & set(_IRREGULAR)}


_IRREGULAR = {"women": "woman", "men": "man", "countries": "country", "children": "child"}


def _around(draft: Draft, word: int) -> set[str]:
    """The words of the sentence, in lower case."""
    parse = draft.parse
    return {parse.low(k) for k in range(*parse.sentences[parse.sentence[word]])}


def _is_share(draft: Draft, quantity: Quantity, inside: range) -> bool:
    """ "120 percent of voters", "turnout was 120 percent": not "120 percent of the voters' income"."""
    parse, after = draft.parse, inside[-1] + 1
    if after < len(parse) and parse.low(after) == "of":
        span = draft.text.find(quantity.what or "", quantity.end)
        behind = parse.words_in(Span(span, span + len(quantity.what or "") + 3))
        return not any(parse.word(k) in ("'", "’", "'s", "’s") for k in behind)
    before = parse.low(inside[0] - 1) if inside[0] else ""
    return before in ("was", "is", "were", "at", "reached", "hit", "to", "of", "stood", "stands") or (
        after < len(parse) and parse.low(after) in ("turnout", "approval", "unemployment", "literacy")
    )


def _beyond_country(draft: Draft, quantity: Quantity, inside: range, heads: set[str]) -> str | None:
    """More people than a country has, told as living or standing there."""
    if quantity.unit not in ("person", "troop") or not heads & _LIVING or quantity.value < _SMALLEST:
        return None
    for id in (quantity.where, quantity.of, _subject(draft, inside[-1])):
        actor = draft.actor(id) if id else None
        limit = LIMITS.get(actor.country or "") if actor and actor.kind in ("country", "government") else None
        if actor and limit is not None and quantity.value > limit and _lives(draft, heads, inside):
            if _around(draft, inside[0]) & _LATER:
                return None
            return f"{actor.name} does not have so many people"
    return None


def _subject(draft: Draft, word: int) -> str | None:
    """Whom the clause of the figure is about: "Norway has so many inhabitants", "Norway, a country of ..." """
    parse = draft.parse
    for above in islice(parse.ancestors(word), _UP):
        subject = parse.child(above, "nsubj") if parse.upos[above] != "VERB" or parse.lemma[above] == "have" else None
        if subject is None and parse.is_rel(above, "appos"):
            subject = parse.head[above]
        if subject is not None and subject < word and draft.referent.get(subject):
            return draft.referent[subject]
    return None


def _lives(draft: Draft, heads: set[str], inside: range) -> bool:
    """Whether the people are told as living there: tourists and travellers may be any number."""
    parse = draft.parse
    if heads - {"people", "person"}:
        return True
    near = range(max(0, inside[0] - 5), min(len(parse), inside[-1] + 6))
    return any(parse.lemma[k].lower() in _LIVE or parse.low(k) in _OF for k in near)


def _quakes(draft: Draft) -> Iterator[tuple[Span, str]]:
    for found in _QUAKE.finditer(draft.text):
        value = found[1] or found[2]
        if float(value) > _STRONGEST and _QUAKES.search(_sentence(draft, found.start())):
            yield Span(found.start(), found.end()), f"No earthquake reaches a magnitude of {value}."


def _ages(draft: Draft) -> Iterator[tuple[Span, str]]:
    for found in _AGE.finditer(draft.text):
        years = int(found[1] or found[3])
        if years <= _OLDEST or (found[2] and not any(is_person(w) for w in found[2].lower().split())):
            continue
        if not set(re.findall(r"[a-z]+", _sentence(draft, found.start()).lower())) & _REMAINS:
            yield Span(found.start(), found.end()), f"Nobody lives to be {years}."


def _sentence(draft: Draft, at: int) -> str:
    k = max(0, bisect_right(draft.sentences, at, key=lambda s: s.start) - 1)
    return draft.text[draft.sentences[k].start : draft.sentences[k].end] if draft.sentences else ""
