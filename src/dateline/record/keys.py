"""Keys: numbers that the record gives away once, from one counter, so that a key alone names a row of any table."""

from __future__ import annotations

from sqlalchemy import Connection, text

_DRAW = text("UPDATE keys SET last = last + :count RETURNING last")


def draw(db: Connection, count: int) -> range:
    """As many new keys, in a row. Only a writer may ask."""
    if count == 0:
        return range(0)
    last: int = db.execute(_DRAW, {"count": count}).scalar_one()
    return range(last - count + 1, last + 1)
