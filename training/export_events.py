"""The graph of events: (ids, shapes, mask, first, sentence) to the columns of ``EVENT_OUTPUTS``."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from dateline.language.encoder import EVENT_INPUTS, EVENT_OUTPUTS, LEAST_LIKELY, MAX_PIECES, NEVER
from dateline.model.plover import EVENT_TYPES

from .events import Events
from .labels import Labels
from .model import EVENT_HEADS
from .mpnet import MPNet, bucket
from .onnxfile import to_onnx

REACH = MAX_PIECES + 1  # pieces apart that two of a row can lie
DYNAMIC = {
    **{name: {0: "batch", 1: "pieces"} for name in ("ids", "shapes", "mask")},
    **{name: {0: "batch", 1: "words"} for name in ("first", "sentence", "event", "mode", "status", "retold")},
    "triggers": {0: "links"},
    "event_roles": {0: "links", 1: "words"},
}


class EventGraph(nn.Module):
    """The model of events as one plain graph."""

    def __init__(self, events: Events, labels: Labels) -> None:
        super().__init__()
        self.events = events
        encoder: MPNet = events.encoder
        apart = torch.arange(-REACH, REACH + 1)
        self.register_buffer("bias", encoder.distance.weight[bucket(apart)].detach())
        self.register_buffer("wrong_mode", wrong_modes(labels))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, sentence: Tensor) -> tuple:
        words = self.encode(ids, shapes, mask, first)
        token = {name: self.events.token[name](words) for name in EVENT_HEADS}
        event = torch.softmax(token["event"], -1)
        at = ((event[..., 0] < 1 - LEAST_LIKELY) & (sentence >= 0)).nonzero()
        row, word = at[:, 0], at[:, 1]
        links = self.events.roles["links"]
        roles = links.score(links.pred(words)[row, word], links.arg(words)[row], word)
        apart = sentence[row] != sentence[row, word].unsqueeze(1)
        out = {"event": event, "triggers": at, "status": torch.softmax(token["status"], -1)}
        out["mode"] = (token["mode"] + self.wrong_mode[event[..., 1:].argmax(-1)]).argmax(-1).to(torch.int32)
        out["retold"] = torch.cat([self.events.later(words), self.events.earlier(words)], -1)
        out["event_roles"] = torch.softmax(roles_within(roles, apart), -1)
        return tuple(out[name] for name in EVENT_OUTPUTS)

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """The words as the encoder's last layer has them."""
        e = self.events.encoder
        at = torch.arange(ids.size(1))
        x = e.norm(e.word_embeddings(ids) + e.shape(shapes) + e.positions.weight[: ids.size(1)].unsqueeze(0))
        bias = self.bias[at.unsqueeze(0) - at.unsqueeze(1) + REACH].permute(2, 0, 1).unsqueeze(0)
        bias = bias + ((1.0 - mask.float()) * NEVER).unsqueeze(1).unsqueeze(1)
        for layer in e.layers:
            x = layer(x, bias)
        return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.size(-1)))


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


def export(events: Events, labels: Labels, out: Path, quantized: bool = True) -> None:
    """Writes ``events.onnx`` into ``out``, int8 unless told otherwise."""
    sample = (
        torch.randint(5, 3000, (3, 14)),
        torch.ones(3, 14, dtype=torch.long),
        torch.ones(3, 14, dtype=torch.long),
        torch.arange(1, 11).repeat(3, 1),
        torch.zeros(3, 10, dtype=torch.long),
    )
    graph = EventGraph(events.eval(), labels).eval()
    to_onnx(graph, sample, EVENT_INPUTS, EVENT_OUTPUTS, DYNAMIC, out / "events.onnx", quantized, exact=("bias",))
