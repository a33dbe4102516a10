"""Whether two names are one person's: how alike each tool finds them, and what follows from a threshold."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

Judged = tuple[float, bool]  # how alike a pair is found, and whether it is one person


class RapidFuzz:
    """A ratio of 0 to 100, in small letters and without punctuation (its own ``default_process``)."""

    def __init__(self, ratio: str) -> None:
        self.ratio = getattr(import_module("rapidfuzz.fuzz"), ratio)
        self.process = import_module("rapidfuzz.utils").default_process

    def likeness(self, a: str, b: str) -> float:
        return float(self.ratio(a, b, processor=self.process))


class Nomenklatura:
    """A score of 0 to 1 for two persons of whom nothing is known but a name; the better of both directions."""

    def __init__(self, algorithm: str) -> None:
        self.algorithm = import_module("nomenklatura.matching").get_algorithm(algorithm)
        self.person = import_module("followthemoney").model.get_proxy

    def likeness(self, a: str, b: str) -> float:
        one, other = self.entity(a), self.entity(b)
        return max(self.score(one, other), self.score(other, one))

    def entity(self, name: str) -> Any:
        return self.person({"id": name, "schema": "Person", "properties": {"name": [name]}})

    def score(self, query: Any, result: Any) -> float:
        return float(self.algorithm.compare(query, result, self.algorithm.default_config()).score)


class Dateline:
    """Yes or no."""

    def __init__(self) -> None:
        self.same_person = import_module("dateline.reader.actors.spelling").same_person

    def likeness(self, a: str, b: str) -> float:
        return float(self.same_person(a, b))


class Scores(NamedTuple):
    threshold: float
    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        return f"{100 * self.precision:.1f} / {100 * self.recall:.1f} / {100 * self.f1:.1f}"


def at(threshold: float, pairs: Sequence[Judged]) -> Scores:
    """Precision, recall and F1 of "one person" for pairs that are at least as alike as the threshold."""
    told = [same for likeness, same in pairs if likeness >= threshold]
    right, there = sum(told), sum(same for _, same in pairs)
    precision, recall = right / max(1, len(told)), right / max(1, there)
    return Scores(threshold, precision, recall, 2 * right / max(1, len(told) + there))


def best(pairs: Sequence[Judged]) -> Scores:
    """At the threshold with the highest F1 on these very pairs: no user could know it beforehand."""
    return max((at(threshold, pairs) for threshold, _ in pairs), key=lambda scores: scores.f1)
