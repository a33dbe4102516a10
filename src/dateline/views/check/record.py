"""Findings as JSON objects: one a doubt, with all that a program needs to find the words again."""

from __future__ import annotations

import json
from collections.abc import Iterator

from .finding import Checked, first_span, words


def records(checked: Checked) -> Iterator[str]:
    """One line a doubt; lone surrogates are written as escapes."""
    for doubt in checked.doubts:
        region = checked.lines.region(first_span(doubt))
        found = {
            "file": checked.place,
            "report": checked.reading.report.id,
            "line": region.line,
            "column": region.column,
            "end_line": region.end_line,
            "end_column": region.end_column,
            "code": doubt.code,
            "severity": doubt.severity,
            "message": doubt.message,
            "spans": [list(span) for span in doubt.spans],
            "words": list(words(checked, doubt)),
            "facts": doubt.facts,
        }
        yield json.dumps(found, ensure_ascii=True)
