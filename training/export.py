"""Trained weights to the two ONNX files that ship: ``python -m training.export --run DIR --events DIR --out DIR``.

The core's graph is written out by hand rather than traced through the encoder's classes: queries, keys and values
come from one product with the scale folded in, and the first layers of all heads that read the same words are one,
so that ONNX Runtime fuses what it can. Weights are int8 per channel with dynamic activations (static ones lose
accuracy).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from collections import Counter, defaultdict
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.encoder import INPUTS, NEVER, OUTPUTS, SURE
from dateline.language.lemmas import by_rule
from dateline.language.modelfile import FORMAT, GRAPHS

from . import data, export_events
from .events import Events
from .labels import Labels
from .model import ENCODER, EVENT_HEADS, Core
from .onnxfile import to_onnx

HEADS, HEAD_WIDTH = 12, 32
SHIPPED = ("upos", "xpos", "names", "speech", "pledge", "actor", "starts", "garble")
WORDS = tuple(name for name in SHIPPED if name != "starts")
DYNAMIC = {
    **{name: {0: "batch", 1: "pieces"} for name in ("ids", "shapes", "mask")},
    **{name: {0: "batch", 1: "words"} for name in ("first", "prior", *WORDS, "start", "head", "deprel", "coref")},
    "arcs": {0: "batch", 1: "words", 2: "heads"},
    "predicates": {0: "frames"},
    "roles": {0: "frames", 1: "words"},
}


class Layer(nn.Module):
    """One layer of the encoder with one product for queries, keys and values, the scale folded in."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = layer
        a = layer.attention.self
        scale = HEAD_WIDTH**0.5
        weight = torch.cat([a.query.weight / scale, a.key.weight, a.value.weight], 0)
        self.register_buffer("weight", weight.t().contiguous().detach())
        self.register_buffer("bias", torch.cat([a.query.bias / scale, a.key.bias, a.value.bias]).detach())

    def forward(self, x: Tensor, away: Tensor) -> Tensor:
        batch, length, _ = x.shape
        qkv = torch.matmul(x, self.weight) + self.bias
        q, key, v = qkv.view(batch, length, 3, HEADS, HEAD_WIDTH).permute(2, 0, 3, 1, 4).unbind(0)
        attention = torch.softmax(torch.matmul(q, key.transpose(-1, -2)) + away, -1)
        context = torch.matmul(attention, v).transpose(1, 2).reshape(batch, length, -1)
        layer = self.layer
        x = layer.attention.output.LayerNorm(layer.attention.output.dense(context) + x)
        return layer.output.LayerNorm(layer.output.dense(functional.gelu(layer.intermediate.dense(x))) + x)


class Heads(nn.Module):
    """The first layers of several heads as one product."""

    def __init__(self, layers: list[nn.Linear]) -> None:
        super().__init__()
        self.sizes = [layer.weight.size(0) for layer in layers]
        self.register_buffer("weight", torch.cat([x.weight for x in layers], 0).t().contiguous().detach())
        self.register_buffer("bias", torch.cat([x.bias for x in layers]).detach())

    def forward(self, words: Tensor) -> tuple[Tensor, ...]:
        return torch.split(torch.matmul(words, self.weight) + self.bias, self.sizes, -1)


