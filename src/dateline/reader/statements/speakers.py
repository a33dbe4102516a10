"""The speaker: which actor the source of a statement names."""

from __future__ import annotations

from ..draft import Draft
from ..words import words

_BEHALF = words("of from by for")
# A document or utterance speaks for whoever it comes from: "a statement from the ministry".
_UTTERANCES = words(
    "statement report letter email note message post tweet announcement communique communiqué release "
    "office spokesman spokeswoman spokesperson affidavit poll survey account leaflet"
)


def speaker(draft: Draft, source: int | None) -> str | None:
    """The actor of the source's head word or of the name beside it; for a statement, the one that it comes from."""
    if source is None:
        return None
    if source in draft.referent:
        return draft.referent[source]
    parse = draft.parse
    for child in parse.children(source):
        if parse.deprel[child].split(":")[0] in ("appos", "flat") and child in draft.referent:
            return draft.referent[child]
    if parse.lemma[source].lower() in _UTTERANCES:
        return _behind(draft, source)
    return _name_after(draft, source)


def _name_after(draft: Draft, source: int) -> str | None:
    """ "Her publicist Ann Hill", where the parser has torn the name off."""
    parse, k = draft.parse, source + 1
    if k >= len(parse) or parse.sentence[k] != parse.sentence[source] or parse.upos[source] not in ("NOUN", "PROPN"):
        return None
    actor = draft.referent.get(k) if parse.upos[k] == "PROPN" else None
    return actor if actor is not None and draft.actor(actor).kind == "person" else None


def _behind(draft: Draft, source: int) -> str | None:
    parse = draft.parse
    for child in parse.children(source):
        owner = parse.deprel[child] == "nmod:poss"
        comes_from = parse.deprel[child] == "nmod" and any(parse.low(c) in _BEHALF for c in parse.children(child))
        of_whom = parse.deprel[child] == "compound" and parse.upos[source] == "NOUN"  # "a police report"
        if (owner or comes_from or of_whom) and child in draft.referent:
            return draft.referent[child]
    return None
