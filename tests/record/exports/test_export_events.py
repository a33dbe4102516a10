"""POLECAT, GDELT and ICEWS of a record: each event once, with all its sources counted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest

from dateline.api import Reading
from dateline.export import EVENT_DATA
from dateline.export.account import cases
from dateline.record import Record

from ..record_readings import reading
from .export_record import fill, written


@pytest.fixture(scope="module")
def filled() -> Iterator[Record]:
    with Record.open(":memory:") as record:
        fill(record)
        yield record


def rows(record: Record, format: str, **more: Any) -> list[dict[str, str]]:
    data = EVENT_DATA[format]
    lines = list(csv.reader(io.StringIO(written(record, format, **more).decode(), newline=""), delimiter="\t"))
    assert not data.header or lines[0] == list(data.columns())
    return [dict(zip(data.columns(), line, strict=True)) for line in lines[data.header :]]


def test_polecat_has_one_row_an_event_with_all_its_sources(filled: Record) -> None:
    killed, strike = rows(filled, "polecat")
    (origins,) = (str(row.origins) for row in filled.timeline(type="ASSAULT"))
    assert (killed["Event Type"], strike["Event Type"]) == ("ASSAULT", "PROTEST")
    assert [strike[name] for name in ("Event Date", "Event Mode", "Status", "Date Basis", "Actor Name", "City")] == [
        "2021-07-20", "strike", "ongoing", "day", "Dockers", "Sarrat",
    ]  # fmt: skip
    assert [killed[name] for name in ("Source", "Publication Date", "Reports", "Origins", "Said By")] == [
        "The Harbour Post; Ledger", "2021-07-26", "r 1/é; copy; later", origins, "Bo Lund",
    ]  # fmt: skip
    assert (killed["Report ID"], killed["Trigger"], killed["Sentence"]) == (
        "r 1/é", "killed", "Dockers killed 12 rats in Sarrat, said Bo Lund.",
    )  # fmt: skip
    text = filled.show("r 1/é").report.text
    assert text[int(killed["Start"]) : int(killed["End"])] == killed["Trigger"]
    assert killed["Dead"] == "15", "the latest figure"
    assert (killed["Latitude"], killed["GeoNames ID"], killed["Country"]) == ("45.5", "7", "NOR")
    assert killed["Story People"] == "Ada Vance; Bo Lund"


def test_gdelt_counts_tellings_publishers_and_reports(filled: Record) -> None:
    killed = rows(filled, "gdelt")[0]
    assert [killed[name] for name in ("NumMentions", "NumSources", "NumArticles", "IsRootEvent")] == [
        "3",
        "2",
        "3",
        "1",
    ]
    assert killed["SOURCEURL"] == "https://example.org/1?a=b#top"
    assert killed["Date Basis"] == "report"


def test_icews_counts_sentences_and_names_publishers(filled: Record) -> None:
    killed = rows(filled, "icews")[0]
    assert (killed["Sentence Number"], killed["Publisher"]) == ("2", "The Harbour Post; Ledger")


def test_what_is_planned_comes_with_all_or_if_its_status_is_asked_for(filled: Record) -> None:
    assert {row["Status"] for row in rows(filled, "polecat")} == {"happened", "ongoing"}
    assert {row["Status"] for row in rows(filled, "polecat", every_status=True)} == {"happened", "ongoing", "planned"}
    (aid,) = rows(filled, "polecat", status=["planned"])
    assert (aid["Recipient Name"], aid["Recipient Title"], aid["Latest"]) == ("Ada B. Vance", "minister", "2022-05-31")


def test_filters_and_limits_hold(filled: Record) -> None:
    assert [row["Event Type"] for row in rows(filled, "polecat", type=["PROTEST"])] == ["PROTEST"]
    assert len(rows(filled, "gdelt", limit=1)) == 1
    assert rows(filled, "icews", since="2022") == []


def test_what_a_report_tells_alone_is_as_from_its_reading(record: Record) -> None:
    told = reading()
    record.add(told)
    for format in EVENT_DATA:
        columns = set(EVENT_DATA[format].columns(plain=True)) - {"Event ID", "GLOBALEVENTID"}
        for mine, theirs in zip(_of(told, format), _in(record, format), strict=True):
            assert {name: mine.get(name) for name in columns} == {name: theirs.get(name) for name in columns}


def test_of_several_reports_the_likeliest_counts(record: Record) -> None:
    record.add(_killed("a", "Ledger", 0.7), _killed("b", "The Harbour Post", 0.9))
    assert {row["Trigger"]: row["Likelihood"] for row in rows(record, "polecat")} == {"killed": "0.9", "strike": "None"}


def test_a_record_takes_only_what_is_sure_enough(record: Record) -> None:
    record.add(_killed("a", "Ledger", 0.7), sure=0.8)
    assert [row["Trigger"] for row in rows(record, "polecat")] == ["strike"]


def _killed(id: str, publisher: str, likelihood: float) -> Reading:
    told = reading(id, publisher=publisher)
    told.events[1].likelihood = likelihood
    return told


def _of(told: Any, format: str) -> list[Any]:
    return sorted(EVENT_DATA[format].rows(told, True), key=lambda row: row["Start"])


def _in(record: Record, format: str) -> list[Any]:
    return sorted((row for case in cases(record) for row in EVENT_DATA[format].of(case)), key=lambda row: row["Start"])