class Graph(nn.Module):
    """The core as one plain graph: (ids, shapes, mask, first, prior) to ``OUTPUTS``."""

    def __init__(self, core: Core) -> None:
        super().__init__()
        self.core = core
        self.layers = nn.ModuleList(Layer(layer) for layer in core.encoder.encoder.layer)
        frames = core.roles["frames"]
        layers = [*(core.token[n] for n in SHIPPED), core.predicate, core.arc_dep, core.arc_head, core.rel_dep]
        layers += [core.rel_head, frames.pred, frames.arg, core.coref_later, core.coref_earlier]
        self.heads = Heads(layers)
        self.register_buffer("rel_weight", core.rel.detach().reshape(core.rel.size(0), -1).contiguous())

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, prior: Tensor) -> tuple:
        words = self.encode(ids, shapes, mask, first)
        *tokens, predicate, arc_dep, arc_head, rel_dep, rel_head, frame, argument, later, earlier = self.heads(words)
        token = dict(zip(SHIPPED, tokens, strict=True))
        start = token["starts"][..., 1] - token["starts"][..., 0] + prior > 0
        sentence, real = torch.cumsum(start.long(), 1), prior > NEVER
        apart = sentence.unsqueeze(2) != sentence.unsqueeze(1)
        arcs = self.arcs(arc_dep, arc_head, apart, real)
        head = arcs.argmax(-1)
        is_predicate = (predicate[..., 1] > predicate[..., 0]) & real
        at, roles = self.roles(is_predicate, frame, argument)
        out = {k: token[k].argmax(-1) for k in ("upos", "xpos", "speech", "pledge", "actor")}
        out |= {"start": start, "head": head, "deprel": self.relations(rel_dep, rel_head, head)}
        out["roles"] = torch.where(apart[at[:, 0], at[:, 1]], 0, roles.argmax(-1))
        out = {k: v.to(torch.int32) for k, v in out.items()}
        out |= {"names": token["names"], "garble": torch.softmax(token["garble"], -1)[..., 1]}
        out |= {"arcs": arcs, "predicates": at, "coref": torch.cat([later, earlier], -1)}
        return tuple(out[name] for name in OUTPUTS)

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """The words as the encoder's last layer has them."""
        e = self.core.encoder.embeddings
        position = (e.token_type_embeddings.weight[0] + e.position_embeddings.weight[:512])[: ids.size(1)]
        x = e.LayerNorm(e.word_embeddings(ids) + self.core.shape(shapes) + position.unsqueeze(0))
        bias = ((1.0 - mask.float()) * NEVER).unsqueeze(1).unsqueeze(1)
        for layer in self.layers:
            x = layer(x, bias)
        return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.size(-1)))

    def arcs(self, dep: Tensor, head: Tensor, apart: Tensor, real: Tensor) -> Tensor:
        root = functional.gelu(self.core.arc_head(self.core.root)).expand(dep.size(0), 1, -1)
        head = torch.cat([root, functional.gelu(head)], 1)
        scores = torch.matmul(torch.matmul(_with_one(functional.gelu(dep)), self.core.arc), head.transpose(1, 2))
        never = (apart | ~real.unsqueeze(1)).float() * NEVER
        return scores + torch.cat([torch.zeros_like(never[..., :1]), never], -1)

    def relations(self, dep: Tensor, head: Tensor, chosen: Tensor) -> Tensor:
        batch, n, width = dep.size(0), dep.size(1), dep.size(2)
        root = functional.gelu(self.core.rel_head(self.core.root)).expand(batch, 1, -1)
        head = torch.cat([root, functional.gelu(head)], 1)
        head = _with_one(torch.gather(head, 1, chosen.unsqueeze(-1).expand(-1, -1, width)))
        left = torch.matmul(_with_one(functional.gelu(dep)), self.rel_weight).reshape(batch * n, -1, width + 1)
        return torch.matmul(left, head.reshape(batch * n, -1, 1)).reshape(batch, n, -1).argmax(-1)

    def roles(self, chosen: Tensor, left: Tensor, right: Tensor) -> tuple[Tensor, Tensor]:
        """Where the chosen words are, (n, 2), and their scores, (n, words, roles)."""
        at = chosen.nonzero()
        row, word = at[:, 0], at[:, 1]
        return at, self.core.roles["frames"].score(left[row, word], right[row], word)


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def export(core: Core, out: Path, quantized: bool = True) -> None:
    """Writes ``core.onnx`` into ``out``, int8 unless told otherwise."""
    long = torch.long
    sample = (
        torch.randint(5, 3000, (3, 14)),
        torch.ones(3, 14, dtype=long),
        torch.ones(3, 14, dtype=long),
        torch.arange(1, 11).repeat(3, 1),
        torch.tensor([[SURE] + [-3.0] * 9] * 3),
    )
    to_onnx(Graph(core.eval()).eval(), sample, INPUTS, OUTPUTS, DYNAMIC, out / "core.onnx", quantized)


def lemma_table(folder: Path) -> dict[str, str]:
    """ "form|xpos" to lemma, for the words of the treebanks that the suffix rules alone would get wrong."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for form, xpos, lemma in data.lemmas(folder / "core_ewt.train.jsonl", folder / "core_gum.train.jsonl"):
        if xpos[:1] in "NVJR" and not xpos.startswith("NNP") and form.isalpha():
            counts[form.lower(), xpos][lemma.lower()] += 1
    best = {key: lemmas.most_common(1)[0][0] for key, lemmas in counts.items()}
    return {f"{f}|{x}": lemma for (f, x), lemma in sorted(best.items()) if by_rule(f, x) != lemma}


def write(run: Path, events: Path | None, sets: Path, out: Path, version: str, quantized: bool = True) -> None:
    """Without ``events`` what is written sees none: a teacher of syntax needs no more."""
    labels = _labels(run)
    core = Core(labels, pretrained=False)
    core.load_state_dict(torch.load(run / "model.pt", map_location="cpu"))
    of_events = Events.blind(labels) if events is None else _trained(events, labels)
    out.mkdir(parents=True, exist_ok=True)
    export(core, out, quantized)
    export_events.export(of_events, labels, out, quantized)
    shutil.copy(Path(ENCODER) / "tokenizer.json", out / "tokenizer.json")
    (out / "lemmas.json").write_text(json.dumps(lemma_table(sets), ensure_ascii=False, indent=0), encoding="utf-8")
    digests = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in GRAPHS}
    kept = {k: labels[k] for k in (*SHIPPED, *EVENT_HEADS, "deprel", "roles", "event_roles")}
    about = {"format": FORMAT, "version": version, "sha256": digests, "labels": kept}
    about["coref_distance"] = [round(x, 4) for x in core.coref_distance.tolist()]
    (out / "core.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _labels(run: Path) -> Labels:
    labels: Labels = json.loads((run / "labels.json").read_text(encoding="utf-8"))
    return labels


def _trained(run: Path, labels: Labels) -> Events:
    """The trained model of events. Raises SystemExit where its labels are not those of the core."""
    own = _labels(run)
    if any(own[name] != labels[name] for name in (*EVENT_HEADS, "event_roles")):
        raise SystemExit(f"{run}: its labels are not those of the core")
    events = Events(labels, pretrained=False)
    events.load_state_dict(torch.load(run / "model.pt", map_location="cpu"))
    return events


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="the folder that training.train wrote")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--events", type=Path, help="the same of the stage of events")
    which.add_argument("--teacher", action="store_true", help="without events, to parse what is trained on")
    parser.add_argument("--data", type=Path, required=True, help="folder of the training sets, for the lemmas")
    parser.add_argument("--out", type=Path, default=Path("src/dateline/language/model"))
    parser.add_argument("--version", default="0.8.0")
    parser.add_argument("--fp32", action="store_true", help="leave the weights unquantized, to measure the loss")
    args = parser.parse_args()
    write(args.run, args.events, args.data, args.out, args.version, not args.fp32)


if __name__ == "__main__":
    main()
