"""X704: one quotation, word for word in two reports, but not in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from .bodies import plain_name
from .conflicts import Conflict, Side
from .terms import SMALL, stem, tokens

_SHORTEST = 5  # words
_ALIKE = 0.6
_DAYS = 3
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


def conflict(one: Quotation, other: Quotation) -> Conflict | None:
    if one.report == other.report or "garbled" in (one.trust, other.trust) or not _one_occasion(one, other):
        return None
    first, second = tokens(one.words), tokens(other.words)
    if min(len(first), len(second)) < _SHORTEST:
        return None
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    if same / min(len(first), len(second)) < _ALIKE:
        return None
    changed = [(first[a:b], second[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag == "replace"]
    telling = [(x, y) for x, y in changed if _tells(x, y)]
    added = [_between(matcher, first, second)]
    if not telling and not any(added):
        return None
    old, new = telling[0] if telling else ([], [])
    what = f"“{' '.join(old)}” against “{' '.join(new)}”" if telling else "a “not” more or less"
    sides = tuple(Side(q.words, (q.key,), (q.report,), q.name) for q in (one, other))
    return Conflict("X704", one.name or "a quotation", f"One quotation is worded in two ways: {what}.", sides)


def _one_occasion(one: Quotation, other: Quotation) -> bool:
    by_name = bool(one.name and other.name) and plain_name(one.name or "") == plain_name(other.name or "")
    if not by_name and (one.speaker is None or one.speaker != other.speaker):
        return False
    return one.day is None or other.day is None or abs((one.day - other.day).days) <= _DAYS


def _tells(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether words of weight were changed into others, not into another spelling, form or number of them."""
    before, after = ({stem(w) for w in side if w not in SMALL} for side in (old, new))
    return bool(before and after) and not before & after and "".join(old) != "".join(new) and not _spelled(old, new)


def _spelled(old: Sequence[str], new: Sequence[str]) -> bool:
    one, other = "".join(old), "".join(new)
    return not (one.isdigit() or other.isdigit()) and SequenceMatcher(None, one, other).ratio() > 0.8


def _between(matcher: SequenceMatcher[str], first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether a "not" stands inside the one and not in the other: what is cut off at the ends is no change."""
    for tag, a, b, c, d in matcher.get_opcodes():
        inside = a > 0 and b < len(first) and c > 0 and d < len(second)
        negated = bool(_NEGATIONS.intersection(first[a:b])) != bool(_NEGATIONS.intersection(second[c:d]))
        if tag != "equal" and inside and negated:
            return True
    return False


def conflicts(new: Quotation, known: Iterable[Quotation]) -> list[Conflict]:
    """One conflict for a telling, however many papers print it."""
    found: list[Conflict] = []
    stories: set[int] = set()
    for other in known:
        if other.story not in stories and (at_odds := conflict(new, other)) is not None:
            stories.add(other.story)
            found.append(at_odds)
    return found
