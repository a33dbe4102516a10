"""Who is who across reports: judged alike in whatever order they come, and decided by people until it is undone."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from sqlalchemy import select

from dateline.api import Reading
from dateline.errors import NotInRecord, UsageError
from dateline.model import Actor, Anchor, Event, KnownAs, Office, Pledge, Quantity, Report, Sentence, Span, Statement
from dateline.record import Record
from dateline.record.identity import actors
from dateline.record.judging.decision import Decision
from dateline.record.tables.fused import actor_members, happening_roles, series, vows

from .record_readings import many
from .whole import assert_whole, contents

Who = tuple[str, str, str | None]  # name, kind, country


def told(id: str, *who: Who, day: str = "2021-05-04", office: str | None = None, does: bool = False) -> Reading:
    """A report that names some; the first may hold an office, or do all that one can in a report."""
    text = "; ".join(name for name, _, _ in who) + f" killed 12 rats and promised grain ({id})."
    starts = [text.index(name) for name, _, _ in who]
    cast = [
        Actor(f"a{n}", name, kind, country, [], [Span(start, start + len(name))])  # type: ignore[arg-type]
        for n, ((name, kind, country), start) in enumerate(zip(who, starts, strict=True), 1)
    ]
    made = Reading(
        report=Report(id, text, published=day),
        anchor=Anchor(date.fromisoformat(day), "published"),
        sentences=[Sentence(0, len(text), "ok")],
        actors=cast,
        offices=[Office("a1", office, None, None, None, cast[0].mentions[0])] if office else [],
    )
    if does:
        killed, rats, promised = (text.index(word) for word in ("killed", "12 rats", "promised"))
        made.events = [Event("e1", killed, killed + 6, "ASSAULT", None, ["a1"], [], [])]
        made.quantities = [Quantity(rats, rats + 7, 12.0, what="rats", of="a1")]
        made.pledges = [Pledge("a1", None, promised, text.index(" (", promised), None)]
        made.statements = [Statement("indirect", [Span(killed, killed + 6)], [], [cast[0].mentions[0]], "a1")]
    return made


def person(name: str, country: str | None = None) -> Who:
    return name, "person", country


BODY, TOWN = ("Gulf Council", "organization", None), ("Ras Dara", "place", None)


def groups(record: Record) -> set[frozenset[tuple[str, str]]]:
    """Who is one, by reports and names as they are there."""
    found = []
    for row in record.actors(everyone=True):
        grounds = record.why(row.id).grounds
        found.append(frozenset((one.source.report, one.source.quote) for one in grounds))
    return set(found)


def of(record: Record, name: str) -> list[int]:
    """In how many reports each actor of the name is."""
    return sorted(row.reports for row in record.actors(everyone=True) if row.name == name)


def key(record: Record, name: str) -> int:
    return next(int(row.id[1:]) for row in record.actors(everyone=True) if row.name == name)


def id_of(record: Record, name: str) -> str:
    return f"a{key(record, name)}"


def members(record: Record, actor: int) -> list[int]:
    with record.store.reading() as db:
        return list(db.execute(select(actor_members.c.member).where(actor_members.c.actor == actor)).scalars())


# --- judged ---


def test_spellings_in_company_are_one_and_strangers_are_not(record: Record) -> None:
    record.add(told("r1", person("Moammar Kadhafi"), BODY), told("r2", person("Muammar Gaddafi"), BODY))
    record.add(told("r3", person("Muamar Qaddafi")))
    assert {
        frozenset({("r1", "Moammar Kadhafi"), ("r2", "Muammar Gaddafi")}),
        frozenset({("r3", "Muamar Qaddafi")}),
    } < groups(record)
    assert_whole(record)


def test_who_is_known_by_an_office_is_the_one_of_that_name(record: Record) -> None:
    prime = told("r1", ("prime minister", "person", "NOR"))
    prime.actors[0].known_as = KnownAs("Ada Vance", "prime minister", "NOR", "table")
    record.add(prime, told("r2", person("Ada Vance", "NOR")))
    [row] = record.actors(actor="Ada Vance")
    assert (row.reports, row.name) == (2, "Ada Vance")


def test_a_dateline_in_capitals_is_the_town_of_the_text(record: Record) -> None:
    record.add(told("r1", ("LURE", "place", None), ("Lur\u00e9", "place", None)), told("r2", ("LURE", "place", None)))
    record.add(told("r3", ("Lur\u00e9", "place", None)))
    [row] = [row for row in record.actors(everyone=True) if row.kind == "place"]
    assert (row.name, row.reports) == ("Lur\u00e9", 3)
    assert_whole(record)


def test_one_name_in_two_countries_is_two_actors(record: Record) -> None:
    record.add(
        told("r1", person("Jan Novak", "CZE")),
        told("r2", person("Jan Novak", "SVN")),
        told("r3", person("Jan Novak", "CZE")),
    )
    assert of(record, "Jan Novak") == [1, 2]


def test_words_that_name_nobody_are_left_out_unless_asked_for(record: Record) -> None:
    record.add(told("r1", ("police", "organization", None), TOWN), told("r2", ("police", "organization", None)))
    assert [row.name for row in record.actors()] == ["Ras Dara"]
    assert of(record, "police") == [2]
    assert [row.name for row in record.actors(actor="police")] == ["police"]
    assert [row.name for row in record.actors(kind="place")] == ["Ras Dara"]


def test_a_report_that_tells_two_apart_keeps_them_apart(record: Record) -> None:
    record.add(told("r1", person("Mara Velkova"), BODY, TOWN))
    record.add(told("r2", person("Velkova"), person("Mara Velkova"), BODY, TOWN))
    assert of(record, "Mara Velkova") == [2]
    assert of(record, "Velkova") == [1]


WORLD = [
    told("r1", person("Moammar Kadhafi"), BODY),
    told("r2", person("Muammar Gaddafi"), TOWN),
    told("r3", person("Muammar Qaddafi"), BODY, TOWN),
    told("r4", person("Jan Novak", "CZE"), BODY),
    told("r5", person("Jan Novak", "SVN"), TOWN),
    told("r6", person("Jan Novak")),
    told("r7", person("Velkova"), BODY, TOWN),
    told("r8", person("Mara Velkova"), BODY, TOWN),
    told("r9", person("Ivana Velkova"), BODY, TOWN),
    told("r10", ("GCC", "organization", None), TOWN),
    told("r11", ("Gulf Coast Council", "organization", None), TOWN),
    told("r12", ("police", "organization", None), ("Police", "organization", None)),
]


@pytest.mark.parametrize("seed", range(4))
def test_the_order_in_which_reports_come_does_not_matter(seed: int) -> None:
    with Record.open(":memory:") as first, Record.open(":memory:") as second:
        first.add(*WORLD)
        for reading in _shuffled(WORLD, seed):
            second.add(reading)
        assert groups(first) == groups(second)
        assert frozenset({("r1", "Moammar Kadhafi"), ("r2", "Muammar Gaddafi"), ("r3", "Muammar Qaddafi")}) in groups(
            first
        )
        assert frozenset({("r6", "Jan Novak")}) in groups(first)
        assert frozenset({("r7", "Velkova")}) in groups(first)


def test_who_was_one_by_a_report_comes_apart_with_it(record: Record) -> None:
    record.add(*WORLD[:2])
    before, counts = groups(record), contents(record)
    record.add(WORLD[2])
    assert groups(record) != before
    record.forget("r3")
    assert groups(record) == before
    assert contents(record) == counts
    assert_whole(record)


def _shuffled(readings: Sequence[Reading], seed: int) -> list[Reading]:
    found = list(readings)
    random.Random(seed).shuffle(found)
    return found


# --- the seam ---


def test_a_member_can_be_moved_and_brought_back(record: Record) -> None:
    record.add(*many(3))
    before, there = contents(record), list(record.actors())
    vance, lund = key(record, "Ada Vance"), key(record, "Bo Lund")
    one = members(record, vance)[:1]
    with record.store.writing() as db:
        actors.move(db, one, lund, {one[0]: Decision(lund, "decided", 1.0, "a test")})
    assert_whole(record)
    assert len(list(record.statements(actor=f"a{lund}"))) == 4
    with record.store.writing() as db:
        actors.move(db, one, vance, {one[0]: Decision(vance, "same name", 0.9, "a test")})
    assert contents(record) == before
    assert list(record.actors()) == there
    assert_whole(record)


# --- decided ---


def two(record: Record) -> tuple[str, str]:
    record.add(told("r1", person("Ada Vance"), TOWN, does=True), told("r2", person("Edda Lund"), TOWN, does=True))
    return id_of(record, "Ada Vance"), id_of(record, "Edda Lund")


def test_two_that_a_person_joins_are_one_everywhere(record: Record) -> None:
    vance, lund = two(record)
    row = record.merge(vance, lund, note="she married")
    assert (row.about, row.verb, row.one, row.other, row.note) == ("actors", "merge", vance, lund, "she married")
    assert list(record.decisions()) == [row]
    [one] = record.actors(kind="person")
    assert (one.id, one.reports, set(one.aliases) | {one.name}) == (vance, 2, {"Ada Vance", "Edda Lund"})
    assert {s.speaker.id for s in record.statements() if s.speaker} == {vance}
    assert {actor.id for event in record.timeline() for actor in event.actors} == {vance}
    assert {p.by.id for p in record.pledges() if p.by} == {vance}
    assert {s.of.id for s in record.series() if s.of} == {vance}
    with record.store.reading() as db:
        gone = int(lund[1:])
        for column in (happening_roles.c.actor, series.c.of, vows.c.pledger):
            assert db.execute(select(column).where(column == gone)).first() is None
    assert_whole(record)


def test_a_merge_can_be_undone_without_a_trace(record: Record) -> None:
    vance, lund = two(record)
    before, there, counts = groups(record), set(record.actors()), contents(record)
    row = record.merge(vance, lund)
    assert record.undo(row.id) == row
    assert groups(record) == before
    assert set(record.actors()) == there
    assert contents(record) == counts
    assert list(record.decisions()) == []
    assert_whole(record)
    record.merge(vance, lund)
    assert record.split(vance).verb == "merge"  # without reports: the last merge is taken back
    assert set(record.actors()) == there


def test_a_merge_holds_for_later_reports_and_for_those_that_come_back(record: Record) -> None:
    vance, lund = two(record)
    record.merge(vance, lund)
    record.add(told("r3", person("Edda Lund")))
    [one] = record.actors(kind="person")
    assert (one.id, one.reports) == (vance, 3)
    record.forget("r2", "r3")
    record.add(told("r3", person("Edda Lund")))
    assert [row.reports for row in record.actors(kind="person")] == [2]
    record.forget("r1", "r3")
    assert list(record.actors(kind="person")) == []
    record.add(told("r1", person("Ada Vance")), told("r2", person("Edda Lund")))
    [again] = record.actors(kind="person")
    record.undo(next(iter(record.decisions())).id)
    assert of(record, "Ada Vance") == of(record, "Edda Lund") == [1]
    assert again.reports == 2
    assert_whole(record)


def test_one_that_a_person_parts_is_two_until_it_is_undone(record: Record) -> None:
    record.add(*(told(f"r{n}", person("Jan Novak"), TOWN, does=True) for n in range(1, 4)))
    before, counts = groups(record), contents(record)
    row = record.split(id_of(record, "Jan Novak"), "r3", note="the striker")
    assert of(record, "Jan Novak") == [1, 2]
    assert [s.sources[0].report for s in record.statements(actor=row.other)] == ["r3"]
    assert_whole(record)
    record.undo(row.id)
    assert groups(record) == before
    assert contents(record) == counts
    assert_whole(record)


def test_a_split_holds_for_reports_that_come_back(record: Record) -> None:
    record.add(*(told(f"r{n}", person("Jan Novak"), TOWN, does=True) for n in range(1, 4)))
    before = groups(record)
    row = record.split(id_of(record, "Jan Novak"), "r3")
    for back in ((3,), (1, 2)):
        record.forget(*(f"r{n}" for n in back))
        record.add(*(told(f"r{n}", person("Jan Novak"), TOWN, does=True) for n in back))
        assert of(record, "Jan Novak") == [1, 2]
    record.undo(row.id)
    assert groups(record) == before
    assert_whole(record)


def test_the_later_of_two_decisions_holds(record: Record) -> None:
    record.add(*(told(f"r{n}", person("Jan Novak"), TOWN) for n in range(1, 3)))
    novak = id_of(record, "Jan Novak")
    parted = record.split(novak, "r2")
    record.merge(parted.one, parted.other)
    record.forget("r2")
    record.add(told("r2", person("Jan Novak"), TOWN))
    assert of(record, "Jan Novak") == [2]


def test_what_cannot_be_decided_is_told_in_one_line(record: Record) -> None:
    vance, _ = two(record)
    missing: list[Callable[[], object]] = [
        lambda: record.merge(vance, "a999999"), lambda: record.split("a999999", "r1"), lambda: record.undo("d1"),
        lambda: record.split(vance, "r2"), lambda: record.split("a999999"), lambda: record.merge("h999999", "h999998"),
    ]  # fmt: skip
    for wrong in missing:
        with pytest.raises(NotInRecord):
            wrong()
    odd: list[Callable[[], object]] = [
        lambda: record.merge(vance, vance), lambda: record.merge(vance, "h1"), lambda: record.split(vance, "r1"),
        lambda: record.split(vance), lambda: record.merge("x", vance), lambda: record.undo("a1"),
    ]  # fmt: skip
    for wrong in odd:
        with pytest.raises(UsageError):
            wrong()
    assert list(record.decisions()) == []


def test_events_are_joined_and_parted_too(record: Record) -> None:
    vance, lund = two(record)
    first, second = (row.id for row in sorted(record.timeline(), key=lambda row: row.sources[0].report))
    before, counts = list(record.timeline()), contents(record)
    joined = record.merge(first, second)
    [event] = record.timeline()
    assert (event.id, event.origins, sorted(s.report for s in event.sources)) == (first, 2, ["r1", "r2"])
    assert {actor.id for actor in event.actors} == {vance, lund}
    record.forget("r2")
    record.add(told("r2", person("Edda Lund"), TOWN, does=True))
    assert [len(row.sources) for row in record.timeline()] == [2]
    [event] = record.timeline()
    parted = record.split(event.id, "r2")
    assert [len(row.sources) for row in record.timeline()] == [1, 1]
    record.undo(parted.id)
    assert [len(row.sources) for row in record.timeline()] == [2]
    record.undo(joined.id)
    assert contents(record) == counts
    assert [row.sources for row in record.timeline()] == [row.sources for row in before]
    assert_whole(record)


# --- the page of one ---


def test_an_actor_has_a_page(record: Record) -> None:
    record.add(told("r1", person("Ada Vance", "NOR"), TOWN, office="mayor", does=True))
    record.add(told("r2", person("Ada Vance"), TOWN, day="2021-06-01", office="Mayor"))
    page = record.actor(id_of(record, "Ada Vance"))
    assert (page.name, page.country, page.reports, page.first, page.last) == (
        "Ada Vance", "NOR", 2, "2021-05-04", "2021-06-01",
    )  # fmt: skip
    assert [(name.name, name.reports) for name in page.names] == [("Ada Vance", 2)]
    assert [(held.title.lower(), held.reports) for held in page.offices] == [("mayor", ("r1", "r2"))]
    assert (page.statements, page.events, page.pledges) == (1, 1, 1)
    with pytest.raises(NotInRecord):
        record.actor("a999999")
    with pytest.raises(UsageError):
        record.actor("Ada")
