"""When an event is or was: the time of its word, or of the verb whose act it shares."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Interval
from dateline.reader.draft import Draft
from dateline.reader.times.attach import when

from .slots import preposition

_AT_ONCE = frozenset({"when", "while", "as"})  # a clause of the same time
_FORESEEN = frozenset({"expect", "schedule", "plan", "set", "slate", "due"})
_OTHER_TIMES = frozenset({"after", "before", "since", "until", "till", "following", "despite", "without"})
_STEPS = 4  # nouns between an event and the verb of its clause


def time_of(draft: Draft, word: int) -> Interval | None:
    """The days of the event, if the text tells them; never merely the day of publication."""
    told = when(draft, word)
    if told is not None:
        return told
    if draft.parse.upos[word] == "NOUN":
        return _of_its_clause(draft, word)
    verb = _sharing(draft.parse, word)
    return when(draft, verb) if verb is not None else None


def _of_its_clause(draft: Draft, noun: int) -> Interval | None:
    """The time of what the noun takes part in: "hurt in the riot on Monday" (76% right on our passages)."""
    p = draft.parse
    for _ in range(_STEPS):
        if not p.is_rel(noun, "obj", "obl", "nsubj", "nmod") or preposition(p, noun) in _OTHER_TIMES:
            return None
        noun = p.head[noun]
        told = when(draft, noun)
        if told is not None or p.upos[noun] in ("VERB", "AUX"):
            return told
    return None


def _sharing(p: Parse, word: int) -> int | None:
    """The verb whose time is also the word's: "fired on the crowd on Monday, killing two", "the strike began"."""
    head = p.head[word]
    if head < 0 or p.upos[head] != "VERB":
        return None
    marks = {p.low(k) for k in p.children(word) if p.is_rel(k, "mark", "advmod")}
    if p.is_rel(word, "advcl") and marks & _AT_ONCE:
        return head
    if p.is_rel(word, "xcomp") and p.lemma[head] in _FORESEEN:
        return head
    if p.is_rel(word, "conj"):
        return head if p.xpos[word] == p.xpos[head] else None
    if p.child(word, "nsubj") is not None or marks - {"to"}:
        return None
    return head if p.is_rel(word, "advcl") and p.xpos[word] in ("VBG", "VB") else None
