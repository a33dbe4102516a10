"""Grouping: which group of things told before one more thing belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .decision import Decision, apart

T = TypeVar("T")


@dataclass(slots=True)
class _Group(Generic[T]):
    things: list[T] = field(default_factory=list)
    found: list[Decision] = field(default_factory=list)


def choose(
    thing: T,
    known: Sequence[tuple[int, T]],
    compare: Callable[[T, T, int], Decision],
    weigh: Callable[[Sequence[Decision]], Decision],
) -> Decision:
    """``known`` are the things near and before it with the key of their group, in order. ``compare`` takes the group's
    key as its last; a score of 0 is a veto. ``weigh`` says of a group, by what its things near are to this one, whether
    it fits."""
    groups: dict[int, _Group[T]] = {}
    for key, other in known:
        group = groups.setdefault(key, _Group())
        group.things.append(other)
        group.found.append(compare(thing, other, key))
    fits: list[Decision] = []
    best = apart("new", "none in the record fits")
    for group in groups.values():
        verdict = weigh(group.found)
        if verdict:
            fits.append(verdict)
        elif verdict.score > best.score:
            best = verdict
    # Of those that fit alike the largest, then the first told: they are in order.
    return min(fits, key=lambda fit: (-fit.score, -len(groups[fit.key or 0].things)), default=best)
