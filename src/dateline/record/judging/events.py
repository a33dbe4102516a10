"""Events across reports: which tellings are of one event.

Their reports must be of one story; then type, who, to whom, where, when and the words are asked. What contradicts parts
them, and all that agrees is added up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Event, Interval, Reading
from dateline.reader.words import words

from . import bodies
from .decision import Decision, apart
from .grouping import Judgement
from .terms import covered, stem, stems, tokens

_JOIN = 0.6
_LINK = 0.45  # that the mean of a group must reach
_SAME_WORDS = 0.75
_SHARP = 3  # days
_SURE = frozenset(("retold", "same words"))
_OF = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
_SLACK = timedelta(days=1)  # zones, and nights that belong to two days
_BEEN = ("happened", "ongoing")
_AHEAD = ("planned", "possible", "called_for")
_WORDS_ONLY = ("REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT")
#: What is known by what it is about: two refusals of other things are two.
_ABOUT = ("REQUEST", "REJECT", "ACCUSE", "THREATEN", "CONSULT")
_PROMISES = frozenset(map(stem, ("promised", "pledged", "vowed")))
#: Nouns for what is said, whatever it is: "rejected the claim".
_SAYINGS = frozenset(
    stem(word)
    for word in words("""
        claim demand offer call proposal plan statement accusation allegation charge request report appeal idea
        suggestion criticism complaint move action side party talks meeting leader official country people group
        """)
)
_CLAUSE = re.compile(r"[,;:\n\"“”]|\b(?:and|but|while|after|before|who|which)\b")
_BLASTS = frozenset(("explosives", "suicide-attack", "heavy-weapons", "aerial", "drone", "targeted", "destroy"))


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's telling of an event. ``actors``, ``recipients`` and ``places`` are those of the record that have
    names; ``sure`` are the roles with kinds of those that nobody else can be meant by, ``crowds`` the roles of those
    without a name in words; ``content`` are the stems of what follows in its clause, without names; ``repeats`` is the
    key of the telling in the same report that it tells again; ``order`` its place among all tellings; ``lands`` the
    countries of the states and groups in each role."""

    key: int
    report: int
    story: int
    day: date | None
    type: str
    mode: str | None
    status: str
    time: Interval | None
    actors: frozenset[int]
    recipients: frozenset[int]
    places: frozenset[int]
    sure: frozenset[tuple[str, int]]
    crowds: frozenset[str]
    trigger: str
    terms: frozenset[str]
    values: frozenset[float] = frozenset()
    repeats: int | None = None
    trust: str = "ok"
    order: tuple[int, ...] = ()
    lands: frozenset[tuple[str, str]] = frozenset()
    content: frozenset[str] = frozenset()


def tellings(
    reading: Reading, actor_of: Mapping[str, int], report: int, story: int, key_of: Mapping[str, int]
) -> list[Telling]:
    named = {a.id: actor_of[a.id] for a in reading.actors if a.id in actor_of and a.kind != "group"}
    named |= {a.id: actor_of[a.id] for a in reading.actors if a.id in actor_of and bodies.is_distinct(a.name)}
    named |= {id: actor_of[whole] for id, whole in _belonging(reading).items() if whole in named}
    names = frozenset(root for a in reading.actors for name in (a.name, *a.aliases) for root in stems(name))
    return [_telling(reading, event, named, report, story, key_of, names) for event in reading.events]


def _belonging(reading: Reading) -> dict[str, str]:
    """Groups told as of a body: "gunmen of the Front" are the Front's."""
    bodies_at = {m.start: a.id for a in reading.actors if a.kind == "organization" for m in a.mentions}
    text, found = reading.report.text, {}
    for actor in reading.actors:
        for mention in actor.mentions if actor.kind == "group" else ():
            of = _OF.match(text, mention.end)
            if of and of.end() in bodies_at:
                found[actor.id] = bodies_at[of.end()]
    return found


def _telling(
    reading: Reading, event: Event, named: Mapping[str, int], report: int, story: int, key_of: Mapping[str, int],
    names: frozenset[str],
) -> Telling:  # fmt: skip
    text, cast = reading.report.text, {a.id: a for a in reading.actors}
    sentence = next((s for s in reading.sentences if s.start <= event.start < s.end), None)
    around = text[sentence.start : sentence.end] if sentence else text[event.start : event.end]
    roles = {"by": event.actors, "to": event.recipients, "at": event.places}
    who, whom, where = (frozenset(named[id] for id in ids if id in named) for ids in roles.values())
    told = [(role, id, cast[id]) for role, ids in roles.items() for id in ids if id in cast]
    sure = frozenset(
        (f"{role} {'organization' if a.kind == 'group' else a.kind}", named[id])
        for role, id, a in told
        if id in named
        and role != "at"
        and not bodies.is_counted(a)
        and (a.kind in ("country", "group") or bodies.is_distinct(a.name))
    )
    crowds = frozenset(f"{role} {bodies.plain_name(a.name)}" for role, id, a in told if id not in named)
    quantities = reading.quantities
    values = frozenset(quantities[k].value for k in event.quantities if 0 <= k < len(quantities))
    return Telling(
        key_of[event.id], report, story, reading.anchor.date, event.type, event.mode, event.status, event.time,
        who, whom, where, sure, crowds, trigger(text[event.start : event.end]), frozenset(stems(around)), values,
        key_of.get(event.repeats or ""), sentence.trust if sentence else "ok", (report, event.start, event.end),
        frozenset((role, a.country) for role, _, a in told if a.country and a.kind not in ("person", "place")),
        frozenset(stems(_rest_of_clause(text, event.end, sentence.end if sentence else event.end))) - names - _SAYINGS,
    )  # fmt: skip


