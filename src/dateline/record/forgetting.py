"""Forgetting: a report goes with all that came of it, and nothing else does."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from dateline.errors import NotInRecord

from . import search
from .engine import Store
from .fusing import part
from .identity import actors
from .identity.settling import loosened, settle
from .storable import storable
from .tables.told import reports


def forget(store: Store, id: str) -> None:
    """Raises NotInRecord."""

    def work(db: Connection) -> None:
        key = db.execute(select(reports.c.key).where(reports.c.id == storable(id))).scalar()
        if key is None:
            raise NotInRecord(f"{id}: no such report in {store.label}")
        remove(db, key)

    store.write(work)


def remove(db: Connection, report: int) -> None:
    """Within the writer's transaction."""
    part(db, report)
    left = actors.leave(db, report)
    search.drop(db, report)
    db.execute(delete(reports).where(reports.c.key == report))  # and by it all that it told
    settle(db, loosened(db, left))
