"""A reading as rows of the tables of what was told. Nothing is judged here."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Table

from dateline.model import Interval, Reading, Span

from .folding import fold
from .storable import storable
from .tables import fused, told

Row: TypeAlias = dict[str, Any]
Rows: TypeAlias = dict[Table, list[Row]]


def keys_needed(reading: Reading) -> int:
    """How many keys its rows take, the report's own among them."""
    kinds: tuple[Sequence[object], ...] = (
        reading.actors, reading.events, reading.statements, reading.quantities, reading.pledges, reading.offices,
        reading.doubts,
    )  # fmt: skip
    return 1 + sum(map(len, kinds))


class Facts:
    """The rows of one reading, whose report has the key ``report``; ``keys`` gives the keys of the rest."""

    def __init__(self, reading: Reading, report: int, keys: Iterator[int]) -> None:
        self.reading, self.report = reading, report
        self.text = storable(reading.report.text)
        self.day = reading.anchor.date.isoformat() if reading.anchor.date else ""
        self._starts = [sentence.start for sentence in reading.sentences]
        # Ids that a report tells twice name the first.
        self.members = _named((actor.id, next(keys)) for actor in reading.actors)
        self.events = _named((event.id, next(keys)) for event in reading.events)
        self.statements = [next(keys) for _ in reading.statements]
        self.quantities = [next(keys) for _ in reading.quantities]
        self.pledges = [next(keys) for _ in reading.pledges]
        self.offices = [next(keys) for _ in reading.offices]
        self.doubts = [next(keys) for _ in reading.doubts]
        self._doubted = {name for doubt in reading.doubts if doubt.severity == "major" for name in doubt.facts}
        self.rows: Rows = {}
        self._roles: dict[tuple[int, str, int], Row] = {}
        for tell in (
            self._cast, self._events, self._statements, self._quantities, self._pledges, self._offices, self._doubts,
        ):  # fmt: skip
            tell()
        self.rows[fused.roles] = list(self._roles.values())

    # --- each kind ---

    def _cast(self) -> None:
        done: set[str] = set()
        for actor in self.reading.actors:
            if actor.id in done:
                continue
            done.add(actor.id)
            first = self._span(*(actor.mentions[0] if actor.mentions else (0, 0)))
            known, (latitude, longitude) = actor.known_as, actor.coordinates or (None, None)
            row = {
                "key": self.members[actor.id], "report": self.report, "id": storable(actor.id),
                "name": storable(actor.name), "name_key": fold(actor.name), "kind": actor.kind,
                "country": storable(actor.country), "sector": actor.sector,
                "known_as": storable(known.name) if known else None,
                "office": storable(known.office) if known else None, "office_of": storable(known.of) if known else None,
                "wikidata": storable(actor.ids.get("wikidata")), "geonames": storable(actor.ids.get("geonames")),
                "latitude": latitude, "longitude": longitude, "aliases": [storable(a) for a in actor.aliases],
                "mentions": len(actor.mentions), "start": first.start, "end": first.end,
                "trust": self._best_trust(actor.mentions),
            }  # fmt: skip
            self._add(told.cast, row)

    def _events(self) -> None:
        done: set[str] = set()
        for number, event in enumerate(self.reading.events):
            if event.id in done:
                continue
            done.add(event.id)
            key = self.events[event.id]
            day = _first_day(event.time) or self.day
            row = self._fact(key, number, event.start, event.end, day, event.id) | _ends(event.time)
            row |= {
                "id": storable(event.id), "type": storable(event.type), "mode": storable(event.mode),
                "status": event.status, "repeats": self.events.get(event.repeats or ""),
                "said": event.said_by is not None, "contexts": list(event.contexts),
                "likelihood": event.likelihood,
            }  # fmt: skip
            self._add(told.events, row)
            for index in dict.fromkeys(event.quantities):
                if (quantity := _at(self.quantities, index)) is not None:
                    self._add(told.event_figures, {"event": key, "quantity": quantity})
            self._role(key, "actor", event.actors, day)
            self._role(key, "recipient", event.recipients, day)
            self._role(key, "place", event.places, day)
            self._role(key, "said_by", [event.said_by], day)

    def _statements(self) -> None:
        mentions = sorted((span, actor.id) for actor in self.reading.actors for span in actor.mentions)
        events = [(Span(e.start, e.end), (storable(e.type), e.status)) for e in self.reading.events]
        for number, (key, statement) in enumerate(zip(self.statements, self.reading.statements, strict=True)):
            content = statement.content
            start, end = _hull(content or statement.cue or statement.source)
            row = self._fact(key, number, start, end, self.day, f"s{number}")
            row |= {
                "kind": statement.kind, "quote": self._words(content) or row["quote"],
                "cue": self._words(statement.cue), "source": self._words(statement.source),
                "spans": [list(span) for span in content],
            }  # fmt: skip
            self._add(told.statements, row)
            self._role(key, "speaker", [statement.speaker], self.day)
            self._role(key, "about", _within(mentions, content), self.day)
            for type, status in dict.fromkeys(kind for span, kind in events if start <= span[0] and span[1] <= end):
                row = {"statement": key, "type": type, "status": status, "day": self.day}
                self._add(told.statement_events, row)

    def _quantities(self) -> None:
        for number, (key, quantity) in enumerate(zip(self.quantities, self.reading.quantities, strict=True)):
            if not math.isfinite(quantity.value):
                continue  # no figure that one could compare
            day = _first_day(quantity.as_of) or self.day
            row = self._fact(key, number, quantity.start, quantity.end, day, f"q{number}") | _ends(quantity.as_of)
            row |= {
                "value": quantity.value, "low": quantity.low, "high": quantity.high, "change": quantity.change,
                "unit": storable(quantity.unit), "what": storable(quantity.what), "toll": quantity.toll,
                "what_key": fold(quantity.what) if quantity.what else None,
                "part_of": _at(self.quantities, quantity.part_of),
                "baseline": _at(self.quantities, quantity.baseline),
                "reaches": _at(self.quantities, quantity.reaches),
            }  # fmt: skip
            self._add(told.quantities, row)
            self._role(key, "of", [quantity.of], day)
            self._role(key, "where", [quantity.where], day)
            self._role(key, "figure_by", [quantity.said_by], day)

    def _pledges(self) -> None:
        for number, (key, pledge) in enumerate(zip(self.pledges, self.reading.pledges, strict=True)):
            row = self._fact(key, number, pledge.start, pledge.end, self.day, f"p{number}") | _ends(pledge.due)
            row |= {
                "conditional": pledge.conditional, "negated": pledge.negated,
                "statement": _at(self.statements, pledge.statement), "event": self.events.get(pledge.event or ""),
            }  # fmt: skip
            self._add(told.pledges, row)
            self._role(key, "pledger", [pledge.by], self.day)
            self._role(key, "pledgee", [pledge.to], self.day)

    def _offices(self) -> None:
        for number, (key, office) in enumerate(zip(self.offices, self.reading.offices, strict=True)):
            day = _first_day(office.since) or self.day
            row = self._fact(key, number, *office.span, day, f"o{number}")
            row |= _ends(office.since, "since_") | _ends(office.until, "until_")
            row |= {"title": storable(office.title), "title_key": fold(office.title)}
            self._add(told.offices, row)
            self._role(key, "holder", [office.actor], day)
            self._role(key, "office_of", [office.of], day)

    def _doubts(self) -> None:
        for number, (key, doubt) in enumerate(zip(self.doubts, self.reading.doubts, strict=True)):
            row = self._fact(key, number, *_hull(doubt.spans[:1]), self.day, "")
            row |= {
                "code": doubt.code, "severity": doubt.severity, "message": storable(doubt.message),
                "facts": [fact for name in doubt.facts if (fact := self._named(name)) is not None],
            }  # fmt: skip
            self._add(told.doubts, row)

    # --- what they have in common ---

    def _add(self, table: Table, row: Row) -> None:
        self.rows.setdefault(table, []).append(row)

    def _fact(self, key: int, number: int, start: int, end: int, day: str, name: str) -> Row:
        span = self._span(start, end)
        first, last = self._sentence(span.start)
        trust = self._trust(span)
        if trust == "ok" and name in self._doubted:
            trust = "doubtful"
        return {
            "key": key, "report": self.report, "number": number, "start": span.start, "end": span.end, "first": first,
            "last": last, "quote": span.of(self.text), "day": day, "trust": trust,
        }  # fmt: skip

    def _role(self, fact: int, role: str, ids: Iterable[str | None], day: str) -> None:
        for number, id in enumerate(ids):
            member = self.members.get(id) if id else None
            if member is not None:
                row = {
                    "fact": fact,
                    "role": role,
                    "member": member,
                    "report": self.report,
                    "number": number,
                    "day": day,
                }
                self._roles.setdefault((fact, role, member), row)

    def _named(self, name: str) -> int | None:
        """The key of what a doubt names: ``a1``, ``e1``, ``q0``."""
        if name in self.members or name in self.events:
            return self.members.get(name) or self.events.get(name)
        lists = {"q": self.quantities, "s": self.statements, "p": self.pledges, "o": self.offices}
        keys = lists.get(name[:1], [])
        return _at(keys, int(name[1:])) if name[1:].isdecimal() and name.isascii() else None

    def _span(self, start: int, end: int) -> Span:
        """The span, kept within the text: readings that were kept in files may say anything."""
        start = min(max(start, 0), len(self.text))
        return Span(start, min(max(end, start), len(self.text)))

    def _words(self, spans: list[Span]) -> str | None:
        return " ... ".join(self._span(*span).of(self.text) for span in spans) or None

    def _sentence(self, offset: int) -> tuple[int, int]:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return 0, len(self.text)
        sentence = self.reading.sentences[at]
        return self._span(sentence.start, sentence.end)

    def _trust(self, span: Span) -> str:
        """That of its sentences; where they differ it is doubtful."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = max(first + 1, bisect_right(self._starts, max(span.start, span.end - 1)))
        found = {sentence.trust for sentence in self.reading.sentences[first:last]}
        return found.pop() if len(found) == 1 else "doubtful" if found else "ok"

    def _best_trust(self, spans: list[Span]) -> str:
        found = {self._trust(self._span(*span)) for span in spans}
        return next((trust for trust in ("ok", "doubtful", "garbled") if trust in found), "ok")


def _named(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    named: dict[str, int] = {}
    for id, key in pairs:
        named.setdefault(id, key)
    return named


def _at(keys: list[int], index: int | None) -> int | None:
    return keys[index] if index is not None and 0 <= index < len(keys) else None


def _hull(spans: list[Span]) -> Span:
    return Span(min((s[0] for s in spans), default=0), max((s[1] for s in spans), default=0))


def _within(mentions: list[tuple[Span, str]], spans: list[Span]) -> list[str]:
    """The actors that are mentioned in the spans, in the order of the text."""
    found = (id for start, end in spans for (first, last), id in _from(mentions, start, end) if last <= end)
    return list(dict.fromkeys(found))


def _from(mentions: list[tuple[Span, str]], start: int, end: int) -> Iterator[tuple[Span, str]]:
    at = bisect_right(mentions, (Span(start, -1), ""))
    while at < len(mentions) and mentions[at][0].start < end:
        yield mentions[at]
        at += 1


def _first_day(interval: Interval | None) -> str:
    day = interval and (interval.earliest or interval.latest)
    return day.isoformat() if day else ""


def _ends(interval: Interval | None, prefix: str = "") -> Row:
    earliest, latest = (interval.earliest, interval.latest) if interval else (None, None)
    return {
        f"{prefix}earliest": earliest.isoformat() if earliest else None,
        f"{prefix}latest": latest.isoformat() if latest else None,
    }
