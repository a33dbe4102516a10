"""Modes of asking, refusing and threatening: they follow from the act that is asked, refused or threatened."""

from __future__ import annotations

from itertools import islice

from dateline.language.parse import Parse
from dateline.model.plover import EVENT_TYPES

from .joint import Trigger

_REACH = 3  # governors between the act and the asking: "called on him to agree to leave"
SOUGHT = {
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


_MEANS = {
    "drone": ("drone", "uav", "unmanned", "shahed", "quadcopter"),
    "suicide-attack": ("suicide", "himself", "herself", "themselves", "vest"),
    "sexual": ("rape", "raping", "rapist", "sexual", "molest", "abus", "gang-rape", "indecent", "violat"),
    "execute": ("execut", "hang", "behead", "firing", "gallows", "death", "guillotin", "lethal"),
    "assassinate": ("assassin", "gunned", "ambush", "shot", "bomb", "murder", "hit", "poison", "blown"),
    "targeted": ("assassin", "target", "plot", "attempt", "kill", "hit", "murder"),
    "unconventional": ("chemical", "gas", "sarin", "poison", "acid", "nerve", "toxic", "radio", "novichok", "chlorine"),
    "massacre": ("massacr", "slaughter", "shot", "killed", "hacked", "dead", "bodies", "butcher"),
    "cleansing": ("cleans", "ethnic", "expel", "drove", "driven", "driving", "genocid", "villag", "displac"),
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
    fits = p.event[trigger.word] == trigger.sense.type and seen in EVENT_TYPES[trigger.sense.type].modes
    return seen if fits and _told(p, trigger.word, seen) else _by_sense(trigger, acts)


def _told(p: Parse, word: int, mode: str) -> bool:
    """Whether the sentence has a word for means that are grave or rare: no drone where only a missile is told."""
    needed = _MEANS.get(mode)
    if needed is None:
        return True
    return any(p.low(k).startswith(needed) for k in range(*p.sentences[p.sentence[word]]))


def _by_sense(trigger: Trigger, acts: dict[int, Trigger]) -> str | None:
    sense, act = trigger.sense, acts.get(trigger.word)
    if sense.type not in ("REQUEST", "REJECT", "THREATEN") or act is None:
        return sense.mode
    if sense.type != "THREATEN":
        return SOUGHT.get(act.sense.type, sense.mode)
    exact = _THREATENED.get((act.sense.type, act.sense.mode))
    return exact or _THREATENED.get((act.sense.type, None), sense.mode)
