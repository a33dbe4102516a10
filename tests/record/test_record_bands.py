"""Neighbours of reports: those next to them in their bands, in order of their turns, found in any database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from unittest.mock import patch

from sqlalchemy import delete, select

from dateline.record import Record
from dateline.record.fusers import bands
from dateline.record.tables import fused
from dateline.record.tables.told import reports
from dateline.record.writing import among, rows_of

from .record_readings import many

Lying = Mapping[int, tuple[int, Sequence[int]]]  # reports with their turns and bands


def test_neighbours_are_those_next_to_a_report_in_its_bands(record: Record) -> None:
    lying = _lie(record, Random(7), reports=24, bands_of_all=6)
    for reach in (1, 3, 30):
        with patch.object(bands, "REACH", reach), record.store.reading() as db:
            for report, (turn, own) in lying.items():
                expected = _around(lying, report, reach)
                assert bands.around(db, report, turn, own) == expected
                assert bands.around(db, report, turn, own).counts() == expected.counts()
            for least in (1, 2):
                found = bands.beside(db, lying, least)
                assert found == {report: _beside(lying, report, reach, least) for report in lying}


def test_a_report_that_is_in_no_band_has_no_neighbours(record: Record) -> None:
    [(report, (turn, _)), *_] = _lie(record, Random(1), reports=2, bands_of_all=1).items()
    with record.store.reading() as db:
        assert bands.around(db, report, turn, []) == bands.Around([], [])
        assert bands.beside(db, {report: (turn, [])}, 1) == {report: set()}
        assert bands.beside(db, {}, 1) == {}


def test_any_number_of_keys_is_asked_for(record: Record) -> None:
    record.add(*many(3))
    with record.store.reading() as db:
        keys = db.execute(select(reports.c.key)).scalars().all()
        query = select(reports.c.key).where(among(reports.c.key))
        assert {key for (key,) in rows_of(db, query, [*range(10_000), *keys])} == set(keys)
        assert list(rows_of(db, query, [])) == []


def _lie(record: Record, random: Random, reports: int, bands_of_all: int) -> Lying:
    """Reports at turns of their own, each in some of the bands."""
    record.add(*many(reports))
    with record.store.writing() as db:
        keys = db.execute(select(fused.bands.c.report).distinct().order_by(fused.bands.c.report)).scalars().all()
        db.execute(delete(fused.bands))
        turns = random.sample(range(1 << 60), len(keys))
        lying = {
            key: (turn, random.sample(range(-3, bands_of_all - 3), random.randint(1, bands_of_all)))
            for key, turn in zip(keys, turns, strict=True)
        }
        for key, (turn, own) in lying.items():
            bands.put(db, key, turn, own)
    return lying


def _around(lying: Lying, report: int, reach: int) -> bands.Around:
    turn, own = lying[report]
    before, after = [], []
    for band in own:
        others = sorted((t, key) for key, (t, some) in lying.items() if band in some and key != report)
        before.append([key for t, key in reversed(others) if t < turn][:reach])
        after.append([key for t, key in others if t > turn][:reach])
    return bands.Around(before, after)


def _beside(lying: Lying, report: int, reach: int, least: int) -> set[int]:
    counts: Counter[int] = _around(lying, report, reach).counts()
    return {key for key, count in counts.items() if count >= least}
