"""An actor: one person, body, country, place or group of a report, however it is spelled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .span import Span

ActorKind = Literal["person", "organization", "government", "country", "place", "group"]


@dataclass(slots=True)
class Actor:
    """``name`` is the fullest form in the text, without title; ``country`` is ISO 3166 alpha-3."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    aliases: list[str] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
