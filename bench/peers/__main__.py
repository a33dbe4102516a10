"""Scores and speeds of the peers and of Dateline as markdown tables; ``bench/peers/__init__.py`` says how to run it."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.speed import ROOT, ROUNDS, machine, reports

from . import dyads, names, speech, worker

Row = dict[str, Any]
SPEED_REPORTS = 20
NAMES = {
    "heideltime": "HeidelTime",
    "heideltime-untagged": "HeidelTime, no tagger",
    "dateparser": "dateparser",
    "recognizers-times": "Recognizers-Text",
    "recognizers-figures": "Recognizers-Text, figures",
    "quantulum3": "quantulum3",
    "textacy": "textacy",
    "regex": "quotation, nearest verb, nearest name",
    "nearest-verb": "nearest verb",
    "dateline-quotes-by-parse": "textacy's idea on Dateline's parse",
    "tf-idf": "TF-IDF and logistic regression, told the pair",
    "dateline-keywords": "nearest keyword, told the pair",
    "ratio": "rapidfuzz `ratio`",
    "wratio": "rapidfuzz `WRatio`",
    "token-set-ratio": "rapidfuzz `token_set_ratio`",
    "logic-v1": "nomenklatura `logic-v1`",
    "logic-v2": "nomenklatura `logic-v2`",
    "ofac": "nomenklatura `ofac`",
    "dateline-names": "Dateline `same_person`",
    "dateline": "Dateline",
    "dateline-times": "Dateline, parse and times",
    "dateline-time-stage": "Dateline, time stage given the parse",
    "dateline-in-units": "Dateline, in the set's units",
}


@dataclass(frozen=True)
class Contest:
    """What is compared: the referee's kind, its sets, who takes part, the figures of a cell."""

    kind: str
    sets: tuple[str, ...]
    peers: tuple[str, ...]
    cells: tuple[str, ...]
    heading: str


TIMES = Contest(
    "times",
    ("measure/time_te3_timebank", "measure/time_te3_aquaint", "train/time_meantime", "train/time_wikiwars"),
    ("dateline", "heideltime", "heideltime-untagged", "recognizers-times", "dateparser"),
    ("strict.F1", "relaxed.F1", "value_F1"),
    "strict / relaxed / value F1",
)
FIGURES = Contest(
    "quantities",
    ("measure/quantities_newsquant",),
    ("dateline", "dateline-in-units", "quantulum3", "recognizers-figures"),
    ("value P/R/F1", "value+unit P/R/F1", "value+change P/R/F1"),
    "value / with unit / with change: P, R, F1",
)
EVENTS = Contest(
    "plover",
    ("measure/events_plv",),
    ("dateline", *dyads.CODERS),
    ("root macro-F1", "root accuracy", "quad macro-F1"),
    "root macro-F1 / root accuracy / quad macro-F1",
)
CONTESTS = {"times": TIMES, "figures": FIGURES, "events": EVENTS}
SPEAKERS = ("dateline", "textacy", "dateline-quotes-by-parse", "regex", "nearest-verb")
USUAL = {  # the threshold that a user would start from
    "dateline-names": 1.0,
    **dict.fromkeys(("ratio", "wratio", "token-set-ratio"), 90.0),
    **dict.fromkeys(("logic-v2", "logic-v1", "ofac"), 0.7),
}
NARRATIVES = ("time_wikiwars",)
COLD = {h: f"{h}-process" for h in ("heideltime", "heideltime-untagged")}  # its server is for many documents
OURS = ("dateline", "dateline-times", "dateline-time-stage")
THEIRS = ("heideltime", "heideltime-untagged", "recognizers-times", "dateparser", "recognizers-figures", "quantulum3")


class LeftOut(Exception):
    """A peer that cannot be run here; it has said why."""


@dataclass(frozen=True)
class Runner:
    """Runs workers: the peers' in their environment, Dateline's in this one."""

    python: str

    def run(self, peer: str, action: str, documents: Iterable[Row]) -> str:
        python = sys.executable if peer.startswith("dateline") else self.python
        command = [python, "-m", worker.__name__, peer, action]
        lines = "".join(json.dumps(row) + "\n" for row in documents)
        done = subprocess.run(command, input=lines, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=False)
        if done.returncode == worker.ABSENT:
            raise LeftOut(peer)
        done.check_returncode()
        return done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.peers", description=__doc__)
    parser.add_argument("what", choices=(*CONTESTS, "speech", "names", "speed"))
    parser.add_argument("--data", type=Path, help="folder of the sets (not for speed)")
    parser.add_argument("--referee", type=Path, help="the scorer (not for speed and names)")
    parser.add_argument("--python", default=sys.executable, help="the interpreter of the peers' environment")
    parser.add_argument("--only", default="", help="only peers whose name contains this")
    parser.add_argument("--reports", type=int, default=SPEED_REPORTS)
    args = parser.parse_args()
    runner = Runner(args.python)
    if args.what == "speed":
        print_speed(runner, args.reports, args.only)
    elif args.what == "names" and args.data:
        print_names(runner, args)
    elif args.what == "speech" and args.data and args.referee:
        print_speech(runner, args)
    elif args.data and args.referee:
        print_scores(CONTESTS[args.what], runner, args)
    else:
        parser.error("--data and --referee are needed")


