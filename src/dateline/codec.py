"""Readings to JSON and back, and the JSON Schema, all from the data classes of ``model``."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from .model import Reading


@cache
def _adapter() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


def to_dict(reading: Reading) -> dict[str, Any]:
    """The reading as plain JSON types, with the names of the contract; ``schema`` comes first."""
    plain = _adapter().dump_python(reading, mode="json")
    return {"schema": plain.pop("schema"), **plain}


def to_json(reading: Reading, indent: int | None = None) -> str:
    """The reading as JSON text, one line unless ``indent`` is given."""
    import json

    return json.dumps(to_dict(reading), ensure_ascii=False, indent=indent)


def from_json(text: str | bytes) -> Reading:
    """A reading from its JSON. Raises pydantic's ValidationError where the JSON is no reading."""
    return _adapter().validate_json(text)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a reading."""
    return _adapter().json_schema(mode="serialization")
