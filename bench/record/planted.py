"""What is made of the reports, written as the made-up world has it instead of being judged: to fill a big record fast.

Only for measuring. It stands in for ``fusing.fuse`` while a record is filled; what is added afterwards is judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, func, select, update

from dateline.record import adding
from dateline.record.facts import Facts
from dateline.record.folding import fold
from dateline.record.fusers import accounts, bands, standing
from dateline.record.identity.actors import write
from dateline.record.judging.copies import pieces, print_of
from dateline.record.judging.decision import Decision, apart
from dateline.record.keys import draw
from dateline.record.tables import fused, told
from dateline.record.writing import insert

from .news import Telling
from .world import Story, World

_ROLES = ("actor", "recipient", "place")
Row = dict[str, Any]


@dataclass(slots=True)
class _Told:
    """A telling with the keys that it has in the record."""

    telling: Telling
    report: int
    origin: int
    events: dict[int, int] = field(default_factory=dict)
    quantities: dict[int, int] = field(default_factory=dict)
    pledges: dict[int, int] = field(default_factory=dict)
    roles: dict[int, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))

    @property
    def day(self) -> str:
        return self.telling.reading.anchor.date.isoformat() if self.telling.reading.anchor.date else ""


class Planter:
    def __init__(self, world: World) -> None:
        self.world = world
        self.coming: dict[str, Telling] = {}
        self._stories: dict[int, list[_Told]] = defaultdict(list)
        self._series: dict[tuple[Any, ...], int] = {}
        self._points: dict[tuple[int, str, float], int] = {}
        self._actors: dict[tuple[str, str], int] = {}
        self._lines = {paper: self._marks(lines) for paper, lines in world.standing.items()}

    @contextmanager
    def planting(self) -> Iterator[None]:
        """While this lasts, reports that are added are planted."""
        with patch.multiple(adding, fuse=self.plant, settle=lambda *_: None, join=self.join):
            yield

    def join(self, db: Connection, reports: Sequence[Facts]) -> list[Any]:
        """Who is who goes by names: those of the world are each of one."""
        members = [row for facts in reports for row in facts.rows.get(told.cast, [])]
        found = {row["key"]: self._who(row) for row in members}
        of = write(db, members, found)
        self._actors |= {(row["kind"], row["name"]): of[row["key"]] for row in members}
        roles = [row for facts in reports for row in facts.rows.get(fused.roles, [])]
        insert(db, fused.roles, [row | {"actor": of[row["member"]]} for row in roles])
        return []

    def _who(self, row: Row) -> Decision:
        known = self._actors.get((row["kind"], row["name"]))
        if known is None:
            return apart("new", "nobody in the record is called so")
        return Decision(known, "name", 0.9, "the same name")

    def plant(self, db: Connection, keys: Sequence[int]) -> None:
        rows: dict[Any, list[Row]] = defaultdict(list)
        written = self._written(db, keys)
        turns = dict(
            db.execute(select(told.reports.c.key, told.reports.c.turn).where(told.reports.c.key.in_(keys)))
            .tuples()
            .all()
        )
        for one in written:
            report = one.telling.reading.report
            printed = print_of(report.text, is_boilerplate=self._lines[report.publisher or ""].__contains__)
            turn = turns[one.report]
            keys_of = dict.fromkeys(printed.bands)
            rows[fused.bands] += [{"band": band, "turn": turn, "report": one.report} for band in keys_of]
            story = one.telling.story
            tellings = self._stories[story.number]
            self._copied(one, tellings, rows)
            tellings.append(one)
            if one.telling.is_last:
                self._whole(db, story, self._stories.pop(story.number), rows)
        standing.enter(db, keys)
        for key, leaf in accounts.leaves(db, keys).items():
            bands.put(db, key, leaf.turn, leaf.signs)
        self._write(db, rows)
        moved = [{"report": row["report"], "to": row["to"]} for row in rows["origins"]]
        for row in moved:
            db.execute(update(told.reports).where(told.reports.c.key == row["report"]).values(origin=row["to"]))

    def _write(self, db: Connection, rows: dict[Any, list[Row]]) -> None:
        for table in (
            fused.bands, fused.copies, fused.happenings, fused.happening_members, fused.happening_roles, fused.series,
            fused.points, fused.point_members, fused.conflicts, fused.conflict_members, fused.clashes, fused.vows,
            fused.vow_members, fused.vow_evidence, fused.series_members,
        ):  # fmt: skip
            insert(db, table, rows[table])

    def _marks(self, lines: Sequence[str]) -> set[int]:
        """Of what a paper sets under its reports."""
        return {piece.mark for line in lines for piece in pieces(line)}

    def finish(self, db: Connection) -> None:
        """Makes what there is of the stories that still run, and sums up the series."""
        rows: dict[Any, list[Row]] = defaultdict(list)
        for tellings in self._stories.values():
            self._whole(db, tellings[0].telling.story, tellings, rows)
        self._write(db, rows)
        of = fused.points.c.series == fused.series.c.key
        count, first, last = func.count(), func.min(fused.points.c.day), func.max(fused.points.c.day)
        values = {
            name: func.coalesce(select(what).select_from(fused.points).where(of).scalar_subquery(), empty)
            for name, what, empty in (("points", count, 0), ("first_day", first, ""), ("last_day", last, ""))
        }
        db.execute(update(fused.series).values(**values))

    def _written(self, db: Connection, keys: Sequence[int]) -> list[_Told]:
        query = select(told.reports.c.key, told.reports.c.id).where(told.reports.c.key.in_(keys))
        found = {key: _Told(self.coming.pop(id), key, key) for key, id in db.execute(query)}
        for table in (told.events, told.quantities, told.pledges):
            asked = select(table.c.report, table.c.number, table.c.key).where(table.c.report.in_(keys))
            for report, number, key in db.execute(asked):
                getattr(found[report], table.name)[number] = key
        roles = fused.roles.c
        for report, fact, role, actor in db.execute(
            select(roles.report, roles.fact, roles.role, roles.actor).where(roles.report.in_(keys))
        ):
            found[report].roles[fact].append((role, actor))
        return [found[key] for key in keys]

    def _copied(self, one: _Told, before: Sequence[_Told], rows: dict[Any, list[Row]]) -> None:
        """A copy has the words of an earlier telling, and its origin."""
        first = next((t for t in before if t.telling.reading.report.id == one.telling.copy_of), None)
        if first is not None:
            one.origin = first.report
            why = "97% of the shorter report's runs of 5 words stand in the other"
            rows[fused.copies].append(
                {"report": one.report, "earlier": first.report, "kind": "copy", "shared": 0.97, "why": why}
            )
            rows["origins"].append({"report": one.report, "to": first.report})

    def _whole(self, db: Connection, story: Story, tellings: list[_Told], rows: dict[Any, list[Row]]) -> None:
        """All that a story's tellings have in common, when the last has come."""
        self._happenings(db, story, tellings, rows)
        made = self._figures(db, story, tellings, rows)
        self._pledged(db, story, tellings, rows)
        if story.disputed and len(made.get(0, ())) > 1:
            self._disputed(db, story, list(made[0].values())[:2], rows)

    def _disputed(
        self, db: Connection, story: Story, sides: Sequence[tuple[int, int, float]], rows: dict[Any, list[Row]]
    ) -> None:
        key, day = draw(db, 1)[0], story.day.isoformat()
        rows[fused.conflicts].append({"key": key, "code": "X701", "aspect": "", "day": day, "trust": "ok"})
        rows[fused.conflict_members] += [{"conflict": key, "fact": fact, "report": told} for fact, told, _ in sides]
        (fact, report, _), (other, other_report, _) = sides
        rows[fused.clashes].append({
            "conflict": key, "fact": fact, "other": other, "report": report, "other_report": other_report,
            "why": "two reports give different figures for one day",
        })  # fmt: skip

    def _happenings(
        self, db: Connection, story: Story, tellings: Sequence[_Told], rows: dict[Any, list[Row]]
    ) -> dict[int, int]:
        keys = dict(zip((deed.number for deed in story.deeds), draw(db, len(story.deeds)), strict=True))
        for deed in story.deeds:
            key = keys[deed.number]
            members = [
                (one, one.events[at])
                for one in tellings
                for at, number in enumerate(one.telling.deeds)
                if number == deed.number and at in one.events
            ]
            if not members:
                continue
            day = (deed.day or story.day).isoformat()
            ends = deed.day.isoformat() if deed.day else None
            rows[fused.happenings].append({
                "key": key, "type": deed.type, "mode": deed.mode, "status": deed.status, "earliest": ends,
                "latest": ends, "day": day, "trust": "garbled" if story.number % 50 == 0 else "ok",
                "tellings": len(members), "origins": len({one.origin for one, _ in members}),
            })  # fmt: skip
            for _, event in members:
                rows[fused.happening_members].append(
                    {"event": event, "happening": key} | _tie(members[0][1], "agreement", "the same place; day")
                )
            cast: dict[tuple[str, int], int] = defaultdict(int)
            for one, event in members:
                for role, actor in one.roles[event]:
                    cast[role, actor] += role in _ROLES
            rows[fused.happening_roles] += [
                {"happening": key, "role": role, "actor": actor, "day": day, "tellings": count}
                for (role, actor), count in cast.items()
                if count
            ]
        return keys

    def _figures(
        self, db: Connection, story: Story, tellings: Sequence[_Told], rows: dict[Any, list[Row]]
    ) -> dict[int, dict[float, tuple[int, int, float]]]:
        made: dict[int, dict[float, tuple[int, int, float]]] = defaultdict(dict)
        for one in tellings:
            for at, number in enumerate(one.telling.measures):
                if (quantity := one.quantities.get(at)) is None:
                    continue
                measure, figure = story.measures[number], one.telling.reading.quantities[at]
                whose = [actor for role, actor in one.roles[quantity] if role == "of"]
                where = [actor for role, actor in one.roles[quantity] if role == "where"]
                name = ("", measure.what, measure.of) if measure.standing else (story.number, number)
                if name not in self._series:
                    self._series[name] = draw(db, 1)[0]
                    what = measure.toll or measure.what
                    rows[fused.series].append({
                        "key": self._series[name], "what": what, "what_key": fold(what), "unit": measure.unit,
                        "toll": measure.toll, "of": whose[0] if whose else None, "where": where[0] if where else None,
                        "happening": None, "points": 0, "first_day": "", "last_day": "",
                    })  # fmt: skip
                series = self._series[name]
                day = figure.as_of.earliest if figure.as_of else None
                shown = day.isoformat() if day else ""
                if (series, shown, figure.value) not in self._points:
                    point = self._points[series, shown, figure.value] = draw(db, 1)[0]
                    latest = figure.as_of.latest.isoformat() if figure.as_of and figure.as_of.latest else None
                    rows[fused.points].append({
                        "key": point, "series": series, "earliest": shown or None, "latest": latest, "day": shown,
                        "value": figure.value, "low": None, "high": None, "change": "=", "status": "reported",
                        "origins": 1, "superseded": False,
                    })  # fmt: skip
                rows[fused.point_members].append({
                    "quantity": quantity, "point": self._points[series, shown, figure.value],
                })  # fmt: skip
                rows[fused.series_members].append(
                    {"quantity": quantity, "series": series, "corrected": None} | _tie(quantity, "same", "one thing")
                )
                made[number].setdefault(figure.value, (quantity, one.report, figure.value))
        return made

    def _pledged(self, db: Connection, story: Story, tellings: Sequence[_Told], rows: dict[Any, list[Row]]) -> None:
        members = [(one, key) for one in tellings for key in one.pledges.values()]
        if not members or story.promise is None:
            return
        key, first = draw(db, 1)[0], members[0]
        by = [actor for role, actor in first[0].roles[first[1]] if role == "pledger"]
        due = story.promise.due.isoformat() if story.promise.due else None
        rows[fused.vows].append({
            "key": key, "pledger": by[0] if by else None, "pledgee": None, "made": first[0].day, "earliest": None,
            "latest": due, "conditional": False, "negated": False,
            "origins": len({one.origin for one, _ in members}), "trust": "ok",
        })  # fmt: skip
        told_as = {a.report: a.vows[0].key for a in accounts.load(db, [one.report for one, _ in members]) if a.vows}
        for one, pledge in members:
            if one.report not in told_as:
                continue
            said = one.telling.reading.pledges[0]
            rows[fused.vow_members].append({
                "telling": told_as[one.report], "pledge": pledge, "vow": key, "start": said.start, "end": said.end,
                "quote": one.telling.reading.report.text[said.start : said.end],
            } | _tie(told_as[first[0].report], "same promise", "by the same, of the same thing"))  # fmt: skip
        for one in tellings:
            if (span := one.telling.keeps) is not None:
                rows[fused.vow_evidence].append({
                    "vow": key, "report": one.report, "start": span.start, "end": span.end,
                    "quote": span.of(one.telling.reading.report.text), "verdict": "kept", "score": 0.8,
                    "day": one.day, "rule": "done", "why": {"why": "says that it is done"},
                })  # fmt: skip


def _tie(first: int, rule: str, why: str) -> Row:
    """What a member of a group has besides: the first of its thread, and why it belongs."""
    return {"thread": first, "nearest": None, "rule": rule, "score": 0.8, "why": {"why": why}}
