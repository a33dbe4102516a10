"""What reports are at odds in: told from updates, undone with its reports, and the same in any order."""

from __future__ import annotations

import json
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from bench.conflicts import DISPUTES, scores
from dateline.api import Reading
from dateline.errors import NotInRecord
from dateline.model import Actor, Anchor, Event, Interval, Quantity, Report, Sentence, Span, Statement
from dateline.record import Record
from dateline.record.conflicts import explain

from .whole import assert_whole, contents

TEXT = (
    "An explosion killed {toll} miners at the Kestrel colliery near Halden on Monday, the {who} said. "
    "Rescue teams dug through fallen rock for nine hours. {more}"
)
FILLER = {
    "company": "The owners had the gallery inspected in spring, and work there began again in June.",
    "union": "Relatives of the men waited at the gates, where the union had put up a tent and a stove.",
    "mayor": "Schools in the district stayed closed, and flags on public buildings flew at half mast.",
}


def report(
    who: str, toll: int, day: str = "2021-07-27", id: str | None = None, text: str = TEXT, said: str = "",
    publisher: str | None = None,
) -> Reading:  # fmt: skip
    """One of three counts the dead of an explosion, and may be quoted."""
    words = text.replace("{toll}", str(toll)).replace("{who}", who).replace("{more}", FILLER.get(who, ""))
    words += f' "{said}," said Ada Vance.' if said else ""

    def at(part: str) -> Span:
        start = words.rindex(part)
        return Span(start, start + len(part))

    ends = [k + 1 for k, sign in enumerate(words) if sign == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    made = Reading(
        report=Report(id or who, words, published=day, publisher=publisher or f"Paper of the {who}"),
        anchor=Anchor(date.fromisoformat(day), "published"),
        sentences=[Sentence(a, b, "ok") for a, b in zip(starts, ends, strict=True)],
        actors=[
            Actor("a1", "Kestrel colliery", "organization", None, [], [at("Kestrel colliery")]),
            Actor("a2", "Halden", "place", "NOR", [], [at("Halden")], {"geonames": "7"}),
            Actor("a3", who, "organization", None, [], [at(f"{who} said")]),
        ],
        events=[
            Event("e1", *at("killed"), "ASSAULT", "explosives", [], [], ["a2"], Interval.day(date(2021, 7, 26)),
                  "happened", quantities=[0])
        ],
        quantities=[
            Quantity(*at(f"{toll} miners"), float(toll), unit="person", what="miners", toll="dead", where="a2",
                     as_of=Interval.day(date(2021, 7, 26)), said_by="a3")
        ],
    )  # fmt: skip
    if said:
        made.actors.append(Actor("a4", "Ada Vance", "person", None, [], [at("Ada Vance")]))
        made.statements.append(Statement("direct", [at(said)], [at("said Ada")], [at("Ada Vance")], "a4"))
    return made


def shown(record: Record, **filters: Any) -> list[tuple[str, list[tuple[Any, list[str]]]]]:
    return [
        (row.code, sorted((side.value, [word.report for word in side.sources]) for side in row.sides))
        for row in record.conflicts(**filters)
    ]


def test_two_who_count_differently_are_at_odds_and_it_is_said_why(record: Record) -> None:
    record.add(report("company", 12), report("union", 19))
    [row] = record.conflicts()
    assert (row.code, row.kind, row.about, row.trust) == ("X701", "figure", "dead in Halden", "ok")
    assert row.time is not None
    assert (row.time.earliest, row.time.latest) == ("2021-07-26", "2021-07-26")
    assert row.message == "dead in Halden: 12 by company or 19 by union"
    assert row.why == "company and union count differently for one time"
    low, high = row.sides
    assert (low.value, low.said_by, low.origins, high.value) == (12, "company", 1, 19)
    [word] = high.sources
    assert (word.report, word.quote, word.day, word.publisher) == (
        "union", "19 miners", "2021-07-27", "Paper of the union",
    )  # fmt: skip
    assert record.show("union").report.text[word.start : word.end] == word.quote
    assert high.quote.startswith("An explosion killed 19 miners")


def test_several_who_count_differently_are_one_conflict(record: Record) -> None:
    record.add(report("company", 12), report("union", 19), report("mayor", 15))
    assert shown(record) == [("X701", [(12, ["company"]), (15, ["mayor"]), (19, ["union"])])]
    record.forget("union")
    assert shown(record) == [("X701", [(12, ["company"]), (15, ["mayor"])])]
    record.forget("mayor")
    assert shown(record) == []
    assert_whole(record)


def test_a_later_figure_is_an_update(record: Record) -> None:
    later = report("union", 19, "2021-07-30")
    later.quantities[0].as_of = Interval.day(date(2021, 7, 29))
    record.add(report("company", 12), later)
    assert shown(record) == []


def test_copies_count_once_and_stand_beside_their_first(record: Record) -> None:
    copy = report("company", 12, id="copy", publisher="The Post")
    record.add(report("company", 12), copy, report("union", 19))
    [row] = record.conflicts()
    assert [(side.origins, len(side.sources)) for side in row.sides] == [(1, 2), (1, 1)]


def test_a_corrected_figure_is_at_odds_with_nothing_until_the_correction_is_forgotten(record: Record) -> None:
    record.add(report("company", 12), report("union", 19))
    notice = "\nCorrection: an earlier version of this report said that 19 miners had died."
    corrected = report("union", 12, "2021-07-28", id="corrected", text=TEXT + notice)
    start = corrected.report.text.index("19 miners")
    corrected.quantities.append(Quantity(start, start + 9, 19.0, unit="person", what="miners", toll="dead"))
    record.add(corrected)
    assert shown(record) == []
    assert {point.conflicts for row in record.series() for point in row.points} == {()}
    record.forget("corrected")
    assert shown(record) == [("X701", [(12, ["company"]), (19, ["union"])])]


def test_forgetting_leaves_no_trace(record: Record) -> None:
    record.add(report("company", 12))
    before = contents(record)
    record.add(report("union", 19), report("mayor", 15))
    record.forget("mayor", "union")
    assert contents(record) == before
    record.forget("company")
    assert contents(record) == {}


def test_conflicts_do_not_hang_on_the_order_of_adding() -> None:
    told = [
        report("company", 12, said="The pumps were sound and we knew of no gas"),
        report("union", 19, said="The pumps were broken and we knew of no gas"),
        report("mayor", 15),
        report("company", 12, id="copy", publisher="The Post", said="The pumps were sound and we knew of no gas"),
    ]
    found = set()
    for order in permutations(told):
        with Record.open(":memory:") as record:
            record.add(*order)
            found.add(json.dumps([row | {"id": ""} for row in record.conflicts().to_dicts()]))
    assert len(found) == 1
    assert [row["code"] for row in json.loads(found.pop())] == ["X704", "X701"]


def test_one_quotation_in_two_wordings(record: Record) -> None:
    first = report("company", 12, said="The pumps were sound and we knew of no gas")
    record.add(first, report("mayor", 12, said="The pumps were broken and we knew of no gas"))
    [row] = record.conflicts()
    assert (row.code, row.kind, row.about) == ("X704", "wording", "words of Ada Vance")
    assert [side.value for side in row.sides] == [None, None]
    assert [side.sources[0].quote for side in row.sides] == [
        "The pumps were sound and we knew of no gas", "The pumps were broken and we knew of no gas",
    ]  # fmt: skip


def test_conflicts_are_filtered(record: Record) -> None:
    record.add(report("company", 12), report("union", 19))
    for given in (
        {"place": "Halden"}, {"actor": "union"}, {"type": "ASSAULT"}, {"status": "happened"}, {"since": "2021-07-26"},
        {"until": "2021-07"}, {"source": "Paper of the union"}, {"source": "company"}, {"trust": "ok"},
    ):  # fmt: skip
        assert len(shown(record, **given)) == 1, given
    for given in ({"type": "PROTEST"}, {"status": "planned"}, {"since": "2021-08"}, {"until": "2020"}):
        assert shown(record, **given) == [], given
    with pytest.raises(NotInRecord):
        shown(record, place="Sarrat")


def test_series_and_timeline_say_what_is_disputed(record: Record) -> None:
    record.add(report("company", 12), report("union", 19))
    [row] = record.conflicts()
    assert [point.conflicts for series in record.series() for point in series.points] == [(row.id,), (row.id,)]
    assert {event.conflicts for event in record.timeline()} == {(row.id,)}


def test_a_conflict_is_explained_pair_by_pair(record: Record) -> None:
    record.add(report("company", 12), report("union", 19), report("mayor", 15))
    [row] = record.conflicts()
    with record.store.reading() as db:
        same, because = explain(db, int(row.id[1:]))
        with pytest.raises(NotInRecord):
            explain(db, 10**9)
    assert same == row
    assert sorted(tuple(sorted((c.one.quote, c.other.quote))) for c in because) == [
        ("12 miners", "15 miners"), ("12 miners", "19 miners"), ("15 miners", "19 miners"),
    ]  # fmt: skip
    assert all("count differently" in clash.why for clash in because)


# --- whole stories of our own, from their words ---


def test_conflicts_of_whole_stories_are_found_and_their_updates_are_none() -> None:
    """By the marks for stories; the look-alikes that the gold lists beside them are never raised."""
    found = dict(scores(DISPUTES))
    assert len(found) > 10
    right, wanted, raised = (sum(getattr(s, name) for s in found.values()) for name in ("right", "wanted", "raised"))
    assert right >= 0.85 * raised
    assert right >= 0.7 * wanted  # some less than the mark, since it hangs on how single sentences are read
    assert [words for one in found.values() for words in one.false] == []
