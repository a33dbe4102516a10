"""Trained weights to the one ONNX file that ships: ``python -m training.export --run DIR --out DIR``.

The graph is written out by hand rather than traced through the encoder's classes: queries, keys and values
come from one product with the scale folded in, and the first layers of all heads that read the same words are one,
so that ONNX Runtime fuses what it can. Weights are int8 per channel with dynamic activations (static ones lose
accuracy).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.encoder import INPUTS, LEAST_LIKELY, NEVER, OUTPUTS, SURE
from dateline.language.lemmas import by_rule
from dateline.language.modelfile import FORMAT
from dateline.model.plover import EVENT_TYPES

from . import data
from .labels import Labels
from .model import ENCODER, EVENT_HEADS, SHARED, Core

HEADS, HEAD_WIDTH = 12, 32
SHIPPED = ("upos", "xpos", "names", "event", "mode", "status", "speech", "pledge", "actor", "starts", "garble")
WORDS = tuple(name for name in SHIPPED if name != "starts")
ENCODER_HEADS = tuple(name for name in SHIPPED if name not in EVENT_HEADS)
DYNAMIC = {
    **{name: {0: "batch", 1: "pieces"} for name in ("ids", "shapes", "mask")},
    **{name: {0: "batch", 1: "words"} for name in ("first", "prior", *WORDS, "start", "head", "deprel", "coref")},
    "arcs": {0: "batch", 1: "words", 2: "heads"},
    "predicates": {0: "frames"},
    "roles": {0: "frames", 1: "words"},
    "triggers": {0: "links"},
    "event_roles": {0: "links", 1: "words"},
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

    def __init__(self, core: Core, labels: Labels) -> None:
        super().__init__()
        self.core = core
        self.layers = nn.ModuleList(Layer(layer) for layer in core.encoder.encoder.layer)
        self.event_layers = nn.ModuleList(Layer(layer) for layer in core.event_layers)
        frames, links = core.roles["frames"], core.roles["links"]
        layers = [*(core.token[n] for n in ENCODER_HEADS), core.predicate, core.arc_dep, core.arc_head, core.rel_dep]
        layers += [core.rel_head, frames.pred, frames.arg, core.coref_later, core.coref_earlier]
        self.heads = Heads(layers)
        self.event_heads = Heads([*(core.token[n] for n in EVENT_HEADS), links.pred, links.arg])
        self.register_buffer("rel_weight", core.rel.detach().reshape(core.rel.size(0), -1).contiguous())
        self.register_buffer("wrong_mode", wrong_modes(labels))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, prior: Tensor) -> tuple:
        words, event_words = self.encode(ids, shapes, mask, first)
        *tokens, predicate, arc_dep, arc_head, rel_dep, rel_head, frame, argument, later, earlier = self.heads(words)
        token = dict(zip(ENCODER_HEADS, tokens, strict=True))
        *tokens, trigger, role = self.event_heads(event_words)
        token |= zip(EVENT_HEADS, tokens, strict=True)
        start = token["starts"][..., 1] - token["starts"][..., 0] + prior > 0
        sentence, real = torch.cumsum(start.long(), 1), prior > NEVER
        apart = sentence.unsqueeze(2) != sentence.unsqueeze(1)
        arcs = self.arcs(arc_dep, arc_head, apart, real)
        head = arcs.argmax(-1)
        event = torch.softmax(token["event"], -1)
        is_predicate = (predicate[..., 1] > predicate[..., 0]) & real
        at, roles = self.roles("frames", is_predicate, frame, argument)
        is_trigger = (event[..., 0] < 1 - LEAST_LIKELY) & real
        triggers, event_roles = self.roles("links", is_trigger, trigger, role)
        out = {k: token[k].argmax(-1) for k in ("upos", "xpos", "status", "speech", "pledge", "actor")}
        out["mode"] = (token["mode"] + self.wrong_mode[event[..., 1:].argmax(-1)]).argmax(-1)
        out |= {"start": start, "head": head, "deprel": self.relations(rel_dep, rel_head, head)}
        out["roles"] = torch.where(apart[at[:, 0], at[:, 1]], 0, roles.argmax(-1))
        out = {k: v.to(torch.int32) for k, v in out.items()}
        out |= {"names": token["names"], "event": event, "garble": torch.softmax(token["garble"], -1)[..., 1]}
        out |= {"arcs": arcs, "predicates": at, "triggers": triggers, "coref": torch.cat([later, earlier], -1)}
        out["event_roles"] = torch.softmax(roles_within(event_roles, apart[triggers[:, 0], triggers[:, 1]]), -1)
        return tuple(out[name] for name in OUTPUTS)

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, Tensor]:
        """The words as the encoder's last layer has them, and as the last layer of events has them."""
        e = self.core.encoder.embeddings
        position = (e.token_type_embeddings.weight[0] + e.position_embeddings.weight[:512])[: ids.size(1)]
        x = e.LayerNorm(e.word_embeddings(ids) + self.core.shape(shapes) + position.unsqueeze(0))
        bias = ((1.0 - mask.float()) * NEVER).unsqueeze(1).unsqueeze(1)
        for layer in self.layers[:SHARED]:
            x = layer(x, bias)
        of_events = x
        for layer in self.layers[SHARED:]:
            x = layer(x, bias)
        for layer in self.event_layers:
            of_events = layer(of_events, bias)
        at = first.unsqueeze(-1).expand(-1, -1, x.size(-1))
        return torch.gather(x, 1, at), torch.gather(of_events, 1, at)

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

    def roles(self, key: str, chosen: Tensor, left: Tensor, right: Tensor) -> tuple[Tensor, Tensor]:
        """Where the chosen words are, (n, 2), and their scores, (n, words, roles)."""
        at = chosen.nonzero()
        row, word = at[:, 0], at[:, 1]
        return at, self.core.roles[key].score(left[row, word], right[row], word)


