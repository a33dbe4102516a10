"""Actors across reports: which actor of the record, if any, an actor of a report is.

Of the actors that are looked up (``lookup``) ``judge`` takes the one it is, or none: who is unsure stays apart. What a
table, a country or an office says against it is a veto, however alike the names.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from dateline.model import Actor, Reading

from . import bodies, persons
from .decision import Decision, apart

_EXACT, _CLOSE = 0.9, 0.6
ALIKE = 0.05  # scores nearer than that do not tell which of two it is
_NEAR = 100.0  # kilometres between two tellings of one place
_WHILE = timedelta(days=400)  # how long a report tells who holds an office


@dataclass(frozen=True, slots=True)
class Held:
    """An office in a report: ``of`` is the name or country of what it is of, as far as told."""

    title: str
    of: str | None
    day: date | None


@dataclass(slots=True)
class Member:
    """An actor of one report, or one of the record with all that its members say of it (``known``).

    ``names`` are all, ``called`` those by which a report names it before all. ``beside`` are the other names of its
    reports, ``setting`` the countries they are about. ``ids`` hold ``wikidata``, ``geonames`` and ``iso3``.
    """

    key: int
    kind: str
    names: tuple[str, ...]
    countries: frozenset[str] = frozenset()
    ids: dict[str, str] = field(default_factory=dict)
    coordinates: tuple[float, float] | None = None
    offices: tuple[Held, ...] = ()
    beside: frozenset[str] = frozenset()
    setting: frozenset[str] = frozenset()
    stories: frozenset[int] = frozenset()  # groups of copies that its reports belong to
    called: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.called = frozenset(map(bodies.plain_name, self.called or self.names[:1]))


def member(reading: Reading, actor: Actor, key: int, story: int | None = None) -> Member:
    known_as = actor.known_as.name if actor.known_as else None
    by_id = {a.id: a for a in reading.actors}
    offices = []
    for office in reading.offices:
        if office.actor == actor.id:
            of = by_id.get(office.of or "")
            offices.append(Held(office.title.lower(), (of.country or of.name) if of else None, reading.anchor.date))
    others = {bodies.plain_name(a.name) for a in reading.actors if a.id != actor.id and tells(a.kind, a.name)}
    return Member(
        key, actor.kind, names_of(actor.name, actor.aliases, known_as),
        frozenset([actor.country] if actor.country else []), dict(actor.ids),
        actor.coordinates, tuple(offices), frozenset(others), setting(reading),
        frozenset() if story is None else frozenset([story]),
    )  # fmt: skip


def names_of(name: str, aliases: Sequence[str], known_as: str | None = None) -> tuple[str, ...]:
    """Those by which it may be known elsewhere: no nouns, "the minister", "company", "Police" that are "police" too."""
    given = dict.fromkeys(n for n in (name, *aliases) if bodies.is_name(n) and n.lower() not in aliases)
    noun = name.lower() if name.lower() in aliases else name
    return tuple(given | dict.fromkeys([known_as] if known_as else ())) or (noun,)


def setting(reading: Reading) -> frozenset[str]:
    """The countries that a report is about: those of its places and bodies, if named often."""
    return named_often((actor.country, len(actor.mentions)) for actor in reading.actors)


def named_often(countries: Iterable[tuple[str | None, int]]) -> frozenset[str]:
    """Of countries with how often they are named."""
    counts: dict[str, int] = {}
    for country, mentions in countries:
        if country:
            counts[country] = counts.get(country, 0) + max(1, mentions)
    most = max(counts.values(), default=0)
    return frozenset(country for country, n in counts.items() if 2 * n >= most)


def tells(kind: str, name: str) -> bool:
    """Whether it says something of whoever is told of beside it."""
    return kind in ("person", "organization", "place") and bodies.is_name(name)


def grown(known: Member, one: Member) -> Member:
    """What both of them say, under the key of the first."""
    return Member(
        known.key, known.kind, tuple(dict.fromkeys(known.names + one.names)), known.countries | one.countries,
        one.ids | known.ids, known.coordinates or one.coordinates, known.offices + one.offices,
        known.beside | one.beside, known.setting | one.setting, known.stories | one.stories,
        known.called | one.called,
    )  # fmt: skip


def judge(actor: Member, known: Iterable[Member]) -> Decision:
    """Which one it is. Two that fit alike are a tie, and a tie is unsure."""
    found = sorted(
        ((d, one) for one in known if (d := compare(actor, one))), key=lambda f: (-f[0].score, f[1].key)
    )  # fmt: skip
    if not found:
        return apart("new", "nobody in the record fits")
    (best, one) = found[0]
    alike = [pair for pair in found if pair[0].score > best.score - ALIKE]
    if len(alike) == 1:
        return best
    fitting = [other for _, other in alike]
    free = [pair for pair in alike if not any(are_at_odds(pair[1], other) for other in fitting)]
    if len(free) == 1:
        return free[0][0]  # whoever else is unsure which of the others it is
    if best.score >= _EXACT:
        nearer = [decision for decision, other in alike if _context(actor, other)]
        if len(nearer) == 1:
            return nearer[0]
    return apart("tie", f"{one.names[0]} and {fitting[1].names[0]} fit alike")


def are_at_odds(one: Member, other: Member) -> bool:
    """Whether something speaks against their being one, not only too little for it."""
    decision = compare(one, other)
    return one is not other and not decision and decision.rule not in ("unsure", "unnamed")


def compare(actor: Member, known: Member) -> Decision:
    if (veto := _veto(actor, known)) is not None:
        return veto
    for name in ("wikidata", "geonames", "iso3"):
        if (id := actor.ids.get(name)) and id == known.ids.get(name) and actor.kind == known.kind:
            return Decision(known.key, "same id", 1.0, f"both are {id} on {name}")
    if actor.kind in ("country", "government"):
        same = bool(actor.countries & known.countries) or _shared_name(actor, known) is not None
        return Decision(known.key, "same country", 0.95, "same country") if same else apart("name", "another name")
    if actor.kind == "person":
        return _person(actor, known)
    return _body(actor, known)


def _veto(actor: Member, known: Member) -> Decision | None:
    if actor.kind != known.kind and {actor.kind, known.kind} != {"organization", "government"}:
        return apart("kind", f"a {actor.kind} is no {known.kind}")
    for name in ("wikidata", "geonames"):
        if (id := actor.ids.get(name)) and (other := known.ids.get(name)) and id != other:
            return apart("another id", f"{name} parts {id} and {other}")
    if actor.countries and known.countries and not actor.countries & known.countries:
        return apart("another country", f"of {min(actor.countries)}, not of {min(known.countries)}")
    if actor.coordinates and known.coordinates and _kilometres(actor.coordinates, known.coordinates) > _NEAR:
        return apart("elsewhere", "the two places are far apart")
    return None


def _person(actor: Member, known: Member) -> Decision:
    if not (any(map(bodies.is_distinct, actor.names)) and any(map(bodies.is_distinct, known.names))):
        return _unnamed(actor, known)
    fit, ours, theirs = persons.best_fit(actor.names, known.names)
    if fit == "none":
        return apart("name", f"{ours} and {theirs} are two names")
    office = _offices(actor.offices, known.offices)
    near = _context(actor, known)
    if fit == "same":
        if office == "another" and not near:
            return apart("another office", f"{ours}: the offices differ and nothing else is shared")
        return Decision(known.key, "same name", _EXACT + 0.05 * bool(near) + 0.04 * (office == "same"), f"both {ours}")
    if fit == "spelled":
        if office == "same" or near:
            return Decision(known.key, "spelling", 0.75 + 0.05 * bool(near), f"{ours} as {theirs}{_with(office, near)}")
        return apart("unsure", f"{ours} may be {theirs}, but nothing else is shared")
    if office == "another" or not near or (office != "same" and len(near) < 2):
        return apart("unsure", f"{ours} alone may be another than {theirs}")
    return Decision(known.key, "short form", _CLOSE, f"{ours} short for {theirs}{_with(office, near)}")


def _unnamed(actor: Member, known: Member) -> Decision:
    """ "Residents" and "one man" are others in each report, but not in copies of one telling."""
    if actor.stories & known.stories and _shared_name(actor, known):
        return Decision(known.key, "same words", 0.9, f"{actor.names[0]} in copies of one telling")
    return apart("unnamed", f"{actor.names[0]}: others in each report")


def _with(office: str, near: frozenset[str]) -> str:
    told = (["same office"] if office == "same" else []) + ([f"told with {min(near)}"] if near else [])
    return f" ({', '.join(told)})" if told else ""


def _offices(ours: Sequence[Held], theirs: Sequence[Held]) -> str:
    """``same`` where a title of one is the other's, ``another`` where titles told within the same months differ, or
    are of different things."""
    pairs = [(a, b) for a in ours for b in theirs]
    if any(persons.one_title(a.title, b.title) and (not a.of or not b.of or a.of == b.of) for a, b in pairs):
        return "same"
    together = [1 for a, b in pairs if a.day is None or b.day is None or abs(a.day - b.day) <= _WHILE]
    return "another" if together else "open"


def _context(actor: Member, known: Member) -> frozenset[str]:
    """The names that both are told with; a common story (copies of one telling) counts for several."""
    if actor.stories & known.stories:
        return frozenset(("the same story", "in the same words"))
    return actor.beside & known.beside


def _body(actor: Member, known: Member) -> Decision:
    name = _same_name(actor, known)
    near = _context(actor, known)
    shared = actor.countries & known.countries or actor.setting & known.setting
    at_home = not actor.setting or not known.setting or bool(shared)
    if name is not None:
        if actor.kind == "group" and not bodies.is_distinct(name):
            return _unnamed(actor, known)
        if bodies.is_distinct(name) and (at_home or near):
            return Decision(known.key, "same name", 0.9 + 0.05 * bool(near), f"both {name}")
        if at_home and (near or shared) and (bodies.is_title(name) or len(near) > 1):
            return Decision(known.key, "same name", 0.8, f"{name} of the same country{_with('', near)}")
        return apart("unsure", f"{name} may be that of another country or place")
    for one in actor.names:
        for other in known.names:
            short = bodies.is_short_for(one, other) or bodies.is_short_for(other, one)
            alias = bodies.is_distinct(one) and bodies.plain_name(one) == bodies.plain_name(other)
            if (short or alias) and near and at_home and actor.kind != "place":
                return Decision(known.key, "short form", _CLOSE, f"{one} as {other}{_with('', near)}")
    return apart("name", f"{actor.names[0]} and {known.names[0]} are two names")


def _same_name(actor: Member, known: Member) -> str | None:
    """A name by which reports call both before all."""
    return next((name for name in actor.names if bodies.plain_name(name) in actor.called & known.called), None)


def _shared_name(actor: Member, known: Member) -> str | None:
    theirs = {bodies.plain_name(name) for name in known.names}
    return next((name for name in actor.names if bodies.plain_name(name) in theirs), None)


def _kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    (one, east), (other, west) = a, b
    half = math.sin(math.radians(one - other) / 2) ** 2
    half += math.cos(math.radians(one)) * math.cos(math.radians(other)) * math.sin(math.radians(east - west) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, half)))
