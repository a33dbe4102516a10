"""Vega-Lite, TimelineJS, GeoJSON and Web Annotations: valid, and saying what the record says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from geojson_pydantic import FeatureCollection

from dateline.export.asked import ALL
from dateline.export.fragments import Page
from dateline.export.vegalite import SCHEMA
from dateline.model import Span
from dateline.record import Record

from ..record_readings import reading
from .export_record import LATER, fill, written


@pytest.fixture(scope="module")
def filled() -> Iterator[Record]:
    with Record.open(":memory:") as record:
        fill(record)
        yield record


def read(record: Record, format: str, kind: str = "events", **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(written(record, format, kind, **more))
    return made


# --- Vega-Lite


def test_a_chart_is_valid(filled: Record) -> None:
    schema = json.loads((files("altair") / "vegalite/v5/schema/vega-lite-schema.json").read_text(encoding="utf-8"))
    for chart in (read(filled, "vegalite"), read(filled, "vegalite", since="2030")):
        assert chart["$schema"] == SCHEMA
        jsonschema.Draft7Validator(schema).validate(chart)


def test_a_chart_draws_only_what_its_values_have(filled: Record) -> None:
    chart = read(filled, "vegalite")
    first, second = chart["data"]["values"]
    layers = chart["spec"]["layer"]
    drawn = {channel["field"] for layer in layers for channel in layer["encoding"].values() if "field" in channel}
    drawn |= {tip["field"] for tip in layers[-1]["encoding"]["tooltip"]} | {chart["facet"]["row"]["field"]}
    assert drawn == set(first) == set(second)
    assert (first["day"], first["value"], first["low"], first["high"]) == ("2021-07-26", 12, 10, 20)
    assert (second["day"], second["sources"]) == ("2021-08-02", "later: “15”")
    assert first["sources"] == "r 1/é: “12”; copy: “12”"


def test_a_chart_leaves_single_figures_out_and_stops_at_its_limit() -> None:
    notes: list[str] = []
    with Record.open(":memory:") as record:
        fill(record)
        other = [reading("x", 70, "2021-09-01"), reading("z", 75, "2021-09-08", LATER)]
        for one in other:
            one.quantities[0].toll = "wounded"
        single = reading("y", 90)
        single.quantities[0].toll = "missing"
        record.add(*other, single)
        chart = read(record, "vegalite", limit=1, note=notes.append)
    assert len({value["series"] for value in chart["data"]["values"]}) == 1
    assert notes[0] == "The first 1 series; --limit N draws more."


# --- TimelineJS

DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"}, "month": {"minimum": 1, "maximum": 12}, "day": {"minimum": 1, "maximum": 31},
    },
    "additionalProperties": False,
}  # fmt: skip
#: After its documentation of the JSON format: a title may have no date, an event must.
TIMELINE = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "scale": {"enum": ["human", "cosmological"]},
        "events": {
            "items": {
                "required": ["start_date"],
                "properties": {
                    "start_date": DATE,
                    "end_date": DATE,
                    "display_date": {"type": "string"},
                    "text": {
                        "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
                        "additionalProperties": False,
                    },
                    "group": {"type": "string"},
                    "unique_id": {"type": "string"},
                    "autolink": {"type": "boolean"},
                },
                "additionalProperties": False,
            }
        },
    },
    "additionalProperties": False,
}


def test_a_timeline_is_valid_and_its_html_well_formed(filled: Record) -> None:
    timeline = read(filled, "timelinejs", every_status=True)
    jsonschema.Draft202012Validator(TIMELINE).validate(timeline)
    for event in timeline["events"]:
        for html in event["text"].values():
            ElementTree.fromstring(f"<p>{html}</p>")


def test_slides_have_as_much_of_a_date_as_is_known(filled: Record) -> None:
    aid, killed, strike = read(filled, "timelinejs", every_status=True)["events"]
    assert aid["start_date"] == {"year": 2022, "month": 5}
    assert (killed["start_date"], killed["display_date"]) == (
        {"year": 2021, "month": 7, "day": 26},
        "reported 2021-07-26",
    )
    assert strike["start_date"] == {"year": 2021, "month": 7, "day": 20}
    assert strike["text"]["headline"] == "Protest (strike): Dockers (Sarrat)"
    assert '<a href="https://example.org/1?a=b#top">The Harbour Post, r 1/é, 2021-07-26</a>' in strike["text"]["text"]
    assert aid["text"]["headline"].startswith("Planned: aid")


def test_words_of_reports_are_no_html() -> None:
    text = (
        "SARRAT <script> - Minister Ada Vance said the harbour strike would end by Friday. "
        "Dockers killed {toll} rats in Sarrat, said Bo Lund. Norland pledged to send grain in May."
    )
    with Record.open(":memory:") as record:
        record.add(reading("<b>", text=text, publisher='"><i>'))
        for event in read(record, "timelinejs")["events"]:
            assert "<script>" not in event["text"]["text"]
            assert "<i>" not in event["text"]["text"]
            assert "<b>" not in event["text"]["text"]


# --- GeoJSON


def test_events_are_points_where_the_place_is_sure(filled: Record) -> None:
    collection = FeatureCollection.model_validate_json(written(filled, "geojson"))
    assert [feature.geometry.coordinates[:2] for feature in collection.features] == [(-26.25, 45.5)] * 2  # type: ignore[union-attr]
    properties = collection.features[1].properties
    assert properties is not None
    assert (properties["type"], properties["geonames"], len(properties["sources"])) == ("PROTEST", "7", 3)
    assert properties["actors"] == [{"id": properties["actors"][0]["id"], "name": "Dockers"}]


def test_where_reports_differ_in_the_place_there_is_no_point() -> None:
    notes: list[str] = []
    with Record.open(":memory:") as record:
        one = reading()
        start = one.report.text.index("Friday")
        other = type(one.actors[3])("a6", "Friday", "place", "NOR", [], [Span(start, start + 6)])
        one.actors.append(other)
        one.events[1].places.append("a6")
        record.add(one)
        features = read(record, "geojson", note=notes.append)["features"]
    assert [feature["properties"]["type"] for feature in features] == ["PROTEST"]
    assert notes == ["1 events without a sure place left out."]


# --- Web Annotation

SELECTOR = {
    "oneOf": [
        {
            "required": ["type", "exact"],
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string", "minLength": 1},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "additionalProperties": False,
        },
        {
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "additionalProperties": False,
        },
        {
            "required": ["type", "conformsTo", "value"],
            "properties": {
                "type": {"const": "FragmentSelector"},
                "conformsTo": {"type": "string", "format": "uri"},
                "value": {"type": "string", "pattern": "^:~:text="},
            },
            "additionalProperties": False,
        },
    ]
}
#: After the Web Annotation Data Model and its vocabulary (W3C Recommendations of 23 February 2017).
ANNOTATIONS = {
    "required": ["@context", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "AnnotationPage"},
        "items": {
            "items": {
                "required": ["id", "type", "target"],
                "properties": {
                    "id": {"type": "string", "pattern": "^urn:uuid:"},
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": ["describing", "tagging", "identifying", "classifying", "linking"]},
                    "generator": {"required": ["type", "name"]},
                    "body": {
                        "items": {
                            "required": ["type", "value", "purpose"],
                            "properties": {
                                "type": {"const": "TextualBody"},
                                "purpose": {"enum": ["describing", "tagging"]},
                                "format": {"const": "text/plain"},
                                "language": {"const": "en"},
                            },
                        }
                    },
                    "target": {
                        "required": ["type", "source", "selector"],
                        "properties": {
                            "id": {"type": "string", "pattern": "^https?://.*:~:text="},
                            "type": {"const": "SpecificResource"},
                            "source": {"required": ["id", "type"], "properties": {"type": {"const": "Text"}}},
                            "selector": {"type": "array", "items": SELECTOR},
                        },
                        "additionalProperties": False,
                    },
                },
                "additionalProperties": False,
            }
        },
    },
    "additionalProperties": False,
}


def test_annotations_keep_to_the_model(filled: Record) -> None:
    page = read(filled, "annotations", ALL)
    jsonschema.Draft202012Validator(ANNOTATIONS).validate(page)
    ids = [item["id"] for item in page["items"]]
    assert len(set(ids)) == len(ids)


def test_every_selector_selects_the_words(filled: Record) -> None:
    items = read(filled, "annotations", ALL)["items"]
    reports = {item["target"]["source"]["dcterms:identifier"] for item in items}
    assert reports == {"r 1/é", "copy", "later"}
    texts = {id: filled.show(id).report.text for id in reports}
    for item in items:
        target = item["target"]
        text = texts[target["source"]["dcterms:identifier"]]
        quoted, position, *fragment = target["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quoted["exact"]
        assert text[:start].endswith(quoted.get("prefix", ""))
        assert text[end:].startswith(quoted.get("suffix", ""))
        assert fragment == [] or fragment[0]["value"] == str(Page(text).directive(start, end))
        assert target.get("id", "").endswith(fragment[0]["value"]) == target["source"]["id"].startswith("http")


def test_annotations_of_one_kind_say_what_is_told(filled: Record) -> None:
    (first, *_) = read(filled, "annotations", "offices", source=["copy"])["items"]
    assert [body["value"] for body in first["body"]] == ["Ada Vance: minister of Norland", "office"]
    assert first["target"]["id"] == "https://ledger.example/7#:~:text=Minister%20Ada%20Vance"
    pledge = read(filled, "annotations", "pledges", as_of=date(2022, 6, 30).isoformat())["items"][0]
    assert pledge["body"][0]["value"] == "A pledge of Norland: overdue"


def test_an_annotation_keeps_its_name(filled: Record) -> None:
    once, again = (read(filled, "annotations", ALL)["items"] for _ in range(2))
    assert [item["id"] for item in once] == [item["id"] for item in again]
