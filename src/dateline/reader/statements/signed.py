"""A quotation that a name signs: '"We go nowhere." \u2014 Ann Hill'."""

from __future__ import annotations

from bisect import bisect_left

from ..draft import Quotation
from .attribution import Attribution
from .page import Page
from .sources import noun_at

_DASHES = frozenset({"\u2014", "\u2013", "\u2015", "--", "-", "~"})
_LONGEST = 12  # words of a signature


def signature(page: Page, quotation: Quotation) -> Attribution | None:
    """The name, with what it adds, that a dash sets after the quotation and that ends the paragraph."""
    parse = page.parse
    k = bisect_left(parse.start, quotation.outer.end)
    while k < len(parse) and parse.word(k) in (",", "."):
        k += 1
    if k + 1 >= len(parse) or parse.word(k) not in _DASHES or page.paragraph_at(k) != _paragraph(page, quotation):
        return None
    first = last = k + 1
    while last < len(parse) and page.paragraph_at(last) == page.paragraph_at(k) and last - first <= _LONGEST:
        last += 1
    while last > first and parse.upos[last - 1] == "PUNCT":
        last -= 1
    if not 0 < last - first <= _LONGEST or not _is_name(page, first, last):
        return None
    head = noun_at(parse, first)
    head = head if head is not None and first <= head < last else first
    return Attribution(None, head, head, parse.span(first, last), (k, last))


def _paragraph(page: Page, quotation: Quotation) -> int:
    return page.paragraph_at(page.parse.words_in(quotation.outer)[-1])


def _is_name(page: Page, first: int, last: int) -> bool:
    parse = page.parse
    named = page.named.get(first) in ("PER", "ORG") or parse.upos[first] == "PROPN"
    return named and not any(parse.upos[w] in ("VERB", "AUX") or parse.word(w) in '"\u201c' for w in range(first, last))
