"""What all tables have in common."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Integer, MetaData, String, Table

#: Names of constraints and indexes, so that migrations can speak of them on every database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
#: Of SQLite: rows lie in the order of their key and nowhere else, which suits narrow tables with a key of many columns.
NARROW: dict[str, Any] = {"sqlite_with_rowid": False}


def key() -> Column[int]:
    """A row's key. It is drawn from the record's counter (``keys``), never by the database."""
    # In SQLite an INTEGER key is the row's own number; BIGINT would be a second index.
    return Column("key", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False)


def of(table: Table, name: str, **how: Any) -> Column[int]:
    """A column that names a row of another table, and goes with it."""
    target = next(iter(table.primary_key))
    return Column(name, BigInteger, ForeignKey(target, ondelete="CASCADE"), nullable=False, **how)


def maybe(name: str) -> Column[int | None]:
    """A column that may name a row of another table, or a place in a list."""
    return Column(name, BigInteger)


def word(name: str, **how: Any) -> Column[str]:
    return Column(name, String, nullable=False, **how)


Json = JSON(none_as_null=True)

#: Text that is compared and sorted by its code points on every database, whatever its language settings.
Sorted = String().with_variant(String(collation="C"), "postgresql")


def folded(name: str, **how: Any) -> Column[str]:
    """A name as it is looked up: see ``folding.py``."""
    return Column(name, Sorted, nullable=False, **how)


def end(name: str) -> Column[str | None]:
    """An end of an interval as ISO 8601 writes a day, which sorts as text; None where it is open or unknown."""
    return Column(name, Sorted)


def day(name: str = "day") -> Column[str]:
    """The day by which a row stands in time, empty where none is known: no database need be asked where NULL sorts."""
    return Column(name, Sorted, nullable=False)
