"""The score on marked news counts what is struck out and what is found."""

from __future__ import annotations

from collections import Counter

from bench.news import score, summary
from training.news import Marked

REPORT: Marked = {
    "id": "r1",
    "text": "Rebels attacked the town of Halden on Friday. The mayor of Halden met union leaders on Monday.",
    "events": [
        {
            "start": 7, "end": 15, "type": "ASSAULT", "status": "happened", "repeats": None,
            "actors": [[0, 6]], "recipients": [[16, 34]],
        }
    ],
}  # fmt: skip


def test_rows_are_scored_against_the_marks() -> None:
    assert score([REPORT], show=False) == "1 reports, 2 rows, 50.0% struck out (no_event 1); 1 of 1 happenings found"


def test_a_summary_of_nothing_is_no_error() -> None:
    assert summary(Counter(), 0) == "0 reports, 0 rows, 0.0% struck out ()"
