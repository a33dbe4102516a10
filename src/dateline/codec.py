"""Readings to JSON and back, and the JSON Schema, all from the data classes of ``model``.

Writing needs no library: pydantic would add a fifth of a second to every first reading. It checks what comes in.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import fields
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from . import model
from .errors import BadReading
from .model import SCHEMA, Reading

if TYPE_CHECKING:
    from pydantic import TypeAdapter

NOISE = ("title", "default", "description")  # what pydantic adds of itself, each version otherwise
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def to_dict(reading: Reading) -> dict[str, Any]:
    """The reading as plain JSON types, with the names of docs/reading.md; ``schema`` comes first."""
    plain = {name: _plain(getattr(reading, name)) for name in _names(Reading)}
    return {"schema": plain.pop("schema"), **plain}


def to_json(reading: Reading) -> str:
    """The reading as one line of JSON that any encoding to UTF-8 can take: lone surrogates are written as escapes."""
    text = json.dumps(to_dict(reading), ensure_ascii=False)
    return LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def from_json(text: str | bytes) -> Reading:
    """A reading from its JSON. Raises BadReading, which says where the JSON is no reading."""
    from pydantic import ValidationError

    try:
        # Not validate_json, which refuses lone surrogates.
        return _adapter().validate_python(json.loads(text))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise BadReading(f"no reading: {where}: {first['msg'].lower()}") from error
    except (ValueError, RecursionError) as error:
        raise BadReading(f"no reading: not JSON: {error}") from error


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a reading (draft 2020-12)."""
    generated = _adapter().json_schema(mode="serialization")
    parts = sorted(generated.pop("$defs").items())
    whole = _described(Reading, generated)
    whole["properties"]["schema"] = {"const": SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "$defs": {name: _described(getattr(model, name), part) for name, part in parts},
    }


def _described(kind: type, schema: dict[str, Any]) -> dict[str, Any]:
    """The tidied schema of a class, with the class's own words."""
    return {"description": " ".join((kind.__doc__ or "").replace("``", "`").split()), **_tidied(schema)}


def _tidied(schema: Any) -> Any:
    """Without noise, and with every key required, since every key is always written."""
    if not isinstance(schema, dict):
        return [_tidied(item) for item in schema] if isinstance(schema, list) else schema
    tidied = {key: _tidied(item) for key, item in schema.items() if key not in NOISE}
    if "properties" in schema:
        # Not tidied as a schema is: a property may be called "title".
        tidied["properties"] = {name: _tidied(item) for name, item in schema["properties"].items()}
        tidied["required"] = list(schema["properties"])
    return tidied


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _plain(value: Any) -> Any:
    """A value of the model in JSON's types. Whole numbers are written without a fraction: 2500, not 2500.0."""
    match value:
        case None | str() | bool() | int():
            return value
        case float():
            return _number(value)
        case date():
            return value.isoformat()
        case list() | tuple():
            return [_plain(item) for item in value]
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case _:
            return {name: _plain(getattr(value, name)) for name in _names(value.__class__)}


def _number(value: float) -> float | int | None:
    if not math.isfinite(value):
        return None  # JSON has no word for it
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


@cache
def _adapter() -> TypeAdapter[Reading]:
    from pydantic import TypeAdapter

    return TypeAdapter(Reading)
