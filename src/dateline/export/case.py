"""An event as the tables of event data want it: as one report tells it, or as all reports of a record do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import combinations, product
from typing import Literal, NamedTuple

from dateline.likely import is_unsure
from dateline.model import Actor, Event
from dateline.model.quantity import Toll

from .codes import country
from .table import Row

HAVE_BEEN = ("happened", "ongoing")
_MUTUAL = ("CONSULT", "AGREE", "COOPERATE")  # told of several actors at once, who do it with each other
_BLANKS = re.compile(r"\s+")

Basis = Literal["day", "span", "report"]
Pair = tuple[Actor | None, Actor | None]


class When(NamedTuple):
    """A day, and how it is known: told as a day, the first of a span, or that of the report."""

    day: date | None
    basis: Basis | None


class Story(NamedTuple):
    """Who and what else the reports name."""

    people: list[str]
    organizations: list[str]
    locations: list[str]


class Passage(NamedTuple):
    """The words that tell it first: the report's id, the event's in it, the number of the sentence from 1."""

    report: str
    event: str
    start: int
    end: int
    trigger: str
    sentence: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """``event`` has its type, mode, status, time and contexts; ``mark`` is what no other event has.

    ``likelihood`` is how likely right it is as first told, of several reports the most. ``mentions`` counts tellings,
    ``sources`` publishers, ``reports`` are the reports' ids, ``origins`` how many of them tell it independently.
    ``publishers`` and ``published`` are the first report's first.
    """

    id: str
    mark: str
    event: Event
    when: When
    actors: list[Actor]
    recipients: list[Actor]
    place: Actor | None
    titles: Mapping[str, str]
    said_by: str | None
    likelihood: float | None
    figures: Mapping[Toll, float]
    doubts: list[str]
    publishers: list[str]
    published: str | None
    url: str | None
    story: Story
    passage: Passage
    leads: bool
    mentions: int
    sources: int
    origins: int
    reports: list[str]

    def pairs(self) -> list[Pair]:
        """Every actor with every recipient; of those who do something with each other every two."""
        if not self.recipients and self.event.type in _MUTUAL and len(self.actors) > 1:
            return list(combinations(self.actors, 2))
        nobody: list[Actor | None] = [None]
        return list(product(self.actors or nobody, self.recipients or nobody))

    def number(self, pair: int) -> int:
        """A number for a row that stays the same and that no other row has."""
        name = f"{self.mark}\0{pair}"
        return int(sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:15], 16)

    def own_columns(self) -> Row:
        """Dateline's own columns, which stand after those of another format."""
        time, passage = self.event.time, self.passage
        return {
            "Status": self.event.status,
            "Said By": self.said_by,
            "Date Basis": self.when.basis,
            "Earliest": iso(time.earliest) if time else None,
            "Latest": iso(time.latest) if time else None,
            "Dead": self.figures.get("dead"),
            "Injured": self.figures.get("wounded"),
            "Arrested": self.figures.get("detained"),
            "Doubts": self.doubts,
            "Likelihood": self.likelihood,
            "Report ID": passage.report,
            "Event": passage.event,
            "Start": passage.start,
            "End": passage.end,
            "Trigger": flat(passage.trigger),
            "Sentence": flat(passage.sentence),
            "Origins": self.origins,
            "Reports": self.reports,
        }


def when(event: Event, report_day: date | None) -> When:
    time = event.time
    start = time and (time.earliest or time.latest)
    if time and start:
        return When(start, "day" if time.earliest == time.latest else "span")
    if event.status in HAVE_BEEN and report_day:
        return When(report_day, "report")
    return When(None, None)


def where(places: list[Actor]) -> Actor | None:
    """Where it happened: the first place that is no country, else the first country."""
    return next((place for place in places if place.kind == "place"), places[0] if places else None)


def usual_name(actor: Actor) -> str:
    """The name under which others know the actor: a country's usual one, the table of terms', or the text's."""
    if actor.kind == "country" and (known := country(actor.country)):
        return known.name
    return actor.known_as.name if actor.known_as else flat(actor.name)


def is_town(place: Actor) -> bool:
    """Whether the place is a town of the gazetteer."""
    return place.kind == "place" and "geonames" in place.ids


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def flat(text: str) -> str:
    """The text on one line, for formats whose cells hold no tabs and line ends."""
    return _BLANKS.sub(" ", text).strip()


def sure_cases(told: Iterable[Case], sure: float, note: Callable[[str], object] = lambda _: None) -> Iterator[Case]:
    """Those that are at least so likely right; says in the end how many are not. A case of which that is not known
    stays.
    """
    out = 0
    for case in told:
        if is_unsure(case, sure):
            out += 1
        else:
            yield case
    if out:
        note(f"Events less likely right than {sure:g} left out: {out} (--sure 0 keeps them).")
