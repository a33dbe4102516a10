"""A PyTorch graph as the ONNX file that ships, its weights int8 per channel with dynamic activations."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn


def to_onnx(
    graph: nn.Module,
    sample: tuple[Tensor, ...],
    inputs: Sequence[str],
    outputs: Sequence[str],
    dynamic: Mapping[str, Mapping[int, str]],
    out: Path,
    quantized: bool,
    exact: Collection[str] = (),
) -> None:
    """Writes the file ``out``; ``dynamic`` names the axes of inputs and outputs that may have any length, ``exact`` the
    tables that keep their floats.
    """
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        fp32, ready = Path(folder) / "fp32.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            graph,
            sample,
            str(fp32),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=dynamic,
            opset_version=17,
            dynamo=False,
        )
        if not quantized:
            shutil.copy(fp32, out)
            return
        quant_pre_process(str(fp32), str(ready), skip_optimization=True, skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(out),
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
            nodes_to_exclude=_lookups(ready, exact),
            per_channel=True,
            extra_options={"MatMulConstBOnly": True},
        )


def _lookups(file: Path, tables: Collection[str]) -> list[str]:
    gathers = [node for node in onnx.load(str(file)).graph.node if node.op_type == "Gather"]
    if missing := set(tables) - {node.input[0] for node in gathers}:
        raise SystemExit(f"the graph looks nothing up in {', '.join(sorted(missing))}")
    return [node.name for node in gathers if node.input[0] in tables]
