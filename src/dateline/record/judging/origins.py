"""Origins: whose telling a report is. Copies and versions of one telling count once, however many papers print it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.reader.actors.spelling import plain
from dateline.reader.dateline import dateline_of

from .copies import Copy

_NAMES = {
    "reuters": "Reuters", "thomson reuters": "Reuters", "ap": "Associated Press",
    "associated press": "Associated Press",
    "the associated press": "Associated Press", "afp": "Agence France-Presse",
    "agence france-presse": "Agence France-Presse", "agence france presse": "Agence France-Presse", "upi": "UPI",
    "united press international": "UPI", "xinhua": "Xinhua", "tass": "TASS", "itar-tass": "TASS", "ria novosti": "RIA",
    "interfax": "Interfax", "efe": "EFE", "ansa": "ANSA", "dpa": "dpa", "anadolu agency": "Anadolu", "aa": "Anadolu",
    "ani": "ANI", "pti": "Press Trust of India", "press trust of india": "Press Trust of India", "yonhap": "Yonhap",
    "kyodo": "Kyodo", "kyodo news": "Kyodo", "bloomberg": "Bloomberg", "press association": "PA Media",
    "pa media": "PA Media", "canadian press": "Canadian Press", "the canadian press": "Canadian Press", "aap": "AAP",
    "australian associated press": "AAP", "irna": "IRNA", "sana": "SANA", "ians": "IANS", "agencies": "agencies",
}  # fmt: skip
_IN_DATELINE = re.compile(r"\(([^()\n]{2,40})\)")
_LAST_LINE = re.compile(r"(?:^|\n)[ \t]*(?:[-–—]+[ \t]*|\(|source:[ \t]*|by[ \t]+)?([^\n()]{2,60}?)\)?[ \t.]*$", re.I)
_FIRST_LINES = 300  # characters in which a byline stands
_BYLINE = re.compile(r"^[ \t]*(?:by[ \t]+)?(?:[^\n|,]{2,50}[|,][ \t]*)?([^\n|,]{2,40}?)[ \t]*$", re.IGNORECASE | re.M)


@dataclass(frozen=True, slots=True)
class Told:
    """A report as one of several that may be one telling; ``moment`` sorts as text."""

    report: int
    moment: str
    publisher: str | None = None
    agency: str | None = None


def agency(text: str, publisher: str | None = None) -> str | None:
    """The agency whose telling the report says it is: by its dateline, byline or last line."""
    head = dateline_of(text)
    if head is not None and (found := _IN_DATELINE.search(head.span.of(text))):
        return _named(found[1]) or found[1].strip()
    if own := _named(publisher or ""):
        return own
    for match in _BYLINE.finditer(text[:_FIRST_LINES]):
        if by := _named(match[1]):
            return by
    last = _LAST_LINE.search(text[-100:].rstrip())
    return _named(last[1]) if last else None


def _named(words: str) -> str | None:
    return _NAMES.get(plain(words).strip(" .-–—"))


def first_told(tellings: Sequence[Told]) -> Told:
    """The wire story among copies: the agency's own, else the first that was published."""
    return min(tellings, key=lambda told: (not _is_own(told), told.moment or "9999", told.report))


def _is_own(told: Told) -> bool:
    """Whether the publisher is the agency itself, by its name or by the letters that it signs with."""
    if not told.agency or not told.publisher:
        return False
    initials = "".join(word[0] for word in told.publisher.split() if word[:1].isupper())
    return told.agency == told.publisher or _named(told.publisher) == told.agency or told.agency == initials


def origin_of(report: int, found: Sequence[tuple[int, int, Copy]]) -> tuple[int, Copy | None]:
    """The group that a report belongs to, of the reports found for it, the first told first (report, its group, what
    they are to each other).

    That of the report it shares most with: what only shares with the reports between is not drawn in.
    """
    same = [(group, copy) for _, group, copy in found if copy.kind != "partial"]
    return max(same, key=lambda pair: pair[1].shared) if same else (report, None)


def count(origins: Sequence[int]) -> int:
    """How many independent tellings there are."""
    return len(set(origins))
