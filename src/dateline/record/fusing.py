"""Fusing: what is made of several reports, put right whenever one comes, goes or changes.

It is the same for the same reports, in whatever order they came. Only the neighbours of a report are looked at, which
are found by index, never the whole record. Actors are not made here: all the rest hangs on them, and facts are written
with them (``identity``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection

from .fusers import copies, standing, stories


def fuse(db: Connection, reports: Sequence[int]) -> None:
    """Reports have just been written, in the writer's transaction."""
    others = sorted(standing.enter(db, reports))
    for report in others:  # in which something stands now: as if they came anew
        _leave(db, report)
    _enter(db, [*reports, *others])


def part(db: Connection, report: int) -> None:
    """A report is about to go."""
    _leave(db, report)
    others = sorted(standing.leave(db, report))
    for other in others:
        _leave(db, other)
    _enter(db, others)


def anew(db: Connection, reports: Sequence[int], change: Callable[[], None]) -> None:
    """Changes who is who, and has what rests on it judged anew for the reports that it concerns."""
    change()
    stories.fuse(db, (), set(reports), ())


def _enter(db: Connection, reports: Sequence[int]) -> None:
    if reports:
        standing.keep(db, reports)
        parted = stories.index(db, reports)
        near = copies.fuse(db, reports)
        stories.fuse(db, reports, near - set(reports), parted)


def _leave(db: Connection, report: int) -> None:
    dirty, ties = stories.leave(db, report)
    near = copies.part(db, report)
    stories.part(db, report, near, dirty, ties)
