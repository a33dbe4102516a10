"""Names that are no part of what a report tells: in copyright lines, credits of pictures and texts, and bylines."""

from __future__ import annotations

import re

from dateline.model import Span

_COPYRIGHT = re.compile(
    r"(?:©|\([Cc]\) ?\d{4}|\b[Cc]opyright,? ?(?:©|\([Cc]\)|\d{4}|by )|^[Cc]opyright )[^\n]{0,80}?(?=[.!?]\s|\n|$)",
    re.MULTILINE,
)
_CREDIT = re.compile(
    r"\((?:photo|image|picture|credit|courtesy|video|file|ap photo)\b[^()\n]{0,80}\)"
    r"|\([^()\n/]{2,120}/ ?(?:the )?[^()\n/]{0,40}"
    r"(?:images|photo|press|pool|agency|news|post|times|afp|ap|epa|reuters|getty|tass|xinhua)[^()\n/]{0,20}\)",
    re.IGNORECASE,
)
_PERSON = r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3}"
_BYLINE = re.compile(
    rf"^[ \t]*(?:by|By|BY):? {_PERSON}(?: and {_PERSON})?[ \t]*"
    rf"(?=$|[|/]|,? ?(?:Updated|Posted|Published|Staff|Associated))"
    rf"|\bMore (?:[Rr]eports|[Ss]tories|[Nn]ews) [Bb]y {_PERSON}",
    re.MULTILINE,
)
_WRITERS = re.compile(r"\((?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) by\b[^()\n]{0,240}\)")
_CONTRIBUTED = re.compile(r"\bcontributed (?:reporting|to this (?:report|story|article))\b[^.!?\n]{0,80}")
_SENTENCE = 200  # characters before "contributed"


def furniture(text: str) -> list[Span]:
    """Where such lines stand."""
    patterns = (_COPYRIGHT, _CREDIT, _BYLINE, _WRITERS)
    found = [Span(m.start(), m.end()) for pattern in patterns for m in pattern.finditer(text)]
    return found + [Span(_sentence_start(text, m.start()), m.end()) for m in _CONTRIBUTED.finditer(text)]


def _sentence_start(text: str, at: int) -> int:
    least = max(at - _SENTENCE, 0)
    return max(least, *(text.rfind(mark, least, at) + 1 for mark in ".!?\n"))
