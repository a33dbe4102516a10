"""Readings without the events that are less likely right than their user wants them."""

from __future__ import annotations

from pathlib import Path

import pytest

import dateline
from dateline.errors import UsageError
from dateline.likely import checked, likely
from dateline.model import Actor, Anchor, Doubt, Event, Pledge, Reading, Report, Span

TEXT = """Gunmen kill 12 in market attack

KANO, Nigeria (Agency) - Gunmen killed 12 people on Monday in an attack on a market in Kano, police said.

The attack came two days after the army arrested the leader of the group. President Musa Bello condemned the killings
and said he would meet the governor. Residents may hold a march. The opposition demanded that the minister resign.
"""


def reading() -> Reading:
    """``e1`` is told again by ``e3`` and comes before ``e2``; ``e4`` has no likelihood."""
    return Reading(
        report=Report("r", "Police shot a man, fled, were shooting and met."),
        anchor=Anchor(),
        actors=[Actor("a1", "Police", "group", mentions=[Span(0, 6)])],
        events=[
            Event("e1", 7, 11, "ASSAULT", actors=["a1"], likelihood=0.6, before=["e2"]),
            Event("e2", 19, 23, "RETREAT", actors=["a1"], likelihood=0.9, after=["e1"]),
            Event("e3", 30, 38, "ASSAULT", actors=["a1"], repeats="e1"),
            Event("e4", 43, 46, "CONSULT", actors=["a1"]),
        ],
        pledges=[Pledge("a1", None, 7, 11, event="e1")],
        doubts=[Doubt("S603", "minor", [Span(0, 6)], "Nobody else says so.", ["e1", "e2"])],
    )


def test_what_is_less_likely_goes_with_what_tells_it_again() -> None:
    assert [event.id for event in likely(reading(), 0.7).events] == ["e2", "e4"]


def test_a_likelihood_as_high_as_asked_is_enough() -> None:
    assert likely(reading(), 0.6) == reading()


def test_nothing_names_what_is_gone() -> None:
    left = likely(reading(), 0.7)
    assert left.events[0].after == []
    assert left.pledges[0].event is None
    assert left.doubts[0].facts == ["e2"]


def test_other_facts_stay_and_the_reading_given_too() -> None:
    given = reading()
    left = likely(given, 1.0)
    assert given == reading()
    assert (left.report, left.actors, left.sentences) == (given.report, given.actors, given.sentences)


@pytest.mark.parametrize("sure", [-0.1, 1.1, float("nan")])
def test_a_likelihood_lies_between_nought_and_one(sure: float, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=f"sure={sure}"):
        checked(sure)
    with pytest.raises(UsageError):
        dateline.read_many(["missing.txt"], sure=sure)
    with dateline.Record.open(tmp_path / "record.db") as record, pytest.raises(UsageError):
        record.adding([], sure=sure)


@pytest.mark.parametrize("sure", [0.5, 0.7, 0.8, 0.9, 1.0])
def test_reading_so_and_choosing_later_are_the_same(sure: float) -> None:
    whole = dateline.read(TEXT, date="2024-05-07")
    assert dateline.read(TEXT, date="2024-05-07", sure=sure) == likely(whole, sure)
    assert list(dateline.read_many([TEXT], date="2024-05-07", sure=sure)) == [likely(whole, sure)]


def test_a_record_takes_reports_and_readings_so_too(tmp_path: Path) -> None:
    whole = dateline.read(TEXT, date="2024-05-07")
    for number, given in enumerate((TEXT, whole)):
        with dateline.Record.open(tmp_path / f"{number}.db") as record:
            record.add(given, date="2024-05-07", sure=0.8)
            assert record.show("text").events == likely(whole, 0.8).events
