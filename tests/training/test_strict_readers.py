"""What strict readers struck out teaches which rows to leave out."""

from __future__ import annotations

import json
from pathlib import Path

from dateline.api import read_report
from dateline.codec import to_json
from dateline.model import Report
from dateline.reader.events.coreference import Weights
from training.judging import judged as judged_anew
from training.loglinear import fit
from training.strict import Row, held_out, judged, learn, worth

WRONG = [Row(f"r{n}", "type", {"odd": 1.0, "VERB": 1.0}) for n in range(60)]
RIGHT = [Row(f"r{n}", "ok", {"plain": 1.0, "VERB": 1.0}) for n in range(60)]


def test_what_was_struck_out_weighs_for_it_and_what_was_left_against_it() -> None:
    table = learn(WRONG + RIGHT, [])
    assert table["odd"] > 0 > table["plain"]


def test_passages_teach_too() -> None:
    assert learn([], WRONG * 2 + RIGHT * 2)["odd"] > 0


def test_rare_features_weigh_nothing() -> None:
    assert "rare" not in fit([(["odd", "rare"], True), *[(["odd"], True), (["plain"], False)] * 9], smoothing=1, rare=3)


def test_features_weigh_by_their_values() -> None:
    cases = [({"odd": x}, x > 0) for x in (-2.0, -1.0, 1.0, 2.0)]
    weights = Weights(fit(cases, smoothing=0.1, rare=1))
    assert weights.of({"odd": 2.0}) > weights.of({"odd": 1.0}) > 0.5 > weights.of({"odd": -1.0})
    assert weights.of({"odd": 1.0}) == weights.of(["odd"])


def test_held_out_reports_are_those_the_weights_have_not_seen() -> None:
    more = dict.fromkeys(("odder", "oddest", "odd too"), 1.0)
    wrong = [Row(row.report, row.verdict, row.features | more) for row in WRONG]
    told = list(worth(held_out(wrong * 3 + RIGHT * 3, [])))
    assert told[:2] == ["struck out as read: 50.0% of 360", "sure 0.0: 0.0% of 180; right rows kept: 180 of 180"]


def test_of_surer_rows_fewer_are_left_and_fewer_struck_out() -> None:
    guesses = [(Row("r", "ok", {}), 0.1), (Row("r", "ok", {}), 0.35), (Row("r", "type", {}), 0.36)]
    told = list(worth(guesses))
    assert told[1:3] == [
        "sure 0.0: 33.3% of 3; right rows kept: 2 of 2",
        "sure 0.6: 33.3% of 3; right rows kept: 2 of 2",
    ]
    assert told[3] == "sure 0.7: 0.0% of 1; right rows kept: 1 of 2"


def test_the_judged_rows_are_verdicts_and_features_alone() -> None:
    rows = list(judged())
    verdicts = {row.verdict for row in rows}
    assert {"ok", "second", "no_event", "type", "status", "actor"} <= verdicts
    assert all(row.report.isdigit() and row.features for row in rows)
    assert {sum(name.startswith("word") for name in row.features) for row in rows} == {128}


def test_the_weights_of_judged_rows_part_them() -> None:
    weights = Weights(learn(WRONG + RIGHT, []))
    assert weights.of(["odd", "VERB"]) > 0.5 > weights.of(["plain", "VERB"])


def test_a_row_of_today_takes_the_verdict_of_the_judged_row_in_its_place(tmp_path: Path) -> None:
    report = {"id": "r1", "text": "Rebels attacked the town of Halden on Friday.", "published": "2021-07-26"}
    then = read_report(Report(**report))
    assert [event.type for event in then.events] == ["ASSAULT"]
    label = {"report": "r1", "event": "e1", "ok": False, "why": "status"}
    for name, line in (("in", json.dumps(report)), ("out", to_json(then)), ("labels", json.dumps(label))):
        (tmp_path / f"set.{name}.jsonl").write_text(line + "\n", "utf-8")
    [(number, (verdict, vector, statements))] = judged_anew(tmp_path)
    assert (number, verdict, vector.any(), "ASSAULT" in statements) == (1, "status", True, True)
