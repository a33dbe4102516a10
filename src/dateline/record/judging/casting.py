"""Casting: which actors of the record those of one report are, and which members of several are one actor.

Both look at all at once, the surest first, so that neither the order in a report nor that of adding matters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.reader.actors.spelling import name_words, plain

from .actors import ALIKE, Member, compare, grown, judge
from .decision import Decision, apart
from .persons import fit

#: What a person decided of two, by their keys: that they are one, or that they are not.
Decided = Mapping[tuple[int, int], Decision]
_OPEN = frozenset({"unsure", "unnamed"})
_NONE: Decided = {}


def place(
    ours: Sequence[Member], known: Mapping[int, Sequence[Member]], decided: Decided = _NONE
) -> dict[int, Decision]:
    """Who the actors of one report are (by their keys); ``known`` are those that each may be. Two actors of a report
    are two: if both fit one, it is the one that fits better."""
    found = {one.key: _who(one, known.get(one.key, ()), decided) for one in ours}
    by_key = {one.key: one for one in ours}
    taken: dict[int, Member] = {}
    for key in sorted(found, key=lambda k: (-found[k].score, -len(by_key[k].names[0]), k)):
        if (actor := found[key].key) is None:
            continue
        one = by_key[key]
        first = taken.setdefault(actor, one)
        if not _is_one_name(first, one):
            found[key] = apart("two in one report", f"the report tells {one.names[0]} and {first.names[0]} apart")
    return found


def _is_one_name(one: Member, other: Member) -> bool:
    """Whether a report may call one actor by both names: "ADRE" in its dateline and "Adré" below."""
    ours, theirs = one.names[0], other.names[0]
    return ours == theirs or (one.kind == other.kind and plain(ours) == plain(theirs))


def _who(one: Member, known: Sequence[Member], decided: Decided) -> Decision:
    told = [decided[one.key, other.key] for other in known if (one.key, other.key) in decided]
    joined = next((decision for decision in told if decision), None)
    # A family name alone may be that of others who are not looked at here.
    open_ones = [o for o in known if (one.key, o.key) not in decided and not (is_alone(o) and not is_alone(one))]
    return joined or judge(one, open_ones)


def is_alone(one: Member) -> bool:
    """Whether a person is only known by one word."""
    return one.kind == "person" and all(len(name_words(name)) == 1 for name in one.names)


def is_contested(one: Member, other: Member, found: Decision) -> bool:
    """Whether one that was found to be somebody, or to be like several, may have to do with the other after all; or
    whether some of the other's members may as well be it, though the other as a whole is not."""
    decision = compare(one, other)
    if found or found.rule == "tie":
        return bool(decision) or decision.rule in _OPEN
    return bool(decision) or (decision.rule not in _OPEN and not set(one.names).isdisjoint(other.names))


def has_others_name(known: Member, one: Member) -> bool:
    """Whether some report calls a person by one word alone that may as well mean this other one."""
    if known.kind != "person" or one.kind != "person" or is_alone(one):
        return False
    words = (name for name in known.called if len(name_words(name)) == 1)
    return any(fit(word, name) == "short" for word in words for name in one.names)


@dataclass(slots=True)
class _Group:
    """Members that are one, and what all of them say."""

    keys: list[int]
    one: Member


def groups(
    members: Mapping[int, Member],
    reports: Mapping[int, int],
    rank: Mapping[int, tuple[str, ...]],
    decided: Decided = _NONE,
) -> dict[int, tuple[int, Decision]]:
    """Which members (by their keys) are one actor: for each the first of its group, and by which decision it is there.

    ``reports`` are those of the members, ``rank`` orders them in the same way in every record. The surest are joined
    first, and what is joined is compared as one; what may as well be either of two that are at odds stays apart.
    """
    return _Grouping(members, reports, rank, decided).done()


class _Grouping:
    def __init__(
        self,
        members: Mapping[int, Member],
        reports: Mapping[int, int],
        rank: Mapping[int, tuple[str, ...]],
        decided: Decided,
    ) -> None:
        self.reports, self.rank, self.decided = reports, rank, decided
        self.groups = {key: _Group([key], members[key]) for key in sorted(members, key=lambda key: rank[key])}
        self.first = dict(members)
        self.names = {key: one.names[0] for key, one in members.items()}
        self.of = {key: (key, apart("new", "nobody in the record fits")) for key in self.groups}
        keys = list(self.groups)
        self.found = {(a, b): self._compare(a, b) for k, a in enumerate(keys) for b in keys[k + 1 :]}

    def done(self) -> dict[int, tuple[int, Decision]]:
        while (pair := next((pair for pair in self._fitting() if not self._is_tied(*pair)), None)) is not None:
            self._join(*pair)
        return self.of

    def _fitting(self) -> Iterator[tuple[int, int]]:
        fits = [pair for pair, decision in self.found.items() if decision]
        yield from sorted(fits, key=lambda p: (-self.found[p].score, self.rank[p[0]], self.rank[p[1]]))

    def _is_tied(self, one: int, other: int) -> bool:
        """Whether either fits a third as well that the other one is at odds with."""
        score = self.found[one, other].score
        for ours, theirs in ((one, other), (other, one)):
            for third in self.groups:
                if third in (one, other) or not (rival := self._decision(ours, third)):
                    continue
                if (
                    rival.score > score - ALIKE
                    and self._at_odds(theirs, third)
                    and not self._is_nearer(ours, theirs, third)
                ):
                    return True
        return False

    def _at_odds(self, one: int, other: int) -> bool:
        decision = self._decision(one, other)
        return not decision and decision.rule not in _OPEN

    def _is_nearer(self, ours: int, theirs: int, third: int) -> bool:
        """Whether it is told with whom the one is told with, and with nobody of the other."""
        beside = self.groups[ours].one.beside
        near, far = (beside & self.groups[key].one.beside for key in (theirs, third))
        return bool(near) and not far

    def _decision(self, one: int, other: int) -> Decision:
        return self.found[(one, other) if (one, other) in self.found else (other, one)]

    def _compare(self, one: int, other: int) -> Decision:
        ours, theirs = self.groups[one], self.groups[other]
        told = [found for a in ours.keys for b in theirs.keys if (found := self.decided.get((a, b))) is not None]
        if told:  # what is to stay apart does, whatever else is to be joined
            return next((found for found in told if not found), told[0])
        for a in ours.keys:
            for b in theirs.keys:
                if self.reports[a] == self.reports[b] and not _is_one_name(self.first[a], self.first[b]):
                    return apart("two in one report", f"a report tells {self.names[a]} and {self.names[b]} apart")
        return compare(theirs.one, ours.one)

    def _join(self, one: int, other: int) -> None:
        decision = self.found[one, other]
        ours, theirs = self.groups[one], self.groups.pop(other)
        for key in theirs.keys:
            self.of[key] = (one, decision if key == other else self.of[key][1])
        ours.keys += theirs.keys
        ours.one = grown(ours.one, theirs.one)
        self.found = {pair: found for pair, found in self.found.items() if other not in pair}
        for pair in self.found:
            if one in pair:
                self.found[pair] = self._compare(*pair)
