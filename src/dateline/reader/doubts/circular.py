"""G504: an act given as its own reason, "ordered the invasion of Arcadia under the pretext of invading Arcadia"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt, Span

from ..draft import Draft
from ..words import words

_STEM = 4  # letters that an act's noun and verb share: "inva-sion", "inva-de"
_SHORTEST = 5  # letters of either
_REASONS = words("pretext excuse reason ground purpose aim goal pretence pretense guise order because")
_MESSAGE = "“{}” is given as the reason for “{}”, and it is the same act."


def find(draft: Draft) -> Iterator[Doubt]:
    """One doubt for each circle, with the clause joined to it: the true reason has been moved, and may stand there."""
    parse = draft.parse
    for before, after in circles(parse):
        circle = parse.span(before, _end(parse, after))
        joined = _joined(parse, after)
        told = _MESSAGE.format(parse.span(after, _end(parse, after)).of(draft.text), parse.word(before))
        spans = [circle, joined] if joined is not None and joined.start >= circle.end else [circle]
        yield Doubt("G504", "major", spans, told)


def circles(parse: Parse) -> Iterator[tuple[int, int]]:
    """The words of the act and of its reason, which is the act again."""
    for k in range(len(parse)):
        pair = _circle(parse, k) if parse.low(k) in _REASONS else None
        if pair is not None:
            yield pair


def _joined(parse: Parse, after: int) -> Span | None:
    """The clause with a subject of its own that "and" or "but" joins to the sentence after the circle."""
    stop = parse.sentences[parse.sentence[after]][1]
    for k in range(after + 1, stop):
        if parse.is_rel(k, "conj") and parse.child(k, "nsubj") is not None and parse.head[k] < after:
            first, last = parse.subtree(k)
            while first < last and (parse.upos[first] in ("PUNCT", "CCONJ")):
                first += 1
            while last - 1 > first and parse.upos[last - 1] == "PUNCT":
                last -= 1
            return parse.span(first, last)
    return None


def _circle(parse: Parse, reason: int) -> tuple[int, int] | None:
    """An act before the word for a reason and the same act, done to the same, after it."""
    start, stop = parse.sentences[parse.sentence[reason]]
    for after in range(reason + 1, stop):
        target = _done_to(parse, after)
        if target is None:
            continue
        for before in range(start, reason):
            if _same_act(parse, before, after) and _done_to(parse, before) == target:
                return before, after
    return None


def _same_act(parse: Parse, one: int, other: int) -> bool:
    a, b = parse.lemma[one].lower(), parse.lemma[other].lower()
    return a[:_STEM] == b[:_STEM] and min(len(a), len(b)) >= _SHORTEST


def _done_to(parse: Parse, k: int) -> str | None:
    """The object of a verb or of an act's noun ("invasion of")."""
    if parse.upos[k] not in ("VERB", "NOUN"):
        return None
    for c in parse.children(k):
        of = any(parse.low(x) == "of" for x in parse.children(c) if x < c)
        if (
            c > k
            and parse.upos[c] in ("PROPN", "NOUN")
            and (parse.deprel[c] == "obj" or (parse.deprel[c] == "nmod" and of))
        ):
            return parse.lemma[c].lower()
    return None


def _end(parse: Parse, act: int) -> int:
    return parse.subtree(act)[1]
