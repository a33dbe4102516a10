"""Reading a report from Python: ``read`` and ``read_many``."""

from __future__ import annotations

from datetime import date

from .language import core
from .model import Reading, Report
from .reader.anchor import find_anchor
from .reader.pipeline import make_reading


def read_report(report: Report, given: date | None = None) -> Reading:
    """The reading of one report; ``given`` is a date that overrides what the report says of itself."""
    return make_reading(report, find_anchor(report, given), core().parse(report.text))
