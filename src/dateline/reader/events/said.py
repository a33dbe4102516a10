"""Who says that an event happened: the speaker of the innermost statement that tells it."""

from __future__ import annotations

from dateline.reader.draft import Draft
from dateline.reader.statements.covering import covering

from .roles import resolve
from .slots import verb_slots

_ACCUSING = frozenset({"accuse", "suspect", "charge", "blame"})


def _accuser(draft: Draft, word: int) -> str | None:
    p = draft.parse
    head = p.head[word]
    if head < 0 or p.lemma[head] not in _ACCUSING or not p.is_rel(word, "advcl", "xcomp", "ccomp", "obl"):
        return None
    return next((a for k in verb_slots(p, head).get("subj", ()) for a in resolve(draft, k)), None)


def said_by(draft: Draft, word: int) -> str | None:
    """The accuser of an act that somebody is accused of, else the actor whose statement covers the trigger."""
    accuser = _accuser(draft, word)
    if accuser is not None:
        return accuser
    index = covering(draft, word)
    return draft.statements[index].speaker if index is not None else None
