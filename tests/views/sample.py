"""A reading made by hand, with every kind of fact in it, to hold the views to."""

from __future__ import annotations

from datetime import date

from dateline.model import (
    Actor,
    Anchor,
    Doubt,
    Event,
    Interval,
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

TEXT = "\n\n".join(
    (
        "Ferry toll rises to 41",
        "BUKOBA, Tanzania, Oct 12, 2019 (Lake Wire) - At least 41 people drowned when the ferry Amani "
        "capsized on Lake Victoria on Thursday, officials said. Police arrested the captain, Hamisi Bwire, on "
        "Friday. His company denied that the vessel was overloaded.",
        "President Salma Ntare promised that the government would pay each family 2 million shillings by the "
        'end of the month. "The boats will not sail at night again," Ntare said. Transport minister Elias '
        "Komba, who took office in January after Peter Magesa resigned, threatened to close the port.",
        "Opposition leader Zuberi Hamad called on Komba to resign. Uganda has sent divers. There are now 70 "
        "boats on the lake, up from 120 in 2015. I had seen the boat. The capsizing killed mostly traders, "
        "Grace Mushi said.",
    )
)

DAY = date(2019, 10, 12)
THURSDAY, FRIDAY = date(2019, 10, 10), date(2019, 10, 11)


def at(words: str, nth: int = 1, text: str = TEXT) -> Span:
    """Where the words stand for the nth time."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def sentences() -> list[Sentence]:
    ends = ("to 41", "officials said.", "on Friday.", "overloaded.", "of the month.", "Ntare said.", "the port.")
    ends += ("to resign.", "divers.", "2015.", "the boat.", "Mushi said.")
    found, start = [], 0
    for end in ends:
        while TEXT[start].isspace():
            start += 1
        stop = TEXT.index(end, start) + len(end)
        found.append(Sentence(start, stop, "garbled" if end == "the boat." else "ok"))
        start = stop
    return found


def actors() -> list[Actor]:
    return [
        Actor("a1", "Hamisi Bwire", "person", "TZA", ["Bwire"], [at("Hamisi Bwire")]),
        Actor("a2", "Salma Ntare", "person", "TZA", ["Ntare"], [at("Salma Ntare"), at("Ntare", 2)]),
        Actor("a3", "Elias Komba", "person", "TZA", ["Komba"], [at("Elias Komba"), at("Komba", 2)]),
        Actor("a4", "Peter Magesa", "person", "TZA", [], [at("Peter Magesa")]),
        Actor("a5", "Zuberi Hamad", "person", "TZA", [], [at("Zuberi Hamad")]),
        Actor("a6", "Grace Mushi", "person", None, [], [at("Grace Mushi")]),
        Actor("a7", "Tanzania", "country", "TZA", [], [at("Tanzania")], {"iso3": "TZA"}),
        Actor("a8", "Uganda", "country", "UGA", [], [at("Uganda")]),
        Actor("a9", "Police", "organization", "TZA", [], [at("Police")]),
        Actor("a10", "41 people", "group", None, [], [at("41 people")]),
        Actor("a11", "Lake Victoria", "place", None, ["the lake"], [at("Lake Victoria"), at("the lake")]),
        Actor("a12", "the government", "government", "TZA", [], [at("the government")]),
        Actor("a13", "traders", "group", None, [], [at("traders")]),
    ]


def events() -> list[Event]:
    def event(number: int, words: str, nth: int, type: str, mode: str | None, **rest: object) -> Event:
        return Event(f"e{number}", *at(words, nth), type, mode, **rest)  # type: ignore[arg-type]

    friday, thursday = Interval.day(FRIDAY), Interval.day(THURSDAY)
    return [
        event(1, "arrested", 1, "COERCE", "arrest", actors=["a9"], recipients=["a1"], time=friday),
        event(2, "took office", 1, "APPOINT", None, actors=["a3"], time=Interval.month(2019, 1)),
        event(3, "resigned", 1, "RETREAT", "resign", actors=["a4"]),
        event(4, "threatened", 1, "THREATEN", "restrict", actors=["a3"], time=Interval(None, DAY)),
        event(5, "called on", 1, "REQUEST", "yield", actors=["a5"], recipients=["a3"], time=Interval.day(DAY)),
        event(6, "resign", 2, "RETREAT", "resign", actors=["a3"], status="called_for", said_by="a5"),
        event(7, "sent", 1, "AID", None, actors=["a8"], recipients=["a7"], places=["a11"], status="ongoing"),
        event(8, "capsizing killed", 1, "ASSAULT", None, recipients=["a13"], time=thursday, quantities=[0]),
        event(9, "drowned", 1, "ASSAULT", None, recipients=["a10"], time=thursday, repeats="e8"),
        event(10, "overloaded", 1, "ACCUSE", "allege", status="denied"),
        event(11, "pay", 1, "AID", None, actors=["a12"], status="planned", time=_end_of_month()),
        event(12, "seen", 1, "CONSULT", None, actors=["a2"], status="possible"),
    ]


def _end_of_month() -> Interval:
    return Interval(DAY, date(2019, 10, 31))


def quantities() -> list[Quantity]:
    return [
        Quantity(*at("At least 41"), 41, change=">", unit="person", what="people", where="a11"),
        Quantity(*at("2 million"), 2e6, unit="TZS", what="shillings", said_by="a2"),
        Quantity(*at("70"), 70, unit="boat", what="boats", where="a11", as_of=Interval.day(DAY)),
        Quantity(*at("120"), 120, unit="boat", what="boats", as_of=Interval.year(2015)),
    ]


def times() -> list[Time]:
    return [
        Time(*at("Oct 12, 2019"), "DATE", "2019-10-12", interval=Interval.day(DAY)),
        Time(*at("Thursday"), "DATE", "2019-10-10", interval=Interval.day(THURSDAY)),
        Time(*at("Friday"), "DATE", "2019-10-11", interval=Interval.day(FRIDAY)),
        Time(*at("the end of the month"), "DATE", "2019-10", "END", _end_of_month()),
        Time(*at("January"), "DATE", "2019-01", interval=Interval.month(2019, 1)),
        Time(*at("2015"), "DATE", "2015", interval=Interval.year(2015)),
    ]


def statements() -> list[Statement]:
    promise = "the government would pay each family 2 million shillings by the end of the month"
    return [
        Statement("indirect", [at("the vessel was overloaded")], [at("denied")], [at("His company")]),
        Statement("indirect", [at(promise)], [at("promised")], [at("President Salma Ntare")], "a2"),
        Statement("direct", [at("The boats will not sail at night again")], [at("said", 2)], [at("Ntare", 2)], "a2"),
        Statement("indirect", [at("The capsizing killed mostly traders")], [], [at("Grace Mushi")], "a6"),
    ]


def doubts() -> list[Doubt]:
    direction = "It says “up from 120”, but 70 is less than 120."
    return [
        Doubt("S603", "minor", [at("officials")], "The toll rests on officials whom nobody names.", ["q0"]),
        Doubt("N101", "major", [at("70 boats"), at("up from 120")], direction, ["q2", "q3"]),
        Doubt("G502", "major", [at("I had seen the boat.")], "First person outside a quotation.", ["e12"]),
    ]


def rich_reading() -> Reading:
    report = Report("ferry", TEXT, title="Ferry toll rises to 41", publisher="Lake Wire", place="Bukoba")
    pay = at("would pay each family 2 million shillings by the end of the month")
    return Reading(
        report=report,
        anchor=Anchor(DAY, "dateline"),
        sentences=sentences(),
        actors=actors(),
        offices=[
            Office("a2", "President", None, None, None, at("President Salma Ntare")),
            Office(
                "a3", "Transport minister", "a7", Interval.month(2019, 1), None, at("Transport minister Elias Komba")
            ),
            Office("a5", "Opposition leader", None, None, None, at("Opposition leader Zuberi Hamad")),
        ],
        times=times(),
        quantities=quantities(),
        statements=statements(),
        events=events(),
        pledges=[
            Pledge("a2", None, *at("will not sail at night again"), negated=True, statement=2),
            Pledge("a12", "a13", *pay, due=_end_of_month(), conditional=True, statement=1, event="e11"),
        ],
        doubts=doubts(),
    )
