"""What is made of several reports is the same in whatever order they come, and again when some go and come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from random import Random
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.api import Reading
from dateline.model import Actor, Anchor, Event, Interval, Pledge, Quantity, Report, Sentence, Span
from dateline.record import Record
from dateline.record.fusers import bands, settling
from dateline.record.remaking import remake

from .sameness import made
from .whole import assert_whole, contents

DAY = date(2021, 7, 26)
PARTIES = ("Kestrel Mining", "Halden Union", "Northern Front")
PLACES = ("Halden", "Sarrat")
DEEDS = {"shelled": ("ASSAULT", "heavy-weapons"), "marched": ("PROTEST", "demo"), "attacked": ("ASSAULT", None)}
NOTICE = "Correction: an earlier version of this report said that {old} people had died."


@st.composite
def tellings(draw: st.DrawFn, id: str) -> Reading:
    """A report of a small world in which few names, places and days keep coming back."""
    party, place = draw(st.sampled_from(PARTIES)), draw(st.sampled_from(PLACES))
    deed, toll = draw(st.sampled_from(sorted(DEEDS))), draw(st.integers(11, 13))
    published = DAY + timedelta(days=draw(st.integers(0, 3)))
    on = draw(st.none() | st.integers(-1, 1))
    lines = [f"The {party} {deed} the colliery near {place}, and {toll} people died there, residents told reporters."]
    promises, keeps = draw(st.booleans()), draw(st.booleans())
    lines += [f"The {party} promised to rebuild the colliery bridge by 30 September."] if promises else []
    lines += [f"The {party} has rebuilt the colliery bridge, engineers said."] if keeps else []
    lines += [NOTICE.format(old=draw(st.integers(11, 13)))] if draw(st.booleans()) else []
    lines += [f"Filed as {id}."]  # no two are the same report
    publisher = draw(st.sampled_from(("The Post", "Ledger")))
    return telling(id, lines, party, place, deed, published, published + timedelta(days=on) if on is not None else None,
                   publisher)  # fmt: skip


def telling(
    id: str, lines: Sequence[str], party: str, place: str, deed: str, published: date, day: date | None,
    publisher: str | None = None,
) -> Reading:  # fmt: skip
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:k]) for k in range(len(lines))]

    def all_of(part: str) -> list[Span]:
        found, at = [], text.find(part)
        while at >= 0:
            found.append(Span(at, at + len(part)))
            at = text.find(part, at + 1)
        return found

    type, mode = DEEDS[deed]
    figures = []
    for line, start in zip(lines, starts, strict=True):
        for at in (k for k in range(len(line)) if line[k : k + 9].endswith(" people") and line[k : k + 2].isdigit()):
            value = float(line[at : at + 2])
            figures.append(Quantity(start + at, start + at + 9, value, what="people", toll="dead", where="a2"))
    pledges = [
        Pledge("a1", None, start + line.index("promised"), start + len(line) - 1, Interval(None, date(2021, 9, 30)))
        for line, start in zip(lines, starts, strict=True)
        if "promised" in line
    ]
    return Reading(
        report=Report(id, text, published=published.isoformat(), publisher=publisher),
        anchor=Anchor(published, "published"),
        sentences=[Sentence(start, start + len(line)) for line, start in zip(lines, starts, strict=True)],
        actors=[
            Actor("a1", party, "organization", None, [], all_of(party)),
            Actor("a2", place, "place", "NOR", [], all_of(place)),
        ],
        events=[
            Event("e1", *all_of(deed)[0], type, mode, ["a1"], [], ["a2"], Interval.day(day) if day else None,
                  "happened", quantities=[0])
        ],
        quantities=figures,
        pledges=pledges,
    )  # fmt: skip


@contextmanager
def few() -> Iterator[None]:
    """So few neighbours that reports stand between others, as they do among many."""
    with patch.object(bands, "REACH", 2), patch.object(settling, "MOST", 2):
        yield


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(3, 9).flatmap(lambda n: st.tuples(*(tellings(f"r{k}") for k in range(n)))),
    st.randoms(use_true_random=False),
    st.booleans(),
)
def test_the_order_of_reports_does_not_matter(reports: tuple[Reading, ...], random: Random, crowded: bool) -> None:
    with few() if crowded else patch.object(bands, "_AT_ONCE", 3):
        _any_order(reports, random)


def _any_order(reports: Sequence[Reading], random: Random) -> None:
    with Record.open(":memory:") as record, Record.open(":memory:") as other:
        record.add(*reports)
        wanted = made(record)
        given = random.sample(reports, len(reports))
        for report in given:
            other.add(report)
        assert made(other) == wanted
        there = {row.id for row in other.reports()}
        gone = random.sample(sorted(there), max(1, len(there) // 2))
        other.forget(*gone)
        with Record.open(":memory:") as left:
            left.add(*(report for report in reports if report.report.id in there - set(gone)))
            assert made(other) == made(left)
        other.add(*(report for report in given if report.report.id in gone))
        assert made(other) == wanted
        other.forget(*there)
        assert contents(other) == {}


def story() -> list[Reading]:
    """Twelve reports of two happenings, with versions, a promise, its outcome and a correction."""
    made_of = []
    for k in range(12):
        party, place = PARTIES[k % 2], PLACES[k % 2]
        deed = ("shelled", "marched", "attacked")[k % 3]
        lines = [f"The {party} {deed} the colliery near {place}, and {11 + k // 4} people died there, it is told."]
        if k % 4 == 0:
            lines.append(f"The {party} promised to rebuild the colliery bridge by 30 September.")
        if k % 5 == 4:
            lines.append(f"The {party} has rebuilt the colliery bridge, engineers said.")
        if k == 7:
            lines.append(NOTICE.format(old=11))
        day = DAY + timedelta(days=k // 5)
        made_of.append(telling(f"r{k}", lines, party, place, deed, day, day if k % 3 else None, f"Paper {k % 3}"))
    return made_of


def test_a_story_is_the_same_backwards_one_by_one_and_with_half_of_it_forgotten(record: Record) -> None:
    reports = story()
    with Record.open(":memory:") as first:
        first.add(*reports)
        wanted, counts = made(first), contents(first)
    for report in reversed(reports):
        record.add(report)
    assert made(record) == wanted
    assert contents(record) == counts
    record.forget(*(report.report.id for report in reports[::2]))
    record.add(*reports[::2])
    assert made(record) == wanted
    assert contents(record) == counts
    assert_whole(record)


def test_a_report_that_links_two_events_makes_them_one_until_it_is_forgotten(record: Record) -> None:
    """Two tell of attacks in other words, one without a name; the third has the words of both."""
    one = "The Northern Front shelled the colliery near Halden at dawn, and 12 people died there, it is told."
    two = "Rescuers dug out survivors with shovels after hamlets were attacked, an engineer recalled."
    both = f"The Northern Front attacked hamlets, the colliery near Halden at dawn, and 12 people died there. {two}"
    party, place = "Northern Front", "Halden"
    first = telling("first", [one], party, place, "shelled", DAY, DAY)
    second = telling("second", [two], party, place, "attacked", DAY + timedelta(days=1), None)
    second.events[0].actors, second.events[0].places = [], []
    linking = telling("linking", [both], party, place, "attacked", DAY + timedelta(days=2), DAY)
    record.add(first, second)
    before = made(record)
    assert len(list(record.timeline())) == 2
    record.add(linking)
    together = made(record)
    assert [len(row.sources) for row in record.timeline()] == [3]
    record.forget("linking")
    assert made(record) == before
    with Record.open(":memory:") as other:
        other.add(linking, second)
        other.add(first)
        assert made(other) == together


def test_a_record_made_anew_is_the_same(record: Record) -> None:
    record.add(*story())
    wanted, counts = made(record), contents(record)
    with record.store.writing() as db:
        remake(db)
    assert made(record) == wanted
    assert contents(record) == counts
    assert_whole(record)


def test_a_promise_told_by_several_reports_is_one_and_each_gathers_evidence(record: Record) -> None:
    promise = "The Kestrel Mining promised to rebuild the colliery bridge near Halden by 30 September."
    kept = "The Kestrel Mining has rebuilt the colliery bridge near Halden, engineers said."
    deed = "The Kestrel Mining marched near Halden."
    told = [
        telling(f"p{k}", [promise, f"{deed[:-1]} on day {k}."], "Kestrel Mining", "Halden", "marched",
                DAY + timedelta(days=k), None)
        for k in range(3)
    ]  # fmt: skip
    done = telling("done", [kept, deed], "Kestrel Mining", "Halden", "marched", date(2021, 9, 20), None)
    record.add(done, told[2], told[0], told[1])
    [pledge] = record.pledges(as_of="2021-12-31")
    assert [source.report for source in pledge.sources] == ["p0", "p1", "p2"]
    assert (pledge.made, pledge.outcome, [one.report for one in pledge.evidence]) == ("2021-07-26", "kept", ["done"])
    record.forget("p0")
    [pledge] = record.pledges(as_of="2021-12-31")
    assert (pledge.made, pledge.outcome) == ("2021-07-27", "kept")


def test_the_telling_is_that_of_the_report_published_first(record: Record) -> None:
    words = " ".join(f"The {one} shelled {place} and left the old mill burning." for one in PARTIES for place in PLACES)
    reports = [
        telling(f"c{k}", [words], "Northern Front", "Halden", "shelled", DAY + timedelta(days=k), DAY, f"Paper {k}")
        for k in (2, 0, 1)
    ]
    for report in reports:
        record.add(report)
    assert {row.origin for row in record.copies()} == {"c0"}
    record.forget("c0")
    assert {row.origin for row in record.copies()} == {"c1"}
    record.add(reports[1])
    assert {row.origin for row in record.copies()} == {"c0"}
