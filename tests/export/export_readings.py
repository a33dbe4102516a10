"""A reading made by hand, with every kind of fact, for the tests of exports."""

from __future__ import annotations

from datetime import date

from dateline.model import (
    Actor,
    Anchor,
    Doubt,
    Event,
    Interval,
    KnownAs,
    Office,
    Pledge,
    Quantity,
    Reading,
    Report,
    Sentence,
    Span,
    Statement,
    Time,
)

TEXT = (
    "Soldiers killed 12 rebels and wounded 3 near Sarrat on Monday.\n"
    'The minister, Ada Vance, met envoys of Norland "in secret".\n'
    "The killing was condemned.\n"
    "Norland will hold talks in May."
)
MONDAY = Interval.day(date(2021, 7, 26))


def at(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def event(id: str, words: str, type: str, mode: str | None = None, nth: int = 0) -> Event:
    return Event(id, *at(words, nth), type, mode)


def reading() -> Reading:
    killed = event("e1", "killed", "ASSAULT")
    killed.actors, killed.recipients, killed.places = ["a1"], ["a2"], ["a3"]
    killed.time, killed.quantities, killed.contexts = MONDAY, [0, 1], ["military"]
    killed.likelihood = 0.91
    met = event("e2", "met", "CONSULT")
    met.actors, met.recipients = ["a4", "a1"], ["a5"]
    met.contexts = ["diplomatic", "executive"]
    again = event("e3", "killing", "ASSAULT")
    again.repeats = "e1"
    condemned = event("e4", "condemned", "ACCUSE", "disapprove")
    condemned.time = Interval(date(2021, 7, 26), date(2021, 7, 30))
    talks = event("e5", "talks", "CONSULT")
    talks.actors, talks.status = ["a5"], "planned"
    starts = [0, *(k + 1 for k, c in enumerate(TEXT) if c == "\n")]
    return Reading(
        report=Report("r1", TEXT, publisher="The Harbour Post", published="2021-07-27", url="https://example.org/1"),
        anchor=Anchor(date(2021, 7, 27), "published"),
        sentences=[Sentence(a, b) for a, b in zip(starts, [*(k - 1 for k in starts[1:]), len(TEXT)], strict=True)],
        actors=[
            Actor("a1", "Soldiers", "group", "FRA", mentions=[at("Soldiers")], sector="MIL"),
            Actor("a2", "rebels", "group", mentions=[at("rebels")], sector="REB"),
            Actor("a3", "Sarrat", "place", "ROU", [], [at("Sarrat")], {"geonames": "7"}, coordinates=(45.5, -26.25)),
            Actor(
                "a4",
                "Ada Vance",
                "person",
                "FRA",
                ["Vance"],
                [at("Ada Vance")],
                known_as=KnownAs("Ada B. Vance", "minister", "FRA", "a table"),
                sector="GOV",
            ),
            Actor("a5", "Norland", "country", "NOR", [], [at("Norland"), at("Norland", 1)], {"iso3": "NOR"}),
        ],
        offices=[Office("a4", "minister", None, None, None, at("minister, Ada Vance"))],
        times=[Time(*at("Monday"), "DATE", "2021-07-26", None, MONDAY)],
        quantities=[
            Quantity(*at("12"), 12.0, what="rebels", toll="dead", as_of=MONDAY),
            Quantity(*at("3"), 3.0, what="rebels", toll="wounded"),
        ],
        statements=[Statement("direct", [at("in secret")])],
        events=[killed, met, again, condemned, talks],
        pledges=[Pledge("a5", None, *at("will hold talks"), due=Interval.month(2022, 5), event="e5")],
        doubts=[Doubt("S603", "minor", [at("condemned")], "Nobody says who.", ["e4"])],
    )
