"""A mention: words of the text that name or describe an actor."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from dateline.model.actor import ActorKind

from ..world.terms import Term


@dataclass(slots=True, eq=False)
class Mention:
    """Words ``first`` to ``last`` (half-open), the head among them, and what they say of the actor.

    ``country`` is the code of the country meant or belonged to. An ``adjective`` mention ("Iraqi") points at its
    country without being a mention in the reading's sense; a ``plain`` one ("soldiers") names nobody; the kind of
    a ``fixed`` one stays as it is; ``meant`` is the body for which a town stands. ``qualifiers`` set a plain
    mention's noun apart: the words before it, and after a plus sign the heads of the phrases behind it.
    """

    first: int
    last: int
    head: int
    text: str
    kind: ActorKind
    country: str | None = None
    plain: bool = False
    adjective: bool = False
    fixed: bool = False
    meant: str | None = None
    qualifiers: frozenset[str] = field(default=frozenset())


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one actor; ``holder`` is what a table of terms says of him."""

    mentions: list[Mention]
    holder: Term | None = None

    @property
    def kind(self) -> ActorKind:
        """What most of the mentions by name say, else those without; a country that is also called by its capital is
        a country."""
        told = [m.kind for m in self.mentions if not m.plain and not m.adjective]
        told = told or [m.kind for m in self.mentions if m.plain] or [m.kind for m in self.mentions]
        if len(set(told)) == 1:
            return told[0]
        return "country" if "country" in told else Counter(told).most_common(1)[0][0]

    @property
    def country(self) -> str | None:
        return next((m.country for m in self.mentions if m.country), None)

    @property
    def plain(self) -> bool:
        return all(m.plain for m in self.mentions)
