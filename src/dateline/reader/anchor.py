"""The anchor: which day a report's relative times count from."""

from __future__ import annotations

import re
from datetime import date, datetime

from dateline.model import Anchor, Report

from .dateline import DATE, Dateline, calendar_date, dateline_of, first_lines

_EARLIEST = 1400  # before this a "published" date is a filler
# What may stand beside the date on a line that gives a report's date.
_BESIDE = re.compile(
    r"(?:published|updated|posted|issued|released|last|modified|first|date|dated|created|on|at|of|the|by|time|local"
    r"|a\.?m\.?|p\.?m\.?|[a-z]{1,4}t|utc|gmt|z|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.]\d\d(?::\d\d)?|[\W_]+)*",
    re.I,
)


def find_anchor(report: Report, given: date | None = None) -> Anchor:
    """From what was given, else the published date, else the dateline, else a line that is a full date."""
    if given is not None:
        return Anchor(given, "given")
    published = parse_published(report.published)
    if published:
        return Anchor(published, "published")
    dateline = dateline_of(report.text)
    line = _date_line(report.text)
    day = _dateline_day(dateline, line)
    if day:
        return Anchor(day, "dateline")
    return Anchor(line, "text") if line else Anchor()


def parse_published(published: str | None) -> date | None:
    """The day of an ISO 8601 date or time, as written in its own zone; None for anything else."""
    if not published:
        return None
    published = published.strip()
    for parse in (datetime.fromisoformat, lambda s: datetime.fromisoformat(s[:10])):
        try:
            day = parse(published).date()
        except ValueError:
            continue
        return day if day.year >= _EARLIEST else None
    return None


def _dateline_day(dateline: Dateline | None, line: date | None) -> date | None:
    """A dateline without a year takes it from a date line that is no more than a few days from it."""
    if dateline is None or dateline.when or not (dateline.month and dateline.day and line):
        return dateline.when if dateline else None
    for year in (line.year - 1, line.year, line.year + 1):
        try:
            day = date(year, dateline.month, dateline.day)
        except ValueError:
            continue
        if abs((day - line).days) <= 3:
            return day
    return None


def _date_line(text: str) -> date | None:
    """The date of a line near the top that holds nothing but a full date, if it is the only one."""
    days = set()
    for _, line in first_lines(text):
        match = DATE.search(line) if len(line) < 90 else None
        found = calendar_date(match) if match else None
        if match and found and found[0] and _BESIDE.fullmatch(line[: match.start()] + " " + line[match.end() :]):
            days.add(date(found[0], found[1], found[2]))
    return days.pop() if len(days) == 1 else None
