"""What is added is in the record once, whole, and goes without a trace."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.api import Reading
from dateline.errors import DatelineError, NotInRecord, SourceError
from dateline.model import Anchor, Report, Sentence
from dateline.record import Record
from dateline.record.adding import BATCH

from .record_readings import many, reading
from .whole import assert_whole, contents


def test_a_report_comes_back_as_it_was_read(record: Record) -> None:
    given = reading()
    assert [(a.id, a.outcome, a.note) for a in record.add(given)] == [("r1", "added", None)]
    assert record.show("r1").to_json() == given.to_json()
    assert len(record) == 1
    assert_whole(record)


def test_a_report_is_there_once_however_often_it_is_added(record: Record) -> None:
    record.add(*many(3))
    before = contents(record)
    assert {a.outcome for a in record.add(*many(3), many(1)[0])} == {"known"}
    assert contents(record) == before


def test_the_same_words_in_two_papers_are_two_reports(record: Record) -> None:
    record.add(reading("r1", publisher="The Post"), reading("r1", publisher="The Ledger"))
    assert len(record) == 2


def test_equal_ids_are_told_apart_and_nothing_is_lost(record: Record) -> None:
    added = record.add(*(reading("index", toll=10 + n) for n in range(40)))
    assert [a.id for a in added][:3] == ["index", "index-2", "index-3"]
    assert len({a.id for a in added}) == len(record) == 40


def test_a_report_can_take_the_place_of_that_with_its_id(record: Record) -> None:
    record.add(*(reading(f"r{n}", 10 + n) for n in range(3)))
    before = contents(record)
    assert [(a.id, a.outcome) for a in record.add(reading("r1", toll=99), replace=True)] == [("r1", "replaced")]
    assert "killed 99 rats" in record.show("r1").report.text
    assert contents(record) == before
    assert_whole(record)


def test_a_report_can_be_read_anew_under_its_id(record: Record) -> None:
    record.add(reading("r1", day=None))
    again = reading("other", day=None)
    again.anchor = Anchor(reading().anchor.date, "given")
    assert [(a.id, a.outcome) for a in record.add(again, replace=True)] == [("r1", "replaced")]
    assert record.show("r1").anchor.source == "given"


def test_forgetting_undoes_just_what_came_of_a_report(record: Record) -> None:
    record.add(*many(3))
    before, actors = contents(record), list(record.actors())
    record.add(*many(2, first=3))
    assert contents(record) != before
    record.forget("r3", "r4")
    assert contents(record) == before
    assert list(record.actors()) == actors
    assert_whole(record)


def test_a_record_from_which_all_is_forgotten_is_empty(record: Record) -> None:
    record.add(*many(3))
    record.forget("r0", "r1", "r2")
    assert contents(record) == {}
    assert_whole(record)


def test_what_is_not_there_cannot_be_forgotten_or_shown(record: Record) -> None:
    for ask in (record.forget, record.show):
        with pytest.raises(NotInRecord, match="nope: no such report in "):
            ask("nope")


def test_many_are_added_by_the_batch_in_their_order(record: Record) -> None:
    given = many(BATCH + 3)
    assert [a.id for a in record.add(*given)] == [r.report.id for r in given]
    assert_whole(record)


def test_a_reading_that_cannot_be_kept_costs_no_other(record: Record) -> None:
    good, bad = many(2), reading("bad", toll=77)
    bad.events[0].status = None  # type: ignore[assignment]
    problems: list[DatelineError] = []
    record.add(good[0], bad, good[1], on_error=problems.append)
    assert len(record) == 2
    assert len(problems) == 1
    assert "bad: the record cannot hold its reading" in str(problems[0])
    assert_whole(record)


def test_reports_are_read_and_what_cannot_be_is_told(record: Record, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "BAGHDAD, July 26, 2021 (Agency) - The minister resigned on Monday, officials said."
    )
    problems: list[DatelineError] = []
    added = record.add(tmp_path / "a.txt", tmp_path / "none.txt", on_error=problems.append)
    assert [a.id for a in added] == ["a"]
    assert [type(p).__mro__[1] for p in problems] == [SourceError]
    assert record.add(tmp_path / "a.txt")[0].outcome == "known"


@pytest.mark.parametrize("day", ["1850-03-01", "2090-01-01"])
def test_a_report_of_an_odd_date_is_kept_and_told_of(record: Record, day: str) -> None:
    (added,) = record.add(reading(day=day))
    assert added.note is not None
    assert added.note.startswith(f"r1: dated {day}, which is ")
    assert [row.day for row in record.statements(limit=1)] == [day]


def test_what_falls_out_of_its_text_is_kept_within_it(record: Record) -> None:
    given = reading()
    given.events[0].start, given.events[0].end = 10**30, -5
    record.add(given)
    assert_whole(record)


@given(st.text(alphabet=st.characters(exclude_categories=()), min_size=1), st.text(alphabet="a\0\ud800é\u202e\"'"))
def test_any_text_and_any_id_come_back(shared: Record, text: str, id: str) -> None:
    given = Reading(Report(id, text, title=id), Anchor(), [Sentence(0, len(text))])
    (added,) = shared.add(given)
    shown = shared.show(added.id)
    assert shown.report.text == text
    assert shared.show(id).report.sha256 == given.report.sha256
    assert shared.add(given)[0].outcome == "known"
    shared.forget(id)
    assert contents(shared) == {}


def test_any_text_can_be_kept_on_a_server(postgres: str) -> None:
    text = "\0 \ud800 <b>tag</b> \U0001f600 é \u202e" + '"' * 10_000
    with Record.open(postgres) as record:
        record.add(Reading(Report("x", text), Anchor(), [Sentence(0, len(text))]))
        assert record.show("x").report.text == text
