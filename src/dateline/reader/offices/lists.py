"""One title over several names: "Presidents X and Y", "the deputy prime ministers, X of Y and Z of W"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.language.parse import Parse

from ..actors.nouns import OFFICES
from ..actors.titles import SHORTENED, before, noun, over_courtesies

_BETWEEN = ("PUNCT", "CCONJ", "DET", "ADP", "PROPN", "NUM", "ADJ", "SYM", "X")
_FARTHEST = 8  # words between two names of a list
Names = Sequence[tuple[int, int]]


def plural_titles(parse: Parse, names: Names) -> Iterator[tuple[int, list[int]]]:
    """The noun of each such title, and the first words of the names that it is over."""
    listed = sorted(set(names))
    for at, (first, _) in enumerate(listed):
        head = _head_before(parse, first)
        if head is not None and len(bearers := _bearers(parse, listed[at:])) > 1:
            yield head, bearers


def singular(word: str) -> str:
    """One of them: "ministers", "Secretaries", "Sens.".

    >>> singular("Secretaries"), singular("Sens."), singular("coaches")
    ('Secretary', 'Sen.', 'coach')
    """
    bare = word.rstrip(".")
    if bare.lower().endswith("ies"):
        return bare[:-3] + "y"
    cut = 2 if bare.lower().endswith(("ches", "sses")) else 1
    return bare[:-cut] + word[len(bare) :]


def is_plural(parse: Parse, k: int) -> bool:
    """Whether the word is the noun of a post held by several."""
    low = parse.low(k).rstrip(".")
    if not low.endswith("s") or parse.upos[k] not in ("NOUN", "PROPN"):
        return False
    return low[:-1] in SHORTENED or (low not in OFFICES and noun(parse, k) in OFFICES)


def _head_before(parse: Parse, first: int) -> int | None:
    start = parse.sentences[parse.sentence[first]][0]
    if first > 1 and parse.word(first - 1) == "." and is_plural(parse, first - 2):
        return first - 2 if parse.low(first - 2)[:-1] in SHORTENED else None  # "Sens." taken for a sentence's end
    k = over_courtesies(parse, first, start) - 1
    if k > start and parse.word(k) == ",":
        k -= 1
    return k if k >= start and is_plural(parse, k) else None


def _bearers(parse: Parse, names: Names) -> list[int]:
    """The names from the first of the list to the one after its "and"."""
    out = [names[0][0]]
    for (_, last), (first, _) in pairwise(names):
        between = range(last, first)
        if not _goes_on(parse, between) or before(parse, first):
            break
        out.append(first)
        if any(parse.low(k) in ("and", "&") for k in between):
            break
    return out


def _goes_on(parse: Parse, between: range) -> bool:
    if not 0 < len(between) <= _FARTHEST or parse.sentence[between[0]] != parse.sentence[between[-1] + 1]:
        return False
    if not all(parse.upos[k] in _BETWEEN for k in between):
        return False
    return parse.low(between[-1]) in ("and", "&", ",")
