"""Which sentences a publisher sets under many of its reports."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Table

from .base import NARROW, Sorted, metadata

#: A sentence of a report, by its publisher and words. ``report`` is no foreign key: a report's rows are found by their
#: marks, and a second index of them would be larger than the table.
standing = Table(
    "standing",
    metadata,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Sorted, primary_key=True),
    Column("report", BigInteger, primary_key=True, autoincrement=False),
    **NARROW,
)
