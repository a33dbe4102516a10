"""What several reports tell is made one, and comes apart again when a report goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dateline.api import Reading
from dateline.errors import UsageError
from dateline.model import Actor, Anchor, Event, Interval, Pledge, Quantity, Report, Sentence, Span
from dateline.record import Record

from .record_readings import reading
from .whole import assert_whole, contents

WIRE = (
    "An explosion killed {toll} miners at the Kestrel colliery near Halden on Monday. Rescue teams reached the lower "
    "gallery after nine hours of digging through fallen rock. The owners said the mine had passed an inspection in "
    "spring, and relatives gathered in the rain outside the gates to wait for news of the men."
)
LATER = "The dead of the Kestrel colliery now number {toll}, after an explosion killed {toll} miners near Halden."


def report(id: str, text: str, toll: int, day: str = "2021-07-26", publisher: str | None = None) -> Reading:
    """A report of one event with one figure."""
    words = text.replace("{toll}", str(toll))
    when = date.fromisoformat(day[:10])

    def at(part: str) -> Span:
        start = words.rindex(part)
        return Span(start, start + len(part))

    return Reading(
        report=Report(id, words, published=day, publisher=publisher),
        anchor=Anchor(when, "published"),
        sentences=[Sentence(0, len(words), "ok")],
        actors=[
            Actor("a1", "Kestrel colliery", "organization", None, [], [at("Kestrel colliery")]),
            Actor("a2", "Halden", "place", "NOR", [], [at("Halden")], {"geonames": "8"}),
        ],
        events=[
            Event("e1", *at("killed"), "ASSAULT", "explosives", [], [], ["a2"], Interval.day(date(2021, 7, 26)),
                  "happened", quantities=[0])
        ],
        quantities=[Quantity(*at(f"{toll} miners"), float(toll), what="miners", toll="dead", where="a2")],
    )  # fmt: skip


def test_a_copy_is_no_second_origin(record: Record) -> None:
    record.add(report("wire", WIRE, 12, "2021-07-26T06:00"), report("paper", WIRE, 12, "2021-07-26T09:00", "The Post"))
    [copy] = record.copies()
    assert (copy.kind, copy.reports, copy.origin, copy.shared) == ("copy", ("wire", "paper"), "wire", 1.0)
    [event] = record.timeline()
    assert (event.origins, [source.report for source in event.sources]) == (1, ["wire", "paper"])
    assert [(p.value, p.origins, len(p.sources)) for s in record.series() for p in s.points] == [(12.0, 1, 2)]


def test_another_report_of_an_event_is_another_origin(record: Record) -> None:
    record.add(report("wire", WIRE, 12), report("own", LATER, 12))
    assert list(record.copies()) == []
    [event] = record.timeline()
    assert (event.origins, event.type, event.trust) == (2, "ASSAULT", "ok")
    assert [place.name for place in event.places] == ["Halden"]
    assert event.time is not None
    assert (event.time.earliest, event.time.latest) == ("2021-07-26", "2021-07-26")


def test_a_later_figure_is_another_point_of_the_series(record: Record) -> None:
    record.add(report("wire", WIRE, 12), report("own", LATER, 14, "2021-07-28"))
    [series] = record.series()
    assert (series.what, series.where and series.where.name) == ("dead", "Halden")
    assert [(point.value, point.as_of and point.as_of.latest) for point in series.points] == [
        (12.0, "2021-07-26"),
        (14.0, "2021-07-28"),
    ]


def test_a_correction_takes_a_figure_back_until_it_is_forgotten(record: Record) -> None:
    notice = "\nCorrection: an earlier version of this report said that 12 miners had died."
    corrected = report("corrected", WIRE + notice, 11, "2021-07-27")
    start = corrected.report.text.index("12 miners")
    corrected.quantities.append(Quantity(start, start + 9, 12.0, what="miners", toll="dead", where="a2"))
    record.add(report("wire", WIRE, 12))
    before = contents(record), list(record.series())
    record.add(corrected)
    assert [point.value for row in record.series() for point in row.points] == [11.0]
    record.forget("corrected")
    assert [(row.what, [(p.value, p.sources) for p in row.points]) for row in record.series()] == [
        (row.what, [(p.value, p.sources) for p in row.points]) for row in before[1]
    ]
    assert contents(record) == before[0]


def test_a_correction_that_only_its_dateline_dates_is_seen(record: Record) -> None:
    notice = "\nCorrection: an earlier version of this report said that 12 miners had died."
    corrected = report("corrected", WIRE + notice, 11, "2021-07-27")
    start = corrected.report.text.index("12 miners")
    corrected.quantities.append(Quantity(start, start + 9, 12.0, what="miners", toll="dead", where="a2"))
    some = [report("wire", WIRE, 12), corrected]
    record.add(*(replace(one, report=replace(one.report, published=None)) for one in some))
    assert [point.value for row in record.series() for point in row.points] == [11.0]


def test_forgetting_undoes_just_what_came_of_a_report(record: Record) -> None:
    record.add(report("wire", WIRE, 12))
    before = contents(record)
    record.add(report("paper", WIRE, 12, publisher="The Post"), report("own", LATER, 14, "2021-07-28"))
    record.forget("paper", "own")
    assert contents(record) == before
    assert_whole(record)
    record.add(report("paper", WIRE, 12, publisher="The Post"))
    record.forget("wire")
    [event] = record.timeline()
    assert (event.origins, [source.report for source in event.sources]) == (1, ["paper"])
    record.forget("paper")
    assert contents(record) == {}


def test_a_happening_is_as_likely_right_as_its_likeliest_telling(record: Record) -> None:
    tellings = [report("wire", WIRE, 12), report("own", LATER, 14, "2021-07-27")]
    for telling, likelihood in zip(tellings, (0.4, 0.8), strict=True):
        telling.events[0].likelihood = likelihood
    unknown = reading("unknown", day="2021-08-02")
    record.add(*tellings, unknown)
    assert {row.type for row in record.timeline(sure=0.8)} == {"ASSAULT", "PROTEST", "AID"}
    assert [row.origins for row in record.timeline(sure=0.8, place="Halden")] == [2]
    assert list(record.timeline(sure=0.81, place="Halden")) == []
    record.forget("own")
    assert list(record.timeline(sure=0.75, place="Halden")) == []
    assert [row.origins for row in record.timeline(place="Halden")] == [1]
    assert [row.origins for row in record.timeline(sure=0.75, left_out=True)] == [1]
    assert list(record.timeline(left_out=True)) == []


def test_an_event_of_unknown_likelihood_stays_whoever_tells_it_too(record: Record) -> None:
    unsure = report("own", LATER, 14, "2021-07-27")
    unsure.events[0].likelihood = 0.4
    record.add(report("wire", WIRE, 12), unsure)
    assert [row.origins for row in record.timeline(sure=0.9)] == [2]


def test_a_retelling_apart_is_as_likely_right_as_what_it_tells_again(record: Record) -> None:
    one = reading("one")
    first, again, _ = one.events
    first.likelihood, again.repeats = 0.3, first.id
    record.add(one)
    assert {row.type for row in record.timeline()} == {"PROTEST", "ASSAULT", "AID"}
    assert {row.type for row in record.timeline(sure=0.75)} == {"AID"}
    assert {row.type for row in record.timeline(sure=0.3)} == {"PROTEST", "ASSAULT", "AID"}


@pytest.mark.parametrize("sure", [2, -0.1, float("nan"), True, None, "0.8"])
def test_what_is_no_likelihood_is_refused(record: Record, sure: Any) -> None:
    with pytest.raises(UsageError, match="not a likelihood"):
        record.timeline(sure=sure)


def test_copies_of_a_forgotten_report_are_told_apart_if_they_share_nothing(record: Record) -> None:
    """The first half and the second half of a telling are of one origin only by the whole."""
    half = WIRE.index("The owners")
    first, second = WIRE[:half], WIRE[half:] + " " + LATER
    record.add(
        report("whole", f"{WIRE} {LATER}", 12, "2021-07-26T06:00"), report("first", first, 12, "2021-07-26T08:00"),
        report("second", second, 12, "2021-07-26T09:00"),
    )  # fmt: skip
    assert {row.origin for row in record.copies()} == {"whole"}
    record.forget("whole")
    assert list(record.copies()) == []
    [event] = record.timeline()
    assert (event.origins, len(event.sources)) == (2, 2)


def test_what_is_fused_is_filtered(record: Record) -> None:
    record.add(report("wire", WIRE, 12, publisher="The Post"), reading("other", day="2021-08-02", publisher="Ledger"))
    assert [row.type for row in record.timeline(source="The Post")] == ["ASSAULT"]
    assert [row.type for row in record.timeline(type="PROTEST")] == ["PROTEST"]
    assert [row.type for row in record.timeline(status="planned", since="2022")] == ["AID"]
    assert [row.sources[0].report for row in record.timeline(place="Halden")] == ["wire"]
    assert list(record.timeline(until="2020")) == list(record.series(until="2020")) == []
    assert [row.points[0].value for row in record.series(place="Halden", type="ASSAULT", trust="ok")] == [12.0]
    assert [row.what for row in record.series(source="Ledger")] == ["dead"]


def test_adding_in_one_batch_is_as_adding_one_by_one(record: Record) -> None:
    reports = [report(f"r{n}", WIRE if n % 2 else LATER, 12 + n // 2, f"2021-07-2{n + 1}") for n in range(4)]
    for one in reports:
        record.add(one)
    one_by_one = [[(s.report, s.quote) for s in row.sources] for row in record.timeline()]
    counts = contents(record)
    record.forget("r0", "r1", "r2", "r3")
    record.add(*reports)
    assert [[(s.report, s.quote) for s in row.sources] for row in record.timeline()] == one_by_one
    assert contents(record) == counts


PROMISE = "Kestrel Mining promised to compensate the miners' families by 30 September."
DONE = "Kestrel Mining has paid compensation to the miners' families, the union said."
DROPPED = "Kestrel Mining refused to compensate the miners' families, the union said."


def sentence(id: str, text: str, day: str, promises: bool = False) -> Reading:
    """A report of one sentence about the company, with its promise or not."""
    name = Span(0, len("Kestrel Mining"))
    made = Reading(
        report=Report(id, text, published=day),
        anchor=Anchor(date.fromisoformat(day), "published"),
        sentences=[Sentence(0, len(text), "ok")],
        actors=[Actor("a1", "Kestrel Mining", "organization", None, [], [name])],
    )
    if promises:
        due = Interval(date(2021, 8, 1), date(2021, 9, 30))
        made.pledges.append(Pledge("a1", None, text.index("promised"), len(text) - 1, due))
    return made


def outcomes(record: Record, as_of: str) -> list[tuple[str, list[str]]]:
    return [(row.outcome, [told.report for told in row.evidence]) for row in record.pledges(as_of=as_of)]


def test_a_pledge_is_followed_to_its_outcome_as_of_any_day(record: Record) -> None:
    record.add(sentence("promise", PROMISE, "2021-08-01", promises=True))
    assert outcomes(record, "2021-07-01") == []
    assert outcomes(record, "2021-08-15") == [("pending", [])]
    assert [row.due_soon for row in record.pledges(as_of="2021-09-25")] == [True]
    assert outcomes(record, "2021-10-02") == [("overdue", [])]
    before = contents(record)
    record.add(sentence("done", DONE, "2021-09-20"))
    assert outcomes(record, "2021-09-01") == [("pending", [])]
    assert outcomes(record, "2021-10-02") == [("kept", ["done"])]
    record.forget("done")
    assert contents(record) == before
    record.add(sentence("dropped", DROPPED, "2021-09-21"))
    assert outcomes(record, "2021-10-02") == [("broken", ["dropped"])]
    record.forget("promise", "dropped")
    assert contents(record) == {}


def test_the_order_of_adding_does_not_matter_to_a_pledge(record: Record) -> None:
    record.add(sentence("done", DONE, "2021-09-20"))
    record.add(sentence("promise", PROMISE, "2021-08-01", promises=True))
    assert outcomes(record, "2021-10-02") == [("kept", ["done"])]
    [row] = record.pledges(as_of=date(2021, 10, 2), actor="Kestrel Mining", since="2021-08")
    assert row.by is not None
    assert (row.by.name, row.made, row.conditional, row.sources[0].report) == (
        "Kestrel Mining", "2021-08-01", False, "promise",
    )  # fmt: skip
    assert row.due is not None
    assert row.due.latest == "2021-09-30"