def print_scores(contest: Contest, runner: Runner, args: argparse.Namespace) -> None:
    print(f"| {contest.heading} | {' | '.join(Path(s).name for s in contest.sets)} |")
    print("|---|" + "---|" * len(contest.sets))
    for peer in contest.peers:
        if args.only in peer:
            try:
                golds = [f"{args.data / s}.jsonl" for s in contest.sets]
                scored = [score(contest.kind, gold, peer, runner, args.referee) for gold in golds]
                cells = [" / ".join(cell(scores, figure) for figure in contest.cells) for scores in scored]
                print(f"| {NAMES[peer]} | {' | '.join(cells)} |", flush=True)
            except LeftOut:
                continue


def print_speech(runner: Runner, args: argparse.Namespace) -> None:
    """A block of rows a part; the two parts of the same documents are subtracted from one another."""
    rows: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        golds = {part.name: speech.cut(args.data, part, Path(folder)) for part in speech.PARTS}
        for peer in (peer for peer in SPEAKERS if args.only in peer):
            try:
                scored = {n: score("statements", str(g), peer, runner, args.referee) for n, g in golds.items()}
            except LeftOut:
                continue
            for name, figures in speech.figures_of(scored).items():
                rows.setdefault(name, []).append(f"| {name} | {NAMES[peer]} | {' | '.join(figures)} |")
    print(speech.HEADING, *(row for block in rows.values() for row in block), sep="\n")


def print_names(runner: Runner, args: argparse.Namespace) -> None:
    lines = (args.data / "measure/names_news.jsonl").read_text(encoding="utf-8").splitlines()
    pairs: list[Row] = [json.loads(line) for line in lines]
    print("| one person or two: P / R / F1 | usual threshold | | best on this set | |\n|---|---|---|---|---|")
    for matcher, usual in USUAL.items():
        if args.only in matcher:
            try:
                said = map(float, runner.run(matcher, "match", pairs).split())
            except LeftOut:
                continue
            judged = [(likeness, pair["same"]) for likeness, pair in zip(said, pairs, strict=True)]
            scores = names.at(usual, judged), names.best(judged)
            print(f"| {NAMES[matcher]} | {' | '.join(f'{s.threshold:.4g} | {s}' for s in scores)} |", flush=True)


def score(kind: str, gold: str, peer: str, runner: Runner, referee: Path) -> Row:
    if peer in dyads.CODERS:
        readings = runner.run(peer, "code", dyads.rows(Path(gold)))
    else:
        readings = runner.run(peer, "read", documents_of(kind, gold, referee))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "readings.jsonl"
        path.write_text(readings, encoding="utf-8")
        scores: Row = json.loads(referee_says(referee, "score", kind, gold, path, "--json"))
    return scores


def documents_of(kind: str, gold: str, referee: Path) -> Iterator[Row]:
    narrative = any(name in gold for name in NARRATIVES)
    for line in referee_says(referee, "input", kind, gold).splitlines():
        yield {**json.loads(line), "narrative": narrative}


def referee_says(referee: Path, *arguments: object) -> str:
    command = [sys.executable, str(referee), *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def cell(scores: Row, figure: str) -> str:
    value: Any = scores
    for key in figure.split("."):
        value = value[key]
    return " ".join(f"{x:.1f}" for x in value) if isinstance(value, list) else f"{value:.1f}"


def print_speed(runner: Runner, count: int, only: str) -> None:
    texts: list[Row] = [{"id": r.id, "text": r.text, "published": r.published} for r in reports(count)]
    words = sum(len(row["text"].split()) for row in texts) // len(texts)
    print(f"{machine()}; {len(texts)} reports of {words} words, one core; processor time, wall clock in brackets\n")
    print("| one report | warm | reports a second, warm | from a cold start |\n|---|---|---|---|")
    for peer in (*OURS, *THEIRS):
        if only in peer:
            try:
                print(speed_row(runner, peer, texts), flush=True)
            except LeftOut:
                continue


def speed_row(runner: Runner, peer: str, texts: list[Row]) -> str:
    """Processor time with the wall clock's in brackets."""
    warm = json.loads(runner.run(peer, "time", texts))
    starts = [cold(runner, COLD.get(peer, peer), texts[0]) for _ in range(ROUNDS)]
    processor, wall = (min(seconds) for seconds in zip(*starts, strict=True))
    milliseconds = f"{1000 * warm['processor']:,.1f} ms ({1000 * warm['wall']:,.1f})"
    return f"| {NAMES[peer]} | {milliseconds} | {1 / warm['processor']:,.1f} | {processor:.2f} s ({wall:.2f}) |"


def cold(runner: Runner, peer: str, text: Row) -> tuple[float, float]:
    """Processor and wall-clock seconds from the start of a process to its end, with one report tagged."""
    began, before = time.perf_counter(), os.times()
    runner.run(peer, "read", [text])
    after = os.times()
    used = after.children_user - before.children_user + after.children_system - before.children_system
    return used, time.perf_counter() - began


if __name__ == "__main__":
    main()
