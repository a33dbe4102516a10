"""Made-up damage: what is called damaged differs, what is called clean does not."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from training.garble import damaged

WORDS = st.sampled_from('the army said that it left Basra on Monday , he added " of which in'.split())
DOCUMENT = st.lists(st.lists(WORDS, min_size=1, max_size=30), min_size=1, max_size=8)


@given(DOCUMENT, st.integers(0, 10_000))
def test_only_what_differs_is_damaged(sentences: list[list[str]], seed: int) -> None:
    document = [{"words": words} for words in sentences]
    strangers = [{"words": "a stranger came to the town on Sunday .".split()}]
    made = damaged(document, strangers, random.Random(seed))
    assert len(made) == len(document)
    for before, after in zip(sentences, made, strict=True):
        assert len(after["garble"]) == len(after["words"])
        if "garbled" not in after["garble"]:
            assert after["words"] == before
    assert [s["words"] for s in document] == sentences


def test_some_sentences_are_damaged() -> None:
    document = [{"words": "The army left Basra on Monday after the talks , he said .".split()}] * 50
    made = damaged(document, document, random.Random(3))
    share = sum(s["garble"][0] == "garbled" for s in made) / len(made)
    assert 0.15 < share < 0.7
