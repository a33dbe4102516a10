"""Where a record is: a file, the memory of this process, or a PostgreSQL database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dateline.errors import UsageError

DEFAULT = "dateline.db"
MEMORY = ":memory:"
_POSTGRES = ("postgresql://", "postgres://", "postgresql+psycopg://")


@dataclass(frozen=True, slots=True)
class Address:
    """``path`` is None in memory and on a server; ``url`` is a server's. ``label`` is what errors call it."""

    label: str
    path: Path | None = None
    url: str | None = None


def address(given: str | Path) -> Address:
    """An address as users write it. Raises UsageError."""
    if isinstance(given, Path):
        return Address(str(given), given)
    if given.startswith(_POSTGRES):
        return Address(_without_password(given), url="postgresql+psycopg://" + given.partition("://")[2])
    if given in (MEMORY, "sqlite://", "sqlite:///:memory:"):
        return Address("the record in memory")
    given = given.removeprefix("sqlite:///")
    if "://" in given:
        raise UsageError(f"{given}: no such kind of record (a file's path, or postgresql://user@host/database)")
    if not given or "\0" in given:
        raise UsageError("--record: not a file's name")
    return Address(given, Path(given))


def _without_password(url: str) -> str:
    scheme, _, rest = url.partition("://")
    who, at, where = rest.rpartition("@")
    return f"{scheme}://{who.partition(':')[0]}{at}{where}".partition("?")[0]
