"""N103: a ratio in words against the figures: "doubled, from 400 to 500"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Span

from ..draft import Draft
from ..quantities.ties import Tie, bounds, find_ties

_RATIOS = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}
_WAYS = frozenset(_RATIOS)
_SLACK = 0.25
"""How far off a figure may be before it is questioned: reports round."""


def find(draft: Draft) -> Iterator[Doubt]:
    """Figures whose ratio is not the one that the words give."""
    for tie in find_ties(draft, _WAYS):
        lemma = draft.parse.lemma[tie.word].lower()
        ratio = _RATIOS.get(lemma)
        before, now = bounds(draft.quantities[tie.before]), bounds(draft.quantities[tie.now])
        if ratio is None or before[0] <= 0 or float("inf") in (*before, *now) or float("-inf") in (*before, *now):
            continue
        least, most = _limits(draft, tie, ratio)
        if now[1] / before[0] < least or now[0] / before[1] > most:
            yield _doubt(draft, tie, now, before)


def _limits(draft: Draft, tie: Tie, ratio: float) -> tuple[float, float]:
    """Between which the ratio must lie; "more than" and "nearly" open one side."""
    parse = draft.parse
    ahead = {parse.low(k) for k in range(max(0, tie.word - 3), tie.word)}
    least, most = ratio * (1 - _SLACK), ratio * (1 + _SLACK)
    if ahead & {"more", "over", "than"}:
        most = ratio * 2
    return least, most


def _doubt(draft: Draft, tie: Tie, now: tuple[float, float], before: tuple[float, float]) -> Doubt:
    parse, text = draft.parse, draft.text
    one, two = draft.quantities[tie.now], draft.quantities[tie.before]
    times = f"{sum(now) / sum(before):.2g}"
    return Doubt(
        "N103",
        "major",
        sorted([parse.span(tie.word, tie.word + 1), Span(one.start, one.end), Span(two.start, two.end)]),
        f"“{parse.word(tie.word)}”, but {text[one.start : one.end]} is {times} times {text[two.start : two.end]}.",
        [f"q{tie.now}", f"q{tie.before}"],
    )
