"""Reports are found by their words, by field, and with the place where the words stand."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.api import Reading
from dateline.errors import NotInRecord, UsageError
from dateline.model import Anchor, Report
from dateline.record import Record

from .record_readings import reading

REPORTS = {
    "strike": (
        "Dockers strike in Sarrat",
        "The harbour workers strike again. Nobody was hurt.",
        "The Post",
        "2021-07-01",
    ),
    "café": ("A café burns", "Flames rose over the harbour. The owner was on strike.", "The Ledger", "2021-07-02"),
    "match": ("Late goal", "The striker scored late. It rained.", "The Post", "2021-07-03"),
}


@pytest.fixture
def full(record: Record) -> Record:
    record.add(
        *(
            Reading(Report(id, text, title=title, publisher=paper, published=day), Anchor(None, None))
            for id, (title, text, paper, day) in REPORTS.items()
        )
    )
    record.add(reading())
    return record


def found(record: Record, query: str, **filters: str) -> set[str]:
    return {hit.report for hit in record.search(query, **filters)}


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("harbour flames", {"café"}),
        ("FLAME", {"café"}),
        ('"harbour workers"', {"strike"}),
        ('"workers harbour"', set()),
        ("strik*", {"strike", "café", "match", "r1"}),
        ("strike -flames", {"strike", "r1"}),
        ("flames OR rained", {"café", "match"}),
        ("cafe", {"café"}),
        ("CAFÉ", {"café"}),
        ("title:strike", {"strike", "r1"}),
        ("text:sarrat", {"r1"}),
        ("said:rats", {"r1"}),
        ("said:grain", set()),
        ("publisher:ledger", {"café"}),
        ("strike -title:strike", {"café"}),
        ("the flames", {"café"}),
        ("zebra", set()),
        ("flames ') ( \" zebra", set()),
    ],
)
def test_words_phrases_beginnings_fields(full: Record, query: str, ids: set[str]) -> None:
    assert found(full, query) == ids


def test_a_hit_has_the_sentences_where_the_words_stand(full: Record) -> None:
    hit = full.search("flames").first()
    assert hit is not None
    (source,) = hit.sources
    text = REPORTS["café"][1]
    assert source.quote == "Flames rose over the harbour." == text[source.start : source.end]
    assert (hit.title, hit.publisher, hit.published) == ("A café burns", "The Ledger", "2021-07-02")


def test_a_title_counts_more_than_a_mention(full: Record) -> None:
    assert [hit.report for hit in full.search("strike")][-1] == "café"


def test_filters_weed_out(full: Record) -> None:
    assert found(full, "strike", source="The Post") == {"strike"}
    assert found(full, "strike", source="café") == {"café"}
    assert found(full, "strike", actor="Vance") == {"r1"}
    assert found(full, "strike", place="Sarrat", type="PROTEST", status="ongoing") == {"r1"}
    assert found(full, "strike", type="ELECT") == set()
    assert found(full, "strike", since="2021-07-26", until="2021-07") == {"r1"}
    assert found(full, "strike", since="2022") == set()


@pytest.mark.parametrize("query", ["", "  ", "-strike", "...", "strike OR -goal", 'place:"Sarrat"'])
def test_a_query_without_sense_is_refused(full: Record, query: str) -> None:
    with pytest.raises(UsageError):
        full.search(query)


@pytest.mark.parametrize("name", ["actor", "source"])
def test_a_name_that_the_record_does_not_know_is_told(full: Record, name: str) -> None:
    with pytest.raises(NotInRecord, match="Zaphod"):
        found(full, "strike", **{name: "Zaphod"})


@given(st.text(max_size=30))
def test_no_query_breaks_the_search(shared: Record, query: str) -> None:
    with suppress(UsageError):
        list(shared.search(query))


@pytest.mark.parametrize("query", ["a:* \\ & | ! ( ) <-> :* '", "strike & ! rats", "'strike'", "strike:*", "%_", "\\*"])
def test_no_mark_of_a_server_speaks_its_language(postgres: str, query: str) -> None:
    with Record.open(postgres) as record:
        record.add(reading())
        with suppress(UsageError):
            list(record.search(query))
