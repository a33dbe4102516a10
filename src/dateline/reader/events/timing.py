"""When an event is or was: the time of its word, or of the verb whose act it shares."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Interval
from dateline.reader.draft import Draft
from dateline.reader.times.attach import when
from dateline.reader.words import words

from .clausetimes import of_the_clause
from .slots import preposition
from .status.governors import CHARGED

_AT_ONCE = frozenset({"when", "while", "as"})  # a clause of the same time
_FORESEEN = frozenset({"expect", "schedule", "plan", "set", "slate", "due"})
_OTHER_TIMES = frozenset({"after", "before", "since", "until", "till", "following", "despite", "without"})
_GROUNDS = frozenset({"of", "for", "with", "over", "on"})  # "jailed on Monday for the murder"
_PROSECUTED = CHARGED | words("convict jail sentence imprison acquit blame fine sack criticise criticize condemn")
_STEPS = 4  # nouns between an event and the verb of its clause


def time_of(draft: Draft, word: int) -> Interval | None:
    """The days of the event, if the text tells them; never merely the day of publication."""
    told = when(draft, word)
    if told is not None:
        return told
    p = draft.parse
    if p.upos[word] == "NOUN":
        return _of_its_clause(draft, word)
    for verb in (*_paired(p, word), *_sharing(p, word)):
        told = when(draft, verb)
        if told is not None:
            return told
    return of_the_clause(draft, word)


def _paired(p: Parse, word: int) -> list[int]:
    """What shares all that follows with the verb: "shot dead on Monday", "abducted and killed on Monday"."""
    after = word + 1
    if after < len(p) and p.upos[after] == "ADJ" and p.lemma[after].lower() == "dead":
        return [after]
    joined = after + 1 < len(p) and p.low(after) in ("and", "or") and p.head[after + 1] == word
    return [after + 1] if joined and p.is_rel(after + 1, "conj") and p.child(after + 1, "nsubj") is None else []


def _of_its_clause(draft: Draft, noun: int) -> Interval | None:
    """The time of what the noun takes part in: "hurt in the riot on Monday" (76% right on our passages)."""
    p = draft.parse
    for _ in range(_STEPS):
        link = preposition(p, noun)
        if not p.is_rel(noun, "obj", "obl", "nsubj", "nmod") or link in _OTHER_TIMES:
            return None
        if link in _GROUNDS and p.lemma[p.head[noun]] in _PROSECUTED:
            return None
        noun = p.head[noun]
        told = when(draft, noun)
        if told is not None:
            return told
        if p.upos[noun] in ("VERB", "AUX"):
            return of_the_clause(draft, noun)
    return None


def _sharing(p: Parse, word: int) -> list[int]:
    verb = _sharer(p, word)
    return [] if verb is None else [verb]


def _sharer(p: Parse, word: int) -> int | None:
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
