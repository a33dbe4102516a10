"""N103: a percentage or ratio against the figures: "doubled, from 400 to 500", "rose 50 percent, from 400 to 900"."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, log10

from dateline.model import Doubt, Quantity, Span

from ..draft import Draft
from ..quantities.ties import Tie, bounds, find_ties
from ..words import words
from .direction import DOWN, UP

_RATIOS = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}
_SLACK = 0.2
"""How far off a figure may be before it is questioned: reports round."""
_MORE = words("more over than")
_LESS = words("nearly almost about roughly around virtually some approximately")
_BEFORE = 3
_LINKS = words("to from in , price value size number total a")
"""Words between a percentage and the figures that it leads to; others may tell of another thing."""
_ADJUSTED = words("adjusted adjusting constant organic like-for-like excluding real")
_POINTS = 2.0


def find(draft: Draft) -> Iterator[Doubt]:
    """Figures whose ratio is not the one that the words give, and shares that are not theirs."""
    for tie in find_ties(draft, frozenset(_RATIOS)):
        lemma = draft.parse.lemma[tie.word].lower()
        if lemma in _RATIOS and _is_off(draft, tie, *_limits(draft, tie, _RATIOS[lemma])):
            yield _doubt(draft, tie, draft.parse.span(tie.word, tie.word + 1), [])
    for tie in find_ties(draft, UP | DOWN):
        index = min(tie.now, tie.before) - 1
        if index >= 0 and _is_percentage_of(draft, index, tie):
            percentage = draft.quantities[index]
            if _is_off(draft, tie, *_after_change(percentage)):
                yield _doubt(draft, tie, Span(percentage.start, percentage.end), [f"q{index}"])
    yield from _shares(draft)


def _limits(draft: Draft, tie: Tie, ratio: float) -> tuple[float, float]:
    """Between which the ratio must lie; "more than" and "nearly" open one side."""
    ahead = {draft.parse.low(k) for k in range(max(0, tie.word - _BEFORE), tie.word)}
    if ahead & _MORE:
        return (ratio * 0.95, ratio * 2) if ratio > 1 else (0.0, ratio * 1.05)
    slack = _SLACK + (0.1 if ahead & _LESS else 0.0)
    return ratio * (1 - slack), ratio * (1 + slack)


def _after_change(percentage: Quantity) -> tuple[float, float]:
    """Between which the ratio must lie after a change by so many percent, give or take a fifth of it."""
    slack = max(1.0, percentage.value / 5)
    least, most = percentage.value - slack, percentage.value + slack
    least, most = (least, float("inf")) if percentage.change == ">" else (least, most)
    if percentage.change == "down":
        return 1 - most / 100, 1 - least / 100
    return 1 + least / 100, 1 + most / 100


def _is_percentage_of(draft: Draft, index: int, tie: Tie) -> bool:
    """Whether the figure is the percentage of the very change: "rose 12 percent to 56 from 50"."""
    parse, percentage = draft.parse, draft.quantities[index]
    first = min(draft.quantities[tie.now].start, draft.quantities[tie.before].start)
    between = parse.words_in(Span(percentage.end, first))
    if percentage.unit != "%" or percentage.change not in ("up", "down") or percentage.start < parse.start[tie.word]:
        return False
    if draft.quantities[tie.now].unit == "%" or percentage.low is not None or _is_bounded(draft, percentage):
        return False
    sentence = parse.sentences[parse.sentence[tie.word]]
    return all(parse.low(k) in _LINKS for k in between) and not any(parse.low(k) in _ADJUSTED for k in range(*sentence))


def _is_bounded(draft: Draft, percentage: Quantity) -> bool:
    """ "rose by more than 50 percent": the change sign of a size of a change does not tell."""
    first = draft.parse.words_in(Span(percentage.start, percentage.end))[0]
    ahead = {draft.parse.low(k) for k in range(max(0, first - _BEFORE), first + 1)}
    return bool(ahead & (_MORE | _LESS | {"least", "under", "less", "most"}))


def _is_off(draft: Draft, tie: Tie, least: float, most: float) -> bool:
    before, now = _rounded(draft, tie.before), _rounded(draft, tie.now)
    if before[0] <= 0 or float("inf") in (*before, *now) or float("-inf") in (*before, *now):
        return False
    return now[1] / before[0] < least or now[0] / before[1] > most


def _rounded(draft: Draft, index: int) -> tuple[float, float]:
    """The bounds of a figure before it was rounded to the digits that are told."""
    quantity = draft.quantities[index]
    low, high = bounds(quantity)
    if not 0 < quantity.value < float("inf"):
        return low, high
    told = f"{quantity.value:.3g}".split("e")[0].replace(".", "").strip("0")
    half = 0.5 * 10 ** (floor(log10(quantity.value)) + 1 - max(len(told), 2))
    return low - half, high + half


def _shares(draft: Draft) -> Iterator[Doubt]:
    """ "93 of 620, or 25 percent"."""
    for k in range(len(draft.quantities) - 2):
        part, whole, share = draft.quantities[k : k + 3]
        if (
            share.unit != "%"
            or whole.value <= 0
            or {"~", "<", ">", "up", "down"} & {part.change, whole.change, share.change}
        ):
            continue
        if not _joined(draft, part, whole, ("of",)) or not _joined(draft, whole, share, ("or", "(")):
            continue
        real = 100 * part.value / whole.value
        if part.value <= whole.value and abs(real - share.value) > max(_POINTS, real / 10):
            told = [draft.text[q.start : q.end] for q in (part, whole, share)]
            yield Doubt(
                "N103",
                "major",
                [Span(q.start, q.end) for q in (part, whole, share)],
                f"{told[0]} of {told[1]} is {real:.2g} percent, not {told[2]}.",
                [f"q{k}", f"q{k + 1}", f"q{k + 2}"],
            )


def _joined(draft: Draft, one: Quantity, two: Quantity, links: tuple[str, ...]) -> bool:
    parse = draft.parse
    between = [parse.low(k) for k in parse.words_in(Span(one.end, two.start))]
    return len(between) <= 4 and any(w in links for w in between) and between[-1:] != ["and"]


def _doubt(draft: Draft, tie: Tie, said: Span, facts: list[str]) -> Doubt:
    text = draft.text
    one, two = draft.quantities[tie.now], draft.quantities[tie.before]
    times = f"{sum(bounds(one)) / sum(bounds(two)):.2g}"
    return Doubt(
        "N103",
        "major",
        sorted([said, Span(one.start, one.end), Span(two.start, two.end)]),
        f"“{said.of(text)}”, but {text[one.start : one.end]} is {times} times {text[two.start : two.end]}.",
        [*facts, f"q{tie.now}", f"q{tie.before}"],
    )
