"""Whatever the record prints an id of, it says why it has it so, with the words that it rests on."""

from __future__ import annotations

import json

import pytest

from dateline.errors import NotInRecord
from dateline.record import Record
from dateline.record.rows import plain
from dateline.record.why import EXPLAINERS, Explanation

from .record_readings import reading
from .test_record_fusing import DONE, LATER, PROMISE, WIRE, report, sentence


@pytest.fixture
def told(record: Record) -> Record:
    """A wire story, its copy, an own report and a later figure; a pledge kept; one more report of another story."""
    record.add(report("wire", WIRE, 12, "2021-07-26T06:00"), report("paper", WIRE, 12, "2021-07-26T07:00", "The Post"))
    record.add(report("own", LATER, 12, "2021-07-26T08:00"), report("later", LATER, 14, "2021-07-28"))
    record.add(sentence("promise", PROMISE, "2021-08-01", promises=True), sentence("done", DONE, "2021-09-20"))
    record.add(reading("strike"))
    return record


def checked(record: Record, id: str, other: str | None = None) -> Explanation:
    """Every quotation stands where it is said to."""
    found = record.why(id, other)
    for one in found.grounds:
        source = one.source
        assert record.show(source.report).report.text[source.start : source.end] == source.quote
        assert one.sentence is None or source.quote in one.sentence
    assert found.what
    assert all(found.lines)
    assert json.loads(json.dumps(plain(found)))["id"] == found.id
    return found


def test_every_kind_of_id_is_explained(told: Record) -> None:
    vance = next(row.id for row in told.actors() if row.name == "Ada Vance")
    decided = told.merge(vance, next(row.id for row in told.actors() if row.name == "Bo Lund"))
    views = (told.timeline, told.series, told.pledges, told.conflicts, told.statements)
    ids = [row.id for view in views for row in view()] + [row.id for row in told.actors(everyone=True)]
    ids.append(decided.id)
    assert {id[0] for id in ids} >= set(EXPLAINERS) - {"x"}
    for id in ids:
        assert checked(told, id).id == id
    for fact in ("e1", "q0", "a1", "s0", "p0"):
        assert checked(told, f"strike/{fact}").id == f"strike/{fact}"


def test_an_event_names_each_telling_its_rule_and_how_near_their_stories_are(told: Record) -> None:
    [event] = [row for row in told.timeline() if len(row.sources) == 4]
    found = checked(told, event.id)
    assert found.kind == "event"
    assert [one.source.report for one in found.grounds] == ["wire", "paper", "own", "later"]
    assert found.grounds[0].rule == "new"
    assert "in Halden" in found.grounds[0].told
    assert found.grounds[1].rule == "same words"
    assert "story" in found.grounds[2].why
    assert found.lines[0] == "4 tellings of 3 independent reports."


def test_a_telling_says_which_others_it_is_like(told: Record) -> None:
    found = checked(told, "strike/e2")
    assert found.lines[0].startswith("It is told of h")
    assert (found.grounds[0].source.report, found.grounds[0].source.quote) == ("strike", "killed")


def test_a_figure_taken_back_says_by_which_report(record: Record) -> None:
    from dateline.model import Quantity

    corrected = report(
        "fixed", WIRE + "\nCorrection: an earlier version said that 12 miners had died.", 11, "2021-07-27"
    )
    start = corrected.report.text.index("12 miners")
    corrected.quantities.append(Quantity(start, start + 9, 12.0, what="miners", toll="dead", where="a2"))
    record.add(report("wire", WIRE, 12), corrected)
    [series] = record.series()
    found = checked(record, series.id)
    assert any("taken back" in part for one in found.grounds for part in one.told)
    assert "taken back by corrections" in found.lines[0]


def test_a_pledge_has_its_tellings_and_what_came_of_it(told: Record) -> None:
    [pledge] = told.pledges(actor="Kestrel Mining")
    found = checked(told, pledge.id)
    assert [(one.source.report, one.told[0]) for one in found.grounds] == [
        ("promise", "promised"),
        ("done", "says that it is kept"),
    ]
    assert "kept" in found.lines[1]


def test_an_actor_says_who_else_it_may_be(record: Record) -> None:
    one, other = reading("r1", 11), reading("r2", 12)
    other.actors[0].name, other.actors[0].aliases, other.offices = "Adda Vance", [], []
    for actor in other.actors[1:]:
        actor.name = f"Other {actor.name}"
        actor.ids, actor.coordinates = {}, None
    record.add(one, other)
    found = checked(record, next(row.id for row in record.actors() if row.name == "Ada Vance"))
    assert [(apart.name, apart.rule) for apart in found.apart] == [("Adda Vance", "unsure")]


def test_reports_say_whose_copy_they_are_and_any_two_are_compared(told: Record) -> None:
    assert "that of wire" in checked(told, "paper").lines[0]
    assert [one.rule for one in checked(told, "paper").grounds] == ["copy"]
    assert "stands for itself" in checked(told, "strike").lines[0]
    assert "One is a copy of the other" in checked(told, "wire", "paper").lines[1]
    assert "Neither" in checked(told, "wire", "strike").lines[1]


def test_what_is_not_there_is_told(told: Record) -> None:
    for id in (
        "h999999",
        "a999999",
        "x999999",
        "n999999",
        "p999999",
        "s999999",
        "d999999",
        "nope",
        "strike/e9",
        "strike/q9",
    ):
        with pytest.raises(NotInRecord):
            told.why(id)
    with pytest.raises(NotInRecord):
        told.why("wire", "nope")


def test_a_report_with_an_id_like_one_of_the_record_is_found(record: Record) -> None:
    record.add(reading("a999999"))
    assert record.why("a999999").kind == "report"
