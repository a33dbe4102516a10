"""Speed and size, with the encoder's own floor beside them: ``python -m bench.speed``.

Reads Dateline's own passages, joined to reports of about 500 words. Each figure is the best of a few rounds:
processor time where one core works, wall-clock time where two do or a process starts. Prints markdown tables.
``int8_product.onnx`` is one product of a 256 x 384 matrix with a constant 384 x 1536 one, the core's widest,
in 8-bit integers: what the machine can do at most.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort

from dateline.language import Core, Parse
from dateline.language.core import priors_of
from dateline.language.encoder import batches, feeds
from dateline.language.sentences import split
from dateline.language.tokens import tokenize
from dateline.model import Report, Sentence
from dateline.reader.anchor import find_anchor
from dateline.reader.draft import Draft
from dateline.reader.pipeline import STAGES, make_reading
from training.corpus.markup import read_passages

ROOT = Path(__file__).resolve().parent.parent
PASSAGES_A_REPORT = 5
ROUNDS = 3
PRODUCT = ROOT / "bench" / "int8_product.onnx"
PRODUCT_OPERATIONS = 2 * 256 * 384 * 1536
# Those of both encoders for a word piece, without attention and heads.
ENCODER_OPERATIONS = sum(2 * layers * (4 + 2 * 4) * width * width for layers, width in ((6, 384), (8, 768)))
Clock = Callable[[], float]
Rows = Iterator[tuple[str, str]]


def reports(count: int) -> list[Report]:
    texts = [r["report"]["text"] for r in read_passages(sorted((ROOT / "training" / "corpus").glob("*.txt")))]
    groups = [texts[k : k + PASSAGES_A_REPORT] for k in range(0, len(texts), PASSAGES_A_REPORT)]
    return [Report(id=str(k), text="\n\n".join(g), published="2021-07-26") for k, g in enumerate(groups[:count])]


def best(work: Callable[[], object], clock: Clock = time.process_time, rounds: int = ROUNDS) -> float:
    """The shortest time of a few rounds, in seconds."""
    times = []
    for _ in range(rounds):
        began = clock()
        work()
        times.append(clock() - began)
    return min(times)


def throughput(texts: list[Report]) -> Rows:
    """Words a second: the bare graphs, the core, and the whole reading."""
    for threads, clock in ((1, time.process_time), (2, time.perf_counter)):
        core = Core(threads=threads)
        inputs = [x for report in texts for x in prepared(core, report.text)]
        parses = [core.parse(report.text) for report in texts]
        words = sum(map(len, parses))
        steps: dict[str, Callable[[], object]] = {
            "encoders alone": partial(run_graphs, core, inputs),
            "core (words, sentences, parse)": partial(parse_all, core, texts),
            "whole reading": partial(read_all, core, texts),
        }
        where = "one core" if threads == 1 else f"{threads} threads"
        for name, work in steps.items():
            yield f"{name}, {where}, words a second", f"{words / best(work, clock):,.0f}"


def prepared(core: Core, text: str) -> Iterator[dict[str, Any]]:
    """The core's inputs for a text."""
    tokens = tokenize(text)
    sentences = split(text, tokens)
    rows = core.encoder.rows([text[a:b] for a, b in tokens], sentences, priors_of(text, tokens, sentences))
    for batch in batches(rows):
        yield feeds(batch)


def run_graphs(core: Core, inputs: list[dict[str, Any]]) -> None:
    for one in inputs:
        core.encoder.outputs(one)


def parse_all(core: Core, texts: list[Report]) -> None:
    for report in texts:
        core.parse(report.text)


def read_all(core: Core, texts: list[Report]) -> None:
    for report in texts:
        make_reading(report, find_anchor(report, None), core.parse(report.text))


def one_report(texts: list[Report]) -> Rows:
    core = Core()
    nearest = min(texts, key=lambda report: abs(len(report.text.split()) - 500))
    seconds = best(partial(read_all, core, [nearest]), rounds=10)
    yield f"one report of {len(nearest.text.split())} words, loaded, one core", f"{1000 * seconds:.0f} ms"


