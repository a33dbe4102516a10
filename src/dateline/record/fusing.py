"""Fusing: what is made of several reports, put right whenever one comes or goes.

A fuser looks only at the neighbours of a report, which it finds by index, never at the whole record. Actors are not in
the list: all the others rest on them, and facts are written with them (``identity.actors``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from .fusers import copies, standing, stories


@dataclass(frozen=True, slots=True)
class Fuser:
    """``fuse`` is called with the keys of reports whose facts have just been written, ``part`` with that of one whose
    facts are about to go. Both run in the writer's transaction."""

    fuse: Callable[[Connection, Sequence[int]], None]
    part: Callable[[Connection, int], None]


# A new kind is one new module and one line here, after those that it rests on: passages, copies, events, series ...
FUSERS: tuple[Fuser, ...] = (
    Fuser(standing.fuse, standing.part),
    Fuser(copies.fuse, copies.part),
    Fuser(stories.fuse, stories.part),
)


def fuse(db: Connection, reports: Sequence[int]) -> None:
    for fuser in FUSERS:
        fuser.fuse(db, reports)


def part(db: Connection, report: int) -> None:
    """In reverse, since the later ones rest on the earlier."""
    for fuser in reversed(FUSERS):
        fuser.part(db, report)


def anew(db: Connection, reports: Sequence[int], change: Callable[[], None]) -> None:
    """Changes who is who, and has what rests on it judged anew for the reports that it concerns."""
    for report in reports:
        stories.part(db, report)
    change()
    stories.fuse(db, reports)
