from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.record import Record

from .desk import Desk
from .site import Site, StillClock, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def desk(clock: StillClock) -> Iterator[Desk]:
    with Record.open(":memory:") as record:
        yield Desk(record, clock)
