"""Both sides are the two whom the report has just told of together."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Report


def _who(text: str, trigger: str) -> set[str]:
    made = read_report(Report(id="t", text=text, published="2024-05-06"))
    event = next(e for e in made.events if made.report.text[e.start : e.end] == trigger)
    names = {a.id: a.name for a in made.actors}
    return {names[a] for a in event.actors}


@pytest.mark.parametrize("both", ["The two sides", "Both sides", "The two countries"])
def test_both_sides_are_the_two_that_were_told_of_together(both: str) -> None:
    assert _who(f"Kenya and Somalia will meet on Monday. {both} agreed to a truce.", "agreed") == {"Kenya", "Somalia"}


def test_without_two_before_them_they_are_nobody_else() -> None:
    assert _who("The envoy spoke in Nairobi on Monday. The two sides agreed to a truce.", "agreed") <= {"two sides"}


def test_sides_of_a_river_do_nothing() -> None:
    made = read_report(Report(id="t", text="Trees grow on both sides of the river.", published="2024-05-06"))
    assert not any("side" in a.name for a in made.actors)
