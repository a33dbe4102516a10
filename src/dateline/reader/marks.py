"""The shapes of quotation marks: which style a mark has, and whether it opens, closes or is an apostrophe.

A straight mark is judged by its neighbours. A single mark is an apostrophe between letters, in words like
'em and '90s, and after a plural ("the kids' walk") when the quotation that is open closes further on.
"""

from __future__ import annotations

import re
from typing import Literal

MARK = re.compile(
    "``|''|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u300c\u300d'\u2018\u2019\u201a\u201b`\u00b4]"
)
STYLE = {
    **dict.fromkeys('"', "straight"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f", "curly"),
    **dict.fromkeys("\u00ab\u00bb", "guillemet"),
    **dict.fromkeys("\u2039\u203a", "small guillemet"),
    **dict.fromkeys("\u300c\u300d", "corner"),
    **dict.fromkeys(("``", "''"), "latex"),
    **dict.fromkeys("'\u2018\u2019\u201a\u201b`\u00b4", "single"),
}
OPENS = frozenset("\u201c\u201e\u201f\u00ab\u2039\u300c") | {"``"}
# Styles that are mixed up in practice: an opening “ is closed by " and `` by either.
KIN = frozenset({"straight", "curly", "latex"})

Look = Literal["open", "close", "either", "neither"]
SingleLook = Literal["open", "strong", "weak", "apostrophe"]

_BEFORE_OPEN = frozenset("([{-\u2013\u2014/:,=>\u200b\u200e\u200f\ufeff\"'\u201c\u2018\u00ab`")
_AFTER_OPEN = frozenset("([{$\u20ac\u00a3#@.\u2026'\u2018\"\u201c-\u2014\u00bf\u00a1%&")
_ELIDED = re.compile(r"(?:em|til|tis|twas|twere|twill|n|ere|ol|d|m|s|ll|re|ve|\d\ds?)(?!\w)", re.I)


def look(text: str, start: int, end: int) -> Look:
    """How a double mark looks by its neighbours."""
    opening = _opening(text, start, end)
    closing = start > 0 and not text[start - 1].isspace() and (_blank(text, end) or not text[end].isalnum())
    if opening and closing:
        return "either"
    return "open" if opening else "close" if closing else "neither"


def stands_alone(text: str, start: int, end: int) -> bool:
    """Blanks on both sides, as in old wire copy."""
    return _blank(text, start - 1) and _blank(text, end)


def is_measure(text: str, start: int) -> bool:
    """The inches of 5'10"."""
    return start > 0 and text[start - 1].isdigit()


def single_look(text: str, start: int, end: int) -> SingleLook:
    """How a single mark looks; a ``weak`` close may be a plural's or a clipped word's apostrophe."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() and after.isalnum():
        return "apostrophe"
    doubled = after in "'\u2019" and _blank(text, end + 1)  # two quotations that end together
    if text[start] != "\u2019" and not doubled and _opening(text, start, end):
        return "apostrophe" if _ELIDED.match(text, end) else "open"
    if before.isspace() or after.isalnum() or text[max(0, start - 2) : start].lower() in ("'n", "\u2019n", "\u2018n"):
        return "apostrophe"
    clipped = before in "sSxz" or text[max(0, start - 2) : start] == "in"
    return "weak" if clipped and after.isspace() else "strong"


def _opening(text: str, start: int, end: int) -> bool:
    before = start == 0 or text[start - 1].isspace() or text[start - 1] in _BEFORE_OPEN
    return before and not _blank(text, end) and (text[end].isalnum() or text[end] in _AFTER_OPEN)


def _blank(text: str, k: int) -> bool:
    return k < 0 or k >= len(text) or text[k].isspace()


def single_verdicts(looks: list[SingleLook]) -> list[str]:
    """From the looks of a paragraph's single marks: for each ``open``, ``close`` or ``apostrophe``.

    A weak close is taken for an apostrophe when a strong close comes before the next opening. An opening mark
    that nothing closes is left ``open``; the caller decides whether it may stay so.
    """
    following = _next_telling(looks)
    out = ["apostrophe"] * len(looks)
    depth = 0
    for k, seen in enumerate(looks):
        if seen == "open":
            depth, out[k] = depth + 1, "open"
        elif depth and (seen == "strong" or (seen == "weak" and following[k] != "strong")):
            depth, out[k] = depth - 1, "close"
    return out


def _next_telling(looks: list[SingleLook]) -> list[str]:
    out, seen = [""] * len(looks), ""
    for k in range(len(looks) - 1, -1, -1):
        out[k] = seen
        if looks[k] in ("strong", "open"):
            seen = looks[k]
    return out


def find(text: str) -> list[tuple[int, int]]:
    """The marks of a text; '' is two single ones that close where no double one is ever opened so."""
    found = [m.span() for m in MARK.finditer(text)]
    if any(text[s:e] == "``" or (text[s:e] == "''" and _opening(text, s, e)) for s, e in found):
        return found
    halves = [[(s, s + 1), (s + 1, e)] if text[s:e] == "''" else [(s, e)] for s, e in found]
    return [mark for part in halves for mark in part]
