"""Gists: what the judgements ask of a report, made once of its reading, and kept so that it need not be unpacked.

Who is who in a gist is told by the keys of the report's own cast, which ``Frame`` turns into actors of the record.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any
from zlib import crc32

from sqlalchemy import Connection

from dateline.model import Interval, Reading, Span

from .facts import Facts
from .judging import corrections, deeds, events, figures, pages, quotations, scopes, series, told
from .judging.outcomes import Passage, Vow, may_speak, words_of
from .keys import draw

_LEVEL = 1  # of zlib
_FINE = 10_000  # steps of a term's weight
_BITS = 4096  # of the mask of a text's words

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Frame:
    """A report as the record has it now: its origin, the first day of its story, and who is who."""

    report: int
    id: str
    turn: int
    story: int
    day: date | None
    first_day: date | None
    publisher: str | None
    published: str
    actor_of: Mapping[int, int]


class Gist:
    """A report's facts as they are compared, each in the order of the text; of ``without``, passages of which nothing
    counts as told, there are none. Each kind is unpacked when it is asked for."""

    def __init__(self, packed: bytes, frame: Frame, without: Sequence[Span] = ()) -> None:
        self._packed, self._frame, self._without = packed, frame, without

    @cached_property
    def tellings(self) -> tuple[events.Telling, ...]:
        return tuple(_a_telling(raw, self._frame) for raw in self._kind(0) if self._counts(raw[-1][0]))

    @cached_property
    def figures(self) -> tuple[figures.Figure, ...]:
        return tuple(_a_figure(raw, self._frame) for raw in self._kind(1) if self._counts(raw[1][0]))

    @cached_property
    def vows(self) -> tuple[Vow, ...]:
        return tuple(_a_vow(raw, self._frame) for raw in self._kind(2) if self._counts(raw[3][0]))

    @cached_property
    def quotations(self) -> tuple[quotations.Quotation, ...]:
        return tuple(_a_quotation(raw, self._frame) for raw in self._kind(3))

    @cached_property
    def withdrawals(self) -> tuple[series.Withdrawal, ...]:
        return tuple(_a_withdrawal(values, self._frame) for values in self._kind(4))

    def _kind(self, number: int) -> Sequence[Any]:
        found: Sequence[Any] = _unpacked(self._packed)[number]
        return found

    def _counts(self, start: int) -> bool:
        return not any(span.start <= start < span.end for span in self._without)


def row(db: Connection, facts: Facts) -> Row:
    """The gist of a report that is about to be written."""
    reading = facts.reading
    vows = [vow for vow in told.vows(reading, facts.members, 0, 0) if vow.pledge < len(facts.pledges)]
    page = pages.page(reading, 0)
    promised = [root for vow in vows for root in vow.act]
    return {
        "report": facts.report,
        "page": _packed([
            {root: round(weight * _FINE) for root, weight in page.terms.items()}, sorted(page.names),
            [sign(words) for words in pages.signs(page, promised)], f"{_mask(words_of(reading.report.text)):x}",
            [[sorted(vow.act), vow.promise.verb] for vow in vows],
        ]),
        "facts": _packed(_facts(facts, vows, draw(db, len(vows)))), "standing": [],
    }  # fmt: skip


def _mask(roots: Iterable[str]) -> int:
    """One bit for each stem: one that is not set is not there."""
    found = 0
    for root in roots:
        found |= 1 << _bit(root)
    return found


@lru_cache(maxsize=65536)
def _bit(root: str) -> int:
    return crc32(root.encode("utf-8", "surrogatepass")) % _BITS


def sign(words: str) -> int:
    """As a band of the record, a number of 64 bits."""
    raw = words.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(raw, digest_size=8).digest(), "big", signed=True)


def _packed(plain: Any) -> bytes:
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode("ascii"), _LEVEL)


@lru_cache(maxsize=1024)
def _unpacked(packed: bytes) -> Any:
    return json.loads(zlib.decompress(packed))


# --- what it is about ---


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a report is about, and the signs by which its neighbours are found. ``promises`` are the stems of what is
    promised in it, each with the verb; ``mask`` says which stems are not in it."""

    page: pages.Page
    turn: int
    signs: Sequence[int]
    promises: Sequence[tuple[frozenset[str], str | None]]
    mask: int

    def may_speak_of(self, other: Leaf) -> bool:
        """Whether it may speak of something that the other promises."""
        return any(may_speak(act, verb, self._has) for act, verb in other.promises)

    def _has(self, root: str) -> bool:
        return bool(self.mask >> _bit(root) & 1)


