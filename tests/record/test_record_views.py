"""Who said what and who is who, over all reports, filtered in one language."""

from __future__ import annotations

import json

import pytest

from dateline.errors import NotInRecord, UsageError
from dateline.record import Filters, Record
from dateline.record.rows import PAGE

from .record_readings import many, reading


def test_statements_come_the_latest_first_with_their_source(record: Record) -> None:
    record.add(reading("old", 11, "2021-07-01"), reading("new", 12, "2021-07-26"))
    rows = list(record.statements())
    assert [row.sources[0].report for row in rows] == ["new", "new", "old", "old"]
    row = rows[1]
    assert row.speaker is not None
    assert (row.speaker.name, row.content) == ("Ada Vance", "the harbour strike would end by Friday")
    source = row.sources[0]
    assert record.show("new").report.text[source.start : source.end] == source.quote == row.content


def test_an_actor_is_one_over_reports_by_name_kind_and_country(record: Record) -> None:
    record.add(*many(3))
    rows = {row.name: row for row in record.actors()}
    assert set(rows) == {"Ada Vance", "Bo Lund", "Sarrat", "Norland"}
    assert {row.name for row in record.actors(everyone=True)} == {*rows, "Dockers"}
    vance = rows["Ada Vance"]
    assert (vance.reports, vance.aliases, vance.offices, vance.country) == (3, ("Vance",), ("minister",), "NOR")
    other = reading("other", 99)
    other.actors[0].country = "SWE"
    record.add(other)
    assert sorted(row.reports for row in record.actors(actor="Ada Vance")) == [1, 3]


def test_statements_are_filtered(record: Record) -> None:
    record.add(reading("a", 11, "2021-07-01", publisher="The Post"), reading("b", 12, "2021-08-26", publisher="Ledger"))

    def found(**filters: object) -> list[tuple[str, str]]:
        rows = record.statements(**filters)
        return [(row.sources[0].report, row.speaker.name if row.speaker else "") for row in rows]

    vance = next(row for row in record.actors() if row.name == "Ada Vance")
    assert found(actor="Vance") == found(actor=vance.id) == [("b", "Ada Vance"), ("a", "Ada Vance")]
    assert found(actor=["ada vance", "BO LUND"], until="2021-07") == [("a", "Bo Lund"), ("a", "Ada Vance")]
    assert found(place="Sarrat", source="Ledger") == [("b", "Bo Lund")]
    assert found(type="PROTEST") == [("b", "Ada Vance"), ("a", "Ada Vance")]
    assert found(type=["protest", "ASSAULT"], source="a", actor="Lund") == [("a", "Bo Lund")]
    assert found(status="ongoing", since="2021-08-01") == [("b", "Ada Vance")]
    assert found(status="planned") == []


def test_what_rests_on_garbled_sentences_is_kept_out_unless_asked_for(record: Record) -> None:
    record.add(reading(trust=("garbled", "doubtful", "ok")))
    assert [row.trust for row in record.statements()] == ["doubtful"]
    assert [row.trust for row in record.statements(trust="ok")] == []
    assert {row.trust for row in record.statements(trust="garbled")} == {"doubtful", "garbled"}


def test_rows_come_page_by_page_each_once_and_can_be_asked_for_again(record: Record) -> None:
    count = PAGE // 2 + 5
    record.add(*many(count))
    rows = record.statements()
    ids = [row.id for row in rows]
    assert len(ids) == len(set(ids)) == 2 * count
    assert [row.id for row in rows] == ids
    assert [row.id for row in record.statements(limit=PAGE + 1)] == ids[: PAGE + 1]
    assert [row.id for row in record.statements(actor="Vance")] == [id for id in ids if id in _of(record, "Ada Vance")]


def _of(record: Record, name: str) -> set[str]:
    return {row.id for row in record.statements() if row.speaker and row.speaker.name == name}


def test_rows_can_be_added_to_while_they_are_gone_through(record: Record) -> None:
    record.add(*many(3))
    rows = iter(record.statements())
    for number in range(4):
        assert next(rows).day != "1990-01-01"
        record.add(reading(f"more{number}", 100 + number, "1990-01-01"))
    assert len(record) == 7


def test_rows_are_json(record: Record) -> None:
    record.add(reading())
    first = json.loads(next(iter(record.statements().to_jsonl())))
    assert set(first) == {"id", "kind", "speaker", "said_by", "cue", "content", "about", "day", "trust", "sources"}
    assert set(first["sources"][0]) == {"report", "start", "end", "quote"}


def test_an_undated_report_has_no_day_and_is_in_no_stretch_of_time(record: Record) -> None:
    record.add(reading(day=None))
    assert {row.day for row in record.statements()} == {None}
    assert list(record.statements(until="2030")) == []


@pytest.mark.parametrize(
    "given",
    [
        {"since": "July"}, {"until": "2021-13"}, {"until": "20211"}, {"since": "2022", "until": "2021"},
        {"type": "WAR"}, {"status": "done"}, {"trust": "high"}, {"colour": "red"},
    ],
)  # fmt: skip
def test_filters_that_make_no_sense_are_refused(given: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        Filters.of(**given)


def test_days_months_and_years_are_days() -> None:
    asked = Filters.of(since="2020-02", until="2020-02")
    assert (asked.since, asked.until) == ("2020-02-01", "2020-02-29")
    assert Filters.of(since="2020").since == "2020-01-01"


def test_an_unknown_actor_is_told(record: Record) -> None:
    for name in ("Zaphod", "a99999999999", "%", "_", ""):
        with pytest.raises(NotInRecord):
            list(record.statements(actor=name))
