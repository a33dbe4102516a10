"""Grouping: which group of things told before one more thing belongs to, and which groups are one by it.

Things are judged in one order, that of ``order``: when their report was published, then where in it they stand. Each
looks only at things before it, so what it belongs to is the same whenever it came to be known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, Protocol, TypeVar

from .decision import Decision, apart


class Thing(Protocol):
    """A fact as it is judged. ``order`` is its place among all, the same in every record."""

    @property
    def key(self) -> int: ...
    @property
    def order(self) -> tuple[int, ...]: ...


T = TypeVar("T", bound=Thing)


@dataclass(frozen=True, slots=True)
class Choice:
    """``best`` is the group that a thing belongs to; ``links`` are further ones, which are therefore one with it."""

    best: Decision
    links: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement(Generic[T]):
    """How things of one kind are judged. ``compare`` takes the group's key as its last; a score of 0 is a veto.
    ``weigh`` says of a group, by what its things near are to this one, whether it fits. ``at_odds`` says of two things
    that they cannot be one."""

    compare: Callable[[T, T, int], Decision]
    weigh: Callable[[Sequence[Decision]], Decision]
    at_odds: Callable[[T, T], bool]
    sure: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Group(Generic[T]):
    things: list[T] = field(default_factory=list)
    found: list[Decision] = field(default_factory=list)


def choose(
    thing: T, known: Sequence[tuple[int, T]], judgement: Judgement[T], firsts: Mapping[int, T] | None = None
) -> Choice:
    """``known`` are the things near and before it with the key of their group, in order; ``firsts`` the first thing of
    a group where that is not near: it speaks against a group, never for it."""
    groups: dict[int, _Group[T]] = {}
    for key, other in known:
        group = groups.setdefault(key, _Group())
        group.things.append(other)
        found = judgement.compare(thing, other, key)
        group.found.append(replace(found, nearest=other.key) if found else found)
    fits: list[Decision] = []
    best = apart("new", "none in the record fits")
    for key, group in groups.items():
        verdict = judgement.weigh(group.found)
        unsure = bool(verdict) and verdict.rule not in judgement.sure
        if unsure and firsts and key in firsts and judgement.at_odds(thing, firsts[key]):
            verdict = apart("group", "fits one, but not the first of them", verdict.score)
        if verdict:
            fits.append(verdict)
        elif verdict.score > best.score:
            best = verdict
    if not fits:
        return Choice(best)
    # Of those that fit alike the largest, then the first told: they are in order.
    fits.sort(key=lambda fit: (-fit.score, -len(groups[fit.key or 0].things)))
    ours = groups[fits[0].key or 0].things
    links = (fit for fit in fits[1:] if not _any_at_odds(ours, groups[fit.key or 0].things, judgement))
    return Choice(fits[0], tuple(links))


def _any_at_odds(ours: Sequence[T], theirs: Sequence[T], judgement: Judgement[T]) -> bool:
    return any(judgement.at_odds(one, other) for one in ours for other in theirs)


def united(
    groups: Mapping[int, T], links: Sequence[tuple[int, int, float, tuple[int, ...]]], judgement: Judgement[T]
) -> dict[int, int]:
    """Which groups are one by their links (two groups, how sure, the order of the thing that links them): for each the
    first of its own. ``groups`` gives the first thing of each; groups whose firsts are at odds are not joined."""
    of = {key: [key] for key in groups}
    for one, other, _, _ in sorted(links, key=lambda link: (-link[2], link[3])):
        ours, theirs = of[one], of[other]
        if ours is theirs or _any_at_odds([groups[k] for k in ours], [groups[k] for k in theirs], judgement):
            continue
        ours.extend(theirs)
        for key in theirs:
            of[key] = ours
    return {key: min(some, key=lambda k: groups[k].order) for key, some in of.items()}
