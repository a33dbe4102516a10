"""Accuracy on sets that are kept for measuring: ``python -m bench.accuracy --data DIR --referee FILE``.

For each set: its reports are read with ``dateline read --jsonl``, the readings are scored by the referee, and
one row a figure is printed, with the command that gives it. Neither the sets nor the referee are part of the
project; DIR holds ``measure/`` and ``train/`` folders of JSONL files.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.reader.actors.spelling import same_person
from training.passages import readings as held_out


@dataclass(frozen=True)
class Task:
    """One set to score: the referee's kind and the figures to print, as paths into its JSON."""

    kind: str
    file: str
    figures: tuple[str, ...]


TIMES = ("strict.F1", "relaxed.F1", "value_F1")
SPEECH = ("all.content_exact.F1", "all.content_partial.F1", "all.e2e.F1", "said.e2e.R", "all.by_kind.direct.exact_R")
PARTS = ("mentions.F1", "actors.P", "actors.F1", "actors.B3 F1 over found mentions", "actors.kind", "times.F1")
PARTS += ("times.value F1", "quantities.P", "quantities.F1", "quantities.what", "quantities.of", "quantities.where")
PARTS += ("quantities.as_of", "statements.P", "pledges.P", "pledges.F1", "pledges+by+due.F1")
PARTS += ("statements.F1", "statements+speaker.F1", "events.P", "events.F1", "events (any type).F1")
PARTS += (
    "events whole.F1",
    "events.actors",
    "events.recipients",
    "events.status",
    "events.time",
    "offices.P",
    "offices.F1",
)
PLEDGES = ("pledges.P", "pledges.F1", "pledges+by+due.F1", "statements.F1", "statements+speaker.F1")
TASKS = (
    Task("times", "measure/time_te3_timebank.jsonl", TIMES),
    Task("times", "measure/time_te3_aquaint.jsonl", TIMES),
    Task("times", "train/time_meantime.jsonl", TIMES),
    Task("times", "train/time_wikiwars.jsonl", TIMES),
    Task(
        "quantities",
        "measure/quantities_newsquant.jsonl",
        ("value P/R/F1", "value+unit P/R/F1", "value+change P/R/F1"),
    ),
    Task("statements", "measure/statements_polnear.jsonl", SPEECH),
    Task("statements", "measure/statements_polnear_singlequote.jsonl", SPEECH),
    Task("statements", "train/statements_gum.jsonl", SPEECH),
    Task("plover", "measure/events_plv.jsonl", ("coded", "root macro-F1", "root accuracy", "quad macro-F1")),
    Task("readings", "measure/gold_readings.jsonl", PARTS),
    Task("readings", "measure/gold_pledges.jsonl", PLEDGES),
    Task("readings", "measure/gold_doubts.jsonl", ("doubts major.P", "doubts major.R", "doubts all.P", "doubts all.R")),
)
SEED_FIGURES = ("facts", "critical and major defects", "doubts raised", "timeline dates", "forbidden")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--referee", type=Path, required=True)
    parser.add_argument("--seed", type=Path, help="folder of the first report (report.txt) and its gold.json")
    parser.add_argument("--test", action="store_true", help="the passages' test part too")
    parser.add_argument("--only", help="score only files whose name contains this")
    args = parser.parse_args()
    print("| set | figure | score |\n|---|---|---|")
    for task in TASKS:
        if args.only is None or args.only in task.file:
            scores = score(task, args.data / task.file, args.referee)
            _print_rows(Path(task.file).stem, task.figures, scores)
    for part in ("dev", "test") if args.test else ("dev",):
        if args.only is None or args.only in f"passages_{part}":
            _print_rows(f"passages_{part}", PARTS, score_passages(part, args.referee))
    if args.only is None or args.only in "names_news":
        _print_rows("names_news", ("P", "R", "F1"), score_names(args.data / "measure" / "names_news.jsonl"))
    if args.seed and (args.only is None or args.only == "seed"):
        _print_rows("seed", SEED_FIGURES, score_seed(args.seed, args.referee))


def score(task: Task, gold: Path, referee: Path) -> dict[str, Any]:
    """The referee's scores of a fresh reading of every report of the set."""
    with tempfile.TemporaryDirectory() as folder:
        reports, readings = Path(folder) / "reports.jsonl", Path(folder) / "readings.jsonl"
        reports.write_bytes(_run(sys.executable, referee, "input", task.kind, gold))
        readings.write_bytes(_run("dateline", "read", "--jsonl", reports, may_fail=True))
        return json.loads(_run(sys.executable, referee, "score", task.kind, gold, readings, "--json"))


def score_passages(part: str, referee: Path) -> dict[str, Any]:
    """Whole readings of Dateline's own held-out passages."""
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold.jsonl"
        gold.write_text("".join(json.dumps(r) + "\n" for r in held_out(part)), encoding="utf-8")
        return score(Task("readings", gold.name, PARTS), gold, referee)


def score_names(pairs: Path) -> dict[str, float]:
    """Whether two spellings are told to be one person, over labelled pairs: P, R and F1 of "one person"."""
    rows = [json.loads(line) for line in pairs.read_text(encoding="utf-8").splitlines()]
    told = [same_person(row["a"], row["b"]) for row in rows]
    right = sum(t and row["same"] for t, row in zip(told, rows, strict=True))
    precision, recall = right / max(1, sum(told)), right / max(1, sum(row["same"] for row in rows))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {k: round(100 * v, 1) for k, v in (("P", precision), ("R", recall), ("F1", f1))}


def score_seed(folder: Path, referee: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch:
        reading = Path(scratch) / "reading.json"
        reading.write_bytes(_run("dateline", "read", "--json", folder / "report.txt", "--date", "2021-07-26"))
        return json.loads(_run(sys.executable, referee, "score", "seed", folder / "gold.json", reading, "--json"))


def _run(*command: object, may_fail: bool = False) -> bytes:
    """Standard output; ``may_fail`` allows exit code 1 (some report of the set could not be read)."""
    done = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, check=False)
    if done.returncode not in ((0, 1) if may_fail else (0,)):
        raise SystemExit(f"{' '.join(map(str, command))}: exit {done.returncode}")
    return done.stdout


def _print_rows(name: str, figures: tuple[str, ...], scores: dict[str, Any]) -> None:
    for figure in figures:
        value: Any = scores
        for key in figure.split("."):
            value = value[key]
        print(f"| {name} | {figure} | {value} |", flush=True)


if __name__ == "__main__":
    main()
