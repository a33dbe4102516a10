"""The speaker: which actor the source of a statement names."""

from __future__ import annotations

from ..draft import Draft
from ..words import words

_BEHALF = frozenset({"of", "from", "by", "for"})
# A document or utterance speaks for whoever it comes from: "a statement from the ministry".
_UTTERANCES = words(
    "statement report letter email note message post tweet announcement communique press release office spokesman"
)


def speaker(draft: Draft, source: int | None) -> str | None:
    """The actor of the source's head word; for a statement, the one that it comes from."""
    if source is None:
        return None
    parse = draft.parse
    found = draft.referent.get(source)
    if found is not None or parse.lemma[source].lower() not in _UTTERANCES:
        return found
    for child in parse.children(source):
        owner = parse.deprel[child] == "nmod:poss"
        comes_from = parse.deprel[child] == "nmod" and any(parse.low(c) in _BEHALF for c in parse.children(child))
        if (owner or comes_from) and child in draft.referent:
            return draft.referent[child]
    return None
