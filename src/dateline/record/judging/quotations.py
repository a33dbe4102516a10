"""X704: one quotation, word for word in two reports, but not in the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache

from .bodies import plain_name
from .conflicts import Conflict, Side
from .terms import SMALL, stem, tokens

_SHORTEST, _LONGEST = 5, 150  # words
_ALIKE, _ALIKE_WHOLE = 0.6, 0.45  # of the shorter, of the longer
_AT_END = 4  # words that may be others at the ends of a sentence: more are another cut
_DAYS = 3
_ENDS = re.compile(r"(?<=[.!?…])\s+|\s*\.\.\.\s*")
_APOSTROPHE = re.compile(r"\s*['’]\s*(?=(?:s|m|t|re|ve|ll|d)\b)")
_NEGATIONS = frozenset("not no never none cannot nothing nobody neither nor without".split())


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, between quotation marks. ``speaker`` is an actor of the record."""

    key: int
    report: int
    story: int
    day: date | None
    speaker: int | None
    words: str
    name: str | None = None
    trust: str = "ok"


def joined(pieces: Sequence[str]) -> str:
    """The pieces of a quotation as one text; a piece that begins with a capital begins a sentence."""
    text = ""
    for piece in pieces:
        begins = piece[:1].isupper() and not piece.startswith(("I ", "I'", "I’"))
        between = ". " if begins and text[-1:] not in (".", "!", "?") else " "
        text += (between if text else "") + piece.rstrip(" ,")
    return text


def conflict(one: Quotation, other: Quotation) -> Conflict | None:
    if one.report == other.report or "garbled" in (one.trust, other.trust) or not _one_occasion(one, other):
        return None
    first, second = _sentences(one.words), _sentences(other.words)
    ours, theirs = ([s for s in said if s not in also] for said, also in ((first, second), (second, first)))
    changes = (_change(sentence, another) for sentence in ours for another in theirs)  # of what only one of them has
    if (what := next((change for change in changes if change), None)) is None:
        return None
    sides = tuple(Side(q.words, (q.key,), (q.report,), q.name) for q in (one, other))
    message = f"One quotation is worded in two ways: {what}."
    return Conflict("X704", one.name or "a quotation", message, sides, f"the rest is word for word the same: {what}")


@lru_cache(maxsize=1024)
def _sentences(words: str) -> tuple[tuple[str, ...], ...]:
    """Those of a length that can be compared, in small letters."""
    found = (tuple(tokens(part)) for part in _ENDS.split(_APOSTROPHE.sub("'", words)))
    return tuple(sentence for sentence in found if _SHORTEST <= len(sentence) <= _LONGEST)


def _change(first: Sequence[str], second: Sequence[str]) -> str | None:
    """What was changed in a sentence that is otherwise the same."""
    if len(set(first).intersection(second)) < _ALIKE * min(len(set(first)), len(set(second))):
        return None
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    if same / min(len(first), len(second)) < _ALIKE or same / max(len(first), len(second)) < _ALIKE_WHOLE:
        return None
    for tag, a, b, c, d in matcher.get_opcodes():
        old, new = first[a:b], second[c:d]
        at_an_end = a == 0 or c == 0 or b == len(first) or d == len(second)
        if tag == "replace" and (not at_an_end or max(len(old), len(new)) <= _AT_END) and _tells(old, new):
            return f"“{' '.join(old)}” against “{' '.join(new)}”"
    return "a “not” more or less" if _between(matcher, first, second) else None


def _one_occasion(one: Quotation, other: Quotation) -> bool:
    by_name = bool(one.name and other.name) and plain_name(one.name or "") == plain_name(other.name or "")
    if not by_name and (one.speaker is None or one.speaker != other.speaker):
        return False
    return one.day is None or other.day is None or abs((one.day - other.day).days) <= _DAYS


def _tells(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether words of weight were changed into others, not into another spelling, form or number of them."""
    before, after = ({stem(w) for w in side if w not in SMALL} for side in (old, new))
    weighty = (before and after) or (min(len(old), len(new)) > 1 and before | after)
    return bool(weighty) and not before & after and "".join(old) != "".join(new) and not _spelled(old, new)


def _spelled(old: Sequence[str], new: Sequence[str]) -> bool:
    one, other = "".join(old), "".join(new)
    if min(len(one), len(other)) > 1 and (one.startswith(other) or other.startswith(one)):
        return True  # "ok" and "okay"
    return not (one.isdigit() or other.isdigit()) and SequenceMatcher(None, one, other).ratio() > 0.8


def _between(matcher: SequenceMatcher[str], first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether a "not" stands inside the one and not in the other: what is cut off at the ends is no change."""
    for tag, a, b, c, d in matcher.get_opcodes():
        inside = a > 0 and b < len(first) and c > 0 and d < len(second)
        negated = bool(_NEGATIONS.intersection(first[a:b])) != bool(_NEGATIONS.intersection(second[c:d]))
        if tag != "equal" and inside and negated:
            return True
    return False
