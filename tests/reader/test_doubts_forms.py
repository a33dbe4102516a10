"""What every doubt has, whatever its code; and reports that are no prose, of which few things can be doubted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.api import Reading, read_report
from dateline.model import Report
from dateline.reader.doubts import FINDERS

PAGES = Path(__file__).parents[2] / "docs" / "doubts"
FACT = re.compile(r"(?:[ae][1-9]\d*|[tqspo]\d+)\Z")
PARTS = {"t": "times", "q": "quantities", "s": "statements", "p": "pledges", "o": "offices"}


def read(text: str, published: str | None = "2021-07-26") -> Reading:
    return read_report(Report(id="t", text=text, published=published))


def flagged() -> list[str]:
    found = []
    for code in sorted(FINDERS):
        section = (PAGES / f"{code}.md").read_text("utf-8").partition("## Questioned\n")[2].partition("\n## ")[0]
        found += [line[2:] for line in section.splitlines() if line.startswith("- ")]
    return found


@pytest.mark.parametrize("text", flagged())
def test_a_doubt_is_one_sentence_at_words_and_names_facts_that_there_are(text: str) -> None:
    reading = read(text)
    ids = {actor.id for actor in reading.actors} | {event.id for event in reading.events}
    for doubt in reading.doubts:
        assert doubt.message.endswith(".")
        assert "\n" not in doubt.message
        assert re.search(r"[\d“]|\bNo\b|\bnobody\b|[A-Z][a-z]+ ", doubt.message)
        assert doubt.spans
        assert all(0 <= start < end <= len(text) for start, end in doubt.spans)
        for fact in doubt.facts:
            assert FACT.match(fact)
            letter, number = fact[0], int(fact[1:])
            assert fact in ids if letter in "ae" else number < len(getattr(reading, PARTS[letter]))


def test_a_doubt_of_a_figure_touches_the_figure_and_one_of_an_act_the_act() -> None:
    (doubt,) = read("The army left on Monday under the pretext of peace. Rain fell.").doubts
    assert doubt.code == "S602"
    reading = read("Sales rose to 400 tons, and the army did not went to the border on Monday.")
    (doubt,) = reading.doubts
    assert doubt.code == "G505"
    assert doubt.facts


QUOTED = "\n\n".join(
    f"“{words}”"
    for words in (
        "I did not went there, and we never saw him.",
        "Mass destruction. No bread. Nothing.",
        "They said there are 4 billion soldiers!",
        "He told me the the same, and I believed him.",
        "We were five. Had to run. Was terrible.",
        "My brother was the mayor. Who had blocked the road.",
    )
)
LISTED = "Results\n\n" + "\n".join(
    f"- {line}"
    for line in (
        "Almeda 3, Norhaven 1.",
        "Two goals for Krag.",
        "To the final: Almeda.",
        "Out: Berg, Hale.",
        "High 24, low 11.",
        "With the help of rain.",
        "Had to retire: Lomov.",
    )
)
HEADLINES = "\n".join(
    (
        "Talks collapse",
        "Strike to go ahead",
        "Six hurt in blast",
        "Minister out, mayor in",
        "Had to be rescued",
        "Six dead in blast",
        "Troops to leave, troops to stay",
        "No trains, no buses",
    )
)
POETRY = """The rain of the harbour, the rain.
I had loved you, and you, and the rain,
Mass of the morning, of iron, of grain,
Who had no window, who had no name.

The rain of the harbour, the rain.
To the gate, to the garden, the lane.
We shall leave, we shall stay, and remain.
Undoubtedly lost. And again.

The rain of the harbour, the rain."""


@pytest.mark.parametrize("text", [QUOTED, LISTED, HEADLINES, POETRY], ids=["quoted", "listed", "headlines", "poetry"])
def test_what_is_no_prose_is_hardly_doubted(text: str) -> None:
    found = read(text).doubts
    assert [d for d in found if d.severity == "major"] == []
    assert len(found) <= 1


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["the ", "of ", "I ", "had ", "will ", "12 ", "all ", "troops ", "“", ". ", "\n", "-", "\0", "\ud800"]
        )
    )
)
def test_any_words_in_any_order_are_doubted_at_places_that_there_are(pieces: list[str]) -> None:
    text = "".join(pieces) + "word"
    for doubt in read(text, None).doubts:
        assert all(0 <= start < end <= len(text) for start, end in doubt.spans)
