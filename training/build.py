"""From data to the shipped files: ``python -m training.build --data DIR --run DIR``. Goes on where it stopped."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

GRAMMAR_STEPS, STEPS = 7000, 8000


def commands(data: Path, run: Path, out: Path) -> list[list[object]]:
    """The steps in order; each can be run alone."""
    train = ["training.train", "--data", data]
    export = ["training.export", "--data", data]
    grammar, teacher, everything = run / "grammar", run / "teacher", run / "all"
    return [
        [*train, "--out", grammar, "--stage", "grammar", "--steps", GRAMMAR_STEPS],
        [*export, "--run", grammar, "--out", teacher, "--fp32"],
        [*train, "--out", everything, "--start", grammar / "model.pt", "--teacher", teacher, "--steps", STEPS],
        [*export, "--run", everything, "--out", out],
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the training sets")
    parser.add_argument("--run", type=Path, required=True, help="folder for what is made on the way")
    parser.add_argument("--out", type=Path, default=Path("src/dateline/language/model"))
    args = parser.parse_args()
    for command in commands(args.data, args.run, args.out):
        words = [sys.executable, "-m", *map(str, command)]
        print(" ".join(words[1:]), flush=True)
        if code := subprocess.run(words, check=False).returncode:
            raise SystemExit(code)


if __name__ == "__main__":
    main()
