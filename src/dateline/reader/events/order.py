"""The order of events, where the report's own words tell it: "fled after the shelling", "the raid led to protests"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parse import Parse
from dateline.model import Event
from dateline.reader.words import words

from .slots import preposition

# What leads in the earlier or the later of two: "left after the vote", "fought until the truce".
_EARLIER = {"after": True, "following": True, "since": True, "before": False, "until": False, "till": False}
_PHRASES = {"prior to": False, "ahead of": False, "in the wake of": True, "in the aftermath of": True}
_BRINGS = words("trigger spark prompt provoke cause precede unleash")  # its subject comes before its object
_LEADS = words("lead give")  # "led to", "gave way to"
_THEN = frozenset({"then", "later", "subsequently", "afterwards", "afterward", "eventually"})
_CARRIERS = words("launch carry hold make stage conduct take mount begin start impose open give call declare announce")
_ANSWERS = ("ACCUSE", "SUPPORT")
_WORDS = ("REJECT", "REQUEST", "THREATEN", "AGREE", "ACCUSE")
_STARTS = words("begin start resume open")
_NOT_BEEN = ("denied",)

Pair = tuple[int, int]  # the earlier and the later word


def put_in_order(p: Parse, told: list[tuple[Event, int]]) -> None:
    """Fills ``before`` and ``after`` of the events."""
    events = {word: event for event, word in told if event.status not in _NOT_BEEN}
    for word in events:
        for earlier, later in _pairs(p, word, events):
            _order(events[earlier], events[later])


def _pairs(p: Parse, word: int, events: dict[int, Event]) -> Iterator[Pair]:
    for rule in (_by_clause, _by_cause, _by_then, _by_answer):
        pair = rule(p, word, events)
        if pair is not None:
            yield pair
            return


def _by_clause(p: Parse, word: int, events: dict[int, Event]) -> Pair | None:
    """An event in a clause, or by a noun, that "after" or "before" leads in."""
    clause = _clause_of(p, word)
    head = p.head[clause]
    if head < 0 or not p.is_rel(clause, "advcl", "obl", "nmod"):
        return None
    if p.low(head) in ("ahead", "prior") and p.head[head] >= 0:  # "withdrew ahead of the vote"
        head = p.head[head]
    earlier = _is_earlier(p, clause)
    other = _event_at(p, head, events)
    if earlier is None or other is None or other == word:
        return None
    if events[other].type in _WORDS and _is_until(p, clause):  # "ruled out talks until they disarm"
        return None
    return (word, other) if earlier else (other, word)


def _is_until(p: Parse, clause: int) -> bool:
    mark = p.child(clause, "mark", "case")
    return mark is not None and p.low(mark) in ("until", "till")


def _is_earlier(p: Parse, clause: int) -> bool | None:
    """Whether what the clause tells came first; None if its first word says nothing of it, or is denied."""
    mark = p.child(clause, "mark", "case")
    if mark is None or mark > clause or p.low(mark - 1) in ("not", "even", "only", "long"):
        return None
    if p.upos[clause] == "VERB" and any(
        p.low(k) in ("can", "could", "would", "may", "might") for k in p.children(clause)
    ):
        return None
    first = mark - 1 if mark and p.low(mark - 1) in ("ahead", "prior") else mark
    after = next((e for phrase, e in _PHRASES.items() if _reads(p, first, phrase)), None)
    return _EARLIER.get(p.low(mark)) if after is None else after


def _reads(p: Parse, first: int, phrase: str) -> bool:
    parts = phrase.split()
    return first + len(parts) <= len(p) and all(p.low(first + k) == part for k, part in enumerate(parts))


def _clause_of(p: Parse, word: int) -> int:
    """The verb of the clause for the object that carries its meaning: "after rebels launched an attack"."""
    head = p.head[word]
    carried = p.upos[word] == "NOUN" and head >= 0 and p.is_rel(word, "obj") and p.lemma[head] in _CARRIERS
    return head if carried else word


def _event_at(p: Parse, word: int, events: dict[int, Event]) -> int | None:
    """The event that a verb tells, itself, by its object ("held talks") or by its subject ("talks began")."""
    if word in events:
        return word
    nouns = [k for k in p.children(word) if k in events and p.upos[k] == "NOUN"]
    by_object = (k for k in nouns if p.is_rel(k, "obj") and p.lemma[word] in _CARRIERS)
    by_subject = (k for k in nouns if p.deprel[k] == "nsubj" and p.lemma[word] in _STARTS)
    return next(by_object, None) or next(by_subject, None)


def _by_cause(p: Parse, word: int, events: dict[int, Event]) -> Pair | None:
    """The subject of a verb that brings about, or comes behind, another event."""
    verb = p.head[word]
    if verb < 0 or p.deprel[word] != "nsubj" or p.upos[word] != "NOUN" or p.child(verb, "aux") is not None:
        return None
    for k in p.children(verb):
        if k not in events or k == word:
            continue
        direct = p.is_rel(k, "obj", "obl") and not preposition(p, k)
        if direct and p.lemma[verb] in _BRINGS:
            return word, k
        if direct and p.lemma[verb] == "follow":
            return k, word
        if p.is_rel(k, "obl") and p.lemma[verb] in _LEADS and preposition(p, k) == "to":
            return word, k
    return None


def _by_then(p: Parse, word: int, events: dict[int, Event]) -> Pair | None:
    """The second of two verbs with "then" or "later": "beat him and then set fire to his car"."""
    head = p.head[word]
    if head not in events or not p.is_rel(word, "conj") or p.upos[word] != "VERB" or p.upos[head] != "VERB":
        return None
    return (head, word) if any(p.low(k) in _THEN and k < word for k in p.children(word)) else None


def _by_answer(p: Parse, word: int, events: dict[int, Event]) -> Pair | None:
    """What is condemned or praised has been: "condemned the attack"."""
    head = p.head[word]
    if head not in events or not p.is_rel(word, "obj") or p.upos[word] != "NOUN" or events[head].mode == "allege":
        return None
    both = events[head].status == events[word].status == "happened"
    return (word, head) if both and events[head].type in _ANSWERS else None


def _order(earlier: Event, later: Event) -> None:
    """Notes the order, unless the days that the report tells are against it."""
    first, last = earlier.time, later.time
    if first and last and first.earliest and last.latest and first.earliest > last.latest:
        return
    if earlier.id in (later.id, *later.after, *later.before):
        return
    later.after.append(earlier.id)
    earlier.before.append(later.id)
