"""What is said of an event beside the report's words."""

from __future__ import annotations

import pytest
from sample import rich_reading

from dateline.likely import SURE
from dateline.views.lookup import Lookup
from dateline.views.telling import tell


@pytest.mark.parametrize(("likelihood", "told"), [(SURE - 0.01, True), (SURE, False), (0.95, False), (None, False)])
def test_an_event_that_is_less_likely_right_is_told_as_less_sure(likelihood: float | None, told: bool) -> None:
    it = rich_reading()
    it.events[0].likelihood = likelihood
    assert ("less sure" in tell(Lookup(it), it.events[0], 80).asides) == told
