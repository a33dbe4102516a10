"""A place: where a report comes from, as far as every format needs to know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """``source`` is what errors name, ``id`` what a report without one of its own is called, ``name`` what the
    format is told by (a file name); ``charset`` is what a server says of the encoding."""

    source: str
    id: str
    name: str
    url: str | None = None
    charset: str | None = None
