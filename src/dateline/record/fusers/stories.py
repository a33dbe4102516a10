"""Stories: what a report has in common with those near it, kind by kind, each resting on those before."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from . import events, figures, pledges
from .accounts import load, near

_KINDS = (events, figures, pledges)


def fuse(db: Connection, keys: Sequence[int]) -> None:
    for key in keys:
        [here] = load(db, [key])
        neighbours = near(db, here)
        for kind in _KINDS:
            kind.fuse(db, here, neighbours)


def part(db: Connection, report: int) -> None:
    for kind in reversed(_KINDS):
        kind.part(db, report)
