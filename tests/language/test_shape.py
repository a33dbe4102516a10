"""The shape class of a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.shape import N_SHAPES, SHAPES, shape


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("army", "lower"),
        ("Baghdad", "Capitalised"),
        ("NATO", "UPPER"),
        ("A", "Single"),
        ("McDonald", "miXed"),
        ("2,500", "digits"),
        (".5", "digits"),
        ("20th", "digits+letters"),
        ("\u2014", "mark"),
        ("O'Brien", "Other-Capitalised"),
        ("n't", "other"),
    ],
)
def test_shapes(word: str, name: str) -> None:
    assert SHAPES[shape(word)] == name


@given(st.text(st.characters(codec=None), min_size=1))
def test_every_word_has_a_shape(word: str) -> None:
    assert 0 < shape(word) < len(SHAPES) <= N_SHAPES
