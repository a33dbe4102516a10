"""What a source finds: a report, or the error that stands for one; and whether a report can be read at all."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeAlias

from dateline.errors import Malformed, NoReport, NotEnglish, SourceError, TooLarge
from dateline.model import Report

from .language import other_language

Found: TypeAlias = Report | SourceError
MAX_CHARS = 500_000  # of one report's text; the longest reports of news are a fifth of it


def unfit(report: Report, source: str) -> SourceError | None:
    """Why a report cannot be read: no words, too many, not English ones, or a date that is none."""
    text = report.text
    if len(text) > MAX_CHARS:
        problem = f"{len(text):,} characters, more than the {MAX_CHARS:,} of one report"
        return TooLarge(source, problem, "split it into single reports, as files or as lines of JSONL")
    if not any(c.isalpha() for c in text):
        return NoReport(source, "no words in it" if text.strip() else "empty", "give a report's text")
    if (other := other_language(text)) is not None:
        return NotEnglish(
            source, f"not in English, it seems, but in {other}", "only English is read; translate it first"
        )
    if report.published is not None and not is_iso_date(report.published):
        return Malformed(source, f'"published" is "{report.published}"', "give an ISO 8601 date such as 2021-07-26")
    return None


def checked(report: Report, source: str) -> Found:
    """The report, or why it cannot be read."""
    return unfit(report, source) or report


def is_iso_date(value: str) -> bool:
    """Whether a value is an ISO 8601 date, or date and time."""
    try:
        date.fromisoformat(value[:10])
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
