"""Findings as SARIF 2.1.0, which editors and builds read.

Reports may come out of a page or a line of JSONL, so each artifact holds the text that its regions count in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from dateline.model import Doubt, Span
from dateline.model.doubt import TITLES

from .finding import Checked, first_span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"major": "error", "minor": "warning"}
HelpUri = Callable[[str], str | None]


def log(
    found: Iterable[Checked], codes: Collection[str], version: str, help_uri: HelpUri, failed: Callable[[], bool]
) -> str:
    """The whole log as JSON in ASCII; ``failed`` tells at the end whether something could not be read."""
    rules = sorted(codes)
    artifacts: list[dict[str, Any]] = []
    results: list[dict[str, Any]] = []
    for index, checked in enumerate(found):
        artifacts.append(_artifact(checked))
        results.extend(_result(checked, doubt, index, rules.index(doubt.code)) for doubt in checked.doubts)
    driver = {"name": "Dateline", "version": version, "rules": [_rule(code, help_uri(code)) for code in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not failed()}],
        "artifacts": artifacts,
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(code: str, uri: str | None) -> dict[str, Any]:
    title = TITLES.get(code, code)
    rule = {"id": code, "shortDescription": {"text": f"{title[:1].upper()}{title[1:]}."}}
    return {**rule, "helpUri": uri} if uri else rule


def _artifact(checked: Checked) -> dict[str, Any]:
    text = checked.reading.report.text
    return {"location": _location(checked), "contents": {"text": text}}


def _location(checked: Checked) -> dict[str, str]:
    return {"uri": _uri(checked)}


def _uri(checked: Checked) -> str:
    """The place as a URI: a URL as it is, a path as it was given; a report within a file is named behind "#"."""
    place = checked.place
    if place == "-":
        return "stdin"
    if place.startswith(("http://", "https://")):
        return quote(place, safe=":/?#[]@!$&'()*+,;=%~", errors="replace")
    path = Path(place)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")
    return uri if checked.name == place else f"{uri}#{quote(checked.reading.report.id, errors='replace')}"


def _result(checked: Checked, doubt: Doubt, artifact: int, rule: int) -> dict[str, Any]:
    first = first_span(doubt)
    others = [span for span in doubt.spans if tuple(span) != tuple(first)]
    result = {
        "ruleId": doubt.code,
        "ruleIndex": rule,
        "level": LEVELS[doubt.severity],
        "message": {"text": doubt.message},
        "locations": [_place(checked, first, artifact)],
        "properties": {"report": checked.reading.report.id, "facts": doubt.facts},
    }
    if others:
        related = [{"id": k, **_place(checked, Span(*span), artifact)} for k, span in enumerate(others, 1)]
        result["relatedLocations"] = related
    return result


def _place(checked: Checked, span: Span, artifact: int) -> dict[str, Any]:
    region = checked.lines.region(span)
    return {
        "physicalLocation": {
            "artifactLocation": {**_location(checked), "index": artifact},
            "region": {
                "startLine": region.line,
                "startColumn": region.column,
                "endLine": region.end_line,
                "endColumn": region.end_column,
                "charOffset": span.start,
                "charLength": span.end - span.start,
                "snippet": {"text": checked.reading.report.text[span.start : span.end]},
            },
        }
    }
