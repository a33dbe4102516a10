"""The dateline: place, date and agency at the head of a report ("BAGHDAD, July 26 (Agency) - ")."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

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
_DASH = r"(?:-{2,3}|[-\u2013\u2014_:])"
_AGENCY = r"\([^()\n]{2,40}\)"
_AFTER_DATE = re.compile(rf"[,.]?\s?(?:{_AGENCY})?\s?{_DASH}")
_FULL_STOP = re.compile(r"\.(?:\s+(?=[\"\u201cA-Z\u00c0-\u00de])|\s*$)")
_AFTER_PLACE = re.compile(rf"\s?(?P<agency>{_AGENCY})?\s?(?:-{{2,3}}|\u2014|[-\u2013_](?=\s))")
_FIRST_MARK = re.compile(r"[(\u2013\u2014_]|--|\s-\s|-\s")
_PLACE_WORD = re.compile(r"[A-Z\u00c0-\u00de][\w.'\u2019-]*")
_SMALL_WORDS = frozenset("of the de la le el al on and du del upon es sur in".split())
_LONGEST_PLACE = 60
_SHORTEST_LEAD = 60  # what follows a bare place in capitals must be a paragraph, not the rest of a headline


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
    def when(self) -> datetime.date | None:
        """Its date, if it is a full one."""
        if self.year and self.month and self.day:
            return datetime.date(self.year, self.month, self.day)
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
    place = line[: found.start()].rstrip(" ,:")
    after = _AFTER_DATE.match(line, found.end()) or _of_statement(line, place, found)
    if after is None or not is_place(place):
        return None
    year, month, day = calendar_date(found) or (None, None, None)
    return Dateline(
        span=Span(start, start + after.end()),
        place=Span(start, start + len(place)),
        date=Span(start + found.start(), start + found.end()),
        month=month,
        day=day,
        year=year,
    )


def _of_statement(line: str, place: str, date: re.Match[str]) -> re.Match[str] | None:
    """The full stop that ends the dateline of a statement: "VIENNA, 7 June 2019. The Ministry rejects ..."."""
    full = calendar_date(date)
    if full is None or full[0] is None or line[len(place) : date.start()].strip() != ",":
        return None
    return _FULL_STOP.match(line, date.end()) if place.isupper() else None


def _without_date(start: int, line: str) -> Dateline | None:
    """Capitals name a place on their own; a place in small letters needs the agency beside it."""
    mark = _FIRST_MARK.search(line[: _LONGEST_PLACE + 5])
    place = line[: mark.start()].rstrip(" ,") if mark else ""
    after = _AFTER_PLACE.match(line, len(place)) if place else None
    if after is None or not is_place(place):
        return None
    bare = place.split(",")[0].isupper() and len(line) - after.end() >= _SHORTEST_LEAD
    if not (after["agency"] or bare):
        return None
    return Dateline(Span(start, start + after.end()), Span(start, start + len(place)))


def is_place(words: str) -> bool:
    """Whether words have the shape of a place: up to three parts of capitalised words."""
    parts = [part.split() for part in re.split("[,/;]", words)]
    if not words or len(words) > _LONGEST_PLACE or len(parts) > 3:
        return False
    return all(_is_place_part(part) for part in parts)


def _is_place_part(words: list[str]) -> bool:
    if not 1 <= len(words) <= 5 or words[0] in ("A", "An", "The", "By", "On"):
        return False
    return all(_PLACE_WORD.fullmatch(w) or (k and w in _SMALL_WORDS) for k, w in enumerate(words))


def calendar_date(match: re.Match[str]) -> tuple[int | None, int, int] | None:
    """Year, month and day of a match of ``DATE``; None if there is no such day."""
    month = match["m1"] or match["m2"] or match["m3"]
    day = int(match["d1"] or match["d2"] or match["d3"])
    year = match["y1"] or match["y2"] or match["y3"]
    n = int(month) if month.isdecimal() else MONTHS[month.lower()]
    try:
        datetime.date(int(year) if year else 2000, n, day)
    except ValueError:
        return None
    return int(year) if year else None, n, day
