"""How much adding to a record costs, and how long its views take, as it grows.

    python -m bench.record fill RECORD --reports 106000   fills it from a made-up world: what reports tell goes in by
                                                          the way of `dateline add`, what is made of several as it is
    python -m bench.record add RECORD [READINGS.jsonl]    200 more reports, judged as always: late tellings of the same
                                                          stories, or readings of yours; and what reading costs
    python -m bench.record views RECORD                   each view with each filter

Prints a line of JSON a step; RECORD is a file or a PostgreSQL URL.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import func, select

from dateline.api import Reading, read_report
from dateline.record import Record
from dateline.record.tables import metadata
from dateline.record.tables.told import reports

from . import views
from .news import late, news
from .planted import Planter
from .world import World

_STEP = 10_000
_ALONE = 200
_READ = 30  # of them are read


def fill(where: str, goal: int) -> None:
    world = World()
    planter = Planter(world)
    told = news(world)
    with Record.open(where) as record, planter.planting():
        done = 0
        while done < goal:
            start, count = time.perf_counter(), min(_STEP, goal - done)
            for _ in record.adding(_coming(told, planter, count)):
                pass
            done += count
            took = (time.perf_counter() - start) / count * 1000
            put(reports=done, ms_each=round(took, 2), memory_mb=memory())
        record.store.write(planter.finish)
        put(facts=facts(record), size_mb=size(where, record))


def _coming(told: Iterator[Any], planter: Planter, count: int) -> Iterator[Reading]:
    for telling in islice(told, count):
        planter.coming[telling.reading.report.id] = telling
        yield telling.reading


def add(where: str, given: Path | None) -> None:
    """One by one, each in a transaction, as reports come in."""
    with Record.open(where, create=False) as record:
        before = len(record)
        if given is not None:
            lines = given.read_text(encoding="utf-8").splitlines()
            readings = [Reading.from_json(line) for line in islice(lines, _ALONE)]
        else:
            with record.store.reading() as db:
                last = db.execute(select(func.max(reports.c.day))).scalar_one()
            number = 1000 + before % 1000
            readings = [t.reading for t in islice(late(World(), date.fromisoformat(last), number), _ALONE)]
        took, busy = [], time.process_time()
        for reading in readings:
            start = time.perf_counter()
            [added] = record.add(reading)
            took.append((time.perf_counter() - start) * 1000)
            assert added.outcome == "added", added
        busy = (time.process_time() - busy) * 1000 / len(took)
        took.sort()
        most = memory()
        words = sum(len(reading.report.text.split()) for reading in readings) / len(readings)
        put(
            reports=before, added=len(took), words_each=round(words), ms_mean=round(sum(took) / len(took), 1),
            ms_of_cpu=round(busy, 1), ms_of_cpu_to_read=to_read(readings[:_READ]),
            ms_median=round(median(took), 1), ms_95th=round(took[len(took) * 95 // 100], 1), memory_mb=most,
        )  # fmt: skip


def to_read(readings: Sequence[Reading]) -> float:
    """What it costs to read the words of the same reports, each."""
    read_report(readings[0].report)  # loads the model
    busy = time.process_time()
    for one in readings:
        read_report(one.report)
    return round((time.process_time() - busy) * 1000 / len(readings), 1)


def look(where: str, over: float, names: Sequence[str]) -> None:
    with Record.open(where, create=False) as record:
        put(reports=len(record), facts=facts(record), size_mb=size(where, record))
        slowest: dict[str, float] = {}
        for view, filter, took, rows in views.views(record, names):
            slowest[view] = max(slowest.get(view, 0), took.best)
            if took.best >= over:
                put(view=view, filter=filter, rows=rows, ms_first=took.first, ms=took.best, ms_of_cpu=took.busy)
        put(slowest=slowest, memory_mb=memory())


def facts(record: Record) -> int:
    kinds = [t for t in metadata.sorted_tables if "trust" in t.c and "report" in t.c and t.name != "cast_members"]
    with record.store.reading() as db:
        return sum(int(db.execute(select(func.count()).select_from(table)).scalar_one()) for table in kinds)


def size(where: str, record: Record) -> int:
    if record.store.is_sqlite:
        return Path(where).stat().st_size // 1_000_000
    with record.store.reading() as db:
        return int(db.execute(select(func.pg_database_size(func.current_database()))).scalar_one()) // 1_000_000


def memory() -> int:
    """The most that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def put(**line: Any) -> None:
    print(json.dumps(line, ensure_ascii=False), flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("what", choices=("fill", "add", "views"))
    options.add_argument("record")
    options.add_argument("readings", type=Path, nargs="?")
    options.add_argument("--reports", type=int, default=106_000)
    options.add_argument("--over", type=float, default=0, help="only what takes so many milliseconds")
    options.add_argument("--views", default=",".join(views.VIEWS))
    asked = options.parse_args()
    if asked.what == "fill":
        fill(asked.record, asked.reports)
    elif asked.what == "add":
        add(asked.record, asked.readings)
    else:
        look(asked.record, asked.over, asked.views.split(","))


if __name__ == "__main__":
    main()
