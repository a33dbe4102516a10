"""Tellings that go on with what was just told: its course, its harm, what it was."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Report


def _repeats(text: str, word: str) -> bool:
    start = text.index(word)
    events = read_report(Report(id="t", text=text, published="2009-03-04")).events
    return next(e for e in events if e.start == start).repeats is not None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "The president received the French ambassador on Monday. During the meeting, the ambassador praised him.",
            "meeting",
        ),
        (
            "The president received the French ambassador on Monday. The meeting was attended by two ministers.",
            "meeting",
        ),
        (
            "The minister held talks with the Iranian envoy in which the two sides negotiated over gas exports.",
            "negotiated",
        ),
        ("The trouble began after the elections on November 7, in which Ortega was re-elected.", "re-elected"),
        ("The king received President Mahama on Monday. This was Mahama's first visit to Morocco.", "visit"),
        ("Gunmen bombed a market in Kano on Monday. It was the third such bombing this month.", "bombing this"),
        ("Protesters clashed with police in the port on Monday. The clashes left eight people injured.", "clashes"),
    ],
)
def test_what_goes_on_with_the_story_is_no_second_event(text: str, word: str) -> None:
    assert _repeats(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "The president received the French ambassador on Monday. He will attend a meeting with miners today.",
            "meeting",
        ),
        ("The king received President Mahama on Monday. Mahama has paid another visit to Mali.", "visit to"),
    ],
)
def test_another_meeting_is_another_event(text: str, word: str) -> None:
    assert not _repeats(text, word)
