"""What the headline leaves unsaid, its report tells in full."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dateline.api import read_report
from dateline.language.parse import Parse
from dateline.model import Event, Interval, Report
from dateline.reader.events.fuller import tell_in_full

FRIDAY = Interval(date(2024, 5, 3), date(2024, 5, 3))


def _lines(*lines: str) -> Parse:
    """Lines of one word each: those with a full stop are sentences."""
    p = Parse("\n".join(lines))
    at = 0
    for n, line in enumerate(lines):
        words = [line.removesuffix("."), "."] if line.endswith(".") else [line]
        p.sentences.append((len(p.start), len(p.start) + len(words)))
        for word in words:
            p.start.append(at)
            p.end.append(at := at + len(word))
            p.sentence.append(n)
            p.lemma.append(word.lower())
            p.upos.append("PUNCT" if word == "." else "VERB")
        at += 1
    p.xpos, p.deprel, p.head = [""] * len(p), [""] * len(p), [-1] * len(p)
    return p


def _event(**fields: Any) -> Event:
    return replace(Event(id="e1", start=0, end=4, type="ASSAULT"), **fields)


def _told(first: Event, **fields: Any) -> Event:
    """The headline's event after a lead that tells it again by the same word."""
    tell_in_full(_lines("attack", "attack."), [(first, 0), (_event(id="e2", repeats="e1", **fields), 1)])
    return first


def test_a_headline_takes_the_day_the_sides_and_the_place_of_its_lead() -> None:
    first = _told(_event(), actors=["a1"], recipients=["a2"], places=["a3"], time=FRIDAY)
    assert (first.actors, first.recipients, first.places, first.time) == (["a1"], ["a2"], ["a3"], FRIDAY)


def test_what_a_headline_says_stands_and_nobody_is_on_both_sides() -> None:
    first = _told(_event(recipients=["a1"]), actors=["a1"], recipients=["a3"], time=FRIDAY)
    assert (first.actors, first.recipients) == ([], ["a1"])


@pytest.mark.parametrize("other", [{"type": "COERCE"}, {"status": "planned"}])
def test_another_kind_of_telling_lends_nothing(other: dict[str, Any]) -> None:
    assert _told(_event(), time=FRIDAY, **other).time is None


def test_another_word_lends_nothing() -> None:
    first = _event()
    tell_in_full(_lines("attack", "fire."), [(first, 0), (_event(id="e2", repeats="e1", time=FRIDAY), 1)])
    assert first.time is None


@pytest.mark.parametrize("lines", [("attack.", "attack."), ("news.", "attack", "attack.")])
def test_only_lines_at_the_top_are_headlines(lines: tuple[str, ...]) -> None:
    p = _lines(*lines)
    *_, first_word, word = (k for k in range(len(p)) if p.lemma[k] == "attack")
    first = _event()
    tell_in_full(p, [(first, first_word), (_event(id="e2", repeats="e1", time=FRIDAY), word)])
    assert first.time is None


def test_what_stands_far_below_lends_nothing() -> None:
    p = _lines("attack", "one.", "two.", "three.", "attack.")
    first, word = _event(), max(k for k in range(len(p)) if p.lemma[k] == "attack")
    tell_in_full(p, [(first, 0), (_event(id="e2", repeats="e1", time=FRIDAY), word)])
    assert first.time is None


def test_a_report_dates_its_headline() -> None:
    text = "Gunmen kill mayor in Halden\nGunmen killed the mayor of Halden, Ivan Kovac, on Friday, police said."
    made = read_report(Report(id="t", text=text, published="2024-05-06"))
    first = made.events[0]
    assert (first.type, first.repeats, first.time) == ("ASSAULT", None, FRIDAY)


def test_a_day_in_the_lead_parts_no_later_telling_from_the_headline() -> None:
    lead = "Gunmen killed the mayor of Halden, Ivan Kovac{}, police said."
    text = f"Gunmen kill mayor in Halden\n{lead}\nThe killing took place at his home."
    for day in ("", " on Friday"):
        made = read_report(Report(id="t", text=text.format(day), published="2024-05-06"))
        assert {event.repeats for event in made.events if event.type == "ASSAULT"} == {None, "e1"}
        assert sum(event.repeats is None for event in made.events if event.type == "ASSAULT") == 1
