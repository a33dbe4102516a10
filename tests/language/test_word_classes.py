"""Word classes: where the core's two heads disagree, the sure sign wins."""

from __future__ import annotations

import pytest

from dateline.language.core import _agreed, _verb_tag


@pytest.mark.parametrize(
    ("word", "upos", "xpos", "agreed"),
    [
        ("taken", "ADJ", "VBN", "VERB"),
        ("marched", "PROPN", "VBD", "VERB"),
        ("expel", "AUX", "VB", "VERB"),
        ("will", "AUX", "MD", "AUX"),
        ("been", "AUX", "VBN", "AUX"),
        ("through", "ADP", "VBD", "ADP"),
        ("house", "NOUN", "NN", "NOUN"),
    ],
)
def test_a_verbs_tag_outweighs_another_open_class(word: str, upos: str, xpos: str, agreed: str) -> None:
    assert _agreed(word, upos, xpos) == agreed


def test_a_verb_keeps_or_gets_a_verbs_tag() -> None:
    assert _verb_tag("vowed", "VERB", "MD") == "VBD"
    assert _verb_tag("taken", "VERB", "VBN") == "VBN"
    assert _verb_tag("United", "VERB", "NNP") == "NNP"
    assert _verb_tag("will", "AUX", "MD") == "MD"
