"""Decoding: the best tree and the best legal tags, against trying everything."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.decode import allowed_steps, is_tree, spans, tree, viterbi

Array = npt.NDArray[np.float32]
TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]


def scores(rows: int, columns: int, seed: int, coarse: bool) -> Array:
    drawn = np.random.default_rng(seed).normal(size=(rows, columns)).astype(np.float32) * 3
    return np.round(drawn) if coarse else drawn


@pytest.mark.parametrize(
    ("heads", "yes"),
    [
        ([0], True),
        ([2, 0], True),
        ([2, 3, 0, 3], True),
        ([0, 0], False),
        ([2, 1], False),
        ([2, 1, 0], False),
        ([2, 3, 1], False),
        ([], False),
    ],
)
def test_is_tree(heads: list[int], yes: bool) -> None:
    assert is_tree(heads) == yes


def all_trees(n: int) -> Iterator[tuple[int, ...]]:
    return (h for h in itertools.product(range(n + 1), repeat=n) if is_tree(h))


@given(st.integers(1, 5), st.integers(0, 10_000), st.booleans())
def test_tree_is_the_best_of_all_trees(n: int, seed: int, coarse: bool) -> None:
    table = scores(n, n + 1, seed, coarse)
    heads = tree(table)
    assert is_tree(heads)
    best = max(sum(float(table[k, h[k]]) for k in range(n)) for h in all_trees(n))
    assert sum(float(table[k, heads[k]]) for k in range(n)) == pytest.approx(best, abs=1e-4)


@pytest.mark.parametrize("n", [60, 300])
def test_tree_of_senseless_scores(n: int) -> None:
    assert is_tree(tree(np.zeros((n, n + 1), np.float32)))
    assert is_tree(tree(scores(n, n + 1, 1, False)))


@given(st.integers(1, 4), st.integers(0, 10_000), st.booleans())
def test_viterbi_is_the_best_legal_sequence(n: int, seed: int, coarse: bool) -> None:
    table, steps = scores(n, len(TAGS), seed, coarse), allowed_steps(TAGS)
    tags = viterbi(table, steps)
    legal = [s for s in itertools.product(range(len(TAGS)), repeat=n) if _legal([TAGS[t] for t in s])]
    assert tuple(tags) in legal
    best = max(sum(float(table[k, t]) for k, t in enumerate(s)) for s in legal)
    assert sum(float(table[k, t]) for k, t in enumerate(tags)) == pytest.approx(best, abs=1e-4)


def _legal(tags: list[str]) -> bool:
    return all(t[0] != "I" or before[2:] == t[2:] for before, t in zip(["O", *tags], tags, strict=False))


def test_spans() -> None:
    assert spans(["B-PER", "I-PER", "O", "B-LOC", "B-LOC"]) == [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")]
    assert spans([]) == []
