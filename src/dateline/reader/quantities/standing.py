"""Standing figures: what describes a thing and holds at any time, so that no day is told for it.

"A 13-page document", "the 1,600 km route", "the country's two biggest cities", "a mother of four".
"""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Quantity, Span

from .look import HYPHENS, low_at, touching
from .people import HOUSEHOLDS, PARENTS
from .triggers import WHERE

_POINTING = frozenset(("the", "its", "their", "his", "her", "our", "my", "these", "those", "'s", "’s"))


def stands(parse: Parse, quantity: Quantity, noun: int) -> bool:
    """Whether the figure only describes."""
    words = parse.words_in(Span(quantity.start, quantity.end))
    if quantity.unit == "%" or quantity.change in ("up", "down"):
        return False
    before = low_at(parse, words[0] - 1)
    if before == "of" and low_at(parse, words[0] - 2) in PARENTS:
        return True
    if _is_joined(parse, words):
        return True
    if quantity.unit in WHERE and parse.is_rel(noun, "nummod", "compound", "amod", "advmod", "obl", "nmod"):
        return True
    return before in _POINTING and quantity.unit not in HOUSEHOLDS and not _is_measure(quantity)


def _is_joined(parse: Parse, words: range) -> bool:
    """ "a 13-page document", "the 800kg device"."""
    last = words[-1]
    if low_at(parse, last + 1) in HYPHENS and touching(parse, last + 1) and touching(parse, last + 2):
        return True
    return any(parse.word(k) in HYPHENS for k in words) and not parse.word(last)[-1:].isdigit()


def _is_measure(quantity: Quantity) -> bool:
    """Money and the like, which "the" does not make one set: "the $3 million that it paid in 2001"."""
    return quantity.unit is not None and (quantity.unit.isupper() or "/" in quantity.unit)
