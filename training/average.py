"""Runs from the same weights with other seeds, averaged: ``python -m training.average RUN RUN ... --out RUN``.

The average of such runs does better than each of them and costs a reader nothing ("model soups", Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch


def average(runs: list[Path]) -> dict[str, torch.Tensor]:
    weights = [torch.load(run / "model.pt", map_location="cpu") for run in runs]
    return {name: torch.stack([w[name].float() for w in weights]).mean(0) for name in weights[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path, nargs="+", help="folders that training.train wrote")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(average(args.runs), args.out / "model.pt")
    shutil.copy(args.runs[0] / "labels.json", args.out / "labels.json")


if __name__ == "__main__":
    main()
