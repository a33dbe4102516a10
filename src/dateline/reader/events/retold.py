"""Days told once and meant again: "the attack", "those killed in the attack", the same killing told a second time."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Event, Interval
from dateline.reader.words import words

from .slots import preposition

Told = list[tuple[Event, int]]

_ANOTHER = words(
    "other another new second third fourth previous earlier similar late latest last separate recent past next further"
    " future possible first subsequent follow-up previous repeated more additional"
)
_KILLING = words("kill murder assassinate shoot stab behead execute")
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_AMID = frozenset({"in", "during"})


def retold(p: Parse, event: Event, word: int, earlier: Told) -> Interval | None:
    """The days of the one event that a definite noun can mean."""
    if p.upos[word] != "NOUN" or event.status == "ongoing" or not is_known(p, word):
        return None
    alike = [e for e, _ in earlier if e.type == event.type and e.status == event.status and _one(e.mode, event.mode)]
    days = {e.time for e in alike if e.time is not None and e.time.earliest and e.time.latest}
    return days.pop() if len(days) == 1 else None


def told_again(p: Parse, event: Event, word: int, earlier: Told) -> Interval | None:
    """The days of the same verb done to the same ones; nobody is killed twice."""
    if p.upos[word] != "VERB" or not event.recipients:
        return None
    for other, verb in reversed(earlier):
        same = other.type == event.type and other.status == event.status and other.recipients == event.recipients
        if same and other.time is not None and p.upos[verb] == "VERB" and _one_deed(p, word, verb):
            agree = not event.actors or not other.actors or not set(event.actors).isdisjoint(other.actors)
            return other.time if agree else None
    return None


def amid(p: Parse, word: int, events: dict[int, Event]) -> Interval | None:
    """The days of the deed that the verb's act was part of: "were killed in the attack"."""
    if p.upos[word] != "VERB":
        return None
    parts = (k for k in p.children(word) if p.is_rel(k, "obl") and p.upos[k] == "NOUN" and preposition(p, k) in _AMID)
    deeds = (events[k] for k in parts if k in events)
    return next((deed.time for deed in deeds if deed.time is not None and deed.status == "happened"), None)


def is_known(p: Parse, noun: int) -> bool:
    """A definite noun with nothing that could make it another one."""
    own = [k for k in p.children(noun) if not p.is_rel(k, "case", "punct", "cc", "conj")]
    definite = any(p.is_rel(k, "det") and p.low(k) in DEFINITE for k in own)
    return definite and all(
        p.is_rel(k, "det") or (p.is_rel(k, "amod") and p.upos[k] == "ADJ" and p.lemma[k] not in _ANOTHER) for k in own
    )


def _one_deed(p: Parse, word: int, verb: int) -> bool:
    return p.lemma[word] == p.lemma[verb] or (p.lemma[word] in _KILLING and p.lemma[verb] in _KILLING)


def _one(mode: str | None, other: str | None) -> bool:
    return not mode or not other or mode == other
