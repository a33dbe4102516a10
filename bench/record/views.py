"""How long each view takes, with and without each filter: the first page of 50 rows, as a table shows it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text

from dateline.record import Record
from dateline.record.tables.fused import actors
from dateline.record.tables.told import reports

from .world import World

_TIMES = 4
_ROWS = 51  # a table asks for one more, to say that there are more


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds: of the first time, the best of the others, and how long processors were busy with the best."""

    first: float
    best: float
    busy: float


Clock = Callable[[], float]


def clock(record: Record) -> Clock:
    """Seconds that this process was busy, and the server's for it, if the server is on this machine."""
    if record.store.is_sqlite:
        return time.process_time
    with record.store.reading() as db:  # the only connection, which is kept
        server = Path(f"/proc/{db.execute(text('SELECT pg_backend_pid()')).scalar_one()}/schedstat")
    if not server.exists():
        return time.process_time
    return lambda: time.process_time() + int(server.read_text().split()[0]) / 1e9


def timed(work: Callable[[], object], busy: Clock) -> Took:
    took = []
    for _ in range(_TIMES + 1):
        start, began = time.perf_counter(), busy()
        work()
        took.append(((time.perf_counter() - start) * 1000, (busy() - began) * 1000))
    best, of_cpu = min(took[1:])
    return Took(round(took[0][0], 1), round(best, 1), round(of_cpu, 1))


def asked(record: Record) -> dict[str, dict[str, Any]]:
    """The filters: the most and the least frequent of each kind, and some that mean little together."""
    with record.store.reading() as db:

        def ranked(kind: str, at: int) -> Any:
            query = select(actors.c.key, actors.c.name).where(actors.c.kind == kind)
            ranks = query.order_by(actors.c.reports.desc(), actors.c.key.desc()).limit(at + 1)
            return db.execute(ranks).all()[-1]

        count = db.execute(select(func.count()).select_from(actors).where(actors.c.kind == "person")).scalar_one()
        first, last = db.execute(select(func.min(reports.c.day), func.max(reports.c.day))).one()
        person, some, rare = (ranked("person", at) for at in (0, count // 20, count - 5))
        country, place, hamlet = ranked("country", 0), ranked("place", 0), ranked("place", 1500)
        papers = select(reports.c.publisher).group_by(reports.c.publisher).order_by(func.count().desc())
        paper, *_, small = db.execute(papers).scalars().all()
        alone = db.execute(select(reports.c.id).order_by(reports.c.key.desc()).limit(1)).scalar_one()
    month = f"{first[:4]}-0{int(first[5:7])}"
    return {
        "none": {},
        "actor: the most named country": {"actor": f"a{country.key}"},
        "actor: the most named person": {"actor": f"a{person.key}"},
        "actor: some person": {"actor": f"a{some.key}"},
        "actor: a rare person": {"actor": f"a{rare.key}"},
        "actor: by full name": {"actor": some.name},
        "actor: by last name": {"actor": some.name.split()[-1]},
        "actor: by first name": {"actor": some.name.split()[0]},
        "place: the most named country": {"place": f"a{country.key}"},
        "place: the most named town": {"place": f"a{place.key}"},
        "place: a village": {"place": f"a{hamlet.key}"},
        "type: the most told": {"type": "ASSAULT"},
        "type: the least told": {"type": "CONCEDE"},
        "status: happened": {"status": "happened"},
        "status: denied": {"status": "denied"},
        "since: the last day": {"since": last},
        "until: the first month": {"until": month},
        "until: the first day": {"until": first},
        "source: the largest paper": {"source": paper},
        "source: the smallest paper": {"source": small},
        "source: one report": {"source": alone},
        "trust: ok": {"trust": "ok"},
        "trust: garbled": {"trust": "garbled"},
        "actor and type": {"actor": f"a{person.key}", "type": "CONCEDE"},
        "country and village": {"actor": f"a{country.key}", "place": f"a{hamlet.key}"},
        "country, type and paper": {"actor": f"a{country.key}", "type": "ASSAULT", "source": paper},
        "type, status and month": {"type": "CONCEDE", "status": "denied", "until": month},
        "all": {
            "actor": f"a{country.key}", "place": f"a{place.key}", "type": "ASSAULT", "status": "happened",
            "source": paper, "since": first, "until": last, "trust": "ok",
        },
    }  # fmt: skip


VIEWS = (
    "timeline", "series", "pledges", "conflicts", "statements", "actors", "offices", "reports", "copies", "search",
    "show", "actor", "why",
)  # fmt: skip


def views(record: Record, names: Sequence[str] = VIEWS) -> Iterator[tuple[str, str, Took, int]]:
    """View, filter, how long it takes, and how many rows there are on a page."""
    filters, busy = asked(record), clock(record)
    for name in names:
        if name in _ALONE:
            continue
        view = getattr(record, name)
        for filter, given in filters.items():
            yield name, filter, *_counted(lambda v=view, g=given: islice(v(**g), _ROWS), busy)  # type: ignore[misc]
    if "search" in names:
        yield from _searching(record, filters, busy)
    if "show" in names:
        for row in islice(record.statements(), 3):
            id = row.sources[0].report
            yield "show", id, *_counted(lambda r=id: [record.show(r)], busy)  # type: ignore[misc]
    for name in ("actor", "why"):
        view = getattr(record, name)
        for id in _ids(record, filters, name) if name in names else ():
            yield name, id, *_counted(lambda v=view, i=id: [v(i)], busy)  # type: ignore[misc]


_ALONE = ("search", "show", "actor", "why")


def _ids(record: Record, filters: dict[str, dict[str, Any]], view: str) -> list[str]:
    """The most and the least named actors, and an event, a series, a pledge and a conflict."""
    found = [
        given["actor"]
        for name, given in filters.items()
        if "named" in name or "rare person" in name
        if "actor" in given
    ]
    if view == "why":
        rows = (
            record.timeline().first(),
            record.series().first(),
            record.pledges().first(),
            record.conflicts().first(),
        )
        found += [row.id for row in rows if row is not None]
    return found


def _searching(record: Record, filters: dict[str, dict[str, Any]], busy: Clock) -> Iterator[tuple[str, str, Took, int]]:
    for query in _searches(record):
        yield "search", query, *_counted(lambda q=query: record.search(q), busy)  # type: ignore[misc]
    common = _searches(record)[0]
    for filter, given in filters.items():
        yield "search", f"{common}, {filter}", *_counted(lambda g=given: record.search(common, **g), busy)  # type: ignore[misc]


def _counted(work: Callable[[], Iterable[Any]], busy: Clock) -> tuple[Took, int]:
    rows = 0

    def count() -> None:
        nonlocal rows
        rows = sum(1 for _ in work())

    return timed(count, busy), rows


def _searches(record: Record) -> list[str]:
    world = World()
    often, seldom, rare = (world.words[n] for n in (40, 2_000, 19_000))
    return [
        often, f"{often} {world.words[60]}", f"{seldom}", f"{rare}", f'"the {often}"', f"{often[:3]}*",
        f"-{seldom} {often}",
        f"{seldom} OR {rare}", f"title:{often}", f"said:{often}", f"publisher:{world.papers[0].split()[1]}", "of the",
        f"author:{world.people[0].name.split()[0]}", "promised", "nowhereatall",
    ]  # fmt: skip
