"""Bands: by which a report's neighbours are found. Reports of one band lie in the order of their turns, and a report's
neighbours in it are the few next to it, however many there are.

Whether two reports are neighbours hangs on what lies between them, so a report that comes or goes can part or join
others: those that it stands between.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, TextClause, bindparam, delete, select, text

from ..tables.fused import bands
from ..writing import among, insert, rows_of, slices

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
    found = {band for (band,) in rows_of(db, _SHARED, keys, report=report)}
    return [key for key in dict.fromkeys(keys) if key in found]


_SHARED = select(bands.c.band).where(among(bands.c.band), bands.c.report != bindparam("report"))


def take_out(db: Connection, report: int) -> None:
    db.execute(delete(bands).where(bands.c.report == report))


def around(db: Connection, report: int, turn: int, keys: Sequence[int]) -> Around:
    before: dict[int, list[tuple[int, int]]] = {key: [] for key in keys}
    after: dict[int, list[tuple[int, int]]] = {key: [] for key in keys}
    here = (turn, report)
    for _, band, other_turn, other in _next_to(db, _AROUND, {report: (turn, list(before))}):
        place = (other_turn, other)
        (before if place < here else after)[band].append(place)
    return Around(
        [[key for _, key in sorted(found, reverse=True)[:REACH]] for found in before.values()],
        [[key for _, key in sorted(found)[:REACH]] for found in after.values()],
    )


def beside(db: Connection, asked: Mapping[int, tuple[int, Sequence[int]]], least: int) -> dict[int, set[int]]:
    """The reports that are next to each of some, given with its turn and its bands, in so many bands at the least."""
    found: dict[int, set[int]] = {report: set() for report in asked}
    for report, other in _next_to(db, _BESIDE, asked, least=least):
        found[report].add(other)
    return found


def _next_to(
    db: Connection, query: Mapping[str, TextClause], asked: Mapping[int, tuple[int, Sequence[int]]], **more: int
) -> Iterator[Any]:
    for some in slices(list(asked), _AT_ONCE):
        wanted = [(report, asked[report][0], band) for report in some for band in dict.fromkeys(asked[report][1])]
        if db.dialect.name == "sqlite":
            given: dict[str, Any] = {"asked": json.dumps(wanted), "last": REACH - 1}
        else:
            given = {name: [row[n] for row in wanted] for n, name in enumerate(("own", "turns", "bands"))}
            given["reach"] = REACH
        yield from db.execute(query[db.dialect.name], given | more)


_AT_ONCE = 50  # reports in one query

#: What is next to reports in their bands. SQLite has no LATERAL: there by the turns of the last on each side.
_NEXT_TO = {
    "sqlite": f"""
WITH asked (own, own_turn, own_band) AS MATERIALIZED (
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(:asked))
SELECT {{}} FROM asked CROSS JOIN bands ON band = own_band AND report <> own AND turn BETWEEN
coalesce((SELECT b.turn FROM bands AS b WHERE b.band = own_band AND (b.turn, b.report) < (own_turn, own)
ORDER BY b.turn DESC, b.report DESC LIMIT 1 OFFSET :last), 0) AND
coalesce((SELECT b.turn FROM bands AS b WHERE b.band = own_band AND (b.turn, b.report) > (own_turn, own)
ORDER BY b.turn, b.report LIMIT 1 OFFSET :last), {2**63 - 1}) {{}}""",
    "postgresql": """
SELECT {} FROM unnest(CAST(:own AS bigint[]), CAST(:turns AS bigint[]), CAST(:bands AS bigint[]))
AS asked (own, own_turn, own_band) CROSS JOIN LATERAL (
(SELECT band, turn, report FROM bands WHERE band = own_band AND (turn, report) < (own_turn, own)
ORDER BY turn DESC, report DESC LIMIT :reach) UNION ALL
(SELECT band, turn, report FROM bands WHERE band = own_band AND (turn, report) > (own_turn, own)
ORDER BY turn, report LIMIT :reach)) AS near {}""",
}
_AROUND = {name: text(query.format("own, band, turn, report", "")) for name, query in _NEXT_TO.items()}
_BESIDE = {
    name: text(query.format("own, report", "GROUP BY own, report HAVING count(*) >= :least"))
    for name, query in _NEXT_TO.items()
}
