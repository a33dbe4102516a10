"""Word salad: words in an order that English does not have, as machine translation or a torn page leaves them.

Only what nobody writes counts: an article with nothing to belong to ("the of", "the the", "an and"), and a preposition
before a verb or a joining word ("of was", "by and"). One such pair is a slip of the pen; of two or more the sentence
cannot be trusted.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse

from .words import words

_ARTICLES = words("the an")
_AFTER_NO_ARTICLE = words("the a an of and or to from by with for is are was were has had have be been")
_PREPOSITIONS = words("of from with at into to")
_AFTER_NO_PREPOSITION = words("of from is are was were has had and or by .")
_PAIRS = 2


def salads(p: Parse) -> Iterator[int]:
    """The sentences that are none."""
    for s, (first, last) in enumerate(p.sentences):
        stray = [_stray(p.low(k), p.low(k + 1)) for k in range(first, last - 1)]
        if sum(pair is not None for pair in stray) >= _PAIRS and "article" in stray:
            yield s


def _stray(word: str, after: str) -> str | None:
    """What stands before a word that it cannot stand before."""
    if word in _ARTICLES and after in _AFTER_NO_ARTICLE:
        return "article"
    return "preposition" if word in _PREPOSITIONS and after in _AFTER_NO_PREPOSITION else None
