"""Days that no calendar has: "June 31", "30 February", "February 29, 2023"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from dateline.model import Span

from ..times.lexicon import MONTHS

_MONTH = "|".join(sorted((re.escape(m) for m in MONTHS), key=len, reverse=True))
_YEAR = r"(?:,? (\d{4})\b)?"
_DATES = (
    re.compile(
        rf"\b(?P<month>{_MONTH})\.? (?P<day>29|30|31)(?:st|th)?\b(?![.,:]\d|[-–/%]){_YEAR}(?P<after> ?\w*)", re.I
    ),
    re.compile(rf"\b(?P<day>29|30|31)(?:st|th)?(?: of)? (?P<month>{_MONTH})\b\.?{_YEAR}(?P<after>)", re.I),
)
_LEAP = 2000  # where no year is told, a February of 29 days
_LEADS = frozenset(("on", "of", "by", "until", "till", "since", "from", "before", "after", "dated", "to", "and", "the"))


def impossible_days(text: str) -> Iterator[tuple[Span, str]]:
    """The dates of the text whose month has no such day, each with what is wrong with it."""
    for pattern in _DATES:
        for found in pattern.finditer(text):
            month, day = MONTHS[found["month"].lower()], int(found["day"])
            year = int(found[3] if found[3] else _LEAP)
            if not 1 <= year <= 9999 or day <= monthrange(year, month)[1] or not _is_date(text, found):
                continue
            name = found["month"].title().rstrip(".")
            of = f"{name} {year}" if found[3] and day == 29 else name
            yield Span(found.start(), found.end("after") - len(found["after"])), f"{of} has no day {day}."


def _is_date(text: str, found: re.Match[str]) -> bool:
    """Not "in February 30 people died", nor "may 31": a date stands alone, or is led in as one."""
    word = found["month"]
    if not word[0].isupper():
        return False
    if found[3]:
        return True
    before = text[max(0, found.start() - 12) : found.start()].split()
    return bool(before) and before[-1].lower() in _LEADS and (not found["after"].strip() or before[-1].lower() == "on")
