"""What training minimises: the weighted sum of the losses of the heads that a batch has labels for."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from .batches import IGNORE, Example, tensors
from .model import APART, TOKEN_HEADS, Core
from .recipe import Recipe

# A trigger's type is one word in ten, so it weighs more; what is seldom asked or only helps weighs less.
WEIGHT = {
    "event": 3.0,
    "upos": 0.5,
    "xpos": 0.5,
    "mode": 0.5,
    "names_uner": 0.5,
    "names_wnut": 0.5,
    "names_politics": 0.5,
}
MASK_PIECE, SPECIAL_PIECES = 103, 999  # of the encoder's vocabulary
ROLE_WEIGHT = {"frames": 2.0, "links": 4.0}


def loss_of(model: Core, batch: list[Example], device: str, recipe: Recipe) -> Tensor:
    t = tensors(batch, device)
    words = model.words(_masked(t["ids"], recipe.masked), t["shapes"], t["mask"], t["first"])
    total = words.new_zeros((), dtype=torch.float32)
    for name in TOKEN_HEADS:
        if name in t:
            total = total + WEIGHT.get(name, 1.0) * _cross_entropy(model.token[name](words), t[name])
    if "head" in t:
        total = total + _cross_entropy(model.arcs(words, t["sentence"]), t["head"])
        total = total + _cross_entropy(model.relations(words, t["head"].clamp(min=0)), t["deprel"])
    if any("frames" in x for x in batch):
        total = total + _cross_entropy(model.predicate(words), _predicates(batch, words))
    for key in model.roles:
        total = total + ROLE_WEIGHT[key] * _role_loss(model, key, words, batch)
    return total + recipe.coreference * _coreference_loss(model, words, batch)


def _masked(ids: Tensor, share: float) -> Tensor:
    """Some pieces hidden, so that the core learns from what stands around a word as well."""
    hidden = (torch.rand(ids.shape, device=ids.device) < share) & (ids > SPECIAL_PIECES)
    return torch.where(hidden, MASK_PIECE, ids)


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    if not bool((gold != IGNORE).any()):
        return scores.new_zeros((), dtype=torch.float32)
    return functional.cross_entropy(scores.float().reshape(-1, scores.size(-1)), gold.reshape(-1), ignore_index=IGNORE)


def _predicates(batch: list[Example], words: Tensor) -> Tensor:
    gold = torch.full(words.shape[:2], IGNORE)
    for k, x in enumerate(batch):
        for i, known in enumerate(x.get("frames_known", ())):
            gold[k, i] = 0 if known else IGNORE
        for predicate, _ in x.get("frames", ()):
            gold[k, predicate] = 1
    return gold.to(words.device)


def _role_loss(model: Core, key: str, words: Tensor, batch: list[Example]) -> Tensor:
    """Every word of a predicate's sentence has a role or none; other sentences are not asked."""
    rows, at, gold = [], [], []
    for k, x in enumerate(batch):
        for predicate, args in x.get(key, ()):
            mine = x["sentence"][predicate]
            labels = [0 if s == mine else IGNORE for s in x["sentence"]]
            labels += [IGNORE] * (words.size(1) - len(labels))
            for i, role in args:
                labels[i] = role
            rows.append(k)
            at.append(predicate)
            gold.append(labels)
    if not rows:
        return words.new_zeros((), dtype=torch.float32)
    where = [torch.tensor(x, device=words.device) for x in (rows, at, gold)]
    return _cross_entropy(model.roles[key](words, where[0], where[1]), where[2])


def _coreference_loss(model: Core, words: Tensor, batch: list[Example]) -> Tensor:
    """Every mention should find an earlier one of its entity, or none where it is the first (Lee et al. 2017)."""
    found = [(k, i, (x["part"], e), first) for k, x in enumerate(batch) for i, e, first in x["mentions"]]
    if len(found) < 2:
        return words.new_zeros((), dtype=torch.float32)
    row, at = (torch.tensor([f[c] for f in found], device=words.device) for c in (0, 1))
    part = torch.tensor([f[2][0] for f in found], device=words.device)
    number: dict[tuple[int, str], int] = {}
    entity = torch.tensor([number.setdefault(f[2], len(number)) for f in found], device=words.device)
    n = len(found)
    scores = model.pairs(words[row, at])
    earlier = torch.ones(n, n, dtype=torch.bool, device=words.device).tril(-1)
    possible = earlier & (part.unsqueeze(1) == part.unsqueeze(0))
    right = possible & (entity.unsqueeze(1) == entity.unsqueeze(0))
    none = torch.ones(n, 1, dtype=torch.bool, device=words.device)
    is_first = torch.tensor([[f[3]] for f in found], device=words.device)
    all_of = scores.masked_fill(~torch.cat([possible, none], 1), APART).logsumexp(-1)
    of_right = scores.masked_fill(~torch.cat([right, is_first], 1), APART).logsumexp(-1)
    known = right.any(-1) | is_first.squeeze(1)  # else its antecedent lies outside the part
    return ((all_of - of_right) * known).sum() / known.sum().clamp(min=1)
