"""Names of persons across reports: the same, another spelling or a fuller form, a family name alone, or two names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from dateline.reader import world
from dateline.reader.actors.sounds import alike
from dateline.reader.actors.spelling import name_words, same_person
from dateline.reader.words import words

from .terms import stem

Fit = Literal["same", "spelled", "short", "none"]
_ORDER: tuple[Fit, ...] = ("same", "spelled", "short", "none")
_PASSING = words("acting interim former ex deputy vice then outgoing incoming new current caretaker")
_EMPTY = words("of the for and in a an to's")


def fit(one: str, other: str) -> Fit:
    a, b = name_words(one), name_words(other)
    if not a or not b:
        return "none"
    if a == b:
        return "same" if len(a) > 1 else "short"
    if len(a) > 1 and len(b) > 1:
        return "spelled" if same_person(one, other) or _two_families(*sorted((a, b), key=len)) else "none"
    if len(a) == len(b):
        return "short" if len(a[0]) > 4 and alike(a[0], b[0]) else "none"
    return "short" if same_person(one, other) else "none"


def _two_families(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """ "Rocío Salas" for "Rocío Salas Huamaní": the mother's family name left out."""
    return len(full) == 3 and full[:2] == short and not world.gender(short[1].capitalize())


def best_fit(ours: Iterable[str], theirs: Iterable[str]) -> tuple[Fit, str, str]:
    """How well the names of two fit. Two full names that contradict each other part them, whatever their short forms:
    so that only the fullest of each are asked first."""
    mine, yours = _fullest(ours), _fullest(theirs)
    fits = [(fit(a, b), a, b) for a in mine for b in yours]
    return min(fits, key=lambda f: _ORDER.index(f[0]))


def _fullest(names: Iterable[str]) -> list[str]:
    kept = list(names)
    full = [name for name in kept if len(name_words(name)) > 1]
    return full or kept


def one_title(a: str, b: str) -> bool:
    """Whether two titles are of one post: "regional governor" and "governor", not "deputy governor"."""
    first, second = _title(a), _title(b)
    if not first or not second or (first & _PASSING) != (second & _PASSING):
        return False
    return first <= second or second <= first


def _title(title: str) -> frozenset[str]:
    return frozenset(
        w if w in _PASSING else stem(w) for w in title.lower().replace("-", " ").split() if w not in _EMPTY
    )
