"""Sentences that a publisher sets under many of its reports make no copies, and what they tell is told once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from dateline.api import Reading
from dateline.model import Actor, Anchor, Event, Quantity, Report, Sentence, Span
from dateline.record import Record
from dateline.record.tables.standing import standing

from .whole import assert_whole, contents

FOOTER = (
    "At least 400 people were killed in Sarrat when the old dam above the town broke in the spring floods of last year."
)
_SYLLABLES = ("ba", "do", "ke", "li", "mu", "na", "po", "ri", "se", "tu")
_FEW, _MANY = 4, 9


def words(number: int, count: int = 40) -> str:
    """A text of its own for each number."""
    told = [
        "".join(_SYLLABLES[int(digit)] for digit in f"{(number * 7919 + k * 104729) % 1000:03}") for k in range(count)
    ]
    return f"{' '.join(told).capitalize()}."


def report(number: int, publisher: str | None = "The Harbour Post", footer: str = FOOTER, apart: int = 3) -> Reading:
    """One of a story of its own, ``apart`` days after the one before, with a footer that tells of an old disaster."""
    day = date(2021, 3, 1) + timedelta(days=number * apart)
    text = f"{words(number)}\n{footer}"
    start = text.index(footer)

    def at(part: str) -> Span:
        found = text.index(part, start)
        return Span(found, found + len(part))

    figures = [Quantity(*at("400"), 400.0, what="people", toll="dead", where="a1")] if "400" in footer else []
    events = [Event("e1", *at("killed"), "ASSAULT", None, [], [], ["a1"], quantities=[0])] if figures else []
    return Reading(
        report=Report(f"r{number}", text, publisher=publisher, published=day.isoformat()),
        anchor=Anchor(day, "published"),
        sentences=[Sentence(0, start - 1), Sentence(start, len(text))],
        actors=[Actor("a1", "Sarrat", "place", "NOR", [], [at("Sarrat")])] if figures else [],
        events=events,
        quantities=figures,
    )


def tellings(record: Record) -> int:
    return sum(len(row.sources) for row in record.timeline())


def test_one_batch_is_as_many(record: Record) -> None:
    record.add(*map(report, range(_MANY)))
    assert tellings(record) == _FEW


def test_what_stands_under_many_reports_makes_no_copies_and_is_not_told_again(record: Record) -> None:
    record.add(*map(report, range(_FEW)))
    assert tellings(record) == _FEW
    pairs, points = len(list(record.copies())), sum(len(p.sources) for row in record.series() for p in row.points)
    record.add(*map(report, range(_FEW, _MANY)))
    assert tellings(record) == _FEW
    assert len(list(record.copies())) == pairs
    assert sum(len(p.sources) for row in record.series() for p in row.points) == points
    assert_whole(record)


@pytest.mark.parametrize(
    "some",
    [
        [report(n, publisher=f"Paper {n}") for n in range(_MANY)],  # each paper has it once
        [report(n, publisher=None) for n in range(_MANY)],  # nobody knows whose
        [report(n, apart=0) for n in range(_MANY)],  # on one day: live coverage
    ],
)
def test_what_several_papers_or_one_day_tell_is_told(record: Record, some: list[Reading]) -> None:
    record.add(*some)
    assert tellings(record) == _MANY


def test_short_sentences_of_a_paper_tell_something_each_time(record: Record) -> None:
    record.add(*(report(n, footer="Police said that 400 were killed in Sarrat.") for n in range(_MANY)))
    assert tellings(record) == _MANY


def test_a_copy_is_one_though_both_have_the_footer(record: Record) -> None:
    record.add(*map(report, range(_MANY)))
    again = report(_MANY - 1)
    again.report = Report("again", again.report.text, publisher="The Valley Times", published="2021-03-25T09:00")
    record.add(again)
    assert next((row.kind, row.reports) for row in record.copies()) == ("copy", (f"r{_MANY - 1}", "again"))


def test_with_the_reports_that_are_forgotten_a_sentence_stands_no_more(record: Record) -> None:
    record.add(*map(report, range(_MANY)))
    record.forget(*(f"r{n}" for n in range(2, _MANY)))
    with record.store.reading() as db:
        assert set(db.execute(select(standing.c.report, func.count()).group_by(standing.c.report)).scalars()) == {
            key for (key,) in db.exec_driver_sql("SELECT key FROM reports")
        }
    record.add(report(_MANY))
    assert tellings(record) == 3
    record.forget(*(row.report for row in record.search("dam")))
    assert contents(record) == {}
