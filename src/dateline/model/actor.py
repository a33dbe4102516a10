"""An actor: one person, body, country, place or group of a report, however it is spelled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .span import Span

ActorKind = Literal["person", "organization", "government", "country", "place", "group"]

#: PLOVER's codes of sectors: police, government, judges, lawmakers, military, paramilitaries, party, rebels, spies,
#: armed men of unknown side, farmers, business, criminals, civilians, schools, elites, journalists, labour, medicine,
#: opposition, refugees, religion, bodies without a government.
Sector = Literal[
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI",
    "JRN", "LAB", "MED", "OPP", "REF", "REL", "NGO",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownAs:
    """Who an actor is by a table of people and offices; ``source`` says by which. ``of`` is ISO 3166 alpha-3."""

    name: str
    office: str | None
    of: str | None
    source: str


@dataclass(slots=True)
class Actor:
    """``name`` is the fullest form in the text, without title; ``country`` is ISO 3166 alpha-3. ``known_as`` is never
    from the text, ``sector`` always. ``coordinates`` are a place's latitude and longitude in degrees."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    aliases: list[str] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    known_as: KnownAs | None = None
    sector: Sector | None = None
    coordinates: tuple[float, float] | None = None
