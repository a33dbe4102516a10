from __future__ import annotations

from collections.abc import Iterator

import pytest

from .site import Site, StillClock, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def clock() -> StillClock:
    return StillClock()
