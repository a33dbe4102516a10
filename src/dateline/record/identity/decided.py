"""What people decided of actors, as it bears on members of reports.

A decision names what stood on its two sides by reports and names, so that it is known again when a report was forgotten
and comes back. That two are one holds for whoever bears one of their full names, too; that they are not, for the very
reports only. Of two decisions the later one holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, tuple_

from ..judging import bodies
from ..judging.decision import Decision, apart
from ..tables.fused import actor_members, actor_names, actors, decision_sides, decisions
from ..tables.told import cast, reports
from ..writing import slices

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """A member of a report as decisions name it."""

    report: str
    name: str
    kind: str
    country: str | None
    full: bool = False  # whether the name alone tells who it is

    @classmethod
    def of(cls, report: str, row: Row) -> Mark:
        words = len(row["name_key"].split())
        full = bodies.is_distinct(row["name"]) and (row["kind"] != "person" or words > 1)
        return cls(report, row["name_key"], row["kind"], row["country"], full)

    def is_at(self, side: Iterable[Mark], by_name: bool) -> bool:
        return any(self._is(other, by_name) for other in side)

    def _is(self, other: Mark, by_name: bool) -> bool:
        if (self.name, self.kind) != (other.name, other.kind):
            return False
        one_country = self.country == other.country or None in (self.country, other.country)
        return self.report == other.report or (by_name and self.full and one_country)


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision with its two sides."""

    key: int
    merges: bool
    words: str
    sides: tuple[list[Mark], list[Mark]]

    def decision(self, actor: int) -> Decision:
        why = reason(self.key, self.words, self.merges)
        return Decision(actor, "decided", 1.0, why) if self.merges else apart("decided", why)


def reason(key: int, words: str, merges: bool) -> str:
    return f"somebody {'joined' if merges else 'parted'} them (d{key}: {words})"


def of_report(db: Connection, report: str, members: Sequence[Row]) -> dict[tuple[int, int], Decision]:
    """What was decided of members of a report and actors of the record."""
    marks = {row["key"]: Mark.of(report, row) for row in members}
    rulings = rulings_on(db, {mark.name for mark in marks.values()})
    found: dict[tuple[int, int], Decision] = {}
    for ruling in rulings:
        for key, mark in marks.items():
            for side in (0, 1):
                if mark.is_at(ruling.sides[side], ruling.merges):
                    for actor in holding(db, ruling.sides[1 - side], ruling.merges):
                        found.setdefault((key, actor), ruling.decision(actor))
    return found


def between(db: Connection, marks: Mapping[int, Mark]) -> dict[tuple[int, int], Decision]:
    """What was decided of members and members."""
    found: dict[tuple[int, int], Decision] = {}
    for ruling in rulings_on(db, {mark.name for mark in marks.values()}):
        ones, others = ([k for k, mark in marks.items() if mark.is_at(side, ruling.merges)] for side in ruling.sides)
        for one in ones:
            for other in others:
                if one != other:
                    found.setdefault((one, other), ruling.decision(one))
                    found.setdefault((other, one), ruling.decision(other))
    return found


def rulings_on(db: Connection, names: Iterable[str]) -> list[Ruling]:
    """Those that speak of somebody of one of the names, the latest first."""
    keys: set[int] = set()
    for some in slices(sorted(names)):
        keys |= set(db.execute(select(decision_sides.c.decision).where(decision_sides.c.mark.in_(some))).scalars())
    return [found for key in sorted(keys, reverse=True) if (found := ruling(db, key)) is not None]


def ruling(db: Connection, key: int, about: str = "actors") -> Ruling | None:
    row = db.execute(select(decisions).where(decisions.c.key == key, decisions.c.about == about)).first()
    if row is None:
        return None
    sides: tuple[list[Mark], list[Mark]] = ([], [])
    for side in db.execute(select(decision_sides).where(decision_sides.c.decision == key)):
        full = bodies.is_distinct(side.mark.title()) and (side.kind != "person" or " " in side.mark)
        sides[side.side].append(Mark(side.report, side.mark, side.kind, side.country, full))
    return Ruling(key, row.verb == "merge", row.words, sides)


def holding(db: Connection, side: Sequence[Mark], by_name: bool = False) -> list[int]:
    """The actors that have one of the members, or one of the full names."""
    found: set[int] = set()
    for some in slices(side):
        query = (
            select(actor_members.c.actor)
            .join(cast, cast.c.key == actor_members.c.member)
            .join(reports, reports.c.key == cast.c.report)
            .where(tuple_(reports.c.id, cast.c.name_key).in_([(mark.report, mark.name) for mark in some]))
        )
        found |= set(db.execute(query.distinct()).scalars())
    kinds: dict[str, set[str]] = defaultdict(set)
    for mark in side if by_name else ():
        if mark.full:
            kinds[mark.kind].add(mark.name)
    for kind, names in kinds.items():
        query = select(actors.c.key).join(actor_names, actor_names.c.actor == actors.c.key)
        found |= set(db.execute(query.where(actors.c.kind == kind, actor_names.c.name_key.in_(names))).scalars())
    return sorted(found)
