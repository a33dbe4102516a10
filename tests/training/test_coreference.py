"""The weights of event coreference are learned from what annotators tied."""

from __future__ import annotations

from dateline.reader.events.coreference import Weights
from training.coreference import Case, learn, score

TIED = Case([["type=ASSAULT", "alike"]], [["told"]], [True], True)
APART = Case([["type=ASSAULT", "unlike"]], [["told"]], [False], False)


def test_what_was_tied_weighs_for_it_and_what_was_not_against_it() -> None:
    table = learn([TIED] * 20 + [APART] * 20, [])
    assert table["alike"] > 0 > table["unlike"]


def test_rare_features_and_types_that_were_never_tied_weigh_nothing() -> None:
    odd = Case([["type=AID+REJECT", "alike"], ["type=ASSAULT", "rare"]], [["told"], ["told"]], [False, True], True)
    table = learn([TIED] * 20 + [APART] * 20 + [odd], [])
    assert "rare" not in table
    assert "type=AID+REJECT" not in table


def test_what_the_core_says_is_weighed_by_what_was_kept_apart() -> None:
    said = [Case([["type=ASSAULT"]], [[word]], [same], same) for word, same in (("one", True), ("two", False))]
    other_type = Case([["type=AID"]], [["told"]], [True], True)
    table = learn([TIED] * 20 + [APART] * 20 + [other_type] * 20, said * 20)
    assert table["one"] > 0 > table["two"]
    assert "told" not in table


def test_the_score_counts_hits_and_what_is_missed() -> None:
    weights = Weights({"bias": 0.0, "type=ASSAULT": 0.1, "alike": 5.0, "unlike": -5.0})
    assert score(weights, [TIED, APART]).startswith("retellings P 100.0 R 100.0")
