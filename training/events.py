"""The model of events in PyTorch: an encoder of its own, heads for type, mode and status, and roles."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .labels import Labels
from .model import COREF_DISTANCES, EVENT_HEADS, Core, Locked, Roles, ranked, words_of
from .mpnet import LAYERS, WIDTH, MPNet
from .quantized import make_roundable, set_rounding

ROLE, RETOLD = 192, 64
# What the pretrained encoder keeps: the vectors of its words and places, its distances, and its lowest layers.
_KEPT = ("word_embeddings", "positions", "distance", "norm", "layers.0", "layers.1")
FROZEN = tuple(f"encoder.{name}." for name in _KEPT)


class Events(nn.Module):
    """Heads over word vectors, which are those of each word's first piece: ``token`` scores (batch, words, labels),
    ``roles["links"]`` (triggers, words, roles), ``pairs`` which trigger tells again what one before it tells.
    """

    def __init__(self, labels: Labels, pretrained: bool = True, dropout: float = 0.1, layers: int = LAYERS) -> None:
        super().__init__()
        self.encoder = MPNet(Locked(dropout), layers)
        if pretrained:
            self.encoder.take_over()
        self.dropout = Locked(0.15)
        self.token = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels[name])) for name in EVENT_HEADS})
        self.roles = nn.ModuleDict({"links": Roles(ROLE, len(labels["event_roles"]), of=WIDTH)})
        self.later, self.earlier = nn.Linear(WIDTH, RETOLD), nn.Linear(WIDTH, RETOLD)
        self.back = nn.Parameter(torch.zeros(COREF_DISTANCES))
        self.rounding = False
        make_roundable(self.encoder, rounds_input=True)
        make_roundable(self.roles["links"].out, rounds_input=True)
        make_roundable(self, rounds_input=False)  # the other heads: all read one vector, rounded once

    @classmethod
    def blind(cls, labels: Labels) -> Events:
        """One that sees no event anywhere, for a teacher of syntax."""
        events = cls(labels, pretrained=False, layers=0)
        with torch.no_grad():
            events.token["event"].bias[labels["event"].index("O")] = 100.0
        return events

    def round(self, on: bool) -> None:
        """From now on computes with 8-bit weights and activations, or no longer."""
        self.rounding = on
        set_rounding(self, on)

    def words(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """(batch, pieces) inputs and (batch, words) first pieces to (batch, words, WIDTH)."""
        return self.dropout(words_of(self.encoder(ids, shapes, mask), first, rounding=self.rounding))

    def pairs(self, triggers: Tensor) -> Tensor:
        """Scores (trigger, earlier trigger or none) of ``triggers``, (n, WIDTH) in the order of the text; none is 0."""
        return ranked(self.later(triggers), self.earlier(triggers), self.back)


Model = Core | Events
