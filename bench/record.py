"""How much adding to a record costs, and how long its views take, as it grows.

    python -m bench.record readings.jsonl [--reports 20000] [--record FILE|URL]

The readings (of ``dateline read --jsonl``) are told again and again, with other names and on other days, so that the
record grows like one of as many reports. Prints a line of JSON a step.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from dateline.api import Reading
from dateline.model import Anchor
from dateline.record import Record

ALONE = 200  # reports added one by one at each step
FIRST_DAY = date(2001, 1, 1)


def retold(readings: list[Reading]) -> Iterator[Reading]:
    """The readings without end, each time with other names and days."""
    for turn in range(1_000_000):
        for number, reading in enumerate(readings):
            day = FIRST_DAY + timedelta(days=(turn * 37 + number) % 9000)
            text = f"{reading.report.text}\nTold again: {turn}."
            report = replace(
                reading.report, id=f"r{turn}-{number}", text=text, published=day.isoformat(), sha256="",
                publisher=f"Paper {(turn + number) % 300}",
            )  # fmt: skip
            told = Reading.of(reading)
            told.report, told.anchor = report, Anchor(day, "published")
            told.actors = [
                replace(a, name=f"{a.name} {turn % 200}", aliases=[f"{n} {turn % 200}" for n in a.aliases])
                if a.kind == "person"
                else a
                for a in reading.actors
            ]
            told.events = [replace(e, time=e.time and type(e.time).day(day)) for e in reading.events]
            yield told


def timed(work: Callable[[], object], times: int = 5) -> float:
    """Milliseconds, the best of several."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return round(best * 1000, 2)


def views(record: Record) -> dict[str, float]:
    most = next(iter(record.actors()))
    rare = list(islice(record.actors(), 2000))[-1]
    return {
        "actors": timed(lambda: list(record.actors(limit=50))),
        "statements": timed(lambda: list(record.statements(limit=50))),
        "statements of the most frequent actor": timed(lambda: list(record.statements(actor=most.id, limit=50))),
        "statements of a rare actor": timed(lambda: list(record.statements(actor=rare.id, limit=50))),
        "statements by name": timed(lambda: list(record.statements(actor=rare.name, limit=50))),
        "statements of a year": timed(lambda: list(record.statements(since="2010", until="2010", limit=50))),
        "statements of a paper": timed(lambda: list(record.statements(source="Paper 7", limit=50))),
        "statements on protests": timed(lambda: list(record.statements(type="PROTEST", limit=50))),
        "search a rare word": timed(lambda: list(record.search("harbour"))),
        "search a common word": timed(lambda: list(record.search("police"))),
        "search by actor": timed(lambda: list(record.search("police", actor=rare.id))),
        "show": timed(lambda: record.show("r0-1")),
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("readings", type=Path)
    options.add_argument("--reports", type=int, default=20_000)
    options.add_argument("--record")
    asked = options.parse_args()
    readings = [Reading.from_json(line) for line in asked.readings.read_text(encoding="utf-8").splitlines()]
    where = asked.record or str(Path(tempfile.mkdtemp()) / "record.db")
    told = retold(readings)
    with Record.open(where) as record:
        for goal in (1_000, asked.reports):
            start, before = time.perf_counter(), len(record)
            for _ in record.adding(islice(told, max(0, goal - before))):
                pass
            bulk = (time.perf_counter() - start) / max(1, goal - before) * 1000
            alone = list(islice(told, ALONE))
            start = time.perf_counter()
            for reading in alone:
                record.add(reading)
            line = {
                "reports": len(record),
                "by the batch, ms each": round(bulk, 2),
                "one by one, ms each": round((time.perf_counter() - start) / ALONE * 1000, 2),
                "views, ms": views(record),
                "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            }
            print(json.dumps(line), flush=True)
    if not asked.record:
        print(json.dumps({"size, MB": Path(where).stat().st_size // 1_000_000, "record": where}), file=sys.stderr)


if __name__ == "__main__":
    main()
