"""Shares: sums told for one share beside whole sums: "net of $90.5 million, or $1.12 a share"."""

from __future__ import annotations

from dateline.language.parse import Parse

from .comparison import compared
from .found import Found
from .look import low_at

_NEAR = 3
_BACK = 4
"""How many figures back the other figure of a comparison is looked for: two may stand with their shares between."""


def per_share(parse: Parse, last: int) -> bool:
    """Whether "a share" follows the sum that ends before word ``last``."""
    return low_at(parse, last) in ("a", "per", "each") and low_at(parse, last + 1) == "share"


def partner(parse: Parse, found: list[Found], at: int) -> Found:
    """The figure before that a figure may be tied to: a sum is compared with a sum, a share's with a share's."""
    item = found[at]
    if compared(parse, item.first):
        for other in reversed(found[max(0, at - _BACK) : at]):
            same = other.unit == item.unit and other.share == item.share and other.change not in ("up", "down")
            if same and parse.sentence[other.first] == parse.sentence[item.first]:
                return other
    return found[at - 1]


def name(parse: Parse, found: list[Found]) -> None:
    """Says of each sum for a share what it is of: "earnings a share", or just "a share"."""
    for at, item in enumerate(found):
        if not item.share:
            continue
        whole = found[at - 1] if at else None
        if item.what is None and whole is not None and not whole.share and _restates(parse, whole, item):
            item.what = whole.what
    for item in found:
        if item.share:
            item.what = f"{item.what} a share" if item.what else "a share"


def _restates(parse: Parse, whole: Found, item: Found) -> bool:
    """ "$90.5 million, or $1.12 a share"."""
    between = range(whole.last, item.first)
    return 0 < len(between) <= _NEAR and parse.low(item.first - 1) == "or"
