"""Whole contents: no piece ends in a word that waits for what follows, or begins without its subject."""

from __future__ import annotations

from dateline.language.parse import Parse

from .attribution import Run

_WAITING = frozenset({"mark", "case", "det", "cc", "aux", "cop", "advmod", "nummod", "amod", "nmod", "compound"})
_NEVER_LAST = frozenset({"SCONJ", "CCONJ", "DET"})
_ALONE = frozenset(
    {"this", "that", "these", "those", "all", "both", "each", "some", "any", "either", "another", "half"}
)


def completed(parse: Parse, run: Run, phrase: Run) -> Run:
    """A run without dangling words at its end: with what they wait for where that follows, else without them."""
    first, last = run
    _, stop = parse.sentences[parse.sentence[first]]
    limit = phrase[0] if first < phrase[0] else stop
    if _dangles(parse, last):
        last = _next_mark(parse, last, limit)
    while last - 1 > first and _dangles(parse, last):
        last -= 1
    return first, last


def _dangles(parse: Parse, last: int) -> bool:
    """Whether the word before ``last`` waits for one that comes after it."""
    k = last - 1
    waits = parse.head[k] >= last and parse.deprel[k].split(":")[0] in _WAITING and parse.upos[k] != "PRON"
    return parse.upos[k] != "PUNCT" and (waits or (parse.upos[k] in _NEVER_LAST and parse.low(k) not in _ALONE))


def _next_mark(parse: Parse, k: int, limit: int) -> int:
    while k < limit and parse.upos[k] != "PUNCT":
        k += 1
    return k


def lacks_subject(parse: Parse, run: Run) -> bool:
    """Whether the run begins with a finite verb."""
    first, last = run
    while first < last and parse.upos[first] in ("PUNCT", "ADV"):
        first += 1
    return first < last and parse.upos[first] in ("VERB", "AUX") and parse.xpos[first] in ("VBD", "VBZ", "VBP", "MD")
