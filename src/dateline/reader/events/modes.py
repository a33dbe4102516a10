"""Modes of asking, refusing and threatening: they follow from the act that is asked, refused or threatened."""

from __future__ import annotations

from dateline.language.parse import Parse

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
    ("PROTEST", None): None,
}


def mode_of(p: Parse, trigger: Trigger, others: dict[int, Trigger]) -> str | None:
    """The lexicon's mode, or what the governed act makes of it."""
    sense = trigger.sense
    if sense.type not in ("REQUEST", "REJECT", "THREATEN"):
        return sense.mode
    act = next((t for w, t in others.items() if w > trigger.word and _governs(p, trigger.word, w)), None)
    if act is None:
        return sense.mode
    if sense.type != "THREATEN":
        return _SOUGHT.get(act.sense.type, sense.mode)
    exact = _THREATENED.get((act.sense.type, act.sense.mode))
    return exact or _THREATENED.get((act.sense.type, None), sense.mode)


def _governs(p: Parse, word: int, other: int) -> bool:
    for steps, k in enumerate(p.ancestors(other)):
        if k == word:
            return True
        if steps == _REACH:
            break
    return False