def leaf(packed: bytes, report: int, turn: int, story: int, day: date | None) -> Leaf:
    terms, names, signs, mask, promises = _page(packed)
    return Leaf(pages.Page(report, story, day, names, terms), turn, signs, promises, mask)


@lru_cache(maxsize=4096)
def _page(packed: bytes) -> tuple[dict[str, float], frozenset[str], tuple[int, ...], int, tuple[Any, ...]]:
    terms, names, signs, mask, promises = json.loads(zlib.decompress(packed))
    weights = {root: weight / _FINE for root, weight in terms.items()}
    promised = tuple((frozenset(act), verb) for act, verb in promises)
    return weights, frozenset(names), tuple(signs), int(mask, 16), promised


# --- its facts, packed ---


def _facts(facts: Facts, vows: Sequence[Vow], keys: Sequence[int]) -> list[Any]:
    reading, text = facts.reading, facts.reading.report.text
    cast: Mapping[str, int] = facts.members
    tellings = {t.key: t for t in reversed(events.tellings(reading, cast, 0, 0, facts.events))}
    counts = zip(facts.quantities, reading.quantities, strict=True)
    numbers = [key if math.isfinite(quantity.value) else 0 for key, quantity in counts]
    counted = [f for f in figures.figures(reading, cast, 0, 0, numbers, None) if f.key]
    said = told.quotations(reading, cast, 0, 0, facts.statements)
    withdrawn = [sorted(c.withdrawn) for c in corrections.corrections(text, reading.quantities)]
    return [
        [_telling(t) for t in sorted(tellings.values(), key=lambda t: t.order)],
        [_figure(f) for f in sorted(counted, key=lambda f: f.order)],
        [_vow(v, key, facts.pledges[v.pledge]) for v, key in zip(vows, keys, strict=True)],
        [[q.key, q.speaker, q.words, q.name, q.trust] for q in said],
        [values for values in withdrawn if all(map(math.isfinite, values))],
        [[s.start, s.end, s.trust] for s in reading.sentences],
        _amounts(reading),
    ]


def _telling(t: events.Telling) -> list[Any]:
    return [
        t.key, t.type, t.mode, t.status, _days(t.time), sorted(t.actors), sorted(t.recipients), sorted(t.places),
        sorted(t.sure), sorted(t.crowds), t.trigger, sorted(t.terms), sorted(filter(math.isfinite, t.values)),
        t.repeats, t.trust, sorted(t.lands), sorted(t.content), t.order[1:],
    ]  # fmt: skip


def _figure(f: figures.Figure) -> list[Any]:
    # A day that is no more than that of the report becomes the first day of its story.
    assumed = not f.told_day and (f.as_of is None or f.as_of.earliest is not None)
    return [
        f.key, f.span, f.value, f.low, f.high, f.change, f.unit, f.what, f.toll, f.head, sorted(f.scope), f.part, f.of,
        f.where, f.wide, f.said_by, f.sayer, None if assumed else _days(f.as_of), f.told_day, assumed, f.status,
        f.trust, f.until, f.since.isoformat() if f.since else None,
    ]  # fmt: skip


def _vow(v: Vow, key: int, pledge: int) -> list[Any]:
    p = v.promise
    return [
        key, pledge, v.part, v.span, v.by, v.made.isoformat() if v.made else None, _days(v.due), v.conditional, v.words,
        [sorted(p.act), p.verb, sorted(p.amounts), sorted(p.names), p.negated], sorted(v.known),
    ]  # fmt: skip


