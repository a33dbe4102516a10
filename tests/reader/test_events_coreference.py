"""Event coreference: the evidence of a pair, and what its weights make of it."""

from __future__ import annotations

from datetime import date

import pytest
from event_drafts import draft

from dateline.model import Event, Interval
from dateline.reader.events.coreference import Pair, Weights, evidence, sides, times

ROWS = """
    Rebels rebel NOUN NNS 2 nsubj
    shelled shell VERB VBD 0 root
    Gorna Gorna PROPN NNP 2 obj
    before before ADP IN 6 case
    the the DET DT 6 det
    shelling shelling NOUN NN 2 obl
"""
MONDAY, TUESDAY = Interval.day(date(2024, 5, 6)), Interval.day(date(2024, 5, 7))


def _pair(**later: object) -> Pair:
    first = Event("e1", 0, 1, "ASSAULT", actors=["a1"])
    return Pair(draft(ROWS).parse, Event("e2", 2, 3, "ASSAULT", **later), 5, first, 1)  # type: ignore[arg-type]


def test_the_evidence_is_told_in_plain_words() -> None:
    told = set(evidence(_pair(actors=["a1"])))
    assert {"type=ASSAULT", "same,kin=stem", "kin=stem,verb>def", "actors=same", "recipients=neither"} <= told


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        (["a1"], ["a1"], "same"),
        (["a1", "a2"], ["a1"], "share"),
        (["a1"], ["a2"], "differ"),
        (["a1"], ["a9"], "earlier vague"),
        (["a9"], ["a1"], "later vague"),
        ([], ["a1"], "earlier"),
        ([], [], "neither"),
    ],
)
def test_who_is_only_described_may_be_who_is_named(a: list[str], b: list[str], agree: str) -> None:
    assert sides(a, b, {"a9"}) == agree


def test_days_agree_meet_or_differ() -> None:
    week = Interval(date(2024, 5, 6), date(2024, 5, 12))
    assert [times(MONDAY, MONDAY), times(MONDAY, week), times(MONDAY, TUESDAY)] == ["same", "meet", "differ"]


def test_weights_add_up_to_a_likelihood() -> None:
    pair = _pair(actors=["a1"])
    assert Weights({}).likelihood(pair) == 0.5
    assert Weights({"bias": -3.0, "actors=same": 6.0}).likelihood(pair) > 0.9
    assert Weights({"bias": -3.0, "actors=same": -6.0}).likelihood(pair) < 0.1


def test_the_shipped_weights_know_the_types_of_the_ontology() -> None:
    weights = Weights.shipped()
    assert weights.knows("type=ASSAULT")
    assert not weights.knows("type=AID+ELECT")
