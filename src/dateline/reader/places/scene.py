"""The scene: which countries and states a report speaks of, and how much."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .gazetteer import Region

_MAIN = 2  # times as often as any other country


@dataclass(slots=True)
class Scene:
    """``countries`` counts mentions; ``states`` are those told beside a place or named themselves."""

    countries: Counter[str] = field(default_factory=Counter)
    states: set[Region] = field(default_factory=set)

    @property
    def main(self) -> str | None:
        """The country that the report is about, if one stands out."""
        first, *others = [*self.countries.most_common(2), ("", 0)]
        return first[0] if first[0] and first[1] >= _MAIN * others[0][1] else None

    def add(self, where: Region, times: int = 1) -> None:
        self.countries[where.country] += times
        if where.code:
            self.states.add(where)
