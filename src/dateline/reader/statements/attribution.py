"""An attribution: a cue of saying, whose words they are, and the pieces of text that it reports."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.language.parse import Parse
from dateline.model import Span


@dataclass(slots=True)
class Attribution:
    """``phrase`` are the words of the attribution itself (half-open), ``source`` the head word of its source."""

    cue: Span
    word: int
    source: int | None
    source_span: Span | None
    phrase: tuple[int, int]
    pieces: list[Span] = field(default_factory=list)
    frame: str = ""  # how the content is told: a code of ``cues``
    quoted: bool = False  # a whole quotation has been given to it


_EDGE = frozenset(",;:-\u2013\u2014.!?\u2026\"'\u201c\u201d\u2018\u2019\u00ab\u00bb`()")
_MARKS = frozenset("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb`")


def trimmed(parse: Parse, first: int, last: int) -> Span | None:
    """The characters of words ``first`` to ``last`` without punctuation and the word "that" at the edges."""
    while first < last and (parse.upos[first] in ("PUNCT", "CCONJ") and parse.word(first) not in "([$" or _is_link(parse, first)):
        first += 1
    while first < last and parse.upos[last - 1] == "PUNCT" and not _closes_bracket(parse, first, last):
        last -= 1
    return parse.span(first, last) if first < last else None


def _is_link(parse: Parse, k: int) -> bool:
    return parse.low(k) == "that" and parse.deprel[k] == "mark"


def _closes_bracket(parse: Parse, first: int, last: int) -> bool:
    opener = {")": "(", "]": "["}.get(parse.word(last - 1))
    return opener is not None and any(parse.word(k) == opener for k in range(first, last - 1))


def without(first: int, last: int, hole: tuple[int, int]) -> list[tuple[int, int]]:
    """A run of words without those of ``hole``."""
    runs = [(first, min(last, hole[0])), (max(first, hole[1]), last)]
    return [(a, b) for a, b in runs if a < b]


def subject(parse: Parse, verb: int) -> int | None:
    """Who does the saying: the verb's subject, or that of the verb it leans on."""
    seen = 0
    k = verb
    while k >= 0 and seen < 6:
        own = _own_subject(parse, k)
        if own is not None:
            return _antecedent(parse, own, k)
        rel, head = parse.deprel[k].split(":")[0], parse.head[k]
        if rel == "acl" and head >= 0 and parse.upos[head] in ("NOUN", "PROPN", "PRON") and parse.xpos[k] in ("VBG", "VBN"):
            return head if parse.xpos[k] == "VBG" else None
        if rel == "ccomp" and parse.xpos[k] != "VBG":
            return None
        if rel not in ("conj", "xcomp", "advcl", "ccomp", "parataxis") or (rel == "parataxis" and parse.xpos[k] != "VBG"):
            return None
        if rel == "advcl" and parse.xpos[k] not in ("VBG", "VBN") and parse.child(k, "mark") is not None:
            return None
        k, seen = head, seen + 1
    return None


def _own_subject(parse: Parse, verb: int) -> int | None:
    agent = next((c for c in parse.children(verb) if parse.deprel[c] == "obl:agent"), None)
    if agent is not None:
        return agent
    return next((c for c in parse.children(verb) if parse.deprel[c] in ("nsubj", "nsubj:outer", "nsubj:pass")), None)


def _antecedent(parse: Parse, word: int, verb: int) -> int | None:
    """A relative "who" stands for the noun that its clause belongs to."""
    if parse.xpos[word] not in ("WP", "WDT", "WP$"):
        return word
    k = verb
    while parse.deprel[k] in ("conj", "xcomp", "ccomp") and parse.head[k] >= 0:
        k = parse.head[k]
    if parse.deprel[k].startswith("acl") and parse.head[k] >= 0:
        return parse.head[k]
    return _noun_before(parse, word)


def _noun_before(parse: Parse, word: int) -> int | None:
    """The head of the noun phrase that ends right before a relative pronoun."""
    start, _ = parse.sentences[parse.sentence[word]]
    k = word - 1
    while k > start and parse.upos[k] == "PUNCT":
        k -= 1
    if k < start or parse.upos[k] not in ("NOUN", "PROPN"):
        return None
    while start <= parse.head[k] < word and parse.deprel[k] in ("flat", "compound", "appos", "flat:foreign"):
        k = parse.head[k]
    return k


def noun_phrase(parse: Parse, head: int, before: int | None = None) -> tuple[int, int]:
    """The words of a noun phrase with title and apposition; a relative clause only where it does not lead to a verb.

    ``before``: the phrase ends before this word (the verb it is subject of).
    """
    first, last = parse.subtree(head)
    first = min(head, max(first, dateline_end(parse, head)))
    if before is not None and head < before:
        last = min(last, before)
    if before is not None and head > before:
        first = max(first, before + 1)
    for child in parse.children(head):
        rel = parse.deprel[child]
        if child > head and _stops(parse, head, child, rel, before):
            last = min(last, parse.subtree(child)[0]) if parse.subtree(child)[0] > head else last
    while last - 1 > head and (parse.upos[last - 1] == "PUNCT" or parse.deprel[last - 1] == "cc") and parse.word(last - 1) not in ")]":
        last -= 1
    while first < head and parse.upos[first] == "PUNCT":
        first += 1
    return first, last


def _stops(parse: Parse, head: int, child: int, rel: str, before: int | None) -> bool:
    if rel in ("parataxis", "cop", "aux", "advcl", "punct:outer"):
        return True
    relative = rel == "acl:relcl"
    comma = parse.word(max(parse.subtree(child)[0], head + 1)) == "," or parse.word(parse.subtree(child)[0] - 1) == ","
    return relative and comma and before is not None and before > head


def negated(parse: Parse, verb: int) -> bool:
    return any(
        parse.low(c) in ("not", "n't", "n\u2019t", "never", "nor", "neither") for c in parse.children(verb) if parse.upos[c] in ("PART", "ADV", "CCONJ")
    )


def dateline_end(parse: Parse, word: int) -> int:
    """Where the sentence of the word begins, an agency's dateline aside: "KYIV, March 3 (Agency) - "."""
    start, stop = parse.sentences[parse.sentence[word]]
    if not parse.word(start).isupper() or len(parse.word(start)) < 3:
        return start
    for k in range(start + 1, min(start + 16, stop)):
        if parse.word(k) in ("-", "\u2013", "\u2014", "--", ":"):
            return k + 1
        if parse.upos[k] in ("VERB", "AUX"):
            break
    return start
