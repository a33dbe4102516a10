"""The dateline: place, date and agency at the head of a report ("BAGHDAD, July 26 (Agency) - ")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dateline.model import Span

from .times.lexicon import MONTHS

_HEAD = 2000  # a dateline stands at the head: in the first lines, after at most a headline and a byline
_LINES = 8

_MONTH = "|".join(sorted((re.escape(m) for m in MONTHS), key=len, reverse=True))
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.?)"
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>[12]\d{{3}})"
DATE = re.compile(
    rf"(?<![\w/])(?:{_WEEKDAY},?\s{{1,2}})?(?:"
    rf"(?P<m1>{_MONTH})\s{{1,2}}{_DAY.format('d1')}(?!\d)(?:\s?,?\s{{1,2}}{_YEAR.format('y1')})?"
    rf"|{_DAY.format('d2')}\s{{1,2}}(?P<m2>{_MONTH})(?!\w)(?:,?\s{{1,2}}{_YEAR.format('y2')})?"
    rf"|{_YEAR.format('y3')}-(?P<m3>[01]\d)-(?P<d3>[0-3]\d)"
    r")(?![\w/])",
    re.I,
)
_CAPITALS = r"(?:[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'\u2019]+|[A-Z]\.)"
_CAPITALISED = r"[A-Z\u00c0-\u00de][\w.'\u2019]*"
_SMALL = r"(?:of|the|de|la|le|el|al|on|and|du|del|upon|es|sur|in)"


def _place(word: str) -> str:
    return rf"{word}(?:[ \-]{{1,2}}(?:{_SMALL}[ \-])?{word}){{0,4}}"


_DASH = r"(?:--+|[-\u2013\u2014_:])"
_REST = rf"(?:\s?[,/;]?\s?{_place(_CAPITALISED)}){{0,2}}"
_AGENCY = r"\s?(?P<agency>\([^()\n]{2,40}\))"
# Capitals name a place on their own; a place in small letters needs a date or an agency beside it.
_IN_CAPITALS = re.compile(rf"(?P<place>{_place(_CAPITALS)}{_REST})(?P<date>)(?:{_AGENCY})?\s?{_DASH}\s")
_WITH_AGENCY = re.compile(rf"(?P<place>{_place(_CAPITALISED)}{_REST})(?P<date>){_AGENCY}\s?{_DASH}\s?")
_BEFORE_DATE = re.compile(rf"(?P<place>{_place(_CAPITALISED)}{_REST}?)\s?[,:]?\s{{1,2}}(?=[\w])")
_AFTER_DATE = re.compile(rf"[,.]?(?:{_AGENCY})?\s?{_DASH}\s?")


@dataclass(frozen=True, slots=True)
class Dateline:
    """``span`` runs from the place to the dash; ``month``, ``day`` and ``year`` are of its date, as far as it says."""

    span: Span
    place: Span
    date: Span | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None

    @property
    def when(self) -> date | None:
        """Its date, if it is a full one."""
        if self.year and self.month and self.day:
            return date(self.year, self.month, self.day)
        return None


def dateline_of(text: str) -> Dateline | None:
    """The dateline of a report's text, if it has one."""
    for start, line in first_lines(text):
        found = _with_date(start, line) or _without_date(start, line)
        if found:
            return found
    return None


def first_lines(text: str) -> list[tuple[int, str]]:
    """The first lines that are not blank, each with its offset."""
    lines, start = [], 0
    for line in text[:_HEAD].splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            lines.append((start + line.index(stripped[0]), stripped))
        start += len(line)
        if len(lines) == _LINES:
            break
    return lines


def _with_date(start: int, line: str) -> Dateline | None:
    found = next((m for m in DATE.finditer(line[:120]) if calendar_date(m)), None)
    if found is None:
        return None
    place = _BEFORE_DATE.fullmatch(line[: found.start()])
    after = _AFTER_DATE.match(line, found.end())
    if place is None or after is None:
        return None
    year, month, day = calendar_date(found) or (None, None, None)
    return Dateline(
        span=Span(start, start + _trimmed(line, after.end())),
        place=_span(start, place, "place"),
        date=Span(start + found.start(), start + found.end()),
        month=month,
        day=day,
        year=year,
    )


def _without_date(start: int, line: str) -> Dateline | None:
    found = _WITH_AGENCY.match(line) or _IN_CAPITALS.match(line)
    if found is None:
        return None
    return Dateline(Span(start, start + _trimmed(line, found.end())), _span(start, found, "place"))


def _trimmed(line: str, end: int) -> int:
    return len(line[:end].rstrip())


def _span(start: int, match: re.Match[str], group: str) -> Span:
    text = match[group]
    first = match.start(group) + len(text) - len(text.lstrip(" ,"))
    return Span(start + first, start + match.start(group) + len(text.rstrip(" ,/;")))


def calendar_date(match: re.Match[str]) -> tuple[int | None, int, int] | None:
    """Year, month and day of a match of ``DATE``; None if there is no such day."""
    month = match["m1"] or match["m2"] or match["m3"]
    day = int(match["d1"] or match["d2"] or match["d3"])
    year = match["y1"] or match["y2"] or match["y3"]
    n = int(month) if month.isdecimal() else MONTHS[month.lower()]
    try:
        date(int(year) if year else 2000, n, day)
    except ValueError:
        return None
    return int(year) if year else None, n, day
