"""Trains the models: ``python -m training.train --sets FILE --out DIR [--stage grammar|all|events] [--steps N]``.

Three stages. ``grammar`` learns from the public sets alone; exported, it is the teacher that parses Dateline's own
passages. ``all`` goes on from its weights with the passages and made-up damage beside the public sets. ``events``
trains the model of events, which has an encoder of its own, on what is marked for events. Resumable: the state is
saved every ``--save`` steps and taken up again by the same command. Schedules count steps, not minutes.
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
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from . import data, garble
from .batches import Example, augment, batches, examples, tensors
from .events import FROZEN, Events, Model
from .labels import Labels, collect
from .losses import loss_of, loss_of_events
from .model import Core
from .recipe import OF_EVENTS, PARTS, Recipe
from .sets import EVENTS, GRAMMAR, SIDE, TIMES, Sets, bare, clean, load_sets, news_like, tellings
from .windows import rows

WARM_UP, FLOOR = 0.05, 0.01
RATES = {"grammar": (2e-4, 2e-3), "all": (2e-4, 2e-3), "events": (8e-5, 1e-3)}  # of layers and of heads
STATE = "state.pt"
MEASURED_BY = 150  # steps after which --seconds looks at the clock
STAGES = {"grammar": GRAMMAR, "all": (*GRAMMAR, *EVENTS), "events": EVENTS}
TREEBANKS = ("ewt", "gum")
AVERAGED = 0.998  # of the moving average of the weights, which is what ships


Share = list[tuple[list[data.Document], float]]  # documents, and how often each is seen an epoch


class Stream(IterableDataset[dict[str, Tensor]]):
    """Endless batches as tensors; each loader's worker has its share of every set's documents."""

    def __init__(self, sets: Share, to_damage: list[data.Document], labels: Labels, recipe: Recipe, args: Any) -> None:
        self.sets, self.to_damage, self.labels, self.recipe, self.args = sets, to_damage, labels, recipe, args

    def __iter__(self) -> Iterator[dict[str, Tensor]]:
        worker = get_worker_info()
        k, n = (worker.id, worker.num_workers) if worker else (0, 1)
        sets = [(documents[k::n], times) for documents, times in self.sets]
        seed = self.args.seed + 1000 * k + self.args.done
        yield from map(tensors, epochs(sets, self.to_damage[k::n], self.labels, self.recipe, self.args, seed))


def epochs(
    sets: Share, to_damage: list[data.Document], labels: Labels, recipe: Recipe, args: Any, seed: int
) -> Iterator[list[Example]]:
    """Endless shuffled batches; each batch comes from one set."""
    rng = random.Random(seed)
    index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
    strangers = [s for doc in to_damage for s in doc if len(s["words"]) >= garble.SHORTEST]
    while True:
        epoch: list[list[Example]] = []
        made_up = [garble.damaged(doc, strangers, rng) for doc in to_damage]
        for documents, times in [*sets, (made_up, args.times["damaged"])]:
            for some in _seen(documents, times, rng):
                cut = rows(some, recipe.limits, rng)
                varied = [[augment(row, rng) for row in doc] for doc in cut] if recipe.variation else cut
                epoch += batches([examples(doc, index) for doc in varied], args.batch, rng, recipe.together)
        rng.shuffle(epoch)
        yield from epoch


def _seen(documents: list[data.Document], times: float, rng: random.Random) -> Iterator[list[data.Document]]:
    """All of them as often as ``times`` says, and for the rest of it as large a part of them."""
    whole = int(times)
    yield from [documents] * (whole if documents else 0)
    if part := round((times - whole) * len(documents)):
        yield rng.sample(documents, part)


def optimizer(model: Model, stage: str, rate: float) -> torch.optim.Optimizer:
    """AdamW; the layers learn slowly and the heads fast, what is frozen stays as it was."""
    layers, heads = [], []
    for name, parameter in model.named_parameters():
        parameter.requires_grad_("word_embeddings" not in name and not name.startswith(FROZEN))
        if parameter.requires_grad:
            pretrained = name.startswith("encoder.") and "shape" not in name  # the shape classes are ours
            (layers if pretrained else heads).append(parameter)
    groups = [{"params": p, "lr": rate * r} for p, r in zip((layers, heads), RATES[stage], strict=True)]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


class Average:
    """The moving average of the trained weights."""

    def __init__(self, model: Model) -> None:
        self.of = {k: v for k, v in model.named_parameters() if v.requires_grad}
        self.weights = {k: v.detach().clone() for k, v in self.of.items()}

    @torch.no_grad()
    def update(self, step: int) -> None:
        keep = min(AVERAGED, (1 + step) / (10 + step))
        torch._foreach_lerp_(list(self.weights.values()), list(self.of.values()), 1 - keep)


class Run:
    """The state of a run: what is saved, and taken up again."""

    def __init__(self, model: Model, args: argparse.Namespace) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.model = model.to(self.device).train()
        self.loss = loss_of_events if args.stage == "events" else loss_of
        self.file, self.steps, self.done = args.out / STATE, args.steps, 0
        self.optimizer = optimizer(model, args.stage, args.rate)
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

    def step(self, batch: dict[str, Tensor], recipe: Recipe) -> Tensor:
        part = self.done / self.steps
        self.model.round(part >= recipe.rounded_from)
        for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = rate * min(part / WARM_UP, 1.0) * max(1 - part, FLOOR)
        with torch.autocast(self.device, dtype=torch.bfloat16):
            loss = self.loss(self.model, batch, recipe)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.average.update(self.done)
        self.done += 1
        return loss.detach()


def train(run: Run, stream: Iterator[dict[str, Tensor]], recipe: Recipe, args: argparse.Namespace) -> dict[str, Any]:
    """Runs the remaining steps and returns the averaged weights."""
    began, seen = time.time(), 0
    while run.done < run.steps:
        t = next(stream)
        began = began if seen else time.time()  # the first batches take their time
        seen += t["mask"].numel()
        loss = run.step({k: v.to(run.device, non_blocking=True) for k, v in t.items()}, recipe)
        if args.seconds and run.done == MEASURED_BY:
            each = (time.time() - began) / run.done
            run.steps = min(run.steps, int(args.seconds / each))
            print(f"{each:.4f} s a step: {run.steps} steps", flush=True)
        if run.done % args.save == 0:
            rate = seen / (time.time() - began)
            print(f"step {run.done} of {run.steps}: loss {loss.item():.3f}, {rate:.0f} pieces/s", flush=True)
            run.save()
    return {k: v.cpu() for k, v in {**run.model.state_dict(), **run.average.weights}.items()}


def _labels(found: Sets) -> Labels:
    return collect([s for name in TREEBANKS for doc in found[name] for s in doc if "xpos" in s])


def main() -> None:
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    recipe = (OF_EVENTS if args.stage == "events" else Recipe()).without(args.without)
    found = load_sets(args.sets)
    known = args.start.with_name("labels.json") if args.start else args.out / "labels.json"
    labels = json.loads(known.read_text(encoding="utf-8")) if known.exists() else _labels(found)
    (args.out / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    if args.stage == "events":
        found = {name: [tellings(doc) for doc in found[name]] for name in EVENTS}
    names = [n for n in found if n in STAGES[args.stage] and (recipe.side_sets or n not in SIDE)]
    if "own" in names and not recipe.silver:
        found["own"] = bare(found["own"])
    sets = [(found[name], args.times[name]) for name in names]
    damage = args.stage == "all" and recipe.damage
    to_damage = clean(found["own"]) + news_like(found["gum"]) if damage else []
    fresh = not args.start and not (args.out / STATE).exists()
    model = (Events if args.stage == "events" else Core)(labels, pretrained=fresh, dropout=recipe.dropout)
    if args.start:
        model.load_state_dict(torch.load(args.start, map_location="cpu"))
    run = Run(model, args)
    args.done = run.done
    stream = Stream(sets, to_damage, labels, recipe, args)
    ahead = {"prefetch_factor": 16} if args.workers else {}
    loader = DataLoader(stream, batch_size=None, num_workers=args.workers, pin_memory=run.device == "cuda", **ahead)
    weights = train(run, iter(loader), recipe, args)
    torch.save(weights, args.out / "model.pt")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("--sets", type=Path, required=True, help="the file of training.sets")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--stage", choices=STAGES, default="all")
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--batch", type=int, default=1024, help="word pieces a batch; 2048 for events")
    parser.add_argument("--workers", type=int, default=0, help="processes that prepare batches")
    parser.add_argument("--seconds", type=int, default=0, help="fewer steps, if that many would take longer")
    parser.add_argument("--without", nargs="*", choices=PARTS, default=(), help="parts of the recipe to leave out")
    parser.add_argument("--steps", type=int, default=8000)
    parser.add_argument("--rate", type=float, default=1.0, help="a factor on the learning rates")
    parser.add_argument("--save", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--times", nargs="*", type=_times, default=(), metavar="SET=N", help="how often a set is seen an epoch"
    )
    args = parser.parse_args()
    args.times = TIMES | dict(args.times)
    return args


def _times(word: str) -> tuple[str, float]:
    name, _, times = word.partition("=")
    if name not in TIMES:
        raise argparse.ArgumentTypeError(f"no set {name!r}; there are {', '.join(TIMES)}")
    return name, float(times)


if __name__ == "__main__":
    main()
