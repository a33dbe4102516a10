"""Trains the core: ``python -m training.train --data DIR --out DIR [--steps N]``.

Resumable: the state is saved every ``--save`` steps and taken up again by the same command. Schedules
count steps, not minutes, so that a run gives the same weights on the same machine.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from . import data, passages
from .batches import IGNORE, Example, forever, tensors
from .labels import Labels, collect
from .model import TOKEN_HEADS, Core

CORPUS = Path(__file__).parent / "corpus"
WEIGHT = {"upos": 0.5, "xpos": 0.5, "mode": 0.5, "names_uner": 0.5}
WARM_UP, FLOOR = 0.06, 0.02
RATE_ENCODER, RATE_HEADS = 2e-4, 2e-3
BATCH_PIECES = 1024


def training_sets(folder: Path) -> tuple[list[list[dict]], list[int]]:
    """The sets that train what ships, and how often each is seen an epoch."""
    sets = [
        (data.treebank(folder / "core_ewt.train.jsonl"), 2),
        (data.treebank(folder / "core_gum.train.jsonl"), 2),
        (data.newswire(folder / "core_ww.train.jsonl"), 1),
        (passages.sentences(CORPUS, held_out=False), 4),
    ]
    return [s for s, _ in sets], [n for _, n in sets]


def loss_of(model: Core, batch: list[Example], device: str) -> Tensor:
    """The weighted sum of the losses of the heads that the batch has labels for."""
    t = tensors(batch, device)
    words = model.words(t["ids"], t["shapes"], t["mask"], t["first"])
    total = words.new_zeros((), dtype=torch.float32)
    for name in TOKEN_HEADS:
        if name in t and bool((t[name] != IGNORE).any()):
            total = total + WEIGHT.get(name, 1.0) * _cross_entropy(model.token[name](words), t[name])
    if "head" in t:
        total = total + _cross_entropy(model.arcs(words, t["word_mask"]), t["head"])
        total = total + _cross_entropy(model.relations(words, t["head"].clamp(min=0)), t["deprel"])
    if any("frames" in x for x in batch):
        total = total + _role_loss(model, words, batch)
    return total


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().reshape(-1, scores.size(-1)), gold.reshape(-1), ignore_index=IGNORE)


def _role_loss(model: Core, words: Tensor, batch: list[Example]) -> Tensor:
    width = words.size(1)
    is_predicate = torch.full((len(batch), width), IGNORE)
    rows, at, gold = [], [], []
    for k, x in enumerate(batch):
        if "frames" not in x:
            continue
        n = len(x["first"])
        is_predicate[k, :n] = 0
        for predicate, args in x["frames"]:
            is_predicate[k, predicate] = 1
            labels = [0] * n + [IGNORE] * (width - n)
            for i, role in args:
                labels[i] = role
            rows.append(k)
            at.append(predicate)
            gold.append(labels)
    loss = _cross_entropy(model.predicate(words), is_predicate.to(words.device))
    if rows:
        where = [torch.tensor(x, device=words.device) for x in (rows, at, gold)]
        loss = loss + 2 * _cross_entropy(model.roles(words, where[0], where[1]), where[2])
    return loss


def optimizer(model: Core) -> torch.optim.Optimizer:
    """AdamW; the word embeddings stay as they were, the encoder learns slowly and the heads fast."""
    encoder, heads = [], []
    for name, parameter in model.named_parameters():
        if "word_embeddings" in name:
            parameter.requires_grad_(False)
        else:
            (encoder if name.startswith("encoder.") else heads).append(parameter)
    groups = [{"params": encoder, "lr": RATE_ENCODER}, {"params": heads, "lr": RATE_HEADS}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def train(model: Core, groups: list, repeat: list[int], labels: Labels, args: argparse.Namespace) -> None:
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model.to(device).train()
    opt = optimizer(model)
    rates = [g["lr"] for g in opt.param_groups]
    state, done = args.out / "state.pt", 0
    if state.exists():
        saved = torch.load(state, map_location=device)
        model.load_state_dict(saved["model"])
        opt.load_state_dict(saved["optimizer"])
        done = saved["step"]
    stream = forever(groups, repeat, labels, BATCH_PIECES, seed=args.seed + done)
    began, seen, average = time.time(), 0, 0.0
    for step in range(done, args.steps):
        part = step / args.steps
        for group, rate in zip(opt.param_groups, rates, strict=True):
            group["lr"] = rate * min(part / WARM_UP, 1.0) * max(1 - part, FLOOR)
        batch = next(stream)
        with torch.autocast(device, dtype=torch.bfloat16):
            loss = loss_of(model, batch, device)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        seen += sum(len(x["ids"]) for x in batch)
        average = 0.98 * average + 0.02 * loss.item()
        if (step + 1) % args.save == 0:
            rate = seen / (time.time() - began)
            print(f"step {step + 1} of {args.steps}: loss {average:.3f}, {rate:.0f} pieces/s", flush=True)
            torch.save({"model": model.state_dict(), "optimizer": opt.state_dict(), "step": step + 1}, state)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training sets")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=5300)
    parser.add_argument("--save", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    _seed(args.seed, args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    groups, repeat = training_sets(args.data)
    labels = collect([s for g in groups for s in g if "head" in s])
    (args.out / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    model = Core(labels)
    train(model, groups, repeat, labels, args)
    weights: dict[str, Any] = {k: v.cpu() for k, v in model.state_dict().items()}
    torch.save(weights, args.out / "model.pt")


def _seed(seed: int, threads: int) -> None:
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    random.seed(seed)
    np.random.seed(seed)


if __name__ == "__main__":
    main()
