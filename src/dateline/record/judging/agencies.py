"""Agencies: whose report a paper prints, by its dateline, byline or last line ("(Reuters)", "- AFP")."""

from __future__ import annotations

import re

from dateline.reader.actors.spelling import plain
from dateline.reader.dateline import dateline_of

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