def _rest_of_clause(text: str, start: int, end: int) -> str:
    return _CLAUSE.split(text[start:end], maxsplit=1)[0]


def trigger(words: str) -> str:
    return stem((tokens(words) or [""])[-1])


def judgement(near: Callable[[Telling], float]) -> Judgement[Telling]:
    """``near`` is the gate of the report of a telling before."""
    return Judgement(lambda one, other, event: compare(one, other, near(other), event), weigh, at_odds, _SURE)


def weigh(found: Sequence[Decision]) -> Decision:
    """It must fit its best match, fit the group on the whole, and be contradicted by nobody in it."""
    top = max(found, key=lambda d: (bool(d), d.score))
    if not top or top.rule in _SURE:
        return top
    mean = sum(d.score for d in found) / len(found)
    vetoed = next((d for d in found if d.score == 0.0), None)
    if vetoed is None and mean >= _LINK:
        return top
    return apart("group", f"fits one telling, but not the others{': ' + vetoed.why if vetoed else ''}", mean)


def at_odds(one: Telling, other: Telling) -> bool:
    """Whether they cannot be of one event."""
    if one.report == other.report:
        return not _is_repeated(one, other)
    return not _same_words(one, other) and contradiction(one, other) is not None


def compare(one: Telling, other: Telling, near: float, event: int) -> Decision:
    """A score of 0 is a veto."""
    if one.report == other.report:
        if _is_repeated(one, other):
            return Decision(event, "retold", 1.0, "the report itself tells it again")
        return apart("two in one report", "the report tells of two", 0.01)
    if _same_words(one, other):
        return Decision(event, "same words", 0.95, "copies of one telling have it in the same words")
    if (against := contradiction(one, other)) is not None:
        return apart("contradiction", against)
    score, reasons = _evidence(one, other, near)
    if score >= _JOIN:
        return Decision(event, "agreement", min(score, 0.94), "; ".join(reasons))
    return apart("unsure", "; ".join(reasons) or "nothing shared", max(score, 0.01))


def _is_repeated(one: Telling, other: Telling) -> bool:
    return other.key == one.repeats or one.key == other.repeats


def _same_words(one: Telling, other: Telling) -> bool:
    return one.story == other.story and one.trigger == other.trigger and _alike(one, other) >= _SAME_WORDS


def contradiction(one: Telling, other: Telling) -> str | None:
    if one.type != other.type:
        return f"{one.type.lower()} is no {other.type.lower()}"
    if modes_differ(one, other) and not mode_is_open(one, other):
        return f"{one.mode} is no {other.mode}"
    if not _status_fits(one, other):
        return f"{one.status} and {other.status}"
    if not _days_fit(one, other):
        return "at other days"
    if _is_about_another(one, other):
        return "about other things"
    for told, ours, theirs in (("by", one.actors, other.actors), ("to", one.recipients, other.recipients)):
        if not ours & theirs and others(one, other, told):
            return f"{told} others"
    return None


def _is_about_another(one: Telling, other: Telling) -> bool:
    """Whether what is asked for, refused or promised has no word in common, and no day says that it is one."""
    promised = one.type == "AGREE" and {one.trigger, other.trigger} <= _PROMISES
    ahead = one.type == "AID" and one.status in _AHEAD and other.status in _AHEAD
    if not (one.type in _ABOUT or promised or ahead) or _one_day(one, other):
        return False
    return bool(one.content and other.content) and one.content.isdisjoint(other.content)


def others(one: Telling, other: Telling, role: str) -> bool:
    """Whether two of one kind (two men, two bodies, two countries) are told in a role: a minister may act for his
    country."""
    kinds = {kind for kind, _ in one.sure} & {kind for kind, _ in other.sure}
    return any(kind.startswith(role) for kind in kinds)


def modes_differ(one: Telling, other: Telling) -> bool:
    return bool(one.mode and other.mode and one.mode != other.mode)


