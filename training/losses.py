"""What training minimises: the weighted sum of the losses of the heads that a batch has labels for."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor
from torch.nn import functional

from .batches import IGNORE
from .events import Events, Model
from .model import APART, EVENT_HEADS, TOKEN_HEADS, Core
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


def loss_of(model: Core, t: dict[str, Tensor], recipe: Recipe) -> Tensor:
    """Of all heads of the core."""
    words = model.words(_masked(t["ids"], recipe.masked), t["shapes"], t["mask"], t["first"])
    total = _of_tokens(model, words, t, TOKEN_HEADS)
    if "head" in t:
        total = total + _cross_entropy(model.arcs(words, t["sentence"]), t["head"])
    if "deprel" in t:
        total = total + _cross_entropy(model.relations(words, t["head"].clamp(min=0)), t["deprel"])
    if "predicate" in t:
        total = total + _cross_entropy(model.predicate(words), t["predicate"])
    for key in model.roles:
        total = total + _of_roles(model, words, t, key)
    return total + recipe.coreference * _coreference_loss(model, words, t) if "at" in t else total


def loss_of_events(model: Events, t: dict[str, Tensor], recipe: Recipe) -> Tensor:
    """Of the heads of events, over their encoder."""
    words = model.words(_masked(t["ids"], recipe.masked), t["shapes"], t["mask"], t["first"])
    total = _of_tokens(model, words, t, EVENT_HEADS) + _of_roles(model, words, t, "links")
    return total + recipe.coreference * _coreference_loss(model, words, t) if "at" in t else total


def _of_tokens(model: Model, words: Tensor, t: dict[str, Tensor], heads: Iterable[str]) -> Tensor:
    total = words.new_zeros((), dtype=torch.float32)
    for name in heads:
        if name in t:
            total = total + WEIGHT.get(name, 1.0) * _cross_entropy(model.token[name](words), t[name])
    return total


def _of_roles(model: Model, words: Tensor, t: dict[str, Tensor], key: str) -> Tensor:
    if f"{key}_roles" not in t:
        return words.new_zeros((), dtype=torch.float32)
    scores = model.roles[key](words, t[key][:, 0], t[key][:, 1])
    return ROLE_WEIGHT[key] * _cross_entropy(scores, t[f"{key}_roles"])


def _masked(ids: Tensor, share: float) -> Tensor:
    """Some pieces hidden, so that a model learns from what stands around a word as well."""
    hidden = (torch.rand(ids.shape, device=ids.device) < share) & (ids > SPECIAL_PIECES)
    return torch.where(hidden, MASK_PIECE, ids)


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().reshape(-1, scores.size(-1)), gold.reshape(-1), ignore_index=IGNORE)


def _coreference_loss(model: Model, words: Tensor, t: dict[str, Tensor]) -> Tensor:
    """Every mention should find an earlier one of its entity, or none where it is the first (Lee et al. 2017).

    In the model of events mentions are triggers and entities happenings.
    """
    at, part, entity, is_first = t["at"], t["part"], t["entity"], t["is_first"]
    n = at.size(0)
    scores = model.pairs(words[at[:, 0], at[:, 1]])
    earlier = torch.ones(n, n, dtype=torch.bool, device=words.device).tril(-1)
    possible = earlier & (part.unsqueeze(1) == part.unsqueeze(0))
    right = possible & (entity.unsqueeze(1) == entity.unsqueeze(0))
    none = torch.ones(n, 1, dtype=torch.bool, device=words.device)
    all_of = scores.masked_fill(~torch.cat([possible, none], 1), APART).logsumexp(-1)
    of_right = scores.masked_fill(~torch.cat([right, is_first], 1), APART).logsumexp(-1)
    known = right.any(-1) | is_first.squeeze(1)  # else its antecedent lies outside the part
    return ((all_of - of_right) * known).sum() / known.sum().clamp(min=1)
