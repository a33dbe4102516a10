"""Triggers: the words that tell an event, from the lexicon and from the core, weighed against one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Span
from dateline.reader.draft import Draft

from .context import Context
from .lexicon import Sense, nouns, read_sense, verbs
from .slots import Slots, slots_of

CORE_ALONE = 0.75  # from this score on the core needs no lexicon
CORE_AGREES = 0.2  # what it must at least say for a weak sense

_NOUN_TAGS = ("NOUN", "PROPN")
_FALLBACK_VERB = "{}: {} subj>obj|to|with|against"
_FALLBACK_NOUN = "{}: {} poss|by|subj|between>on|against|of|with|to"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event, with the sense that says which."""

    word: int
    sense: Sense
    slots: Slots
    span: Span


def find_triggers(draft: Draft) -> Iterator[Trigger]:
    """The triggers in the order of the text, one a word."""
    context = Context(draft)
    p = draft.parse
    for word in range(len(p)):
        if p.upos[word] in ("VERB", "ADJ", *_NOUN_TAGS) and not draft.garbled(word):
            trigger = _trigger(context, word)
            if trigger is not None:
                yield trigger


def _trigger(context: Context, word: int) -> Trigger | None:
    p = context.draft.parse
    senses = _senses(context, word)
    if not senses and p.event_score[word] < CORE_ALONE:
        return None
    if not _can_tell(context, word):
        return None
    slots = slots_of(p, word)
    for sense in senses:
        if context.fits(sense, word, slots) and _accepted(context, sense, word, slots):
            return Trigger(word, sense, slots, _span(context, word, sense))
    if not senses and p.event[word] != "O":
        sense = _core_sense(context, word)
        if _accepted(context, sense, word, slots):
            return Trigger(word, sense, slots, p.span(word, word + 1))
    return None


def _senses(context: Context, word: int) -> tuple[Sense, ...]:
    p = context.draft.parse
    low = p.low(word)
    if p.upos[word] == "VERB" or (p.upos[word] == "ADJ" and p.xpos[word].startswith("VB")):
        return verbs().get(low, ())
    if p.upos[word] in _NOUN_TAGS:
        return nouns().get(low, ())
    return ()


def _can_tell(context: Context, word: int) -> bool:
    """Not a word that only qualifies another: "protest leader", "election campaign", "the fired minister"."""
    p = context.draft.parse
    if p.is_rel(word, "compound", "flat", "amod", "case", "mark", "aux"):
        return False
    return not any(n.first <= word < n.last for n in p.names if n.label != "MISC")


def _accepted(context: Context, sense: Sense, word: int, slots: Slots) -> bool:
    p = context.draft.parse
    if sense.weak and not (p.event[word] == sense.type and p.event_score[word] >= CORE_AGREES):
        return False
    if sense.type == "ASSAULT" or p.upos[word] in _NOUN_TAGS:
        return True
    doers = slots.get("subj")
    return not doers or any(context.is_who(k) for k in doers)


def _core_sense(context: Context, word: int) -> Sense:
    p = context.draft.parse
    mode = "" if p.mode[word] in ("-", "O", "") else "/" + p.mode[word]
    shape = _FALLBACK_NOUN if p.upos[word] in _NOUN_TAGS else _FALLBACK_VERB
    try:
        return read_sense(shape.format("-", p.event[word] + mode), "")
    except ValueError:  # a mode that the type does not have
        return read_sense(shape.format("-", p.event[word]), "")


def _span(context: Context, word: int, sense: Sense) -> Span:
    """The trigger, with its particle where that stands beside it."""
    p = context.draft.parse
    if sense.particle:
        k = context.particle(word, sense.particle)
        if k == word + 1 and not p.is_rel(k, "case", "mark"):
            return p.span(word, k + 1)
    return p.span(word, word + 1)
