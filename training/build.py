"""From the sets to the shipped core: ``python -m training.build --data SETS --run RUN``.

The grammar stage learns from the public sets and parses Dateline's passages. Three runs go on from its weights with the
passages and made-up damage beside the public sets; their average is the core. The model of events is trained apart.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

GRAMMAR_STEPS, STEPS, EVENT_STEPS, SEEDS = 7000, 8000, 4400, (1, 2, 3)

_EVENT_OPTIONS = ["--stage", "events", "--steps", EVENT_STEPS, "--batch", 2048, "--times", "own=1", "news=1"]


def commands(data: Path, run: Path, out: Path) -> list[list[object]]:
    """The steps in order; each can be run alone."""
    public, everything = run / "public.pkl", run / "all.pkl"
    grammar, parser, core, events = (run / name for name in ("grammar", "parser", "core", "events"))
    train, export = ["training.train"], ["training.export", "--data", data]
    runs = [run / f"seed{seed}" for seed in SEEDS]
    start = ["--sets", everything, "--start", grammar / "model.pt", "--steps", STEPS]
    return [
        ["training.sets", "--data", data, "--out", public],
        [*train, "--sets", public, "--out", grammar, "--stage", "grammar", "--steps", GRAMMAR_STEPS],
        [*export, "--run", grammar, "--teacher", "--out", parser, "--fp32"],
        ["training.sets", "--data", data, "--teacher", parser, "--out", everything],
        *([*train, *start, "--out", place, "--seed", seed] for place, seed in zip(runs, SEEDS, strict=True)),
        ["training.average", *runs, "--out", core],
        [*train, "--sets", everything, "--out", events, *_EVENT_OPTIONS],
        [*export, "--run", core, "--events", events, "--out", out],
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training sets")
    parser.add_argument("--run", type=Path, required=True, help="folder for what is made on the way")
    parser.add_argument("--out", type=Path, default=Path("src/dateline/language/model"))
    args = parser.parse_args()
    args.run.mkdir(parents=True, exist_ok=True)
    for command in commands(args.data, args.run, args.out):
        words = [sys.executable, "-m", *map(str, command)]
        print(" ".join(words[1:]), flush=True)
        if code := subprocess.run(words, check=False).returncode:
            raise SystemExit(code)


if __name__ == "__main__":
    main()
