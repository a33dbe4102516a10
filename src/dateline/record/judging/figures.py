"""Figures as they are compared: what is counted, of what scope, and as of when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Interval, Quantity, Reading, Sentence, Span, Time
from dateline.reader.words import words
from dateline.reader.world import adjective

from . import bodies
from .corrections import notices
from .terms import is_past, stem, stems, tokens

_PEOPLE = frozenset(
    stem(w)
    for w in words("person people human life individual victim casualty soul dead death toll body number figure")
)
_TELLS_NOTHING = frozenset(
    stem(w) for w in words("final total overall official latest new confirmed provisional preliminary current first")
)
_TOLLS = frozenset(
    stem(w)
    for w in words("dead death toll killed wounded injured injury hurt casualty missing detained arrested displaced")
)
_STATES = frozenset(
    stem(w)
    for w in words("""
        collapsed damaged destroyed burned burnt flooded standing built rebuilt completed repaired delivered
        opened closed sold produced exported imported registered counted tested vaccinated infected
        recovered hospitalised hospitalized treated evacuated rescued released deployed withdrawn suspended
        cancelled signed lost stranded homeless
        """)
)
_COUNTS = frozenset(stem(w) for w in words("count say tell report put speak give estimate"))
_GOES_ON = re.compile(r"(?:it|they|he|she)\b|.*,\s(?:it|they|he|she)\s(?:said|added|reported)\b", re.IGNORECASE)
_CROWD = frozenset(stem(w) for w in words("protester demonstrator marcher participant"))
_GATHERS = re.compile(
    r"\b(?:march(?:ed|ing)|protest(?:ed|ing)|demonstrat(?:ed|ing)|rall(?:ied|ying)|t(?:ook|aken|aking) part|turned out"
    r"|t(?:ook|aken|aking) to the streets)\b",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"^\W*(?:\w+ ){0,4}(?:on board|aboard|crew)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:by|as of|until)\s+(?:the\s+)?$", re.IGNORECASE)
_OWNS = re.compile(r"['’]s\b")
_PART = re.compile(
    r"^[^\w.]*(?:of|among)(?!\s+(?:the\s+)?\d)\s+(?:the|its|their|those|these|them|whom|which|his|her|our)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:more|other|others|another|further|additional|extra)\b", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:another|further|additional|extra)\s*$", re.IGNORECASE)
_RATE = re.compile(
    r"(?<!within )(?<!in )(?<!after )(?<!for )(?<!once )\b(?:an?|per|each|every) "
    r"(?:day|week|month|year|hour|minute|night|head)\b(?! (?:earlier|ago|before|later|after|old))",
    re.IGNORECASE,
)
_AS_PLANNED = re.compile(
    r"^(?!\W+(?:out )?of\b)(?:\W+\w+){0,4}?\s+(?:(?:that|which)\b[^.;:,\n]{0,50}|(?:were |was )?)"
    r"\b(?:promised|pledged|vowed|planned|announced)\b",
    re.IGNORECASE,
)
_BESIDE = 300  # characters within which figures of one toll are told of one day
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Figure:
    """``scope`` is what narrows the count (children, collapsed); ``part`` whether it is of some only ("95 of the
    injured"). ``of``, ``where`` and ``said_by`` are actors of the record; ``told_day`` says that the days are told,
    ``wide`` that the place is a country, ``until`` that all is counted up to those days."""

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
        if quantity.change not in ("up", "down") and not any(s.start <= quantity.start < s.end for s in skip):
            out.append(_figure(reading, index, actor_of, report, story, keys[index], first_day, out))
    return out


def _figure(
    reading: Reading, index: int, actor_of: Mapping[str, int], report: int, story: int, key: int,
    first_day: date | None, before: Sequence[Figure],
) -> Figure:  # fmt: skip
    quantity, text = reading.quantities[index], reading.report.text
    named = {a.id: a.name for a in reading.actors if a.kind != "group" or bodies.is_distinct(a.name)}
    countries = {a.id for a in reading.actors if a.kind in ("country", "government")}
    as_of, told = _as_of(reading, index, first_day, before)
    head, scope = _scope(quantity, text)
    sentence = next((s for s in reading.sentences if s.start <= quantity.start < s.end), None)
    return Figure(
        key, report, story, reading.report.published or "", Span(quantity.start, quantity.end), quantity.value,
        quantity.low, quantity.high, quantity.change, quantity.unit, quantity.what or quantity.unit or "",
        quantity.toll, head, scope, _PART.match(text[quantity.end : quantity.end + 30]) is not None,
        actor_of.get(quantity.of or "") if quantity.of in named else None, actor_of.get(quantity.where or ""),
        quantity.where in countries,
        actor_of.get(quantity.said_by or ""), _sayer(reading, quantity, sentence, before), as_of, told,
        _status(reading, index, as_of), reading.report.publisher, sentence.trust if sentence else "ok",
        (report, quantity.start, quantity.end), _is_until(reading, sentence, as_of),
    )  # fmt: skip


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


def _is_until(reading: Reading, sentence: Sentence | None, days: Interval | None) -> bool:
    """ "94 by Monday evening", not "94 on Monday"."""
    if sentence is None or days is None:
        return False
    return any(t.interval and t.interval.latest == days.latest for t in _ends(reading, sentence))


def _ends(reading: Reading, sentence: Sentence) -> list[Time]:
    """The times up to which something is counted in a sentence: "by Monday", not "by Monday's bomb"."""
    text = reading.report.text
    within = (t for t in reading.times if sentence.start <= t.start < sentence.end)
    return [t for t in within if _UNTIL.search(text[max(0, t.start - 12) : t.start]) and not _OWNS.match(text, t.end)]


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


def _told_days(reading: Reading, quantity: Quantity) -> Interval | None:
    """The days in the figure's sentence: "45 were dead by Monday evening", and "4 percent in May, it said on Friday"
    is of May alone."""
    days = quantity.as_of
    sentence = next((s for s in reading.sentences if s.start <= quantity.start < s.end), None)
    if sentence is None or (days is not None and quantity.toll):
        return days
    if days is None:
        ends = (t.interval.latest for t in _ends(reading, sentence) if t.interval and t.interval.earliest)
        end = next((day for day in ends if day and day <= (reading.anchor.date or day)), None)
        return Interval.day(end) if end else None
    times = (t.interval for t in reading.times if sentence.start <= t.start < sentence.end)
    return next((told for told in times if told and _begins(told, days)), days)


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


def _scope(quantity: Quantity, text: str) -> tuple[str, frozenset[str]]:
    of_country = {stem(word) for word in tokens(quantity.what or "") if adjective(word.title())}
    what = [r for r in stems(quantity.what or "") if not r.isdigit() and r not in _TELLS_NOTHING | of_country]
    near = text[max(0, quantity.start - 25) : quantity.start], text[quantity.end : quantity.end + 60]
    clause = re.split(r"[.;:!?\n,]", near[1], maxsplit=1)[0]
    before = re.split(r"[.;:!?\n,]", near[0])[-1]
    states = {root for word in (*tokens(before)[-2:], *tokens(clause)[:7]) if (root := stem(word)) in _STATES}
    if _RATE.search(clause):
        states.add("rate")
    if _ALSO.search(near[0]) or _MORE.match(clause.strip()):
        states.add("more")
    if quantity.toll:
        extra = {root for root in what if root not in _PEOPLE | _TOLLS}
        return quantity.toll, frozenset(extra | (states & {"rate", "more", "treat"}))
    head = head_of(quantity)
    if head in _CROWD or ((head in _PEOPLE or not head) and _GATHERS.search(clause)):
        return "crowd", frozenset(root for root in what if root not in _CROWD | _PEOPLE)
    if head in _PEOPLE | {"passenger", ""} and _ABOARD.match(clause):
        return "aboard", frozenset(stem(w) for w in tokens(before)[-2:] if is_past(w)) - _COUNTS
    if head in _PEOPLE or not head:  # "people" alone may be any: what they did tells them apart
        states |= {stem(word) for word in [*tokens(near[0])[-2:], *tokens(clause)[:5]] if is_past(word)} - _COUNTS
    return head, frozenset({root for root in what if root != head and root not in _PEOPLE} | states)


def head_of(quantity: Quantity) -> str:
    """What is counted, in one stem: the noun, else the unit."""
    what = [root for root in stems(quantity.what or "") if not root.isdigit()]
    return what[-1] if what else stem(quantity.unit or "")


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
