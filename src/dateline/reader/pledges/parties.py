"""The parties of a promise: who may be bound, who speaks, and to whom one is bound."""

from __future__ import annotations

from dateline.reader.draft import Draft
from dateline.reader.events.roles import doers, resolve
from dateline.reader.events.slots import verb_slots
from dateline.reader.statements.covering import covering

from .own_side import spoken_for


def actors_of(draft: Draft, word: int) -> list[str]:
    """Whom a word stands for; a place that promises stands for those who rule it."""
    p = draft.parse
    found = resolve(draft, word) or _both_sides(draft, word)
    named = p.upos[word] == "PROPN" and not p.word(word).isupper()  # not the place of a dateline
    return doers(draft, found) or (found if named else [])


_SIDES = frozenset(("side", "party", "camp"))
_BOTH = frozenset(("each", "both", "either", "two"))
_BACK = 60  # words


def _both_sides(draft: Draft, word: int) -> list[str]:
    """The two that "each side" means: the last two who did something together."""
    p = draft.parse
    if p.lemma[word] not in _SIDES or not any(p.low(k) in _BOTH for k in p.children(word)):
        return []
    for k in range(p.sentences[p.sentence[word]][0] - 1, max(word - _BACK, -1), -1):
        pair = doers(draft, resolve(draft, k)) if p.is_rel(k, "nsubj") and p.child(k, "conj") is not None else []
        if len(pair) == 2:
            return pair
    return []


def speaking(draft: Draft, word: int) -> str | None:
    """Who says it, or the body that he is the voice of."""
    index = covering(draft, word)
    speaker = draft.statements[index].speaker if index is not None else None
    return spoken_for(draft, speaker) if speaker else None


def bound_to(draft: Draft, head: int, act: int, by: str) -> str | None:
    """To whom: whom the promise is made to, or else to or with whom the act is to be done."""
    for word, names in ((head, ("iobj",)), (act, ("iobj", "to", "with"))):
        slots = verb_slots(draft.parse, word)
        for name in names:
            for k in slots.get(name, ()):
                other = next((a for a in doers(draft, resolve(draft, k)) if a != by), None)
                if other is not None:
                    return other
    return None
