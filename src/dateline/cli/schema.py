"""``dateline schema``: the JSON Schema of a reading."""

from __future__ import annotations

import json

from .console import quietly, write


def schema() -> None:
    """Print the JSON Schema of a reading."""
    from dateline.codec import json_schema

    with quietly():
        write(json.dumps(json_schema(), indent=2, ensure_ascii=False))
