"""When an event is or was: the time of its word, or of the verb whose act it shares."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Interval
from dateline.reader.draft import Draft
from dateline.reader.times.attach import when

from .classes import HAPPENING, LIGHT_VERBS, PARTICIPATION

_AT_ONCE = frozenset({"when", "while", "as"})  # a clause of the same time
_FORESEEN = frozenset({"expect", "schedule", "plan", "set", "slate", "due"})
_BEARERS = LIGHT_VERBS | PARTICIPATION | HAPPENING


def time_of(draft: Draft, word: int) -> Interval | None:
    """The days of the event, if the text tells them; never merely the day of publication."""
    told = when(draft, word)
    if told is not None:
        return told
    verb = _sharing(draft.parse, word)
    return when(draft, verb) if verb is not None else None


def _sharing(p: Parse, word: int) -> int | None:
    """The verb whose time is also the word's: "fired on the crowd on Monday, killing two", "the strike began"."""
    head = p.head[word]
    if head < 0 or p.upos[head] != "VERB":
        return None
    if p.upos[word] == "NOUN":
        return head if p.is_rel(word, "obj", "nsubj") and p.lemma[head] in _BEARERS else None
    marks = {p.low(k) for k in p.children(word) if p.is_rel(k, "mark", "advmod")}
    if p.is_rel(word, "advcl") and marks & _AT_ONCE:
        return head
    if p.is_rel(word, "xcomp") and p.lemma[head] in _FORESEEN:
        return head
    if p.child(word, "nsubj") is not None or marks - {"to"}:
        return None
    participle = p.is_rel(word, "advcl") and p.xpos[word] in ("VBG", "VB")
    joined = p.is_rel(word, "conj") and p.xpos[word] == p.xpos[head]
    return head if participle or joined else None
