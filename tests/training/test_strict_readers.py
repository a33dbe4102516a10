"""What strict readers struck out teaches which rows to leave out."""

from __future__ import annotations

from dateline.reader.events.coreference import Weights
from training.loglinear import fit
from training.strict import Row, held_out, judged, learn

WRONG = [Row(f"r{n}", "type", ["odd", "VERB"]) for n in range(60)]
RIGHT = [Row(f"r{n}", "ok", ["plain", "VERB"]) for n in range(60)]


def test_what_was_struck_out_weighs_for_it_and_what_was_left_against_it() -> None:
    table = learn(WRONG + RIGHT, [])
    assert table["odd"] > 0 > table["plain"]


def test_passages_teach_too() -> None:
    assert learn([], WRONG * 2 + RIGHT * 2)["odd"] > 0


def test_rare_features_weigh_nothing() -> None:
    assert "rare" not in fit([(["odd", "rare"], True), *[(["odd"], True), (["plain"], False)] * 9], smoothing=1, rare=3)


def test_held_out_reports_are_those_the_weights_have_not_seen() -> None:
    wrong = [Row(row.report, row.verdict, [*row.features, "odder", "oddest", "odd too"]) for row in WRONG]
    assert (
        held_out(wrong * 3 + RIGHT * 3, [])
        == "struck out: 50.0% as read, 0.0% of what is kept; right rows kept: 180 of 180"
    )


def test_the_judged_rows_are_verdicts_and_features_alone() -> None:
    rows = list(judged())
    verdicts = {row.verdict for row in rows}
    assert {"ok", "second", "no_event", "type", "status", "actor"} <= verdicts
    assert all(row.report.isdigit() and row.features for row in rows)


def test_the_weights_of_judged_rows_part_them() -> None:
    weights = Weights(learn(WRONG + RIGHT, []))
    assert weights.of(["odd", "VERB"]) > 0.5 > weights.of(["plain", "VERB"])
