"""Pledges, quotations and sentences of a reading, as they are judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from dateline.model import Interval, Pledge, Reading, Span

from . import bodies, deeds
from .outcomes import Passage, Vow, act
from .quotations import Quotation, joined
from .scopes import head_of
from .terms import stems


def vows(reading: Reading, actor_of: Mapping[str, int], report: int, story: int) -> list[Vow]:
    """The pledges of a reading, one for each thing that is promised."""
    text, out = reading.report.text, []
    for index, pledge in enumerate(reading.pledges):
        parts = deeds.conjuncts(text[pledge.start : pledge.end])
        known = known_by(reading, pledge.by)
        for part, (start, end) in enumerate(parts):
            span = Span(pledge.start + start, pledge.start + end)
            due = pledge.due if part == 0 else _due(reading, span, made(reading, pledge))
            promise = _promise(reading, pledge, span, alone=len(parts) == 1)
            out.append(
                Vow(
                    report, story, index, part, span, actor_of.get(pledge.by), made(reading, pledge), due,
                    pledge.conditional, span.of(text), promise, known, order=(report, *span),
                )
            )  # fmt: skip
    return out


def _due(reading: Reading, span: Span, day: date | None) -> Interval | None:
    """The last day told in a part that has no deadline of its own in the reading."""
    ends = [t.interval.latest for t in reading.times if span.start <= t.start < span.end and t.interval]
    last = max((d for d in ends if d and (day is None or d > day)), default=None)
    return Interval(day, last) if last else None


def _promise(reading: Reading, pledge: Pledge, span: Span, alone: bool) -> deeds.Promise:
    text = reading.report.text
    words = span.of(text)
    parties = {id for id in (pledge.by, pledge.to) if id}
    people = {root for a in reading.actors if a.id in parties for n in (a.name, *a.aliases) for root in stems(n)}
    promised = act(words, people)
    sentence = next((s for s in reading.sentences if s.start <= span.start < s.end), None)
    if alone and len(promised) < 2:  # the pledge is the verb alone: "the crossing | would open by 1 May"
        start, end = _around(reading, pledge, sentence.end if sentence else span.end)
        promised |= act(text[start:end], people)
    negated = pledge.negated or deeds.is_refrained(words)
    return deeds.Promise(promised, deeds.verb_of(words), _amounts(reading, span), _names(words, promised), negated)


def _names(words: str, promised: frozenset[str]) -> frozenset[str]:
    """The stems of what is promised that are written as names."""
    return promised.intersection(stems(" ".join(word for word in words.split() if word[:1].isupper())))


def _around(reading: Reading, pledge: Pledge, end: int) -> tuple[int, int]:
    """What is said as a whole, where the pledge is told as somebody's words; else up to the end of the sentence."""
    index = pledge.statement
    said = reading.statements[index] if index is not None and 0 <= index < len(reading.statements) else None
    spans = [(a, b) for a, b in said.content if a <= pledge.start < b] if said else []
    return spans[0] if spans else (pledge.start, end)


def _amounts(reading: Reading, span: Span) -> frozenset[tuple[float, str]]:
    inside = (q for q in reading.quantities if span.start <= q.start < span.end and q.change not in ("up", "down"))
    return frozenset((q.value, head_of(q)) for q in inside)


def made(reading: Reading, pledge: Pledge) -> date | None:
    """When the promise was made: on the day of its event, else of its sentence's one day past, else of the report;
    unknown of one that is told when its day is past."""
    event = next((e for e in reading.events if e.id == pledge.event), None)
    times: list[Interval | None] = [event.time if event else None]
    times += [e.time for e in reading.events if e.type == "AGREE" and abs(e.start - pledge.start) < 20]
    day = reading.anchor.date
    for time in times:
        if time and time.earliest and time.earliest == time.latest and (day is None or time.earliest <= day):
            return time.earliest
    over = pledge.due is not None and pledge.due.latest is not None and day is not None and pledge.due.latest < day
    return None if over else day


def passages(reading: Reading, report: int, story: int, names: frozenset[str] = frozenset()) -> list[Passage]:
    """The sentences of a report; ``names`` are the stems of the promiser's names and offices."""
    text = reading.report.text
    out = []
    for sentence in reading.sentences:
        words = text[sentence.start : sentence.end]
        by = bool(names.intersection(stems(words)))
        span = Span(sentence.start, sentence.end)
        values = _amounts(reading, span)
        out.append(Passage(report, story, reading.anchor.date, span, words, by, values, sentence.trust))
    return out


def known_by(reading: Reading, actor: str) -> frozenset[str]:
    """The stems by which a later report may name an actor: the names, the titles of the offices, and the names of the
    bodies that they are of."""
    named = {
        root
        for a in reading.actors
        if a.id == actor
        for n in (a.name, *(x for x in a.aliases if bodies.is_name(x)))
        for root in stems(n)
    }
    of = {o.of for o in reading.offices if o.actor == actor}
    named |= {root for a in reading.actors if a.id in of and a.kind == "organization" for root in stems(a.name)}
    titles = {root for o in reading.offices if o.actor == actor for root in stems(o.title)[-1:]}
    return frozenset(named | titles)


def quotations(
    reading: Reading, actor_of: Mapping[str, int], report: int, story: int, keys: Sequence[int]
) -> list[Quotation]:
    text, names = reading.report.text, {a.id: a.name for a in reading.actors}
    out = []
    for statement, key in zip(reading.statements, keys, strict=True):
        if statement.kind != "direct" or not statement.content:
            continue
        words = joined([text[start:end] for start, end in sorted(statement.content)])
        at = statement.content[0][0]
        sentence = next((s for s in reading.sentences if s.start <= at < s.end), None)
        speaker = statement.speaker or ""
        out.append(
            Quotation(
                key, report, story, reading.anchor.date, actor_of.get(speaker), words, names.get(speaker),
                sentence.trust if sentence else "ok",
            )
        )  # fmt: skip
    return out
