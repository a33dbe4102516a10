"""A reading becomes JSON and comes back the same; the schema, the docs and the code agree."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import codec, model
from dateline.errors import BadReading
from dateline.model import (
    Actor,
    Anchor,
    Doubt,
    Event,
    Interval,
    Office,
    Pledge,
    Quantity,
    Reading,
    Report,
    Sentence,
    Span,
    Statement,
    Time,
)

DOCS = Path(__file__).parent.parent / "docs"
JULY = Interval(date(2021, 7, 1), date(2021, 7, 31))
FULL = Reading(
    report=Report(id="r", text="Ann Rowe said about 40 ships left.", title="Ships", published="2021-07-26"),
    anchor=Anchor(date(2021, 7, 26), "published"),
    sentences=[Sentence(0, 34)],
    actors=[Actor("a1", "Ann Rowe", "person", "GBR", ["Rowe"], [Span(0, 8)], {"wikidata": "Q0"})],
    offices=[Office("a1", "head", None, Interval(None, date(2021, 1, 1)), None, Span(0, 8))],
    times=[Time(0, 3, "DATE", "2021-07", None, JULY)],
    quantities=[Quantity(14, 22, 40.0, 35.5, 44.5, "~", "ship", "ships", as_of=JULY)],
    statements=[Statement("indirect", [Span(14, 33)], [Span(9, 13)], [Span(0, 8)], "a1")],
    events=[Event("e1", 29, 33, "RETREAT", "withdraw", ["a1"], time=JULY, quantities=[0], likelihood=0.83)],
    pledges=[Pledge("a1", None, 9, 33, JULY, event="e1")],
    doubts=[Doubt("S603", "minor", [Span(0, 8)], "Nobody else says so.", ["s0"])],
)


def test_every_part_comes_back() -> None:
    assert codec.from_json(codec.to_json(FULL)) == FULL


def test_a_reading_that_knows_no_likelihood_is_read() -> None:
    older = codec.to_dict(FULL)
    del older["events"][0]["likelihood"]
    assert codec.from_json(json.dumps(older)).events[0].likelihood is None


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_comes_back_through_utf8(text: str) -> None:
    text = json.loads(json.dumps(text))  # two halves of a surrogate pair are one character in JSON
    reading = Reading(Report(id="r", text=text), Anchor())
    line = codec.to_json(reading).encode("utf-8")
    assert b"\n" not in line
    assert codec.from_json(line) == reading


def test_the_schema_name_comes_first_and_whole_numbers_are_plain() -> None:
    line = codec.to_json(FULL)
    assert line.startswith('{"schema": "dateline/1", "report": {')
    assert '"value": 40, "low": 35.5' in line


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", "nonsense", '{"report": {"id": 1, "text": "x"}, "anchor": {}}', "[" * 99_999]
)
def test_what_is_no_reading(text: str) -> None:
    with pytest.raises(BadReading, match="no reading") as caught:
        codec.from_json(text)
    assert "\n" not in str(caught.value)


def test_a_reading_keeps_to_the_schema() -> None:
    schema = codec.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    plain = codec.to_dict(FULL)
    validator.validate(plain)
    del plain["events"][0]["status"]
    assert not validator.is_valid(plain)


def test_the_published_schema_is_the_one_of_the_code() -> None:
    assert json.loads((DOCS / "schema.json").read_text()) == codec.json_schema(), "dateline schema > docs/schema.json"


def test_the_docs_name_every_field_and_no_other() -> None:
    schema = codec.json_schema()
    sections = _documented((DOCS / "reading.md").read_text())
    assert sections.pop("The whole") == set(schema["properties"])
    named = {name: set(part["properties"]) for name, part in schema["$defs"].items() if "properties" in part}
    assert sections == named
    assert set(named) < set(model.__all__)


def test_the_docs_name_every_word_that_a_field_may_have() -> None:
    page = (DOCS / "reading.md").read_text()
    for word in _enumerated(codec.json_schema()):
        assert f"`{word}`" in page


def _documented(page: str) -> dict[str, set[str]]:
    """The names in the first column of the table under each heading."""
    sections: dict[str, set[str]] = {}
    for part in page.split("\n## ")[1:]:
        heading = part.split("\n", 1)[0]
        rows = re.findall(r"^\| (`.*?) \|", part, re.M)
        if rows:
            sections[heading] = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    return sections


def _enumerated(schema: Any) -> set[str]:
    if isinstance(schema, dict):
        own = set(schema.get("enum", ())) if isinstance(schema.get("enum", ()), list) else set()
        return own.union(*map(_enumerated, schema.values()))
    return set().union(*map(_enumerated, schema)) if isinstance(schema, list) else set()
