"""One event that two words tell together: "held talks", "signed a treaty", "shot dead", "stabbed to death"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from dateline.language.parse import Parse
from dateline.model import Span
from dateline.model.event import Status
from dateline.reader.words import words

from .lexicon import Sense, nouns
from .slots import Slots, preposition

# verbs that bring about what their object names, so that both tell one act, whatever types the words have alone
_BRINGS_ABOUT = words("sign impose launch hold stage reach conclude make issue lodge conduct mount strike initial ink")
_NAMES_IT = frozenset({"RETREAT"})  # a truce signed is a truce
# by verbs of these what the object names is undone: a ban lifted is no ban, aid that is halted is no aid
_UNDONE = {
    ("CONCEDE", None): frozenset({"SANCTION", "COERCE"}),
    ("SANCTION", "discontinue"): frozenset({"COOPERATE", "AID"}),
}
_COMES_TO = {
    **dict.fromkeys(("gather", "meet", "assemble", "convene"), ("for", "at")),
    **dict.fromkeys(("put", "place", "go"), ("on",)),
}
_ABOVE = 2  # the tree may hang "to death" on the verb or on its object
_DEATH = frozenset({"dead", "death"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event, with the sense that says which; its status where the word itself decides it."""

    word: int
    sense: Sense
    slots: Slots
    span: Span
    status: Status | None = None


def told_once(p: Parse, found: dict[int, Trigger]) -> Iterator[Trigger]:
    """The triggers in the order of the text, less those whose event another one tells.

    Of a verb and its object the noun tells it if both mean the same ("imposed sanctions"), else the verb does.
    """
    dropped = {w for w, t in found.items() if _is_outcome(p, t, found) or _is_aim(p, t, found)}
    owned: dict[int, Trigger] = {}
    for word, noun in found.items():
        verb = found.get(p.head[word])
        if verb is not None and verb.sense.type == noun.sense.type and _is_end(p, word, verb.word):
            dropped.add(word)
        if verb is None or not _is_object(p, word):
            continue
        if noun.sense.type in _UNDONE.get((verb.sense.type, verb.sense.mode), ()):
            dropped.add(word)
            continue
        joint = p.lemma[verb.word] in _BRINGS_ABOUT
        if noun.sense.type == verb.sense.type and p.low(word) not in nouns():
            dropped.add(word)  # "took office": the noun tells nothing by itself
        elif noun.sense.type == verb.sense.type or (joint and noun.sense.type in _NAMES_IT):
            dropped.add(verb.word)
        elif joint and verb.word not in dropped:
            dropped.add(word)
            owned[verb.word] = noun
    for word, trigger in sorted(found.items()):
        if word not in dropped:
            yield _with_slots(trigger, owned[word]) if word in owned else trigger


def _is_object(p: Parse, noun: int) -> bool:
    return p.upos[noun] == "NOUN" and (p.is_rel(noun, "obj") or p.deprel[noun] == "nsubj:pass")


def _is_end(p: Parse, noun: int, verb: int) -> bool:
    """What the verb comes to: "gathered for a summit", "put the navy on alert", "went on strike"."""
    return p.upos[noun] == "NOUN" and preposition(p, noun) in _COMES_TO.get(p.lemma[verb], ())


def _is_outcome(p: Parse, trigger: Trigger, found: dict[int, Trigger]) -> bool:
    """How a deed ended that a verb before it tells: "shot dead", "beat a man to death"."""
    word = trigger.word
    if p.lemma[word].lower() not in _DEATH:
        return False
    above = islice(p.ancestors(word), _ABOVE) if preposition(p, word) == "to" else ()
    verbs = [found[k] for k in (word - 1, *above) if k < word and k in found]
    return any(verb.sense.type == trigger.sense.type for verb in verbs)


def _is_aim(p: Parse, trigger: Trigger, found: dict[int, Trigger]) -> bool:
    """What a protest is for tells it no second time: "went on strike *to protest* against the cuts"."""
    word = trigger.word
    if p.lemma[word] != "protest" or p.xpos[word] != "VB" or p.head[word] < 0 or p.word(word - 1).lower() != "to":
        return False
    above = {p.head[word], *p.children(p.head[word])} - {word}
    return any(k in found and found[k].sense.type == "PROTEST" for k in above)


def _with_slots(verb: Trigger, noun: Trigger) -> Trigger:
    """The verb with what hangs on its object: "signed an agreement in Bamako with France"."""
    return replace(verb, slots={**noun.slots, **verb.slots})
