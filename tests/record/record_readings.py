"""Readings made by hand for the tests of the record: a few plain facts each, with right offsets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

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

TEXT = (
    "SARRAT (Agency) - Minister Ada Vance said the harbour strike would end by Friday. "
    "Dockers killed {toll} rats in Sarrat, said Bo Lund. "
    "Norland pledged to send grain in May."
)


def reading(
    id: str = "r1",
    toll: int = 12,
    day: str | None = "2021-07-26",
    text: str = TEXT,
    publisher: str | None = "The Harbour Post",
    title: str | None = "Strike to end",
    trust: Sequence[str] = ("ok", "ok", "ok"),
) -> Reading:
    """A report of three sentences: two statements, two events, a figure, a pledge, an office and a doubt."""
    words = text.replace("{toll}", str(toll))

    def at(part: str) -> Span:
        start = words.index(part)
        return Span(start, start + len(part))

    when = date.fromisoformat(day) if day else None
    ends = [at("Friday.").end, at("Bo Lund.").end, len(words)]
    starts = [0, ends[0] + 1, ends[1] + 1]
    strike = Event("e1", *at("strike"), "PROTEST", "strike", ["a3"], [], ["a4"], Interval.day(date(2021, 7, 20)))
    strike.status = "ongoing"
    killed = Event("e2", *at("killed"), "ASSAULT", None, ["a3"], [], ["a4"], said_by="a2", quantities=[0])
    aid = Event("e3", *at("send"), "AID", None, ["a5"], status="planned", time=Interval.month(2022, 5))
    return Reading(
        report=Report(id, words, title=title, publisher=publisher, published=day, url=None),
        anchor=Anchor(when, "published" if when else None),
        sentences=[Sentence(a, b, t) for a, b, t in zip(starts, ends, trust, strict=True)],  # type: ignore[arg-type]
        actors=[
            Actor("a1", "Ada Vance", "person", "NOR", ["Vance"], [at("Ada Vance")]),
            Actor("a2", "Bo Lund", "person", "NOR", [], [at("Bo Lund")]),
            Actor("a3", "Dockers", "group", None, [], [at("Dockers")], sector="LAB"),
            Actor("a4", "Sarrat", "place", "NOR", [], [at("Sarrat")], {"geonames": "7"}, coordinates=(45.5, -26.25)),
            Actor("a5", "Norland", "country", "NOR", [], [at("Norland")], {"iso3": "NOR"}),
        ],
        offices=[Office("a1", "minister", "a5", None, None, at("Minister Ada Vance"))],
        quantities=[Quantity(*at(f"{toll} "), float(toll), what="rats", toll="dead", where="a4", as_of=None)],
        statements=[
            Statement(
                "indirect", [at("the harbour strike would end by Friday")], [at("said")], [at("Ada Vance")], "a1"
            ),
            Statement(
                "indirect", [at(f"Dockers killed {toll} rats in Sarrat")], [at("said Bo")], [at("Bo Lund")], "a2"
            ),
        ],
        events=[strike, killed, aid],
        pledges=[Pledge("a5", None, *at("pledged to send grain in May"), Interval.month(2022, 5), event="e3")],
        doubts=[Doubt("S603", "minor", [at("killed")], "Nobody says who.", ["e2", "q0"])],
    )


def many(count: int, first: int = 0) -> list[Reading]:
    """Readings of as many reports, with other figures, days and papers."""
    return [
        reading(f"r{n}", 10 + n, f"2021-{n % 12 + 1:02}-{n % 28 + 1:02}", publisher=f"Paper {n % 3}")
        for n in range(first, first + count)
    ]