def mode_is_open(one: Telling, other: Telling) -> bool:
    """What one asks for or is accused of may be seen in two ways; so may what is told by one word, but no weapon."""
    if one.type == "ASSAULT":
        return {one.mode, other.mode} <= _BLASTS
    return one.type in _WORDS_ONLY or one.trigger == other.trigger


def _status_fits(one: Telling, other: Telling) -> bool:
    a, b = one.status, other.status
    if a == b or {a, b} <= set(_BEEN) or {a, b} <= set(_AHEAD):
        return True
    first, last = (one, other) if (one.day or date.max) <= (other.day or date.max) else (other, one)
    return first.status in ("planned", "possible") and last.status in (*_BEEN, "denied")


def _days_fit(one: Telling, other: Telling) -> bool:
    if one.time and other.time:
        return _wider(one.time).meets(_wider(other.time))
    return not any(_is_ahead(dated, undated) for dated, undated in ((one, other), (other, one)))


def _is_ahead(dated: Telling, undated: Telling) -> bool:
    """Whether the one lies after the report that tells of the other as done."""
    if dated.time is None or dated.time.earliest is None or undated.day is None or undated.status not in _BEEN:
        return False
    return dated.time.earliest > undated.day + _SLACK


def _wider(time: Interval) -> Interval:
    first = time.earliest - _SLACK if time.earliest and time.earliest > date.min + _SLACK else time.earliest
    return Interval(first, time.latest)


def is_sharp(time: Interval | None) -> bool:
    return bool(time and time.earliest and time.latest and (time.latest - time.earliest).days <= _SHARP)


def _evidence(one: Telling, other: Telling, near: float) -> tuple[float, list[str]]:
    """What agrees, added up; with neither a name, a place, nor the word in common it stays low."""
    alike = _alike(one, other)
    parts = [
        (0.35 * min(1.0, near / 0.5), "reports of one story" if near >= 0.2 else ""),
        (0.2 * bool(one.actors & other.actors), "by the same"),
        (0.2 * bool(one.recipients & other.recipients), "to the same"),
        (0.15 * bool(one.places & other.places), "at the same place"),
        (0.15 * (one.trigger == other.trigger), f"told as “{one.trigger}” by both"),
        (0.15 * bool(one.mode and one.mode == other.mode), f"both {one.mode}"),
        (0.3 * alike, "in like words" if alike >= 0.4 else ""),
        (0.1 * bool(one.crowds & other.crowds), "of the same people"),
        (0.15 * bool(one.values & other.values), "with the same figure"),
        (_time_score(one, other), "at the same time"),
    ]
    if modes_differ(one, other):
        parts.append((-0.1, "modes differ"))
    if one.places and other.places and not one.places & other.places:
        parts.append((-0.1, "places differ"))
    bound = one.actors & other.actors | one.recipients & other.recipients | one.places & other.places
    by_day = bool(one.mode and one.mode == other.mode) and _one_day(one, other)
    if not bound and not by_day and not (one.trigger == other.trigger and alike >= 0.25) and alike < 0.4:
        parts.append((-0.2, "no name in common"))
    return sum(weight for weight, _ in parts), [told for weight, told in parts if weight and told]


def _time_score(one: Telling, other: Telling) -> float:
    if one.time and other.time:
        if _one_day(one, other):
            return 0.25
        return 0.15 if is_sharp(one.time) and is_sharp(other.time) and one.time.meets(other.time) else 0.08
    if one.day and other.day and abs((one.day - other.day).days) <= _SHARP:
        return 0.05
    return 0.0


def _one_day(one: Telling, other: Telling) -> bool:
    return bool(one.time and one.time == other.time and one.time.earliest == one.time.latest)


def _alike(one: Telling, other: Telling) -> float:
    return (
        max(covered(one.terms, other.terms), covered(other.terms, one.terms))
        if min(len(one.terms), len(other.terms)) > 2
        else 0.0
    )


def merged(group: Iterable[Telling]) -> tuple[str, Interval | None]:
    """The status and time of an event by all that is told of it: the latest word on whether it came to pass, and the
    days on which all dated tellings agree."""
    told = sorted(group, key=lambda t: (t.day or date.min, t.order, t.key))
    known = [t.status for t in told if t.status in (*_BEEN, "denied")]
    status = known[-1] if known else told[-1].status
    days: Interval | None = None
    for telling in sorted((t for t in told if t.time), key=lambda t: not is_sharp(t.time)):
        assert telling.time is not None
        days = _both(days, telling.time) if days and days.meets(telling.time) else days or telling.time
    return status, days


def _both(one: Interval, other: Interval) -> Interval:
    first = max((d for d in (one.earliest, other.earliest) if d), default=None)
    last = min((d for d in (one.latest, other.latest) if d), default=None)
    return Interval(first, last)
