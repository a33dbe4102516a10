"""Attribution by a phrase: "according to police", "in the words of the judge", "was quoted as saying"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse

from .attribution import Attribution, trimmed, without
from .sources import noun_at, noun_phrase, sentence_start
from .whole import completed, lacks_subject


def find(parse: Parse) -> Iterator[Attribution]:
    for k in range(len(parse) - 2):
        if parse.low(k) == "according" and parse.low(k + 1) == "to":
            found = _according(parse, k)
            if found is not None:
                yield found


def _according(parse: Parse, k: int) -> Attribution | None:
    source = noun_at(parse, k + 2)
    if source is None:
        return None
    first, last = noun_phrase(parse, source)
    first, last = max(first, k + 2), _before_next_name(parse, max(first, k + 2), last)
    start, stop = parse.sentences[parse.sentence[k]]
    hole = (k, last)
    found = Attribution(parse.span(k, k + 2), k, source, parse.span(first, last), hole)
    root = parse.head[source] if parse.head[source] >= 0 and parse.head[source] not in range(k, last) else parse.head[k]
    if root < 0:
        root = next((w for w in range(start, stop) if parse.head[w] < 0), start)
    a, b = _scope(parse, root, k, last, start, stop)
    runs = without(a, b, hole)
    if not runs or not lacks_subject(parse, runs[0]):
        found.pieces = [p for r in runs if (p := trimmed(parse, *completed(parse, r, hole))) is not None]
    return found


def _before_next_name(parse: Parse, first: int, last: int) -> int:
    """ "According to the Herald, Professor Ann Hill said": the name after the comma is no part of the source."""
    for c in range(first + 1, last - 1):
        if parse.word(c) == "," and parse.upos[c + 1] == "PROPN" and parse.upos[c - 1] == "PROPN":
            joined = any(parse.low(w) in ("and", "or") for w in range(c, last))
            return last if joined else c
    return last


def _scope(parse: Parse, root: int, k: int, last: int, start: int, stop: int) -> tuple[int, int]:
    """The clause that the phrase is set off from; the whole sentence when it opens or closes it."""
    opens = all(parse.upos[w] in ("PUNCT", "CCONJ", "ADV") for w in range(start, k))
    closes = all(parse.upos[w] == "PUNCT" for w in range(last, stop))
    set_off = k > start and parse.word(k - 1) in (",", "-", "\u2013", "\u2014", "--")
    if opens or (closes and set_off):
        return sentence_start(parse, k), stop
    clause = root
    while parse.upos[clause] not in ("VERB", "AUX") and parse.head[clause] >= 0 and not _predicate(parse, clause):
        clause = parse.head[clause]
    if not _predicate(parse, clause):
        clause = root
    return parse.subtree(clause)


def _predicate(parse: Parse, k: int) -> bool:
    return any(parse.deprel[c].split(":")[0] in ("nsubj", "cop") for c in parse.children(k))
