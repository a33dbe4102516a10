"""Meetings: who takes part, also where they are told in passing ("withdrew after talks with the rebels")."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import Event

from .joint import Trigger
from .slots import Slots, is_passive, preposition, verb_slots

_IN_PASSING = frozenset({"after", "during", "at", "in", "following"})
_TOGETHER = ("CONSULT", "AGREE", "COOPERATE")  # who asks for it takes part
_ONE_SIDED = frozenset({"visit", "phone", "third-party"})  # one comes, calls or mediates
_SIDES = ("subj", "poss", "by", "between", "of", "mod")


def with_other_side(p: Parse, trigger: Trigger) -> Slots:
    """The slots of a trigger; where a meeting names one side only, the clause's subject is between it and that side."""
    noun, slots = trigger.word, trigger.slots
    if "other" in slots and (trigger.sense.type in _TOGETHER or trigger.sense.mode == "ceasefire"):
        slots = {**slots, "subj": slots["other"]}
    one_sided = "with" in slots and not any(side in slots for side in _SIDES)
    if trigger.sense.type != "CONSULT" or p.upos[noun] != "NOUN" or not one_sided:
        return slots
    head = p.head[noun]
    if head < 0 or p.upos[head] != "VERB" or preposition(p, noun) not in _IN_PASSING or is_passive(p, head):
        return slots
    subject = verb_slots(p, head).get("subj")
    if not subject:
        return slots
    others = {name: held for name, held in slots.items() if name != "with"}
    return {**others, "between": [*subject, *slots["with"]]}


def seat_all(event: Event) -> None:
    """Where nobody is host, guest, caller or mediator all who meet are actors alike."""
    if event.type == "CONSULT" and event.mode not in _ONE_SIDED and event.actors:
        event.actors = [*event.actors, *event.recipients]
        event.recipients = []
