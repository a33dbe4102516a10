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

from .errors import BadReading
from .model import SCHEMA, Reading

if TYPE_CHECKING:
    from pydantic import TypeAdapter

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
    schema = _adapter().json_schema(mode="serialization")
    schema["properties"]["schema"] = {"const": SCHEMA, "title": "Schema", "type": "string"}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Reading", **schema}


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
