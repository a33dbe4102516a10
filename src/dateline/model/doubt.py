"""A doubt: words that a careful desk editor would question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .span import Span

Severity = Literal["major", "minor"]


@dataclass(slots=True)
class Doubt:
    """``message`` is one plain sentence; ``facts`` names what it touches: ``a1``, ``e1``, or a part's letter and
    index: ``t0`` time, ``q0`` quantity, ``s0`` statement, ``p0`` pledge, ``o0`` office."""

    code: str
    severity: Severity
    spans: list[Span]
    message: str
    facts: list[str] = field(default_factory=list)
