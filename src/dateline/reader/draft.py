"""A draft: a reading in the making, handed from one stage of the pipeline to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dateline.language.parse import Parse
from dateline.model import (
    Actor,
    Anchor,
    Doubt,
    Event,
    Office,
    Pledge,
    Quantity,
    Report,
    Sentence,
    Span,
    Statement,
    Time,
)

from .world.own import NOTHING, Own

if TYPE_CHECKING:
    from .dateline import Dateline


@dataclass(frozen=True, slots=True)
class Quotation:
    """A region between quotation marks; ``inner`` leaves the marks out. ``scare`` marks a term, not speech."""

    outer: Span
    inner: Span
    closed: bool = True
    scare: bool = False


@dataclass(slots=True)
class Draft:
    """What a stage may read and add to. Stages only append; ids and indices never change once given.

    ``referent`` maps a word to the actor it names or stands for: every word of a name or group mention, the
    noun of "the US president", resolved pronouns. A word without a referent is unknown, not nobody. ``unnamed``
    holds the actors that the text only describes ("protesters"): they stay only if a fact needs them. ``own`` is
    the user's table of actors. ``dateline`` is the report's ("PARIS (AP) -"), if it has one.
    """

    report: Report
    anchor: Anchor
    parse: Parse
    sentences: list[Sentence] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    pledges: list[Pledge] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    referent: dict[int, str] = field(default_factory=dict)
    unnamed: set[str] = field(default_factory=set)
    own: Own = NOTHING
    dateline: Dateline | None = None

    @property
    def text(self) -> str:
        return self.report.text

    def actor(self, id: str) -> Actor:
        return self.actors[int(id[1:]) - 1]

    def new_actor(self, actor: Actor) -> Actor:
        """Appends an actor; its id becomes the next one (``a1``, ``a2`` ...)."""
        actor.id = f"a{len(self.actors) + 1}"
        self.actors.append(actor)
        return actor

    def garbled(self, word: int) -> bool:
        """Whether the sentence of the word is not to be trusted."""
        return self.sentences[self.parse.sentence[word]].trust == "garbled"
