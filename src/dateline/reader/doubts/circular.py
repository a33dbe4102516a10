"""G504: an act given as its own reason, "ordered the invasion of Arcadia under the pretext of invading Arcadia"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Doubt

from ..draft import Draft
from ..words import words

_STEM = 4  # letters that an act's noun and verb share: "inva-sion", "inva-de"
_SHORTEST = 5  # letters of either
_REASONS = words("pretext excuse reason ground purpose aim goal pretence pretense guise order because")
_MESSAGE = "The act is given as its own reason."


def find(draft: Draft) -> Iterator[Doubt]:
    parse = draft.parse
    for k in range(len(parse)):
        if parse.low(k) in _REASONS:
            pair = _circle(parse, k)
            if pair is not None:
                yield Doubt("G504", "major", [parse.span(pair[0], _end(parse, pair[1]))], _MESSAGE)


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
