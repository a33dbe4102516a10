"""Word salad is told from English by pairs of words that nobody puts together; one such pair is a slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.parse import Parse
from dateline.language.sentences import split
from dateline.language.tokens import tokenize
from dateline.reader.salad import salads


def _words(text: str) -> Parse:
    tokens = tokenize(text)
    parse = Parse(text=text, sentences=split(text, tokens))
    parse.start, parse.end = [a for a, _ in tokens], [b for _, b in tokens]
    return parse


@pytest.mark.parametrize(
    "text",
    [
        "The police arrested in the of on Monday the and killed.",
        "Aid of the the sanctions released by was to the of.",
        "Attack rebels village the the burned of at of by the and.",
    ],
)
def test_two_impossible_pairs_make_a_salad(text: str) -> None:
    assert list(salads(_words(text))) == [0]


@pytest.mark.parametrize(
    "text",
    [
        "The police arrested three men in the the old town on Monday.",
        "The house that she came from was the first of the street.",
        "It was the why and the how that the court asked of and from him.",
        "What is it made of and what is the use of it?",
        "Vitamin A and vitamin B are found in the by now well known fruit.",
    ],
)
def test_english_and_a_word_typed_twice_are_none(text: str) -> None:
    assert not list(salads(_words(text)))


@given(st.lists(st.sampled_from("the of an and was by . to\n a Ana \u202e".split(" ")), max_size=40).map(" ".join))
def test_any_text_has_no_more_salads_than_sentences(text: str) -> None:
    parse = _words(text)
    found = list(salads(parse))
    assert found == sorted(set(found))
    assert all(0 <= s < len(parse.sentences) for s in found)
