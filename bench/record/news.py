"""The reports of a made-up world: each telling of a story as a reading, with what it truly tells of the story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from dateline.api import Reading
from dateline.model import (
    Actor,
    Anchor,
    Doubt,
    Event,
    Interval,
    Office,
    Pledge,
    Quantity,
    Report,
    Sentence,
    Span,
    Statement,
)

from .world import FIRST_DAY, Deed, Measure, Someone, Story, World

_WINDOW = 250  # stories that are told at one time, so that the reports of one do not stand side by side
_COPIES = 0.3  # of the second and later tellings
_FOOTER = 0.7
_HEARSAY = 0.35  # of what is told as done, as somebody's word


@dataclass(frozen=True, slots=True)
class Telling:
    """``deeds`` and ``measures`` are the story's numbers of the events and figures of the reading."""

    reading: Reading
    story: Story
    deeds: tuple[int, ...]
    measures: tuple[int, ...]
    promises: bool
    keeps: Span | None  # a sentence that keeps the promise
    copy_of: str | None
    is_last: bool


class _Page:
    """A report that is being written."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.text = ""
        self.sentences: list[Sentence] = []
        self.actors: dict[str, Actor] = {}
        self._begins = 0

    def put(self, words: str) -> Span:
        span = Span(len(self.text), len(self.text) + len(words))
        self.text += words
        return span

    def who(self, someone: Someone, short: bool = False) -> str:
        """Names someone; gives the id."""
        found = self.actors.get(someone.name)
        words = someone.name.rpartition(" ")[2] if short and found else someone.name
        span = self.put(words)
        if found is None:
            last = someone.name.rpartition(" ")[2]
            aliases = [last] if someone.kind == "person" else []
            kind, country = someone.kind, someone.country
            found = Actor(f"a{len(self.actors) + 1}", someone.name, kind, country, aliases)  # type: ignore[arg-type]
            self.actors[someone.name] = found
        found.mentions.append(span)
        return found.id

    def end(self, words: str = ". ") -> None:
        self.put(words)
        draw = self.chance.random()
        trust = "ok" if draw < 0.95 else "doubtful" if draw < 0.985 else "garbled"
        self.sentences.append(Sentence(self._begins, len(self.text.rstrip()), trust))  # type: ignore[arg-type]
        self._begins = len(self.text)


def tell(world: World, story: Story, number: int) -> Telling:
    """Telling ``number`` of a story, from 0. Later ones are of the same day or one of the next."""
    chance = Random(f"{world.seed} {story.number} {number}")
    is_last = number == story.tellings - 1
    if number and chance.random() < _COPIES:
        return _copied(world, tell(world, story, chance.randrange(number)), number, chance, is_last)
    day = story.day + timedelta(days=chance.randrange(min(number, 3) + 1))
    paper = world.paper(chance)
    page = _Page(chance)
    reading = Reading(Report("", ""), Anchor(day, "published"))
    page.put(story.place.name.upper() + " - ")
    deeds = _deeds(world, story, number, page, reading)
    measures = _measures(world, story, number, page, reading, day)
    _statements(world, story, page, reading)
    promises, keeps = _promise(world, story, number, page, reading)
    for _ in range(2):
        page.put(world.filler(chance, chance.randrange(12, 26)).capitalize())
        page.end()
    _doubts(page, reading)
    page.text = page.text.rstrip() + "\n"
    if chance.random() < _FOOTER:
        page.text += "\n".join(world.standing[paper])
    reading.sentences, reading.actors = page.sentences, list(page.actors.values())
    title = world.filler(chance, 7).capitalize()
    reading.report = Report(
        f"r{story.number}-{number}", page.text, title=title, publisher=paper, published=day.isoformat(),
        author=chance.choice(world.people[:400]).name,
    )  # fmt: skip
    return Telling(reading, story, deeds, measures, promises, keeps, None, is_last)


def _deeds(world: World, story: Story, number: int, page: _Page, reading: Reading) -> tuple[int, ...]:
    chance = page.chance
    told = story.deeds if not number else [d for d in story.deeds if d.number == 0 or chance.random() < 0.75]
    for deed in told:
        _deed(world, story, deed, number, page, reading)
    return tuple(deed.number for deed in told)


def _deed(world: World, story: Story, deed: Deed, number: int, page: _Page, reading: Reading) -> None:
    told = _speaking(story, page) if page.chance.random() < _HEARSAY else None
    start = len(page.text)
    who = page.who(deed.who)
    page.put(" ")
    at = page.put(deed.verb)
    page.put(" ")
    whom = [page.who(deed.whom)] if deed.whom else []
    page.put(" in ")
    places = [page.who(story.place)]
    if page.chance.random() < 0.4:
        page.put(", ")
        places.append(page.who(story.country))
    page.put(f" {world.filler(page.chance, page.chance.randrange(6, 14))}")
    if told is not None:
        reading.statements.append(replace(told, content=[Span(start, len(page.text))]))
    page.end()
    id = f"e{len(reading.events) + 1}"
    when = Interval.day(deed.day) if deed.day else None
    said_by = "a1" if page.chance.random() < 0.3 else None
    reading.events.append(
        Event(id, *at, deed.type, deed.mode, [who], whom, places, when, deed.status, said_by)  # type: ignore[arg-type]
    )


def _speaking(story: Story, page: _Page) -> Statement:
    """Somebody said that ..."""
    start = len(page.text)
    speaker = page.who(page.chance.choice(story.people), short=True)
    source = Span(start, len(page.text))
    page.put(" ")
    cue = page.put("said")
    page.put(" ")
    return Statement("indirect", [], [cue], [source], speaker)


def _measures(world: World, story: Story, number: int, page: _Page, reading: Reading, day: date) -> tuple[int, ...]:
    told = [n for n in range(len(story.measures)) if n == 0 or page.chance.random() < 0.7]
    for n in told:
        measure = story.measures[n]
        value = measure.values[min(number, 5)]
        if story.disputed and n == 0 and number == 1:
            value += 7
        _measure(world, story, measure, value, page, reading, day)
    return tuple(told)


def _measure(
    world: World, story: Story, measure: Measure, value: float, page: _Page, reading: Reading, day: date
) -> None:
    page.put(world.filler(page.chance, 5).capitalize() + " in ")
    where = page.who(measure.of or story.place)
    page.put(", ")
    at = page.put(f"{value:,.10g}")
    page.put(f" {measure.toll or measure.unit} {measure.what} {world.filler(page.chance, 6)}")
    page.end()
    of = where if measure.of else None
    as_of = Interval.month(day.year, day.month) if measure.standing else Interval.day(day)
    hedged = page.chance.random() < 0.1
    reading.quantities.append(
        Quantity(
            *at, value, change="~" if hedged else "=", unit=measure.unit, what=measure.what, of=of, where=where,
            as_of=as_of, toll=measure.toll,  # type: ignore[arg-type]
        )
    )  # fmt: skip
    if measure.toll and reading.events:
        reading.events[0].quantities.append(len(reading.quantities) - 1)


def _statements(world: World, story: Story, page: _Page, reading: Reading) -> None:
    chance = page.chance
    for _ in range(chance.choice((0, 1, 1, 2, 2))):
        speaker = chance.choice(story.people)
        page.put('"')
        first = page.put(world.filler(chance, 6).capitalize() + " ")
        page.who(story.country if chance.random() < 0.5 else story.body)
        said = Span(first.start, page.put(" " + world.filler(chance, chance.randrange(5, 12))).end)
        page.put('," ')
        cue = page.put("said")
        page.put(" ")
        told = page.put("") if speaker.name in page.actors else page.put(f"{speaker.title} ")
        id = page.who(speaker, short=True)
        source = Span(told.start, len(page.text))
        reading.statements.append(Statement("direct", [said], [cue], [source], id))
        if len(told.of(page.text)):
            at_home = speaker.country == story.country.country  # nobody holds a post of several countries
            of = page.actors.get(story.country.name) if at_home else None
            office = Office(id, speaker.title or "", of.id if of else None, None, None, source)
            reading.offices.append(office)
        page.end()


def _promise(world: World, story: Story, number: int, page: _Page, reading: Reading) -> tuple[bool, Span | None]:
    promise = story.promise
    if promise is None or (number and page.chance.random() < 0.4):
        return False, None
    if number > 1 and promise.kept:
        start = len(page.text)
        page.who(promise.by, short=True)
        page.put(f" {promise.words} as promised")
        page.end()
        return False, Span(start, len(page.text) - 1)
    by = page.who(promise.by, short=True)
    page.put(" ")
    at = page.put(f"promised to {promise.words}")
    page.end()
    due = Interval(None, promise.due) if promise.due else None
    event = reading.events[-1].id if reading.events and page.chance.random() < 0.5 else None
    reading.pledges.append(Pledge(by, None, *at, due, event=event))
    return True, None


def _doubts(page: _Page, reading: Reading) -> None:
    while page.chance.random() < 0.5:
        sentence = page.chance.choice(page.sentences)
        code, severity = page.chance.choice(
            (("S603", "minor"), ("A402", "minor"), ("N104", "major"), ("T201", "minor"))
        )
        named = page.chance.choice(["e1", "q0", "s0"])
        reading.doubts.append(Doubt(code, severity, [Span(sentence.start, sentence.end)], "Nobody says who.", [named]))  # type: ignore[arg-type]


def _copied(world: World, first: Telling, number: int, chance: Random, is_last: bool) -> Telling:
    """The same words in another paper."""
    old = first.reading.report
    day = first.story.day + timedelta(days=chance.randrange(min(number, 2) + 1))
    body = old.text.partition("\n")[0]
    report = Report(
        f"r{first.story.number}-{number}", f"{body}\n{world.filler(chance, 5).capitalize()}.", title=old.title,
        publisher=world.paper(chance), published=day.isoformat(),
    )  # fmt: skip
    reading = Reading.of(first.reading)
    reading.report, reading.anchor = report, Anchor(day, "published")
    return replace(first, reading=reading, copy_of=first.copy_of or old.id, is_last=is_last)


def news(world: World, first: int = 0) -> Iterator[Telling]:
    """Reports without end, in the order in which they come out."""
    chance = Random(f"{world.seed} order {first}")
    running: list[tuple[Story, int]] = []
    number = first
    while True:
        while len(running) < _WINDOW:
            running.append((world.story(number), 0))
            number += 1
        at = chance.randrange(len(running))
        story, told = running[at]
        yield tell(world, story, told)
        if told + 1 < story.tellings:
            running[at] = (story, told + 1)
        else:
            running[at] = running[-1]
            running.pop()


def late(world: World, until: date, first: int) -> Iterator[Telling]:
    """One more telling of each of the stories of the last days, as reports come to a record that is kept up; ``first``
    is the number that these tellings have."""
    last = (until - FIRST_DAY).days * 22
    number = max(0, last - 400)
    while True:
        yield tell(world, world.story(number), first)
        number += 1
