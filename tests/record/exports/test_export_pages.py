"""The page on exports of a record tells every column, property and key that there is, and no other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.export.asked import ALL, KINDS, Asked
from dateline.export.formats import FORMATS
from dateline.record import Record
from dateline.record.flat import columns

from .export_record import fill, written

PAGE = (Path(__file__).parents[3] / "docs" / "export-record.md").read_text(encoding="utf-8")
SECTIONS = {part.split("\n", 1)[0]: part for part in re.split(r"^##+ ", PAGE, flags=re.M)[1:]}
SCHEMA = json.loads((Path(__file__).parent / "ftm_schema.json").read_text(encoding="utf-8"))["schemata"]
#: What the small record does not have.
RARE = {"Organization", "PublicBody", "organization", "subnationalArea", "endDate", "startDate"}


@pytest.fixture(scope="module")
def filled() -> Iterator[Record]:
    with Record.open(":memory:") as record:
        fill(record)
        yield record


def told(section: str) -> list[str]:
    """The first cells of the section's table."""
    return re.findall(r"^\| `(.+?)` \| .+ \|$", SECTIONS[section], re.M)


def read(record: Record, format: str) -> Any:
    return json.loads(written(record, format, ALL, every_status=True))


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_tells_every_column(filled: Record, kind: str) -> None:
    assert told(kind) == [column.name for column in columns(Asked(filled).rows(kind).kind)]


def test_the_page_has_a_section_for_every_table_and_format() -> None:
    assert set(SECTIONS) == {*KINDS, "Tables", "FollowTheMoney", "TimelineJS", "Vega-Lite", "GeoJSON", "Web Annotation"}
    examples = PAGE.split("```")[1]
    assert all(f"`{name}`" in PAGE or f"export {name}" in examples for name in FORMATS)


def test_the_page_tells_every_property_of_entities(filled: Record) -> None:
    listed = re.findall(r"^\| `(\w+)` \| `(\w+)` \| .+ \|$", SECTIONS["FollowTheMoney"], re.M)
    assert all(property in SCHEMA[schema]["properties"] for schema, property in listed)
    lines = [json.loads(line) for line in written(filled, "ftm", every_status=True).decode().splitlines()]
    made = {(entity["schema"], property) for entity in lines for property in entity["properties"]}
    assert made <= set(listed)
    missing = {pair for pair in set(listed) - made if not RARE & set(pair)}
    assert missing <= {("LegalEntity", "alias")}


@pytest.mark.parametrize(
    ("section", "format", "path"),
    [
        ("TimelineJS", "timelinejs", ("events",)),
        ("Vega-Lite", "vegalite", ("data", "values")),
        ("GeoJSON", "geojson", ("features",)),
        ("Web Annotation", "annotations", ("items",)),
    ],
)
def test_the_page_tells_every_key(filled: Record, section: str, format: str, path: tuple[str, ...]) -> None:
    items = read(filled, format)
    for step in path:
        items = items[step]
    if format == "geojson":
        items = [item["properties"] for item in items]
    made = {key for item in items for key in keys(item)}
    assert made <= set(told(section))
    assert set(told(section)) - made <= {"end_date"}


def keys(item: dict[str, Any]) -> Iterator[str]:
    """Those of ``text`` and ``target`` one by one."""
    for key, value in item.items():
        if key in ("text", "target"):
            yield from (f"{key}.{inner}" for inner in value)
        else:
            yield key
