"""Stories: what a report has in common with those near it, kind by kind, each resting on those before."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from . import conflicts, events, figures, pledges, rulings, standing
from .accounts import load, near

_KINDS = (events, rulings, figures, pledges, conflicts)


def fuse(db: Connection, keys: Sequence[int]) -> None:
    for key in keys:
        [here] = load(db, [key])
        neighbours = near(db, here)
        here = standing.without(here, standing.passages(db, key))
        for kind in _KINDS:
            kind.fuse(db, here, neighbours)


def part(db: Connection, report: int) -> None:
    for kind in reversed(_KINDS):
        kind.part(db, report)