def roles_within(scores: Tensor, apart: Tensor) -> Tensor:
    """Only words of the trigger's sentence may have a role; role 0 is none."""
    never = apart.unsqueeze(-1).float() * NEVER
    return torch.cat([scores[..., :1], scores[..., 1:] + never], -1)


def wrong_modes(labels: Labels) -> Tensor:
    """(types, modes) 0 where the type may have the mode, else a score that never wins."""
    rows = []
    for name in labels["event"][1:]:
        fitting = ("-", *EVENT_TYPES[name].modes)
        rows.append([0.0 if mode in fitting else NEVER for mode in labels["mode"]])
    return torch.tensor(rows)


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def export(core: Core, labels: Labels, out: Path, quantized: bool = True) -> None:
    """Writes ``core.onnx`` into ``out``, int8 unless told otherwise."""
    long = torch.long
    sample = (
        torch.randint(5, 3000, (3, 14)),
        torch.ones(3, 14, dtype=long),
        torch.ones(3, 14, dtype=long),
        torch.arange(1, 11).repeat(3, 1),
        torch.tensor([[SURE] + [-3.0] * 9] * 3),
    )
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        fp32, ready = Path(folder) / "fp32.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            Graph(core.eval(), labels).eval(),
            sample,
            str(fp32),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes=DYNAMIC,
            opset_version=17,
            dynamo=False,
        )
        if not quantized:
            shutil.copy(fp32, out / "core.onnx")
            return
        quant_pre_process(str(fp32), str(ready), skip_optimization=True, skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(out / "core.onnx"),
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
            per_channel=True,
            extra_options={"MatMulConstBOnly": True},
        )


def lemma_table(folder: Path) -> dict[str, str]:
    """ "form|xpos" to lemma, for the words of the treebanks that the suffix rules alone would get wrong."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for form, xpos, lemma in data.lemmas(folder / "core_ewt.train.jsonl", folder / "core_gum.train.jsonl"):
        if xpos[:1] in "NVJR" and not xpos.startswith("NNP") and form.isalpha():
            counts[form.lower(), xpos][lemma.lower()] += 1
    best = {key: lemmas.most_common(1)[0][0] for key, lemmas in counts.items()}
    return {f"{f}|{x}": lemma for (f, x), lemma in sorted(best.items()) if by_rule(f, x) != lemma}


def write(run: Path, sets: Path, out: Path, version: str, quantized: bool = True) -> None:
    labels: Labels = json.loads((run / "labels.json").read_text(encoding="utf-8"))
    core = Core(labels, pretrained=False)
    core.load_state_dict(torch.load(run / "model.pt", map_location="cpu"))
    out.mkdir(parents=True, exist_ok=True)
    export(core, labels, out, quantized)
    shutil.copy(Path(ENCODER) / "tokenizer.json", out / "tokenizer.json")
    (out / "lemmas.json").write_text(json.dumps(lemma_table(sets), ensure_ascii=False, indent=0), encoding="utf-8")
    digest = hashlib.sha256((out / "core.onnx").read_bytes()).hexdigest()
    kept = {k: labels[k] for k in (*SHIPPED, "deprel", "roles", "event_roles")}
    about = {"format": FORMAT, "version": version, "sha256": digest, "labels": kept}
    about["coref_distance"] = [round(x, 4) for x in core.coref_distance.tolist()]
    (out / "core.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="the folder that training.train wrote")
    parser.add_argument("--data", type=Path, required=True, help="folder of the training sets, for the lemmas")
    parser.add_argument("--out", type=Path, default=Path("src/dateline/language/model"))
    parser.add_argument("--version", default="0.7.0")
    parser.add_argument("--fp32", action="store_true", help="leave the weights unquantized, to measure the loss")
    args = parser.parse_args()
    write(args.run, args.data, args.out, args.version, not args.fp32)


if __name__ == "__main__":
    main()