def stages(texts: list[Report]) -> Rows:
    """Processor time of each stage, as a share of the whole reading."""
    core = Core()
    parses = [core.parse(report.text) for report in texts]
    spent = {"core": best(partial(parse_all, core, texts))}
    for _ in range(ROUNDS):
        for name, seconds in _staged(zip(texts, parses, strict=True)).items():
            spent[name] = min(seconds, spent.get(name, seconds))
    total = sum(spent.values())
    words = sum(map(len, parses))
    for name, seconds in spent.items():
        yield name, f"{100 * seconds / total:.1f}% ({1e6 * seconds / words * 0.5:.2f} ms for 500 words)"
    yield "all stages against the core", f"{100 * (total - spent['core']) / spent['core']:.0f}%"


def _staged(parsed: Iterable[tuple[Report, Parse]]) -> dict[str, float]:
    spent: dict[str, float] = {}
    for report, parse in parsed:
        sentences = [Sentence(*parse.sentence_span(s)) for s in range(len(parse.sentences))]
        draft = Draft(report, find_anchor(report, None), parse, sentences)
        for stage in STAGES:
            name = f"{stage.__module__.removeprefix('dateline.reader.')}.{stage.__name__}"
            spent[name] = spent.get(name, 0.0) + best(partial(stage, draft), rounds=1)
    return spent


def peak(texts: list[Report]) -> Rows:
    """The machine's int8 matrix product, the words a second that it alone would allow, and the share reached."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(str(PRODUCT), options, providers=["CPUExecutionProvider"])
    x = np.random.default_rng(1).integers(0, 255, (256, 384)).astype(np.uint8)
    speed = PRODUCT_OPERATIONS / best(partial(session.run, None, {"x": x}), time.perf_counter, 300)
    core = Core()
    inputs = [one for report in texts for one in prepared(core, report.text)]
    pieces = sum(int(one["mask"].sum()) for one in inputs)
    words = sum(len(core.parse(report.text)) for report in texts)
    ceiling = speed / (ENCODER_OPERATIONS * pieces)
    yield "int8 matrix product, one core", f"{speed / 1e9:.0f} G operations a second"
    yield f"words a second that it would allow, {pieces / words:.2f} pieces a word", f"{words * ceiling:,.0f}"
    yield "share of it that the encoders reach", f"{100 / ceiling / best(partial(run_graphs, core, inputs)):.0f}%"


START = {
    "python alone": "pass",
    "import dateline": "import dateline",
    "first reading from a cold start (500 words)": "import dateline, sys\ndateline.read(sys.stdin.read())",
}
# VmHWM rather than getrusage, whose figure a child process inherits from its parent.
MEMORY = (
    "import dateline, sys; text = sys.stdin.read()\n"
    "for _ in range(int(sys.argv[1])): dateline.read(text, '2021-07-26')\n"
    "print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
)


def processes(texts: list[Report]) -> Rows:
    """Figures of fresh processes: start-up and memory."""
    for name, code in START.items():
        seconds = best(partial(_python, code, texts[0].text), time.perf_counter)
        yield name, f"{seconds:.2f} s"
    if not Path("/proc/self/status").exists():
        return
    for name, times, text in (
        ("peak memory, 20 reports of 500 words", 20, texts[0].text),
        ("peak memory, one text of 500,000 characters", 1, "\n\n".join(t.text for t in texts * 50)[:500_000]),
    ):
        yield name, f"{int(_python(MEMORY, text, str(times))) / 1024:.0f} MB"


def _python(code: str, text: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout


def size() -> Rows:
    for wheel in sorted((ROOT / "dist").glob("*.whl")):
        yield wheel.name, f"{wheel.stat().st_size / 1e6:.1f} MB"


def machine() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    processor = next((x.split(":")[1].strip() for x in lines if "model name" in x), platform.processor())
    return f"{processor}, {os.cpu_count()} cores, Python {platform.python_version()}, onnxruntime {ort.__version__}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0] if __doc__ else None)
    parser.add_argument("--reports", type=int, default=40)
    texts = reports(parser.parse_args().reports)
    print(f"{machine()}; {len(texts)} reports of {sum(len(t.text.split()) for t in texts) // len(texts)} words\n")
    for title, rows in (
        ("Throughput", throughput(texts)),
        ("One report", one_report(texts)),
        ("The machine", peak(texts)),
        ("Where the time goes", stages(texts)),
        ("Processes", processes(texts)),
        ("Wheel", size()),
    ):
        print(f"| {title} | |\n|---|---|")
        for name, value in rows:
            print(f"| {name} | {value} |", flush=True)
        print()


if __name__ == "__main__":
    main()
