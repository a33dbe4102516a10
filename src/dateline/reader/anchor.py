"""The anchor: which day a report's relative times count from."""

from __future__ import annotations

from datetime import date

from dateline.model import Anchor, Report


def find_anchor(report: Report, given: date | None = None) -> Anchor:
    """From what was given, else the published date, else the dateline, else a full date in the text."""
    if given is not None:
        return Anchor(given, "given")
    if report.published:
        return Anchor(date.fromisoformat(report.published[:10]), "published")
    return Anchor()
