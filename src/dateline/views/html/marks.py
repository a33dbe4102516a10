"""Which words of a text carry which facts, cut into stretches within which nothing changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise

from dateline.likely import is_unsure
from dateline.model import Event, Quantity, Span, Statement, Time

from .. import amounts, dates, wording
from ..lookup import Lookup
from ..safe import one_line, shorten

DEEPEST = 16
# Facts of a few words; the others run over whole clauses and lie behind these.
POINTS = frozenset({"actor", "time", "quantity", "event"})


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that carry a fact. ``fact`` is its name in the contract: ``e1``, ``a1``, ``q0``, ``s0`` ..."""

    span: Span
    kind: str
    fact: str
    tip: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of characters and the marks that cover all of it, the shortest first and at most ``DEEPEST``."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks(look: Lookup) -> list[Mark]:
    """Every fact of the reading at its words; spans that do not lie in the text are left out."""
    length = len(look.text)
    found = (mark for find in (_points, _ranges) for mark in find(look))
    return [mark for mark in found if 0 <= mark.span.start < mark.span.end <= length]


def _points(look: Lookup) -> Iterator[Mark]:
    reading = look.reading
    for actor in reading.actors:
        parts = (one_line(actor.name), actor.kind, actor.country or "")
        tip = " · ".join(part for part in parts if part)
        for span in actor.mentions:
            yield Mark(Span(*span), "actor", actor.id, tip)
    for i, time in enumerate(reading.times):
        yield Mark(Span(time.start, time.end), "time", f"t{i}", _time(time))
    for i, quantity in enumerate(reading.quantities):
        yield Mark(Span(quantity.start, quantity.end), "quantity", f"q{i}", _quantity(look, quantity))
    for event in reading.events:
        yield Mark(Span(event.start, event.end), "event", event.id, event_tip(look, event))


def _ranges(look: Lookup) -> Iterator[Mark]:
    reading = look.reading
    for i, office in enumerate(reading.offices):
        holder = look.name(office.actor) or ""
        tip = f"{holder}: {wording.office(office, look.name(office.of))}"
        yield Mark(Span(*office.span), "office", f"o{i}", tip)
    for i, statement in enumerate(reading.statements):
        for span in statement.content:
            yield Mark(Span(*span), "statement", f"s{i}", _statement(look, statement))
    for i, pledge in enumerate(reading.pledges):
        due = dates.deadline(pledge.due)
        tip = f"pledge of {look.name(pledge.by) or 'unknown'}" + (f", {due}" if due else "")
        yield Mark(Span(pledge.start, pledge.end), "pledge", f"p{i}", tip)
    for i, doubt in enumerate(reading.doubts):
        for span in doubt.spans:
            yield Mark(Span(*span), f"doubt {doubt.severity}", f"d{i}", f"{doubt.code}: {one_line(doubt.message)}")


def _time(time: Time) -> str:
    parts = (time.value or "", time.mod or "", dates.days(time.interval) or "no day told")
    return " · ".join(part for part in parts if part)


def _quantity(look: Lookup, quantity: Quantity) -> str:
    what = f" {shorten(quantity.what, 60)}" if quantity.what else ""
    as_of = dates.as_of(quantity.as_of)
    words = look.words(quantity.start, quantity.end)
    toll = f" · {quantity.toll}" if quantity.toll and quantity.toll not in what else ""
    return amounts.amount(quantity, words) + what + toll + (f" · {as_of}" if as_of else "")


def event_tip(look: Lookup, event: Event) -> str:
    """Who → type → whom, the status and the days."""
    roles = [
        wording.some(look.names(event.actors)),
        wording.event_type(event),
        wording.some(look.names(event.recipients)),
    ]
    parts = [" → ".join(role for role in roles if role), wording.status(event), dates.days(event.time) or "undated"]
    parts += ["less sure"] if is_unsure(event) else []
    return " · ".join(parts)


def _statement(look: Lookup, statement: Statement) -> str:
    return f"{statement.kind} speech of {wording.speaker(statement, look) or 'nobody named'}"


def stretches(found: list[Mark], start: int, end: int) -> Iterator[Stretch]:
    """The text from ``start`` to ``end`` in stretches. ``found`` holds the marks that meet it."""
    edges = {start, end}
    for mark in found:
        edges.update(edge for edge in mark.span if start < edge < end)
    starting: dict[int, list[Mark]] = {}
    for mark in found:
        starting.setdefault(max(mark.span.start, start), []).append(mark)
    points = sorted(edges)
    active: list[Mark] = []
    for left, right in pairwise(points):
        active = [mark for mark in active if mark.span.end > left] + starting.get(left, [])
        yield Stretch(left, right, tuple(nsmallest(DEEPEST, active, key=_size)))


def _size(mark: Mark) -> tuple[bool, int, str]:
    return mark.kind not in POINTS, mark.span.end - mark.span.start, mark.fact
