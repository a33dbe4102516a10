"""A report's digest: two reports are one if their words and all that is told of them are the same."""

from __future__ import annotations

import json
from hashlib import sha256

from dateline.model import Report

_TOLD = ("text", "title", "author", "publisher", "published", "url", "place")


def digest(report: Report) -> str:
    """The id is left out: it may come of a file's name. One wire story in two papers is two reports."""
    told = [getattr(report, name) for name in _TOLD]
    return sha256(json.dumps(told).encode("ascii")).hexdigest()
