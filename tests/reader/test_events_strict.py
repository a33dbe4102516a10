"""Rows that a strict reader would strike out: what is said of them, and what becomes of them."""

from __future__ import annotations

from datetime import date

import pytest
from event_drafts import draft

from dateline.model import Event, Interval
from dateline.reader.events import find, strict
from dateline.reader.events.strict import LIKELY, LOST, Rows, evidence, strike_out

ROWS = """
    Rebels rebel NOUN NNS 2 nsubj
    shelled shell VERB VBD 0 root
    Gorna Gorna PROPN NNP 2 obj
    and and CCONJ CC 5 cc
    attacked attack VERB VBD 2 conj
    Tolva Tolva PROPN NNP 5 obj
    after after ADP IN 8 case
    elections election NOUN NNS 5 obl
"""


def _rows() -> Rows:
    """As read, before anything is left out."""
    kept: list[Rows] = []
    find(draft(ROWS, Rebels="group", Gorna="place", Tolva="place"), strict=kept.append)
    return kept[0]


def _doubt(monkeypatch: pytest.MonkeyPatch, **chances: float) -> None:
    """How likely each event is to be struck out, by its word."""

    def error(rows: Rows, n: int) -> float:
        return chances.get(rows.draft.parse.word(rows.told[n][1]), 0.0)

    monkeypatch.setattr(strict, "error", error)


def _events(rows: Rows) -> list[tuple[str, str, str | None]]:
    return [(e.id, rows.draft.text[e.start : e.end], e.repeats) for e in rows.draft.events]


def test_the_evidence_is_told_in_plain_words() -> None:
    rows = _rows()
    told = set(evidence(rows, 0))
    assert {"ASSAULT,VERB", "ASSAULT,happened", "status=agreed", "rel=root", "alike=0", "back=-"} <= told
    assert "like,someone" in set(evidence(rows, 1))


def test_what_nobody_doubts_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    _doubt(monkeypatch)
    rows = _rows()
    before = _events(rows)
    strike_out(rows)
    assert _events(rows) == before


def test_what_is_surely_wrong_goes_and_the_rest_is_numbered_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _rows()
    _doubt(monkeypatch, shelled=LOST)
    strike_out(rows)
    assert "shelled" not in [word for _, word, _ in _events(rows)]
    assert [e.id for e in rows.draft.events] == [f"e{n}" for n in range(1, len(rows.told) + 1)]


def test_what_is_told_again_goes_with_its_first_telling(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _rows()
    first, again = rows.told[0][0], rows.told[1][0]
    again.repeats = first.id
    _doubt(monkeypatch, shelled=LOST)
    strike_out(rows)
    assert not {"shelled", "attacked"} & {word for _, word, _ in _events(rows)}


def test_a_doubtful_row_like_an_earlier_one_tells_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _rows()
    monkeypatch.setattr(strict, "LIKE", 0.0)
    _doubt(monkeypatch, attacked=LIKELY)
    strike_out(rows)
    assert _events(rows)[:2] == [("e1", "shelled", None), ("e2", "attacked", "e1")]


@pytest.mark.parametrize(("day", "repeats"), [(date(2021, 7, 20), "e1"), (date(2019, 7, 20), None)])
def test_days_may_be_misread_but_not_years(monkeypatch: pytest.MonkeyPatch, day: date, repeats: str | None) -> None:
    rows = _rows()
    (first, _), (doubtful, _) = rows.told[:2]
    first.time, doubtful.time = Interval.day(date(2021, 7, 24)), Interval.day(day)
    doubtful.actors, doubtful.recipients = list(first.actors), list(first.recipients)
    monkeypatch.setattr(strict, "LIKE", 0.0)
    _doubt(monkeypatch, attacked=LIKELY)
    strike_out(rows)
    assert _events(rows)[1] == ("e2", "attacked", repeats)


def test_a_doubtful_row_that_is_like_none_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = _rows()
    before = _events(rows)
    _doubt(monkeypatch, shelled=LIKELY)
    strike_out(rows)
    assert _events(rows) == before


def test_what_the_wording_alone_tells_is_not_asked() -> None:
    rows = _rows()
    trigger = rows.triggers[rows.told[0][1]]
    assert rows.asked(0)
    rows.triggers = {
        **rows.triggers,
        trigger.word: strict.Trigger(trigger.word, trigger.sense, trigger.slots, trigger.span, "denied"),
    }
    assert not rows.asked(0)


def test_the_shipped_weights_name_what_the_evidence_names() -> None:
    rows = _rows()
    named = {feature.split("=")[0] for n in range(len(rows.told)) for feature in evidence(rows, n)}
    known = {line.split("\t")[0].split("=")[0] for line in strict.TABLE.read_text("utf-8").splitlines()}
    assert {"score", "told", "status", "near", "alike", "back"} <= named & known


def test_nothing_told_is_nothing_struck_out() -> None:
    rows = Rows(draft("Quiet quiet ADJ JJ 0 root"), list[tuple[Event, int]](), {})
    strike_out(rows)
    assert rows.draft.events == []
