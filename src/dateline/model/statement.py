"""A statement: who says what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .span import Span

StatementKind = Literal["direct", "indirect", "mixed"]


@dataclass(slots=True)
class Statement:
    """``content`` is what is said (without its marks), ``cue`` the saying, ``source`` the words naming the speaker."""

    kind: StatementKind
    content: list[Span]
    cue: list[Span] = field(default_factory=list)
    source: list[Span] = field(default_factory=list)
    speaker: str | None = None
