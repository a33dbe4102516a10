"""Baselines: the earlier figure of the same thing, and the size of the change that led to a figure.

"2,500 troops, up from 5,000"; "rose by 12% to 3,400"; "from 400 to 600"; "compared with 63 last year".
"""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Interval, Quantity, Span

from ..words import words
from .comparison import compared
from .look import lead_in, link_before
from .shares import per_share
from .ties import comparable

_MOVING = words("""
    up down rise fall increase decrease grow drop decline climb jump surge soar plunge slump tumble shrink slide dip
    gain lose slip ease cut raise lower reduce revise double triple quadruple halve expand contract slash trim boost
    upgrade downgrade widen narrow improve swell go rebound rally advance change plummet lift hike bring tighten higher
    lower upward downward risen fallen grown shrunk sunk
""")
_REACH = 25
_NEAR = 12
_BACK = 4


def find_baselines(parse: Parse, quantities: list[Quantity]) -> None:
    """Fills ``baseline`` and ``reaches``, and what the figures of one thing share."""
    spans = [parse.words_in(Span(q.start, q.end)) for q in quantities]
    for i, quantity in enumerate(quantities):
        if not spans[i]:
            continue
        if quantity.change in ("up", "down"):
            quantity.reaches = _reached(parse, quantities, spans, i)
        elif compared(parse, spans[i][0]):
            later = _later(parse, quantities, spans, i)
            if later is not None and quantities[later].baseline is None:
                quantities[later].baseline = i
                _share(quantities[later], quantity)


def _share(later: Quantity, earlier: Quantity) -> None:
    """One thing at two times: the earlier figure holds at the latest when the later does."""
    earlier.what = earlier.what or later.what
    later.what = later.what or earlier.what
    earlier.of = earlier.of or later.of
    earlier.where = earlier.where or later.where
    earlier.toll = earlier.toll or later.toll
    later.toll = later.toll or earlier.toll
    if earlier.as_of is None and later.as_of is not None and later.as_of.latest is not None:
        earlier.as_of = Interval(None, later.as_of.latest)


def _later(parse: Parse, quantities: list[Quantity], spans: list[range], i: int) -> int | None:
    """The figure that figure ``i`` is the baseline of."""
    link = link_before(parse, spans[i][0])
    j = i + 1
    if (
        link == "from"
        and j < len(quantities)
        and _near(parse, spans, i, j, _NEAR)
        and link_before(parse, spans[j][0]) == "to"
    ):
        return j if comparable(quantities[i], quantities[j]) and _moves(parse, spans[i][0], _NEAR) else None
    for k in range(i - 1, max(-1, i - 1 - _BACK), -1):
        if not _near(parse, spans, k, i, _REACH):
            return None
        if quantities[k].unit == quantities[i].unit and quantities[k].change in ("up", "down"):
            return None  # "net of $85 million with gains of $31 million, up from $10 million"
        if comparable(quantities[i], quantities[k]) and _is_share(parse, spans[i]) == _is_share(parse, spans[k]):
            moved = (
                link != "from"
                or _moves(parse, lead_in(parse, spans[i][0]), 3)
                or link_before(parse, spans[k][0]) in ("to", "at")
            )
            return k if moved else None
    return None


def _reached(parse: Parse, quantities: list[Quantity], spans: list[range], i: int) -> int | None:
    """ "rose by 12% to 3,400": the figure that the change led to."""
    j = i + 1
    if j >= len(quantities) or not _near(parse, spans, i, j, _NEAR) or quantities[j].change in ("up", "down"):
        return None
    between = range(spans[i][-1] + 1, spans[j][0])
    plain = not any(parse.word(k) in (";", ":") or parse.upos[k] in ("VERB", "CCONJ", "SCONJ") for k in between)
    return j if plain and link_before(parse, spans[j][0]) in ("to", "at") else None


def _near(parse: Parse, spans: list[range], first: int, second: int, reach: int) -> bool:
    one, two = spans[first], spans[second]
    if not one or not two or parse.sentence[one[0]] != parse.sentence[two[0]]:
        return False
    return two[0] - one[-1] <= reach and not any(parse.word(k) in (";", ":") for k in range(one[-1] + 1, two[0]))


def _is_share(parse: Parse, span: range) -> bool:
    return per_share(parse, span[-1] + 1)


def _moves(parse: Parse, first: int, reach: int) -> bool:
    """Whether a word of change stands before the figure."""
    start = max(parse.sentences[parse.sentence[first]][0], first - reach)
    return any(parse.low(k) in _MOVING or parse.lemma[k].lower() in _MOVING for k in range(start, first))
