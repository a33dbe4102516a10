"""Trains the core: ``python -m training.train --data DIR --out DIR [--stage grammar|all] [--steps N]``.

Two stages. ``grammar`` learns from the public sets alone; exported, it is the teacher that parses Dateline's own
passages. ``all`` goes on from its weights with the passages and made-up damage beside the public sets. Resumable:
the state is saved every ``--save`` steps and taken up again by the same command. Schedules count steps, not minutes.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from dateline.language import Core as Reader
from dateline.language.modelfile import load

from . import data, garble, passages
from .batches import Example, augment, batches, examples
from .labels import Labels, collect
from .losses import loss_of
from .model import Core
from .recipe import PARTS, Recipe
from .windows import rows

WARM_UP, FLOOR = 0.05, 0.01
RATE_ENCODER, RATE_HEADS = 2e-4, 2e-3
BATCH_PIECES = 1024
AVERAGED = 0.998  # of the moving average of the weights, which is what ships
Sets = list[tuple[list[data.Document], int]]  # and how often each is seen an epoch


def public_sets(folder: Path, recipe: Recipe) -> Sets:
    sets = [
        (data.treebank(folder / "core_ewt.train.jsonl"), 2),
        (data.treebank(folder / "core_gum.train.jsonl"), 2),
        (data.newswire(folder / "core_ww.train.jsonl"), 1),
    ]
    if recipe.side_sets:
        sets.append((data.names(folder / "core_wnut17.train.jsonl", "names_wnut"), 1))
        sets.append((data.names(folder / "core_crossner_politics.train.jsonl", "names_politics"), 2))
    return sets


def own_passages(teacher: Path, recipe: Recipe) -> list[data.Document]:
    documents = passages.documents(passages.readings("train"), Reader(load(teacher)))
    if recipe.silver:
        return documents
    return [[{k: v for k, v in s.items() if k not in passages.SILVER} for s in doc] for doc in documents]


def clean(documents: list[data.Document]) -> list[data.Document]:
    return [d for d in documents if not any("garbled" in s["garble"] for s in d)]


def news_like(documents: list[data.Document]) -> list[data.Document]:
    """Documents of edited prose: most of their sentences end in a full stop."""
    return [d for d in documents if sum(s["words"][-1] in (".", '"', "”") for s in d) > 0.8 * len(d)]


def epochs(sets: Sets, to_damage: list[data.Document], labels: Labels, recipe: Recipe, seed: int) -> Iterator[list]:
    """Endless shuffled batches; each batch comes from one set."""
    rng = random.Random(seed)
    index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
    strangers = [s for doc in to_damage for s in doc if len(s["words"]) >= garble.SHORTEST]
    while True:
        epoch: list[list[Example]] = []
        made_up = [garble.damaged(doc, strangers, rng) for doc in to_damage]
        for documents, times in [*sets, (made_up, 1)]:
            for _ in range(times if documents else 0):
                cut = rows(documents, recipe.limits, rng)
                varied = [[augment(row, rng) for row in doc] for doc in cut] if recipe.variation else cut
                epoch += batches([examples(doc, index) for doc in varied], BATCH_PIECES, rng)
        rng.shuffle(epoch)
        yield from epoch


def optimizer(model: Core, rate: float) -> torch.optim.Optimizer:
    """AdamW; the word embeddings stay as they were, the encoder learns slowly and the heads fast."""
    encoder, heads = [], []
    for name, parameter in model.named_parameters():
        if "word_embeddings" in name:
            parameter.requires_grad_(False)
        else:
            (encoder if name.startswith("encoder.") else heads).append(parameter)
    groups = [{"params": encoder, "lr": rate * RATE_ENCODER}, {"params": heads, "lr": rate * RATE_HEADS}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


class Average:
    """The moving average of the trained weights."""

    def __init__(self, model: Core) -> None:
        self.of = {k: v for k, v in model.named_parameters() if v.requires_grad}
        self.weights = {k: v.detach().clone() for k, v in self.of.items()}

    @torch.no_grad()
    def update(self, step: int) -> None:
        keep = min(AVERAGED, (1 + step) / (10 + step))
        torch._foreach_lerp_(list(self.weights.values()), list(self.of.values()), 1 - keep)


class Run:
    """The state of a run: what is saved, and taken up again."""

    def __init__(self, model: Core, args: argparse.Namespace) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = model.to(self.device).train()
        self.file, self.steps, self.done = args.out / "state.pt", args.steps, 0
        self.optimizer = optimizer(model, args.rate)
        self.rates = [g["lr"] for g in self.optimizer.param_groups]
        self.average = Average(model)
        if self.file.exists():
            self._take_up(torch.load(self.file, map_location=self.device))

    def _take_up(self, saved: dict[str, Any]) -> None:
        if saved["steps"] != self.steps:
            raise SystemExit(f"{self.file}: a run of {saved['steps']} steps, not {self.steps}; give another --out")
        self.model.load_state_dict(saved["model"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.done = saved["step"]
        for k, v in saved["average"].items():
            self.average.weights[k].copy_(v)

    def save(self) -> None:
        saved = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict()}
        saved |= {"average": self.average.weights, "step": self.done, "steps": self.steps}
        part = self.file.with_suffix(".part")
        torch.save(saved, part)
        part.replace(self.file)

    def step(self, batch: list[Example], recipe: Recipe) -> float:
        part = self.done / self.steps
        self.model.round(part >= recipe.rounded_from)
        for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = rate * min(part / WARM_UP, 1.0) * max(1 - part, FLOOR)
        with torch.autocast(self.device, dtype=torch.bfloat16):
            loss = loss_of(self.model, batch, self.device, recipe)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.average.update(self.done)
        self.done += 1
        return loss.item()


def train(run: Run, stream: Iterator[list[Example]], recipe: Recipe, save: int) -> dict[str, Any]:
    """Runs the remaining steps and returns the averaged weights."""
    began, seen, shown = time.time(), 0, None
    while run.done < run.steps:
        batch = next(stream)
        loss = run.step(batch, recipe)
        seen += sum(len(x["ids"]) for x in batch)
        shown = loss if shown is None else 0.98 * shown + 0.02 * loss
        if run.done % save == 0:
            rate = seen / (time.time() - began)
            print(f"step {run.done} of {run.steps}: loss {shown:.3f}, {rate:.0f} pieces/s", flush=True)
            run.save()
    return {k: v.cpu() for k, v in {**run.model.state_dict(), **run.average.weights}.items()}


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    recipe = Recipe().without(args.without)
    sets = public_sets(args.data, recipe)
    gum = sets[1][0]
    labels = collect([s for documents, _ in sets for doc in documents for s in doc if "upos" in s])
    to_damage: list[data.Document] = []
    if args.stage == "all":
        own = own_passages(args.teacher, recipe)
        to_damage = clean(own) + news_like(gum) if recipe.damage else []
        sets.append((own, 4))
    (args.out / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    model = Core(labels, dropout=recipe.dropout)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    run = Run(model, args)
    stream = epochs(sets, to_damage, labels, recipe, args.seed + run.done)
    torch.save(train(run, stream, recipe, args.save), args.out / "model.pt")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training sets")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--stage", choices=("grammar", "all"), default="all")
    parser.add_argument("--start", type=Path, help="weights to go on from (the grammar stage's model.pt)")
    parser.add_argument("--teacher", type=Path, help="folder of an exported core that parses the passages")
    parser.add_argument("--without", nargs="*", choices=PARTS, default=(), help="parts of the recipe to leave out")
    parser.add_argument("--steps", type=int, default=8000)
    parser.add_argument("--rate", type=float, default=1.0, help="a factor on the learning rates")
    parser.add_argument("--save", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    if args.stage == "all" and not args.teacher:
        parser.error("--stage all needs --teacher: the grammar stage, exported")
    return args


if __name__ == "__main__":
    main()
