"""JSON documents that are written as they come, and words that several formats share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.record.people import Named
from dateline.record.timeline import HappeningRow


def document(head: dict[str, Any], path: tuple[str, ...], items: Iterable[Any]) -> Iterator[str]:
    """An object with what ``head`` has and, last, the list of items at the path (``("data", "values")``)."""
    opened = json.dumps(head, ensure_ascii=False)[:-1] + (", " if head else "")
    yield opened + ": {".join(json.dumps(name) for name in path) + ": ["
    for number, item in enumerate(items):
        yield ("," if number else "") + "\n" + json.dumps(item, ensure_ascii=False, allow_nan=False)
    yield "\n]" + "}" * len(path) + "\n"


def headline(row: HappeningRow) -> str:
    """An event in a few words: ``Protest (strike): Dockers (Sarrat)``; what has not happened says so first."""
    word = row.type.capitalize() + (f" ({row.mode})" if row.mode else "")
    if row.status not in ("happened", "ongoing"):
        word = f"{row.status.replace('_', ' ').capitalize()}: {word.lower()}"
    who = " → ".join(names for some in (row.actors, row.recipients) if (names := ", ".join(one.name for one in some)))
    where = ", ".join(one.name for one in row.places)
    return word + (f": {who}" if who else "") + (f" ({where})" if where else "")


def named(one: Named | None) -> dict[str, str] | None:
    return {"id": one.id, "name": one.name} if one else None


def without_none(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None and value != []}
