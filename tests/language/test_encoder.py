"""Rows: neighbouring sentences together, nothing lost, nothing of two reports in one batch."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from dateline.language import core
from dateline.language.core import INSIDE, START, priors_of
from dateline.language.encoder import MAX_PIECES, PADDING, ROW_PIECES, SURE, Row, batches, feeds, sentences_of
from dateline.language.sentences import split
from dateline.language.tokens import tokenize


def rows_of(sentences: list[str]) -> list[Row]:
    words = [w for s in sentences for w in s.split()]
    ends = [sum(len(s.split()) for s in sentences[: k + 1]) for k in range(len(sentences))]
    runs = list(zip([0, *ends[:-1]], ends, strict=True))
    return core().encoder.rows(words, runs, [START if k in {a for a, _ in runs} else INSIDE for k in range(len(words))])


def test_short_neighbours_share_a_row() -> None:
    (row,) = rows_of(["The army left .", "He stayed .", "It rained ."])
    assert (row.first, row.last) == (0, 10)
    assert len(row.at) == len(row.prior) == 10
    assert row.at == sorted(set(row.at))
    assert row.prior[0] == SURE
    assert row.prior[4] == START


def test_rows_hold_no_more_than_they_may() -> None:
    rows = rows_of(["one two three four five six seven eight nine ten ."] * 40)
    assert all(len(r.ids) <= ROW_PIECES + 2 for r in rows)
    assert [(a.last, b.first) for a, b in pairwise(rows) if a.last != b.first] == []
    assert rows[-1].last == 40 * 11


def test_an_overlong_sentence_goes_on_in_the_next_row() -> None:
    rows = rows_of(["the army and " * 300 + "the navy left .", "He stayed ."])
    assert all(len(r.ids) <= MAX_PIECES + 1 for r in rows)
    assert [r.goes_on for r in rows] == [False] + [True] * (len(rows) - 1)
    assert rows[-1].last == 3 * 300 + 4 + 3


def test_batches_pad_and_keep_every_row() -> None:
    rows = rows_of(["one two three ."] * 7 + ["four five six seven eight nine ten " * 10] * 3)
    made = [row for batch in batches(rows) for row in batch]
    assert sorted(r.first for r in made) == sorted(r.first for r in rows)
    for batch in batches(rows):
        arrays = feeds(batch)
        assert arrays["ids"].shape == arrays["mask"].shape == arrays["shapes"].shape
        assert arrays["first"].shape == arrays["prior"].shape
        for k, row in enumerate(batch):
            assert arrays["mask"][k].sum() == len(row.ids)


def test_sentences_are_numbered_and_padding_is_none() -> None:
    start = np.array([[1, 0, 1, 0, 1], [1, 0, 0, 0, 0]])
    prior = np.array([[SURE, -2, 4, -2, 4], [SURE, -2, PADDING, PADDING, PADDING]])
    assert sentences_of(start, prior).tolist() == [[1, 1, 2, 2, 3], [1, 1, -1, -1, -1]]


@pytest.mark.parametrize(
    ("gap", "prior"), [(" ", START), ("\n", SURE), ("\r\n\r\n", SURE)], ids=["blank", "line end", "paragraph"]
)
def test_priors(gap: str, prior: float) -> None:
    text = f"The army left.{gap}He stayed."
    tokens = tokenize(text)
    sentences = split(text, tokens)
    priors = priors_of(text, tokens, sentences)
    assert priors[0] == SURE
    assert priors[sentences[1][0]] == prior
    assert priors.count(INSIDE) == len(tokens) - 2
