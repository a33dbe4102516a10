"""X702 and X703: two tellings of what must be one event that give another day, or say that another did it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from dateline.model import Interval

from .conflicts import Conflict, Side
from .events import Telling, is_sharp, mode_is_open, modes_differ, others
from .terms import covered

STORY = 0.25  # the gate: their reports must be near
_APART = timedelta(days=2)  # less may be a night or another zone
_FAR = timedelta(days=31)
_WORDS = 0.3
#: What is done once: its second telling with another day is no second event.
_ONCE = frozenset(("APPOINT", "ELECT"))
_BEEN = ("happened", "ongoing")


def date_conflict(one: Telling, other: Telling, near: float) -> Conflict | None:
    """The same was done by the same to the same, and the days are apart: only for what is done once, or where a figure
    or both parties show that it is one event."""
    if not _comparable(one, other, near) or not one.time or not other.time:
        return None
    if not (_is_day(one.time) and _is_day(other.time)) or not _APART <= _gap(one.time, other.time) <= _FAR:
        return None
    once = one.type in _ONCE and _same(one.recipients, other.recipients)
    by_one = _same(one.actors, other.actors) or (once and not (one.actors and other.actors))
    if not by_one or one.trigger != other.trigger:
        return None
    both_parties = _same(one.recipients, other.recipients) and _same(one.places, other.places)
    if not (once or one.values & other.values or both_parties):
        return None
    sides = tuple(
        Side(t.time.earliest.isoformat() if t.time and t.time.earliest else None, (t.key,), (t.report,))
        for t in (one, other)
    )
    why = "it is done once" if once else "the same did it to the same, or with the same figure, in like news"
    return Conflict("X702", one.type, f"One report dates it {sides[0].value}, another {sides[1].value}.", sides, why)


def actor_conflict(one: Telling, other: Telling, near: float, name_of: Callable[[int], str]) -> Conflict | None:
    """Of one deed at one time and place to the same, or with the same figure, another is said to be the doer, or the
    one it was done to."""
    if not _comparable(one, other, near) or not _one_time(one, other):
        return None
    who = _differ(one, other, "by") and not one.actors & other.actors
    whom = _differ(one, other, "to") and not one.recipients & other.recipients
    if who == whom:
        return None
    rest = (one.recipients, other.recipients) if who else (one.actors, other.actors)
    bound = (
        _same(one.places, other.places)
        + (_same(*rest) or bool(one.crowds & other.crowds))
        + bool(one.values & other.values)
    )
    if bound < 2 or min(covered(one.terms, other.terms), covered(other.terms, one.terms)) < _WORDS:
        return None
    sides = tuple(
        Side(", ".join(name_of(k) for k in sorted(t.actors if who else t.recipients)), (t.key,), (t.report,))
        for t in (one, other)
    )
    told = "was done by" if who else "was done to"
    message = f"One report says that it {told} {sides[0].value}, another {sides[1].value}."
    why = "told in like words of one time, and place, other party or figure agree"
    return Conflict("X703", one.type, message, sides, why, "by" if who else "to")


def _comparable(one: Telling, other: Telling, near: float) -> bool:
    return (
        one.report != other.report and one.story != other.story and near >= STORY
        and one.type == other.type and (not modes_differ(one, other) or mode_is_open(one, other))
        and one.status in _BEEN and other.status in _BEEN and "garbled" not in (one.trust, other.trust)
    )  # fmt: skip


def _differ(one: Telling, other: Telling, role: str) -> bool:
    """Whether two of one kind are told in a role, or those of two countries."""
    ours, theirs = ({land for told, land in t.lands if told == role} for t in (one, other))
    return others(one, other, role) or bool(ours and theirs and not ours & theirs)


def _same(ours: frozenset[int], theirs: frozenset[int]) -> bool:
    return bool(ours) and bool(ours & theirs)


def _one_time(one: Telling, other: Telling) -> bool:
    return bool(one.time and other.time and is_sharp(one.time) and is_sharp(other.time) and one.time.meets(other.time))


def _is_day(time: Interval) -> bool:
    return time.earliest is not None and time.earliest == time.latest


def _gap(one: Interval, other: Interval) -> timedelta:
    assert one.earliest is not None
    assert other.earliest is not None
    return abs(one.earliest - other.earliest)


def conflicts(
    telling: Telling, known: Sequence[Telling], near: Callable[[Telling], float], name_of: Callable[[int], str]
) -> list[Conflict]:
    """What a new telling is at odds with."""
    found = [
        conflict
        for other in known
        for conflict in (
            date_conflict(telling, other, near(other)), actor_conflict(telling, other, near(other), name_of)
        )
    ]  # fmt: skip
    return [conflict for conflict in found if conflict is not None]
