"""What a headline leaves unsaid, its report tells in full."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from dateline.api import read_report
from dateline.language.parse import Parse
from dateline.model import Event, Interval, Report
from dateline.reader.events.fuller import tell_in_full

FRIDAY = Interval(date(2024, 5, 3), date(2024, 5, 3))


def _two_lines(surer: str) -> Parse:
    """A headline of one word and a lead of one word, of whose types the core is more or less sure."""
    p = Parse("Raid\nattacked", [0, 5], [4, 13])
    p.sentence, p.sentences = [0, 1], [(0, 1), (1, 2)]
    p.type_score = [0.9, 0.5] if surer == "headline" else [0.5, 0.9]
    return p


def _event(**fields: Any) -> Event:
    return replace(Event(id="e1", start=0, end=4, type="ASSAULT"), **fields)


def test_a_headline_takes_the_day_and_the_sides_of_its_lead() -> None:
    first, lead = _event(), _event(actors=["a1"], recipients=["a2"], time=FRIDAY)
    tell_in_full(_two_lines("headline"), first, 0, lead, 1)
    assert (first.actors, first.recipients, first.time) == (["a1"], ["a2"], FRIDAY)


def test_what_a_headline_says_stands() -> None:
    first, lead = _event(actors=["a2"], recipients=["a1"]), _event(actors=["a1"], recipients=["a3"], time=FRIDAY)
    tell_in_full(_two_lines("headline"), first, 0, lead, 1)
    assert (first.actors, first.recipients) == (["a2"], ["a1"])


def test_of_two_types_the_surer_one_stands() -> None:
    lead = _event(type="COERCE", mode="seize", time=FRIDAY)
    tell_in_full(_two_lines("lead"), first := _event(), 0, lead, 1)
    assert (first.type, first.mode, first.time) == ("COERCE", "seize", FRIDAY)
    tell_in_full(_two_lines("headline"), first := _event(), 0, lead, 1)
    assert (first.type, first.time) == ("ASSAULT", None)


def test_the_day_of_what_is_only_planned_is_not_the_day_of_what_happened() -> None:
    first = _event()
    tell_in_full(_two_lines("headline"), first, 0, _event(status="planned", time=FRIDAY), 1)
    assert first.time is None


def test_a_sentence_that_is_no_headline_takes_nothing() -> None:
    p = _two_lines("headline")
    p.text = "Raid.attacked"
    tell_in_full(p, first := _event(), 0, _event(time=FRIDAY), 1)
    assert first.time is None


def test_a_report_dates_its_headline() -> None:
    text = "Gunmen kill mayor in Halden\nGunmen killed the mayor of Halden, Ivan Kovac, on Friday, police said."
    made = read_report(Report(id="t", text=text, published="2024-05-06"))
    first = made.events[0]
    assert (first.type, first.repeats, first.time) == ("ASSAULT", None, FRIDAY)
