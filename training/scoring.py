"""Counting what was found against what was wanted: F1 over sets, shares over words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Precision, recall and F1 over all the sets that were added."""

    hits: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, found: Iterable[Hashable], wanted: Iterable[Hashable]) -> None:
        ours, gold = set(found), set(wanted)
        self.hits += len(ours & gold)
        self.found += len(ours)
        self.wanted += len(gold)

    def count(self, hits: int, found: int, wanted: int) -> None:
        self.hits += hits
        self.found += found
        self.wanted += wanted

    @property
    def precision(self) -> float:
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.found + self.wanted) if self.hits else 0.0

    def __str__(self) -> str:
        return f"{100 * self.f1:.1f} (P {100 * self.precision:.1f}, R {100 * self.recall:.1f})"


@dataclass(slots=True)
class Share:
    """How many of those looked at were right."""

    right: int = 0
    of: int = 0

    def add(self, pairs: Iterable[tuple[object, object]]) -> None:
        for ours, gold in pairs:
            self.right += ours == gold
            self.of += 1

    def __str__(self) -> str:
        return f"{100 * self.right / self.of:.1f}" if self.of else "-"


Scores = dict[str, Tally | Share]


def runs(labels: Iterable[str], outside: str = "O") -> list[tuple[int, int, str]]:
    """Maximal runs of one label as (first, last, label), half-open; ``outside`` is no label."""
    out: list[tuple[int, int, str]] = []
    for k, label in enumerate(labels):
        if label == outside:
            continue
        if out and out[-1][1] == k and out[-1][2] == label:
            out[-1] = (out[-1][0], k + 1, label)
        else:
            out.append((k, k + 1, label))
    return out


def markdown(title: str, scores: Scores) -> str:
    """A table of two columns."""
    rows = [f"| {name} | {score} |" for name, score in scores.items()]
    return "\n".join([f"| {title} | |", "|---|---|", *rows, ""])
