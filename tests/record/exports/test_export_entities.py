"""FollowTheMoney: entities that keep to its schema, each once and before whatever names it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.export.codes import country
from dateline.export.entities import SCHEMATA
from dateline.record import Record

from .export_record import fill, written

SCHEMA = json.loads((Path(__file__).parent / "ftm_schema.json").read_text(encoding="utf-8"))["schemata"]
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?")
ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?")


@pytest.fixture(scope="module")
def entities() -> Iterator[list[dict[str, Any]]]:
    with Record.open(":memory:") as record:
        fill(record)
        yield read(record)


def read(record: Record, **more: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written(record, "ftm", every_status=True, **more).decode().splitlines()]


def of(entities: list[dict[str, Any]], schema: str) -> list[dict[str, list[str]]]:
    return [entity["properties"] for entity in entities if entity["schema"] == schema]


def keeps_to_the_schema(entities: list[dict[str, Any]]) -> None:
    """Against the schema as it is written down."""
    kinds: dict[str, list[str]] = {}
    for entity in entities:
        schema, properties = SCHEMA[entity["schema"]], entity["properties"]
        assert set(entity) == {"id", "schema", "properties"}
        assert ID.fullmatch(entity["id"])
        assert entity["id"] not in kinds, "each once"
        assert set(schema["required"]) <= set(properties), entity
        for name, values in properties.items():
            type, *range_ = schema["properties"][name]
            assert values, name
            assert all(isinstance(value, str) and value for value in values)
            assert len(set(values)) == len(values)
            for value in values:
                if type == "entity":
                    assert range_[0] in kinds[value], "an entity comes before those that name it"
                elif type == "date":
                    assert DATE.fullmatch(value)
                elif type == "url":
                    assert value.startswith("http")
                elif type == "country":
                    assert re.fullmatch("[a-z]{2}", value)
        kinds[entity["id"]] = schema["is"]


def test_entities_keep_to_the_schema(entities: list[dict[str, Any]]) -> None:
    keeps_to_the_schema(entities)
    assert {entity["schema"] for entity in entities} == {
        "Article", "Person", "LegalEntity", "Address", "Position", "Occupancy", "Event", "Documentation",
    }  # fmt: skip


def test_the_library_takes_them_as_they_are(entities: list[dict[str, Any]]) -> None:
    library = pytest.importorskip("followthemoney", reason="needs followthemoney (which needs ICU)")
    for entity in entities:
        proxy = library.model.get_proxy(entity, cleaned=False)
        proxy.schema.validate(entity)
        assert {name: sorted(proxy.get(name)) for name in entity["properties"]} == {
            name: sorted(values) for name, values in entity["properties"].items()
        }


def test_the_schema_that_is_written_down_is_the_librarys() -> None:
    library = pytest.importorskip("followthemoney", reason="needs followthemoney (which needs ICU)")
    for name, schema in SCHEMA.items():
        theirs = library.model.get(name)
        assert sorted(one.name for one in theirs.schemata) == schema["is"]
        assert set(theirs.required) == set(schema["required"])
        for property, (type, *range_) in schema["properties"].items():
            known = theirs.get(property)
            assert (known.type.name, [known.range.name] if known.range else []) == (type, range_)


def test_people_hold_posts_on_the_word_of_reports(entities: list[dict[str, Any]]) -> None:
    (vance,) = (entity for entity in entities if entity["properties"].get("name") == ["Ada Vance"])
    assert vance["schema"] == "Person"
    assert {name: vance["properties"][name] for name in ("country", "wikidataId", "position")} == {
        "country": ["no"], "wikidataId": ["Q1"], "position": ["minister"],
    }  # fmt: skip
    (held,) = of(entities, "Occupancy")
    assert (held["holder"], held["startDate"], len(held["proof"])) == ([vance["id"]], ["2021-03"], 3)
    assert of(entities, "Position") == [{"name": ["minister, Norland"], "country": ["no"]}]


def test_an_event_has_its_place_and_all_its_reports(entities: list[dict[str, Any]]) -> None:
    (strike,) = (event for event in of(entities, "Event") if "PROTEST" in event["keywords"])
    assert (strike["date"], strike["location"], len(strike["proof"])) == (["2021-07-20"], ["Sarrat"], 3)
    (sarrat,) = (place for place in of(entities, "Address") if place["name"] == ["Sarrat"])
    assert (sarrat["latitude"], sarrat["longitude"]) == (["45.5"], ["-26.25"])


def test_groups_without_a_name_are_no_entities(entities: list[dict[str, Any]]) -> None:
    assert "group" not in SCHEMATA
    assert not any("Dockers" in entity["properties"].get("name", []) for entity in entities)


def test_statements_and_pledges_tie_people_to_reports(entities: list[dict[str, Any]]) -> None:
    ties = of(entities, "Documentation")
    assert {tie["role"][0] for tie in ties} == {"said", "spoken of", "pledged"}
    pledged = next(tie for tie in ties if tie["role"] == ["pledged"])
    assert (pledged["summary"], pledged["date"]) == (["pledged to send grain in May"], ["2021-07-26"])


def test_what_is_filtered_is_whole_in_itself() -> None:
    with Record.open(":memory:") as record:
        fill(record)
        some = read(record, actor=["Ada Vance"], source=["copy"])
        keeps_to_the_schema(some)
        assert 0 < len(some) < len(read(record))


def test_every_country_has_its_code_but_those_that_the_schema_does_not_know() -> None:
    assert [country(code) and country(code).ftm for code in ("NOR", "XKX", "SUN", "VDR")] == ["no", "xk", "suhh", None]  # type: ignore[union-attr]
