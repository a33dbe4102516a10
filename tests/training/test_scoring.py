"""Scores of the core: counting, and documents put together again."""

from __future__ import annotations

import pytest

from training.evaluate import Document
from training.scoring import Share, Tally, runs


def test_tally() -> None:
    tally = Tally()
    tally.add([1, 2, 3], [2, 3, 4, 5])
    assert (tally.precision, tally.recall) == (pytest.approx(2 / 3), 0.5)
    assert tally.f1 == pytest.approx(4 / 7)
    assert Tally().f1 == 0


def test_share() -> None:
    share = Share()
    share.add([("a", "a"), ("a", "b")])
    assert str(share) == "50.0"
    assert str(Share()) == "-"


def test_runs() -> None:
    assert runs(["O", "A", "A", "B", "O", "A"]) == [(1, 3, "A"), (3, 4, "B"), (5, 6, "A")]


def test_a_document_is_its_sentences_with_blanks_between() -> None:
    document = Document()
    document.add({"words": ["He", "left", "."], "space": [1, 0, 0], "head": [2, 0, 2]})
    document.add({"words": ["Good"], "space": [1], "head": [0]})
    assert document.text == "He left. Good "
    assert [document.text[a:b] for a, b in document.tokens] == ["He", "left", ".", "Good"]
    assert document.sentences == [(0, 3), (3, 4)]
    assert document.heads() == [1, -1, 1, -1]
