"""Bands: by which a report's neighbours are found. Reports of one band lie in the order of their turns, and a report's
neighbours in it are the few next to it, however many there are.

Whether two reports are neighbours hangs on what lies between them, so a report that comes or goes can part or join
others: those that it stands between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, TextClause, delete, select, text

from ..tables.fused import bands
from ..writing import insert, slices

REACH = 8  # neighbours to each side in a band


@dataclass(frozen=True, slots=True)
class Around:
    """The reports next to one in each of its bands, the nearest first."""

    before: Sequence[Sequence[int]]
    after: Sequence[Sequence[int]]

    def counts(self) -> Counter[int]:
        """In how many bands each report is next to it."""
        return Counter(report for some in (self.before, self.after) for band in some for report in band)

    def straddled(self) -> set[tuple[int, int]]:
        """Pairs that are neighbours in a band if this report is not there, and are none if it is."""
        pairs = set()
        for before, after in zip(self.before, self.after, strict=True):
            for nth, later in enumerate(after, 1):
                if REACH + 1 - nth <= len(before):
                    pairs.add((before[REACH - nth], later))
        return pairs


def put(db: Connection, report: int, turn: int, keys: Sequence[int]) -> None:
    insert(db, bands, [{"band": key, "turn": turn, "report": report} for key in dict.fromkeys(keys)])


def shared(db: Connection, report: int, keys: Sequence[int]) -> list[int]:
    """Those of the bands that other reports have too."""
    found: set[int] = set()
    for some in slices(keys):
        found.update(db.execute(select(bands.c.band).where(bands.c.band.in_(some), bands.c.report != report)).scalars())
    return [key for key in dict.fromkeys(keys) if key in found]


def take_out(db: Connection, report: int) -> None:
    db.execute(delete(bands).where(bands.c.report == report))


def around(db: Connection, report: int, turn: int, keys: Sequence[int]) -> Around:
    before: dict[int, list[tuple[int, int]]] = {key: [] for key in keys}
    after: dict[int, list[tuple[int, int]]] = {key: [] for key in keys}
    for some in slices(list(before), _AT_ONCE):
        given = {"turn": turn, "report": report} | {f"k{n}": key for n, key in enumerate(some)}
        for band, is_after, *found in db.execute(_query(len(some)), given):
            (after if is_after else before)[band].append((found[0], found[1]))
    return Around(
        [[report for _, report in sorted(found, reverse=True)] for found in before.values()],
        [[report for _, report in sorted(found)] for found in after.values()],
    )


_AT_ONCE = 100  # bands in one query
_SIDE = """SELECT * FROM (
SELECT band, {after} AS side, turn, report FROM bands WHERE band = :k{n} AND (turn, report) {sign} (:turn, :report)
ORDER BY turn {order}, report {order} LIMIT {reach}) AS s{n}{after}"""


@lru_cache(maxsize=256)
def _query(count: int) -> TextClause:
    sides = ((0, "<", "DESC"), (1, ">", "ASC"))
    return text("\nUNION ALL ".join(
        _SIDE.format(n=n, after=after, sign=sign, order=order, reach=REACH)
        for n in range(count)
        for after, sign, order in sides
    ))  # fmt: skip
