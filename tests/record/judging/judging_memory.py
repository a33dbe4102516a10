"""A record in memory: readings run through the judgements one by one, and the views that come of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import count
from typing import Any

from dateline.model import Interval, Reading
from dateline.record.judging import (
    actors,
    conflicts,
    copies,
    corrections,
    events,
    figures,
    lookup,
    origins,
    outcomes,
    pages,
    quotations,
    rivals,
    series,
    told,
)
from dateline.record.judging.decision import Decision

Row = dict[str, Any]


@dataclass
class Memory:
    """Adds readings in order; every new thing is compared only with what its report's neighbours have."""

    readings: list[Reading] = field(default_factory=list)
    stories: list[int] = field(default_factory=list)
    prints: list[copies.Print] = field(default_factory=list)
    found_copies: list[tuple[int, int, copies.Copy]] = field(default_factory=list)
    people: dict[int, actors.Member] = field(default_factory=dict)
    actor_of: list[dict[str, int]] = field(default_factory=list)
    pages: list[pages.Page] = field(default_factory=list)
    happenings: list[tuple[int, events.Telling]] = field(default_factory=list)
    spans: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    series: list[tuple[int, figures.Figure]] = field(default_factory=list)
    withdrawals: list[series.Withdrawal] = field(default_factory=list)
    rivals: list[conflicts.Conflict] = field(default_factory=list)
    quotations: list[quotations.Quotation] = field(default_factory=list)
    vows: list[list[tuple[outcomes.Vow, frozenset[str]]]] = field(default_factory=list)
    why: list[tuple[str, Decision]] = field(default_factory=list)
    keys: count[int] = field(default_factory=lambda: count(1000))

    def add(self, reading: Reading) -> None:
        report = len(self.readings)
        self.readings.append(reading)
        text, day, publisher = reading.report.text, reading.anchor.date, reading.report.publisher
        printed = copies.print_of(text, day, publisher)
        near = [(k, self.stories[k], c) for k, p in enumerate(self.prints) if (c := copies.compare(printed, p))]
        story, _ = origins.origin_of(report, near)
        self.found_copies += [(report, k, c) for k, _, c in near]
        self.prints.append(printed)
        self.stories.append(story)
        self._who_is_who(reading, story)
        self.pages.append(pages.page(reading, report, story))
        for correction in corrections.corrections(text, reading.quantities):
            moment = reading.report.published or ""
            self.withdrawals.append(series.Withdrawal(report, story, publisher, moment, correction))
        self._what_happened(reading, report, story)
        self._figures(reading, report, story)
        said = told.quotations(reading, self.actor_of[report], report, story, self._draw(reading.statements))
        for quotation, statement in zip(said, (s for s in reading.statements if s.kind == "direct"), strict=False):
            self.spans[quotation.key] = (report, *statement.content[0])
            self.rivals += quotations.conflicts(quotation, self.quotations)
        self.quotations += said
        for vow in told.vows(reading, self.actor_of[report], report, story):
            names = told.known_by(reading, reading.pledges[vow.pledge].by)
            same = next((group for group in self.vows if outcomes.same_vow(group[0][0], vow)), None)
            if same is None:
                self.vows.append([(vow, names)])
            else:
                same.append((vow, names))

    def gate(self, one: int, other: int) -> float:
        return pages.gate(self.pages[one], self.pages[other])

    def _draw(self, things: list[Any]) -> list[int]:
        return [next(self.keys) for _ in things]

    def _who_is_who(self, reading: Reading, story: int) -> None:
        mine: dict[str, int] = {}
        for actor in reading.actors:
            one = actors.member(reading, actor, next(self.keys), story)
            wanted = lookup.asked(one)
            found = [other for other in self.people.values() if wanted & lookup.written(other)]
            found = [other for other in found if other.key not in mine.values()]
            decision = actors.judge(one, found)
            self.why.append((actor.name, decision))
            if decision.key is None:
                self.people[one.key] = one
                mine[actor.id] = one.key
            else:
                mine[actor.id] = decision.key
                self.people[decision.key] = actors.grown(self.people[decision.key], one)
        self.actor_of.append(mine)

    def _what_happened(self, reading: Reading, report: int, story: int) -> None:
        keys = {e.id: next(self.keys) for e in reading.events}
        new = events.tellings(reading, self.actor_of[report], report, story, keys)
        for telling, event in zip(new, reading.events, strict=True):
            self.spans[telling.key] = (report, event.start, event.end)
            decision = events.judge(telling, self.happenings, lambda t: self.gate(report, t.report))
            self.why.append((reading.report.text[event.start : event.end], decision))
            near = [t for k, t in self.happenings if k != decision.key]
            self.rivals += rivals.conflicts(telling, near, lambda t: self.gate(report, t.report), self.name)
            self.happenings.append((telling.key if decision.key is None else decision.key, telling))

    def _figures(self, reading: Reading, report: int, story: int) -> None:
        first = self.readings[story].anchor.date
        keys = self._draw(reading.quantities)
        new = figures.figures(reading, self.actor_of[report], report, story, keys, first)
        for figure in new:
            self.spans[figure.key] = (report, *figure.span)
            decision = series.judge(figure, self.series, partial(self._near, figure))
            self.why.append((f"{figure.value} {figure.what}", decision))
            self.series.append((figure.key if decision.key is None else decision.key, figure))

    def _others(self, group: list[tuple[outcomes.Vow, frozenset[str]]]) -> list[outcomes.Vow]:
        """The other promises of the same one."""
        by = group[0][0].by
        return [other[0][0] for other in self.vows if other is not group and other[0][0].by == by]

    def _near(self, one: figures.Figure, other: figures.Figure) -> float:
        """How near two figures' reports are; of the same days they may be told long apart."""
        same_days = one.as_of and other.as_of and one.as_of.meets(other.as_of) and one.told_day and other.told_day
        near = pages.alike if same_days else pages.gate
        return near(self.pages[one.report], self.pages[other.report])

    # --- views ---

    def name(self, key: int) -> str:
        return self.people[key].names[0]

    def id(self, report: int) -> str:
        return self.readings[report].report.id

    def source(self, key: int) -> Row:
        return self._source(*self.spans[key])

    def _source(self, report: int, start: int, end: int) -> Row:
        return {"report": self.id(report), "start": start, "end": end, "quote": self._words(report, start, end)}

    def _words(self, report: int, start: int, end: int) -> str:
        return self.readings[report].report.text[start:end]

    def copies(self) -> list[Row]:
        return [
            {"kind": c.kind, "reports": [self.id(b), self.id(a)], "origin": self.id(min(a, b)), "why": c.why}
            for a, b, c in self.found_copies
        ]

    def timeline(self) -> list[Row]:
        groups: dict[int, list[events.Telling]] = defaultdict(list)
        for key, telling in self.happenings:
            groups[key].append(telling)
        rows = []
        for key, group in groups.items():
            status, time = events.merged(group)
            rows.append({
                "id": f"h{key}", "type": group[0].type, "mode": group[0].mode, "status": status, "time": _plain(time),
                "actors": sorted({self.name(k) for t in group for k in t.actors}),
                "origins": origins.count([t.story for t in group]), "sources": [self.source(t.key) for t in group],
            })  # fmt: skip
        return rows

    def serieses(self) -> list[Row]:
        rows = []
        for found in self._by_series().values():
            points = series.points(found, self.withdrawals)
            rows.append({
                "what": found[0].toll or found[0].what, "unit": found[0].unit, "scope": sorted(found[0].scope),
                "where": next((self.name(f.where) for f in found if f.where), None),
                "points": [
                    {"as_of": _plain(p.as_of), "value": p.value, "change": p.change, "status": p.status,
                     "origins": p.origins, "sources": [self.source(f.key) for f in p.figures]}
                    for p in points
                ],
            })  # fmt: skip
        return [row for row in rows if row["points"]]

    def _by_series(self) -> dict[int, list[figures.Figure]]:
        groups: dict[int, list[figures.Figure]] = defaultdict(list)
        for key, figure in self.series:
            groups[key].append(figure)
        return groups

    def conflicts(self) -> list[Row]:
        found = list(self.rivals)
        for group in self._by_series().values():
            found += conflicts.figure_conflicts(group, self.withdrawals)
        return [
            {"code": c.code, "about": c.about, "message": c.message,
             "sides": [{"value": s.value, "sources": [self.source(f) for f in s.facts]} for s in c.sides]}
            for c in conflicts.merged(found)
        ]  # fmt: skip

    def pledges(self, as_of: date) -> list[Row]:
        rows = []
        for group in self.vows:
            vow, names = group[0]
            found: list[outcomes.Evidence] = []
            for later, reading in enumerate(self.readings):
                if later != vow.report and self.stories[later] != vow.story:
                    said = told.passages(reading, later, self.stories[later], names)
                    near = pages.alike(self.pages[vow.report], self.pages[later])
                    found += outcomes.evidence(vow, said, near, self._others(group))
            verdict, grounds = outcomes.outcome(vow, found, as_of)
            rows.append({
                "by": self.name(vow.by) if vow.by else None, "what": vow.words, "made": str(vow.made),
                "due": _plain(vow.due), "act": sorted(vow.act), "verb": vow.promise.verb,
                "outcome": "pending" if verdict == "due soon" else verdict,
                "sources": [self._source(v.report, *v.span) for v, _ in group],
                "evidence": [
                    {"report": self.id(e.report), "start": e.span.start, "end": e.span.end,
                     "quote": self._words(e.report, *e.span), "verdict": e.verdict, "why": e.why}
                    for e in grounds
                ],
            })  # fmt: skip
        return rows


def _plain(interval: Interval | None) -> Row | None:
    if interval is None:
        return None
    return {n: d.isoformat() if (d := getattr(interval, n)) else None for n in ("earliest", "latest")}
