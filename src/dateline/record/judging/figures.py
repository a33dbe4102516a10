"""Figures as they are compared: what is counted, of what scope, and as of when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from dateline.model import Interval, Quantity, Reading, Sentence, Span

from . import bodies, scopes
from .corrections import notices

_GOES_ON = re.compile(r"(?:it|they|he|she)\b|.*,\s(?:it|they|he|she)\s(?:said|added|reported)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:by|as of|until)\s+(?:the\s+)?$", re.IGNORECASE)
_IN = re.compile(r",?\s+(?:in|near|outside|at)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:of\s+)?")
_WHO = re.compile(r"\s+(?:[\w-]+\s+){1,3}(?:who|that|which)\s+(?:had\s+)?[a-z]+[^.,;:\n]{0,90}")
_IN_CLAUSE = re.compile(r"[^.,;:\n]{0,120}")
_DIFFERS = re.compile(r"\s+(?:more|fewer|less|higher|lower)\s+than\b", re.IGNORECASE)
_OWNS = re.compile(r"['’]s\b")
_AS_PLANNED = re.compile(
    r"^(?!\W+(?:out )?of\b)(?:\W+\w+){0,4}?\s+(?:(?:that|which)\b[^.;:,\n]{0,50}|(?:were |was )?)"
    r"\b(?:promised|pledged|vowed|planned|announced)\b",
    re.IGNORECASE,
)
_BESIDE = 300  # characters within which figures of one toll, or of one count, are told together
#: What a day is the day of, where a toll is told long after: a count was made on it, or else what it is the toll of.
_COUNTED = re.compile(
    r"\b(?:toll|r[oi]s(?:e|en|es|ing)|reach\w*|st(?:oo|an)ds?|climb\w*|gr[eo]wn?|jump\w*|number\w*|count(?:s|ed|ing)?"
    r"|confirm\w*|record\w*|register\w*)\b",
    re.IGNORECASE,
)
_GROWING = ("dead", "wounded", "missing", "displaced")
_LONG_AFTER = timedelta(days=2)
_NO_TIME, _DAY, _WEEK = timedelta(), timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Figure:
    """``scope`` is what narrows the count (children, collapsed); ``part`` whether it is of some only ("95 of the
    injured"). ``of``, ``where`` and ``said_by`` are actors of the record; ``told_day`` says that the days are told,
    ``wide`` that the place is a country, ``until`` that all is counted up to those days. ``since`` is the day of what a
    toll is of, where that is told days after it."""

    key: int
    report: int
    story: int
    moment: str
    span: Span
    value: float
    low: float | None
    high: float | None
    change: str
    unit: str | None
    what: str
    toll: str | None
    head: str
    scope: frozenset[str]
    part: bool
    of: int | None
    where: int | None
    wide: bool
    said_by: int | None
    sayer: str | None
    as_of: Interval | None
    told_day: bool
    status: str
    publisher: str | None = None
    trust: str = "ok"
    order: tuple[int, ...] = ()
    until: bool = False
    since: date | None = None

    @property
    def bounds(self) -> tuple[float, float]:
        """The values that the words allow."""
        low = self.value if self.low is None else self.low
        high = self.value if self.high is None else self.high
        if self.change == "~":
            return min(low, self.value * 0.9), max(high, self.value * 1.1)
        return (low, float("inf")) if self.change == ">" else (0.0, high) if self.change == "<" else (low, high)


def figures(
    reading: Reading, actor_of: Mapping[str, int], report: int, story: int, keys: Sequence[int], first_day: date | None
) -> list[Figure]:
    """The levels that a report tells of; amounts of change ("rose by 12") and figures taken back are none.

    ``first_day`` is when its story was first told: a version that a paper prints a day later still speaks of that day.
    """
    skip = [notice.span for notice in notices(reading.report.text)]
    out: list[Figure] = []
    for index, quantity in enumerate(reading.quantities):
        is_level = quantity.change not in ("up", "down") and not _DIFFERS.match(reading.report.text, quantity.end)
        if is_level and not any(s.start <= quantity.start < s.end for s in skip):
            figure = _figure(reading, index, actor_of, report, story, keys[index], first_day, out)
            out.append(_of_what_was_told(figure, quantity, reading.report.text, out))
    return out


def _of_what_was_told(figure: Figure, quantity: Quantity, text: str, before: Sequence[Figure]) -> Figure:
    """ "2,000 people marched; police put the number at 700" or "the union spoke of 700 people": of the marchers."""
    alone = scopes.is_number_alone(quantity, text)
    paragraph = text[max(text.rfind("\n", 0, quantity.start), quantity.start - _BESIDE, 0) : quantity.start]
    begins = quantity.start - len(paragraph)
    near = [f for f in reversed(before) if f.span.start >= begins and (f.unit == "person" or f.toll) and not f.part]
    if not alone and scopes.is_people(quantity) and not figure.scope:
        near = [f for f in near if f.head == "crowd" and f.sayer != figure.sayer]
    elif not alone:
        return figure
    if not near:
        of_crowd = alone and scopes.is_of_crowd(paragraph)
        return replace(figure, head="crowd", scope=frozenset(), unit="person") if of_crowd else figure
    told = near[0]
    return replace(
        figure, head=told.head, scope=told.scope - {"more"}, toll=told.toll, unit=told.unit, what=told.what,
        of=figure.of if told.of is None else told.of, where=figure.where if told.where is None else told.where,
        wide=figure.wide if told.where is None else told.wide,
    )  # fmt: skip


def _figure(
    reading: Reading, index: int, actor_of: Mapping[str, int], report: int, story: int, key: int,
    first_day: date | None, before: Sequence[Figure],
) -> Figure:  # fmt: skip
    quantity, text = reading.quantities[index], reading.report.text
    named = {a.id: a.name for a in reading.actors if a.kind != "group" or bodies.is_distinct(a.name)}
    countries = {a.id for a in reading.actors if a.kind in ("country", "government")}
    where = _town(reading, quantity.where, quantity.start)
    as_of, told = _as_of(reading, index, first_day, before)
    since = _since(reading, index, as_of) if told else None
    if since is not None:  # a toll holds as of when it is told, at most
        day = first_day or reading.anchor.date
        as_of, told = Interval.day(day) if day else None, False
    head, scope = scopes.scope(reading, index)
    sentence = next((s for s in reading.sentences if s.start <= quantity.start < s.end), None)
    return Figure(
        key, report, story, reading.report.published or str(reading.anchor.date or ""),
        Span(quantity.start, quantity.end), quantity.value, quantity.low, quantity.high, quantity.change,
        quantity.unit, quantity.what or quantity.unit or "", quantity.toll, head, scope, scopes.is_part(quantity, text),
        actor_of.get(quantity.of or "") if quantity.of in named else None, actor_of.get(where or ""),
        where in countries,
        actor_of.get(quantity.said_by or ""), _sayer(reading, quantity, sentence, before), as_of, told,
        _status(reading, index, as_of), reading.report.publisher, sentence.trust if sentence else "ok",
        (report, quantity.start, quantity.end), _is_until(reading, quantity, sentence, as_of), since,
    )  # fmt: skip


def _town(reading: Reading, where: str | None, at: int) -> str | None:
    """Of a site, the place that it is told to be in: "the Sabine refinery in Port Arthur"; of what a place is told to
    be in just before, that place: "in the village of Kalkere in the state of Karnataka"."""
    spots = sorted((m.start, m.end, a) for a in reading.actors if a.kind == "place" for m in a.mentions)
    text = reading.report.text
    for (_, end, inner), (start, _, outer) in pairwise(spots):
        if inner.id == outer.id or not _IN.fullmatch(text, end, start):
            continue
        if inner.id == where and bodies.is_site(inner.name):
            return outer.id
        if outer.id == where and not bodies.is_site(inner.name) and 0 < at - start < _BESIDE:
            return inner.id
    return where


def _sayer(reading: Reading, quantity: Quantity, sentence: Sentence | None, before: Sequence[Figure]) -> str | None:
    """Who counts: of somebody who speaks for a body, the body; where "it" counts, whoever counted just before."""
    names = {a.id: a.name for a in reading.actors}
    body_ids = {a.id for a in reading.actors if a.kind == "organization"}
    body = next((o.of for o in reading.offices if o.actor == quantity.said_by and o.of in body_ids), None)
    if quantity.said_by or not before or sentence is None:
        return names.get(body or quantity.said_by or "")
    last, text = before[-1], reading.report.text
    goes_on = _GOES_ON.match(text[sentence.start : sentence.end]) and "\n" not in text[last.span.end : quantity.start]
    return last.sayer if goes_on else None


def _is_until(reading: Reading, quantity: Quantity, sentence: Sentence | None, days: Interval | None) -> bool:
    """ "94 by Monday evening", not "94 on Monday"."""
    if sentence is None or days is None:
        return False
    return any(days.latest in (end.earliest, end.latest) for _, end in _ends(reading, quantity, sentence))


def _ends(reading: Reading, quantity: Quantity, sentence: Sentence) -> list[tuple[int, Interval]]:
    """The days up to which something is counted in a sentence, each with its place: "by Monday", not "by Monday's
    bomb"; "by Monday night" is of two. As nobody knows the dead of a day to come, a toll is of the Monday before."""
    text, today = reading.report.text, reading.anchor.date
    found = []
    for time in (t for t in reading.times if sentence.start <= t.start < sentence.end):
        last = time.interval.latest if time.interval else None
        if last is None or not _UNTIL.search(text[max(0, time.start - 12) : time.start]) or _OWNS.match(text, time.end):
            continue
        back = _WEEK if quantity.toll and today is not None and today < last <= today + _WEEK else _NO_TIME
        first = time.interval.earliest if time.interval else None
        is_night = first is not None and last - first == _DAY
        found.append((time.start, Interval((last - _DAY if is_night else last) - back, last - back)))
    return found


def _as_of(
    reading: Reading, index: int, first_day: date | None, before: Sequence[Figure]
) -> tuple[Interval | None, bool]:
    """The days told; else those of a toll just before; else, for the earlier figure of two, before the later one; else
    the day of the report."""
    quantity, day = reading.quantities[index], first_day or reading.anchor.date
    if (told_days := _told_days(reading, quantity)) is not None:
        return told_days, True
    later = next((q for q in reading.quantities if q.baseline == index and q.as_of and q.as_of.earliest), None)
    if later is not None and later.as_of and later.as_of.earliest and later.as_of.earliest > date.min:
        return Interval(None, later.as_of.earliest - _DAY), False
    if quantity.toll and before:
        earlier = {reading.quantities[q.baseline].start for q in reading.quantities if q.baseline is not None}
        dated = (f for f in reversed(before) if f.toll and f.told_day and f.as_of and f.as_of.latest)
        last = next((f for f in dated if f.span.start not in earlier), None)
        told = reading.report.text[last.span.end : quantity.start] if last else ""
        if last and len(told) <= _BESIDE and "\n" not in told and _is_later_word(reading, index, last):
            return last.as_of, True
    return (Interval.day(day) if day else None), False


def _since(reading: Reading, index: int, days: Interval | None) -> date | None:
    """The day of what a toll is of, where it is long past: "the attack of March 6 killed 23", but not "the toll stood
    at 23 on March 6"."""
    quantity, day = reading.quantities[index], reading.anchor.date
    if quantity.toll not in _GROWING or days is None or day is None or days.earliest is None or days.latest is None:
        return None
    reckoned = all(t.interval != days for t in reading.times)  # "a week after the flood"
    if days.latest - days.earliest > (_WEEK if reckoned else _DAY) or days.latest > day - _LONG_AFTER:
        return None
    if any(q.baseline == index for q in reading.quantities):
        return None
    sentence = next((s for s in reading.sentences if s.start <= quantity.start < s.end), None)
    told = reading.report.text[sentence.start : sentence.end] if sentence else ""
    return None if _COUNTED.search(told) or _is_until(reading, quantity, sentence, days) else days.earliest


def _told_days(reading: Reading, quantity: Quantity) -> Interval | None:
    """The days in the figure's sentence: "45 were dead by Monday evening", and "4 percent in May, it said on Friday"
    is of May alone."""
    days = quantity.as_of
    sentence = next((s for s in reading.sentences if s.start <= quantity.start < s.end), None)
    if sentence is None:
        return days
    if (by := _counted_by(reading, quantity, sentence) or _of_whom(reading, quantity)) is not None:
        return by
    if days is not None and quantity.toll:
        return days
    if days is None:
        ends = (end.earliest for _, end in _ends(reading, quantity, sentence))
        day = next((day for day in ends if day and day <= (reading.anchor.date or day)), None)
        return Interval.day(day) if day else None
    times = (t.interval for t in reading.times if sentence.start <= t.start < sentence.end)
    return next((told for told in times if told and _begins(told, days)), days)


def _counted_by(reading: Reading, quantity: Quantity, sentence: Sentence) -> Interval | None:
    """The day up to which it counts, told right after it: "killed 52 by Tuesday evening, it said on Wednesday"."""
    text, ends = reading.report.text, _ends(reading, quantity, sentence)
    after = (end.earliest for start, end in ends if _IN_CLAUSE.fullmatch(text, quantity.end, start))
    day = next(after, None)
    return Interval.day(day) if day and day <= (reading.anchor.date or day) else None


def _of_whom(reading: Reading, quantity: Quantity) -> Interval | None:
    """The day of what those who are counted did: "75 prisoners who escaped on Sunday, he said on Tuesday"."""
    clause = None if quantity.toll else _WHO.match(reading.report.text, quantity.end)
    within = (t for t in reading.times if clause and clause.start() <= t.start and t.end <= clause.end())
    return next((t.interval for t in within if t.interval and t.interval.earliest == t.interval.latest), None)


def _begins(part: Interval, whole: Interval) -> bool:
    """Whether the one is a week or more, and the beginning of the other."""
    if part.earliest is None or part.earliest != whole.earliest or part.latest is None:
        return False
    return (whole.latest is None or part.latest < whole.latest) and (part.latest - part.earliest).days > 5


def _is_later_word(reading: Reading, index: int, last: Figure) -> bool:
    """Whether a toll without a day, told right after a dated one, is of that day too: not "five are still missing"."""
    quantity, text = reading.quantities[index], reading.report.text
    here = text[last.span.end : quantity.end + 40]
    return re.search(r"\b(?:still|now|remain\w*|so far|today)\b", here, re.IGNORECASE) is None


def _status(reading: Reading, index: int, as_of: Interval | None) -> str:
    """A figure of what is promised, asked for or to come is planned."""
    quantity = reading.quantities[index]
    day = reading.anchor.date
    if as_of and day and as_of.earliest and as_of.earliest > day:
        return "planned"
    if as_of and day and as_of.earliest is None and as_of.latest and as_of.latest > day:
        return "planned"
    if any(pledge.start <= quantity.start < pledge.end for pledge in reading.pledges):
        return "planned"
    if _AS_PLANNED.match(reading.report.text[quantity.end : quantity.end + 120]):
        return "planned"
    ahead = ("planned", "possible", "called_for")
    return "planned" if any(index in e.quantities and e.status in ahead for e in reading.events) else "reported"
