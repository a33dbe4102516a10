"""Repeats: a second telling of an event that the report has told before."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Event

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_HAVE_BEEN = ("happened", "ongoing")


def repeated(p: Parse, event: Event, word: int, earlier: list[tuple[Event, int]]) -> str | None:
    """The id of the first telling, where type, roles and times agree and the words say that it is the same."""
    for other, other_word in reversed(earlier):
        if other.type == event.type and _compatible(event, other) and _same_words(p, event, word, other, other_word):
            return other.repeats or other.id
    return None


def _compatible(event: Event, other: Event) -> bool:
    if event.status != other.status and not (event.status in _HAVE_BEEN and other.status in _HAVE_BEEN):
        return False
    if event.mode and other.mode and event.mode != other.mode:
        return False
    if event.time and other.time and not event.time.meets(other.time):
        return False
    return all(
        not a or not b or not set(a).isdisjoint(b)
        for a, b in ((event.actors, other.actors), (event.recipients, other.recipients), (event.places, other.places))
    )


def _same_words(p: Parse, event: Event, word: int, other: Event, other_word: int) -> bool:
    shared = bool(set(event.actors) & set(other.actors)) + bool(set(event.recipients) & set(other.recipients))
    if p.upos[word] == "NOUN" and p.xpos[word] == "NN" and _definite(p, word):
        return True
    return p.lemma[word] == p.lemma[other_word] and shared >= 1 and (shared == 2 or event.time == other.time)


def _definite(p: Parse, noun: int) -> bool:
    return any(p.low(k) in _DEFINITE for k in p.children(noun) if p.is_rel(k, "det", "nmod:poss"))
