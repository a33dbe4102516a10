"""An office: who holds which post of what, and since or until when."""

from __future__ import annotations

from dataclasses import dataclass

from .interval import Interval
from .span import Span


@dataclass(slots=True)
class Office:
    """``actor`` and ``of`` are actor ids; ``span`` the words that tell it."""

    actor: str
    title: str
    of: str | None
    since: Interval | None
    until: Interval | None
    span: Span
