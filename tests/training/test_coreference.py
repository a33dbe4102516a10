"""The weights of event coreference are learned from what annotators tied."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.reader.events.coreference import Weights
from training import coreference
from training.coreference import Case, ecbplus, learn, marked, score
from training.news import Marked

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


def _report(id: str, set: str) -> Marked:
    events = [{"start": 0, "end": 4, "repeats": None}, {"start": 9, "end": 13, "repeats": 0}]
    return {"id": id, "set": set, "text": "Raid. The raid.", "events": events}


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """One report of real news and one written for Dateline, both marked by hand."""
    told = [_report("6_9ecb", "ecbplus"), _report("written", "dateline")]
    monkeypatch.setattr(coreference.news, "reports", lambda folder, part: iter(told))


@pytest.mark.usefixtures("by_hand")
def test_real_news_and_written_reports_are_told_apart() -> None:
    kept_apart = coreference.news.kept_apart(_report("written", "dateline"))
    assert [r["report"]["id"] for r in marked(Path(), "train", real=True)] == ["6_9ecb"]
    (written,) = marked(Path(), "train", real=False, kept_apart=kept_apart)
    assert [(e["id"], e["repeats"]) for e in written["events"]] == [("0", None), ("1", "0")]


@pytest.mark.usefixtures("by_hand")
def test_what_is_marked_by_hand_is_not_read_as_ecbplus_has_it(tmp_path: Path) -> None:
    mentions = [
        {"kind": "event", "validated": True, "chain": "c", "m_id": f"m{n}", "start": n, "end": n + 1} for n in (0, 1)
    ]
    lines = [{"doc_id": id, "text": "Raid.", "mentions": mentions} for id in ("6_9ecb", "1_10ecb")]
    (tmp_path / "events_ecbplus.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    (reading,) = ecbplus(tmp_path)
    assert reading["report"]["id"] == "1_10ecb"
    assert [e["repeats"] for e in reading["events"]] == [None, "m0"]