def _amounts(reading: Reading) -> list[Any]:
    return [
        [q.start, q.value, scopes.head_of(q)]
        for q in reading.quantities
        if q.change not in ("up", "down") and math.isfinite(q.value)
    ]


def _days(interval: Interval | None) -> list[str | None] | None:
    return [d.isoformat() if d else None for d in (interval.earliest, interval.latest)] if interval else None


# --- its facts, unpacked ---


def _a_telling(raw: Sequence[Any], frame: Frame) -> events.Telling:
    (key, type, mode, status, time, actors, recipients, places, sure, crowds, trigger, terms, values, repeats, trust,
     lands, content, place) = raw  # fmt: skip
    return events.Telling(
        key, frame.report, frame.story, frame.day, type, mode, status, _interval(time), _actors(actors, frame),
        _actors(recipients, frame), _actors(places, frame),
        frozenset((kind, frame.actor_of[member]) for kind, member in sure), frozenset(crowds), trigger,
        frozenset(terms), frozenset(values), repeats, trust, (frame.turn, *place),
        frozenset((role, country) for role, country in lands), frozenset(content),
    )  # fmt: skip


def _a_figure(raw: Sequence[Any], frame: Frame) -> figures.Figure:
    (key, span, value, low, high, change, unit, what, toll, head, scope, part, of, where, wide, said_by, sayer, days,
     told_day, assumed, status, trust, until, since) = raw  # fmt: skip
    day = frame.first_day or frame.day
    as_of = (Interval.day(day) if day else None) if assumed else _interval(days)
    return figures.Figure(
        key, frame.report, frame.story, frame.published, Span(*span), value, low, high, change, unit, what, toll, head,
        frozenset(scope), part, _actor(of, frame), _actor(where, frame), wide, _actor(said_by, frame), sayer, as_of,
        told_day, status, frame.publisher, trust, (frame.turn, *span), until,
        date.fromisoformat(since) if since else None,
    )  # fmt: skip


def _a_vow(raw: Sequence[Any], frame: Frame) -> Vow:
    key, pledge, part, span, by, made, due, conditional, words, promise, known = raw
    act, verb, amounts, names, negated = promise
    promised = deeds.Promise(
        frozenset(act), verb, frozenset((value, head) for value, head in amounts), frozenset(names), negated
    )
    return Vow(
        frame.report, frame.story, pledge, part, Span(*span), _actor(by, frame),
        date.fromisoformat(made) if made else None, _interval(due), conditional, words, promised, frozenset(known), key,
        (frame.turn, *span),
    )  # fmt: skip


def _a_quotation(raw: Sequence[Any], frame: Frame) -> quotations.Quotation:
    key, speaker, words, name, trust = raw
    return quotations.Quotation(key, frame.report, frame.story, frame.day, _actor(speaker, frame), words, name, trust)


def _a_withdrawal(values: Sequence[float], frame: Frame) -> series.Withdrawal:
    taken_back = corrections.Correction(corrections.Notice(Span(0, 0), ""), frozenset(values), frozenset())
    return series.Withdrawal(frame.report, frame.story, frame.publisher, frame.published, taken_back)


def _actor(member: int | None, frame: Frame) -> int | None:
    return None if member is None else frame.actor_of.get(member)


def _actors(members: Iterable[int], frame: Frame) -> frozenset[int]:
    return frozenset(frame.actor_of[member] for member in members)


def _interval(days: Sequence[str | None] | None) -> Interval | None:
    return Interval(*(date.fromisoformat(d) if d else None for d in days)) if days else None


# --- its sentences ---


def passages(packed: bytes, text: str, frame: Frame) -> list[Passage]:
    """The sentences in order, as evidence of promises is looked for in them."""
    *_, sentences, amounts = _unpacked(packed)
    return [
        Passage(
            frame.report, frame.story, frame.day, Span(start, end), text[start:end], False,
            frozenset((value, head) for at, value, head in amounts if start <= at < end), trust,
        )
        for start, end, trust in sentences
    ]  # fmt: skip
