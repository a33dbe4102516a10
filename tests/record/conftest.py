"""Records to test on: in memory, in a file, and on a PostgreSQL server where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.record import Record

from .servers import Server, programs


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    found = programs()
    if found is None:
        pytest.skip("no PostgreSQL is installed (Debian: apt-get install postgresql)")
    server = Server(found)
    server.start()
    yield server
    server.remove()


@pytest.fixture
def postgres(server: Server) -> str:
    """The URL of an empty database."""
    return server.new_database()


@pytest.fixture(scope="session")
def made(server: Server) -> str:
    """The name of a database with an empty record, to be copied."""
    url = server.new_database()
    Record.open(url).close()
    return url.partition("@/")[2].partition("?")[0]


@pytest.fixture(scope="module")
def shared() -> Iterator[Record]:
    """A record in memory for the many examples of a property."""
    with Record.open(":memory:") as opened:
        yield opened


@pytest.fixture(params=["file", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a record can be made that outlives its process."""
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres"))
    return str(tmp_path / "record.db")


@pytest.fixture(params=["memory", "file", "postgres"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    """An empty record of each kind."""
    if request.param == "postgres":
        server: Server = request.getfixturevalue("server")
        where = server.new_database(request.getfixturevalue("made"))
    else:
        where = ":memory:" if request.param == "memory" else str(tmp_path / "record.db")
    with Record.open(where) as opened:
        yield opened
