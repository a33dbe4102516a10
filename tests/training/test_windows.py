"""Rows of neighbouring sentences: nothing lost, every index shifted with its words."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from training.windows import join, rows, windows

ONE = {"words": ["Rebels", "fled"], "head": [2, 0], "upos": ["NOUN", "VERB"], "frames": [(1, [(0, "ARG0")])]}
TWO = {"words": ["He", "slept", "."], "head": [2, 0, 2], "upos": ["PRON", "VERB", "PUNCT"], "mentions": [(0, "e1")]}


def test_a_row_shifts_its_indices() -> None:
    row = join([ONE, TWO], set())
    assert row["words"] == ["Rebels", "fled", "He", "slept", "."]
    assert row["head"] == [2, 0, 4, 0, 4]
    assert row["sentence"] == [0, 0, 1, 1, 1]
    assert row["starts"] == [None, "inside", "start", "inside", "inside"]
    assert row["frames"] == [(1, [(0, "ARG0")])]
    assert row["frames_known"] == [True, True, False, False, False]
    assert row["mentions"] == [(2, "e1", True)]


def test_what_a_sentence_lacks_is_unknown_in_its_row() -> None:
    row = join([{**ONE, "names": ["O", "O"]}, TWO], {"e1"})
    assert row["names"] == ["O", "O", None, None, None]
    assert row["mentions"] == [(2, "e1", False)]


def test_sentences_that_nobody_parsed_say_nothing_of_starts() -> None:
    row = join([{"words": ["Rabat", "."], "names": ["B-LOC", "O"]}], set())
    assert "head" not in row
    assert "starts" not in row


@given(st.lists(st.integers(1, 40), min_size=1, max_size=20), st.integers(1, 90))
def test_windows_keep_every_sentence_in_order(lengths: list[int], limit: int) -> None:
    document = [{"words": [str(k)] * n, "head": [0] * n} for k, n in enumerate(lengths)]
    cut = list(windows(document, limit))
    assert [s for window in cut for s in window] == document
    assert all(len(window) == 1 or sum(len(s["words"]) for s in window) <= limit for window in cut)
    (made,) = rows([document], (limit,), random.Random(1))
    assert [w for row in made for w in row["words"]] == [w for s in document for w in s["words"]]
