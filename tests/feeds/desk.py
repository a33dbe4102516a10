"""A record, its watches, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from dateline.errors import DatelineError
from dateline.feeds import Policy, Settled, Watch
from dateline.record import Record

from .site import StillClock


@dataclass
class Desk:
    """A record, and what its watches say."""

    record: Record
    clock: StillClock
    problems: list[DatelineError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def watch(self, feeds: Sequence[str], pages: Policy = Policy.IF_NEEDED, sure: float = 0.0) -> Watch:
        return Watch(
            self.record, feeds, pages=pages, sure=sure, tell=self.problems.append, note=self.notes.append,
            clock=self.clock, dice=Random(1),
        )  # fmt: skip

    def once(self, *feeds: str, pages: Policy = Policy.IF_NEEDED, sure: float = 0.0) -> list[Settled]:
        return list(self.watch(feeds, pages, sure).once())

    def later(self, **time: float) -> Desk:
        self.clock.go(**time)
        return self

    @property
    def texts(self) -> list[str]:
        hits = self.record.search("Sarrat* OR dockers OR agency", limit=200)
        return sorted(self.record.show(hit.report).report.text for hit in hits)
