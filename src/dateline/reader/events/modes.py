"""Modes of asking, refusing and threatening: they follow from the act that is asked, refused or threatened."""

from __future__ import annotations

from itertools import islice

from dateline.language.parse import Parse
from dateline.model.plover import EVENT_TYPES

from .triggers import Trigger

_REACH = 3  # governors between the act and the asking: "called on him to agree to leave"
_SOUGHT = {
    **dict.fromkeys(("RETREAT", "CONCEDE"), "yield"),
    **dict.fromkeys(("AID", "COOPERATE"), "assist"),
    "CONSULT": "meet",
}
_THREATENED = {
    ("ASSAULT", None): "violence",
    ("MOBILIZE", None): "violence",
    ("COERCE", "arrest"): "arrest",
    ("COERCE", "deport"): "expel",
    ("COERCE", None): "restrict",
    ("SANCTION", "expel"): "expel",
    ("SANCTION", "withdraw"): "relations",
    ("SANCTION", None): "restrict",
}


def governed_acts(p: Parse, triggers: dict[int, Trigger]) -> dict[int, Trigger]:
    """For each word the first trigger that it governs from before, a few steps down."""
    acts: dict[int, Trigger] = {}
    for word, trigger in triggers.items():
        for governor in islice(p.ancestors(word), _REACH):
            if governor < word:
                acts.setdefault(governor, trigger)
    return acts


def mode_of(p: Parse, trigger: Trigger, acts: dict[int, Trigger]) -> str | None:
    """The core's mode where it sees the same type and a mode; else the lexicon's, or what the governed act makes of it.

    On our development passages 83.2% of the found events have the right mode so, 79.5% without the core's.
    """
    seen = p.mode[trigger.word]
    if p.event[trigger.word] == trigger.sense.type and seen in EVENT_TYPES[trigger.sense.type].modes:
        return seen
    return _by_sense(trigger, acts)


def _by_sense(trigger: Trigger, acts: dict[int, Trigger]) -> str | None:
    sense, act = trigger.sense, acts.get(trigger.word)
    if sense.type not in ("REQUEST", "REJECT", "THREATEN") or act is None:
        return sense.mode
    if sense.type != "THREATEN":
        return _SOUGHT.get(act.sense.type, sense.mode)
    exact = _THREATENED.get((act.sense.type, act.sense.mode))
    return exact or _THREATENED.get((act.sense.type, None), sense.mode)
