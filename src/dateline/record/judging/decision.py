"""A decision: which of several it belongs to, if any, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """``key`` names the one that it belongs to; None means that it stays apart. ``nearest`` is the key of the thing in
    it that fits best. ``why`` is one plain sentence."""

    key: int | None
    rule: str
    score: float
    why: str
    nearest: int | None = None

    def __bool__(self) -> bool:
        return self.key is not None


def apart(rule: str, why: str, score: float = 0.0) -> Decision:
    return Decision(None, rule, score, why)
