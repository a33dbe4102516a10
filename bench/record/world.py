"""A made-up world and its news: people, bodies and places in the proportions of real reports, in stories that one to
six reports tell, with copies, figures that develop, promises, and the standing lines of each paper.

Everything is a function of the seed and of a story's number, so that any report can be made again alone.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

SEED = 20210726
FIRST_DAY = date(2015, 1, 5)
STORIES_A_DAY = 22

KINDS = (  # what happens: type, mode, verb, share
    ("ASSAULT", "explosives", "bombed", 8), ("ASSAULT", "firearms", "shot", 9), ("PROTEST", "demo", "marched", 9),
    ("PROTEST", "strike", "struck", 5), ("CONSULT", "visit", "visited", 12), ("AGREE", None, "agreed", 9),
    ("ACCUSE", "allege", "accused", 12), ("REQUEST", "change", "urged", 8), ("REJECT", "change", "rejected", 6),
    ("AID", None, "sent", 5), ("COERCE", "arrest", "arrested", 10), ("SANCTION", "convict", "convicted", 3),
    ("MOBILIZE", "troops", "deployed", 3), ("RETREAT", "release", "freed", 3), ("THREATEN", None, "threatened", 4),
    ("SUPPORT", None, "praised", 4), ("COOPERATE", None, "joined", 3), ("CONCEDE", None, "yielded", 1),
)  # fmt: skip
STATUSES = (("happened", 70), ("planned", 12), ("ongoing", 8), ("possible", 4), ("called_for", 4), ("denied", 2))
TOLLS = ("dead", "wounded", "missing", "detained", "displaced")
MEASURES = ("inflation", "unemployment", "exports", "oil output", "growth", "debt", "turnout", "cases", "rainfall")
CROWDS = ("protesters", "gunmen", "villagers", "dockers", "students", "soldiers", "farmers", "miners", "refugees")
TITLES = ("minister", "spokesman", "governor", "president", "mayor", "general", "chairman", "prosecutor", "envoy")
BODIES = ("Ministry", "Police", "Union", "Company", "Party", "Hospital", "Council", "Front", "Bank", "Court")
_HEADS = "ba be bo da de do fa ga go ha ka ke ko la le lo ma me mo na ne no pa ra ro sa se so ta te to va ve wi ya zo"
_TAILS = "n r l nd rk sh m th ra na lo vi st ng dan mir tov sen ken rin bad gar lin das nor wel"
_HEADS_, _TAILS_ = _HEADS.split(), _TAILS.split()
_COMMON = (
    "the of and to in a that for was with on as by at from had been their its after would which have but were who"
).split()


@dataclass(frozen=True, slots=True)
class Someone:
    name: str
    kind: str
    country: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """``number`` tells the story's deeds apart."""

    number: int
    type: str
    mode: str | None
    verb: str
    status: str
    who: Someone
    whom: Someone | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that develops: its value on each day of the story. ``standing`` is one that other stories tell on."""

    what: str
    toll: str | None
    unit: str | None
    of: Someone | None
    values: tuple[float, ...]
    standing: bool


@dataclass(frozen=True, slots=True)
class Promise:
    by: Someone
    words: str
    due: date | None
    kept: bool


@dataclass(frozen=True, slots=True)
class Story:
    number: int
    day: date
    place: Someone
    country: Someone
    people: tuple[Someone, ...]
    body: Someone
    deeds: tuple[Deed, ...]
    measures: tuple[Measure, ...]
    promise: Promise | None
    disputed: bool  # whether tellings contradict one another
    tellings: int


class Ranked:
    """Things of which the first are named most, as names and words are."""

    def __init__(self, things: list[Someone] | list[str], flat: float) -> None:
        self.things = things
        self._sums = list(accumulate(1 / (rank + flat) for rank in range(1, len(things) + 1)))

    def some(self, chance: Random) -> int:
        return bisect(self._sums, chance.random() * self._sums[-1])


class World:
    def __init__(self, seed: int = SEED) -> None:
        self.seed = seed
        chance = Random(seed)
        names = _names(chance)
        self.countries = [Someone(next(names), "country", f"C{n:02}"[:3]) for n in range(120)]
        self.places = [Someone(next(names), "place", self._land(chance).country) for _ in range(4_000)]
        self.lasts, self.firsts = [next(names) for _ in range(7_000)], [next(names) for _ in range(500)]
        whole = dict.fromkeys(f"{chance.choice(self.firsts)} {chance.choice(self.lasts)}" for _ in range(31_000))
        self.people = [
            Someone(name, "person", self._land(chance).country, chance.choice(TITLES)) for name in list(whole)[:30_000]
        ]
        bodies = dict.fromkeys(f"{chance.choice(self.places).name} {chance.choice(BODIES)}" for _ in range(3_000))
        self.bodies = [Someone(name, "organization", self._land(chance).country) for name in bodies]
        self.papers = [f"The {next(names)} {chance.choice(('Post', 'Times', 'Herald', 'News'))}" for _ in range(300)]
        self.words = _COMMON + [next(names).lower() for _ in range(20_000)]
        self.by_rank = {
            "country": Ranked(self.countries, 3), "place": Ranked(self.places, 15), "person": Ranked(self.people, 20),
            "body": Ranked(self.bodies, 20), "paper": Ranked(self.papers, 10), "word": Ranked(self.words, 3),
        }  # fmt: skip
        self.standing = {p: self._lines(Random(f"{seed} {p}")) for p in self.papers}

    def story(self, number: int) -> Story:
        chance = Random(f"{self.seed} {number}")
        day = FIRST_DAY + timedelta(days=number // STORIES_A_DAY)
        place, country = self._any("place", chance), self._land(chance)
        people = tuple(dict.fromkeys(self._any("person", chance) for _ in range(chance.choice((2, 3, 3, 4)))))
        if chance.random() < 0.6:  # somebody who is in the news this once
            name = f"{chance.choice(self.firsts)} {chance.choice(self.lasts)}"
            people = (*people, Someone(name, "person", country.country, "resident"))
        body = self._any("body", chance)
        crowd = Someone(chance.choice(CROWDS), "group")
        actors = (*people, body, crowd, country, self._land(chance))
        deeds = tuple(self._deed(n, chance, actors, day) for n in range(chance.choice((2, 3, 4, 5))))
        promise = None
        if chance.random() < 0.35:
            due = day + timedelta(days=chance.randrange(5, 400)) if chance.random() < 0.7 else None
            promise = Promise(people[0], self.filler(chance, 7), due, chance.random() < 0.4)
        tellings = chance.choices((1, 2, 3, 4, 5, 6), (40, 20, 15, 10, 9, 6))[0]
        measures = tuple(self._measure(n, chance, country, day) for n in range(chance.choice((2, 3, 3, 3))))
        disputed = tellings > 1 and chance.random() < 0.05
        return Story(number, day, place, country, people, body, deeds, measures, promise, disputed, tellings)

    def filler(self, chance: Random, count: int) -> str:
        ranked = self.by_rank["word"]
        return " ".join(self.words[ranked.some(chance)] for _ in range(count))

    def paper(self, chance: Random) -> str:
        return self.papers[self.by_rank["paper"].some(chance)]

    def _deed(self, number: int, chance: Random, actors: tuple[Someone, ...], day: date) -> Deed:
        type, mode, verb, _ = chance.choices(KINDS, [kind[3] for kind in KINDS])[0]
        status = chance.choices([s for s, _ in STATUSES], [w for _, w in STATUSES])[0]
        who, whom = chance.sample(actors, 2)
        ahead = chance.randrange(1, 60) if status == "planned" else -chance.randrange(3)
        when = day + timedelta(days=ahead) if chance.random() < 0.7 else None
        return Deed(number, type, mode, verb, status, who, whom if chance.random() < 0.6 else None, when)

    def _measure(self, number: int, chance: Random, country: Someone, day: date) -> Measure:
        if number == 0:
            start, grows = chance.randrange(2, 400), chance.choice((0, 0, 1, 5))
            values = tuple(float(start + grows * n) for n in range(6))
            return Measure("people", chance.choice(TOLLS), None, None, values, False)
        if number == 1:
            what = chance.choice(MEASURES)  # of which every month has one figure, and now and then a first estimate
            month = Random(f"{self.seed} {what} {country.name} {day:%Y-%m}").choice(range(1, 300)) / 10
            return Measure(what, None, "percent", country, (month + (chance.random() < 0.1),) * 6, True)
        values = (float(chance.randrange(100, 90_000)),) * 6
        return Measure(chance.choice(self.words[500:4_000]), None, "dollars", None, values, False)

    def _any(self, kind: str, chance: Random) -> Someone:
        ranked = self.by_rank[kind]
        found = ranked.things[ranked.some(chance)]
        assert isinstance(found, Someone)
        return found

    def _land(self, chance: Random) -> Someone:
        return self.countries[min(int(chance.expovariate(0.06)), len(self.countries) - 1)]

    def _lines(self, chance: Random) -> tuple[str, ...]:
        """What a paper sets under most of its reports."""
        ranked_words = self.words[len(_COMMON) :]
        return tuple(
            " ".join(chance.choice(ranked_words) for _ in range(length)).capitalize() + "." for length in (14, 22)
        )


def _names(chance: Random) -> Iterator[str]:
    """Names without end, each once."""
    seen: set[str] = set()
    while True:
        count = chance.choice((1, 2, 2, 3))
        name = "".join(chance.choice(_HEADS_) for _ in range(count)) + chance.choice(_TAILS_)
        if name not in seen:
            seen.add(name)
            yield name.capitalize()
