"""All that is made of several reports, made anew from what each of them told: for records of a version before, which
made it in another way. What a person decided stays and is held again."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, update

from .facts import Facts, keys_needed
from .fusing import fuse
from .gists import row as gist
from .storable import unpack
from .tables.fused import bands, conflicts, copies, happenings, links, series, vows
from .tables.standing import standing
from .tables.told import gists, reports, texts
from .turns import turn
from .writing import insert

_BATCH = 64


def remake(db: Connection) -> None:
    """Within the transaction of whoever writes."""
    for table in (links, conflicts, vows, series, happenings, copies, bands, standing, gists):
        db.execute(delete(table))  # and by it what belongs to it
    db.execute(update(reports).values(origin=reports.c.key))
    rows = db.execute(select(reports.c.key, reports.c.moment, reports.c.digest)).all()
    turns = {row.key: turn(row.moment, row.digest) for row in rows}
    order = sorted(turns, key=lambda key: (turns[key], key))
    for start in range(0, len(order), _BATCH):
        batch = order[start : start + _BATCH]
        for key in batch:
            db.execute(update(reports).where(reports.c.key == key).values(turn=turns[key]))
        insert(db, gists, [gist(db, _facts(db, key)) for key in batch])
        fuse(db, batch)


def _facts(db: Connection, key: int) -> Facts:
    """A report's facts with the keys that they have: those after its own, in the order of the reading."""
    row = db.execute(select(texts.c.reading, texts.c.text).where(texts.c.report == key)).one()
    reading = unpack(bytes(row.reading), row.text)
    return Facts(reading, key, iter(range(key + 1, key + keys_needed(reading))))
