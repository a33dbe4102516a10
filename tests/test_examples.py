"""The example story: what examples/ore-line/README.md promises of its twelve reports, as a record tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dateline.cli import app
from dateline.record import Record
from dateline.record.passages import Source
from dateline.record.pledges import Grounds
from dateline.record.series import SeriesRow
from dateline.record.sides import Word

STORY = Path(__file__).parent.parent / "examples" / "ore-line"
LAST_DAY = "2017-03-27"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file of the record of the story, as the command makes it."""
    path = str(tmp_path_factory.mktemp("story") / "ore.db")
    added = CliRunner().invoke(app, ["add", "--record", path, str(STORY)])
    assert added.exit_code == 0, added.output
    assert added.stderr.startswith("12 reports added")
    return path


@pytest.fixture(scope="module")
def story(file: str) -> Iterator[Record]:
    with Record.open(file, create=False) as record:
        yield record


def shown(file: str, *command: str) -> str:
    """What a command shows in a terminal of 80 columns."""
    result = CliRunner().invoke(app, [*command, "--record", file], env={"COLUMNS": "80", "TERM": "dumb"})
    assert result.exit_code == 0, result.output
    assert max(map(len, result.stdout.splitlines())) <= 80
    return result.stdout


def reports(sources: Iterable[Source | Word | Grounds]) -> set[str]:
    return {source.report for source in sources}


def series(story: Record, what: str, where: str) -> SeriesRow:
    """The longest series of a thing."""
    found = [row for row in story.series() if row.what == what and row.where and row.where.name.casefold() == where]
    return max(found, key=lambda row: len(row.points))


def test_the_reports_are_short_and_of_several_publishers(story: Record) -> None:
    rows = list(story.reports())
    assert len(rows) == 12
    assert {row.day for row in rows} >= {"2017-03-06", LAST_DAY}
    assert {row.publisher for row in rows} >= {"Dakar Morning Post", "Meridian News Service", "The Coastal Times"}


def test_one_paper_takes_a_wire_story_whole_and_another_a_part(story: Record) -> None:
    assert {(row.kind, frozenset(row.reports), row.origin) for row in story.copies()} == {
        ("copy", frozenset(["wire-06", "post-07"]), "wire-06"),
        ("partial", frozenset(["wire-07", "times-08"]), "wire-07"),
    }


def test_the_toll_grows(story: Record) -> None:
    told = {(point.as_of.latest, point.value) for point in series(story, "dead", "zouerate").points if point.as_of}
    assert told >= {("2017-03-06", 12), ("2017-03-07", 17), ("2017-03-09", 19), ("2017-03-09", 31)}


def test_government_and_hospital_are_at_odds_and_nobody_else_is(story: Record) -> None:
    (conflict,) = story.conflicts()
    assert conflict.code == "X701"
    sides = {side.value: reports(side.sources) for side in conflict.sides}
    assert sides == {19: {"wire-09"}, 31: {"meridian-09"}}


def test_a_figure_that_a_correction_took_back_is_no_point(story: Record) -> None:
    values = [point.value for row in story.series() if row.what == "soldiers" for point in row.points]
    assert {400, 900, 250} <= set(values)
    assert 4000 not in values
    assert {400, 4000} <= {quantity.value for quantity in story.show("times-10").quantities}


def test_the_displaced_are_one_series(story: Record) -> None:
    points = series(story, "displaced", "choum").points
    assert list(dict.fromkeys(point.value for point in points)) == [3000, 5200, 1900, 800]
    assert {"wire-13", "meridian-21"} in [reports(point.sources) for point in points]  # "down from 5,200"


@pytest.mark.parametrize(
    ("words", "outcome", "evidence"),
    [
        ("release the 14 railway workers", "kept", "wire-17"),
        ("withdraw its soldiers", "kept", "meridian-21"),
        ("not enter the mosque", "broken", "meridian-21"),
        ("2 million ouguiya", "overdue", None),
        ("rebuild the pump", "pending", None),
    ],
)
def test_pledges_are_followed(story: Record, words: str, outcome: str, evidence: str | None) -> None:
    found = [row for row in story.pledges(as_of=LAST_DAY) if words in row.what]
    assert outcome in [row.outcome for row in found]
    assert evidence is None or any(evidence in reports(row.evidence) for row in found)


def test_before_its_day_a_pledge_was_pending(story: Record) -> None:
    (release,) = [row for row in story.pledges(as_of="2017-03-14") if "release the 14" in row.what]
    assert release.outcome == "pending"


@pytest.mark.parametrize(
    ("type", "status", "day", "told_by"),
    [
        ("MOBILIZE", "happened", None, {"wire-06", "post-07", "times-08"}),
        ("PROTEST", "happened", "2017-03-10", {"times-10"}),
        ("CONSULT", "happened", "2017-03-15", {"wire-13", "meridian-15"}),
        ("RETREAT", "happened", "2017-03-17", {"wire-17"}),
        ("APPOINT", "happened", "2017-03-17", {"wire-17"}),
        ("RETREAT", "happened", "2017-03-21", {"meridian-21"}),
    ],
)
def test_what_happened_is_told_with_its_sources(
    story: Record, type: str, status: str, day: str | None, told_by: set[str]
) -> None:
    rows = story.timeline(type=type, status=status)
    assert any(told_by <= reports(row.sources) for row in rows if day is None or (row.time and row.time.latest == day))


def test_a_copy_does_not_count_as_another_origin(story: Record) -> None:
    closed = [row for row in story.timeline(type="COERCE") if reports(row.sources) == {"wire-06", "post-07"}]
    assert closed
    assert {row.origins for row in closed} == {1}


def test_the_spokesman_is_one_however_he_is_spelled(story: Record) -> None:
    told_by = {source.report for row in story.statements(actor="Yusuf al-Kenti") for source in row.sources}
    assert told_by >= {"wire-06", "meridian-09", "times-10", "wire-13", "meridian-15"}


def test_a_denial_is_told_as_one(story: Record, file: str) -> None:
    ransom = [row for row in story.statements() if "ransom" in row.content]
    assert {row.cue for row in ransom} == {"denied"}
    assert "denied: a ransom had been" in shown(file, "statements", "--since", "2017-03-17")


def test_an_office_is_handed_over(story: Record) -> None:
    offices: dict[str, Any] = {}
    reading = story.show("wire-17")
    names = {actor.id: actor.name for actor in reading.actors}
    for office in reading.offices:
        if office.title == "governor":
            offices[names[office.actor]] = (office.since and office.since.latest, office.until and office.until.latest)
    assert str(offices["Moulaye Deddahi"][1]) == str(offices["Aminata Sow"][0]) == "2017-03-17"


def test_the_table_of_events_says_when_and_how_far_they_came(file: str) -> None:
    table = shown(file, "timeline", "--actor", "Adrar Front")
    assert "(2017-03-06)" in table  # told then, of no day
    assert "(planned)" in table
    assert "happened" not in table


def test_the_table_of_series_says_what_is_counted_once(file: str) -> None:
    table = shown(file, "series")
    assert "dead in Zouerate" in table
    assert "19 ≠" in table
    assert "person" not in table
    assert "of 400 soldiers" not in table


def test_the_table_of_pledges_says_on_what_grounds(file: str) -> None:
    table = " ".join(shown(file, "pledges", "--as-of", LAST_DAY).split())
    assert "by 2017-03-18 kept" in table
    assert "→ “The Adrar Front" in table  # without its dateline


@pytest.mark.parametrize("command", ["copies", "conflicts", "actors", "statements", "series --chart"])
def test_the_commands_of_its_readme_show_something(file: str, command: str) -> None:
    assert len(shown(file, *command.split()).splitlines()) > 4


def test_the_readme_shows_what_the_commands_print(file: str) -> None:
    readme = (STORY.parent.parent / "README.md").read_text("utf-8")
    block = readme.split("$ dateline add examples/ore-line\n")[1].split("```")[0]
    for part in block.split("$ dateline ")[1:]:
        command, *lines = [line for line in part.splitlines() if line.strip()]
        result = CliRunner().invoke(app, [*command.split(), "--record", file], env={"COLUMNS": "88", "TERM": "dumb"})
        printed = [" ".join(line.split()) for line in result.stdout.splitlines() if line.strip()]
        wanted = [" ".join(line.split()) for line in lines if line.strip() != "..."]
        assert [line for line in wanted if "─" not in line] == [line for line in printed if "─" not in line][
            : len(wanted) - 1
        ]


def test_why_says_what_joined_a_telling_that_began_apart(story: Record) -> None:
    [meeting] = [row for row in story.timeline(type="CONSULT") if row.time and row.time.earliest == "2017-03-15"]
    grounds = story.why(meeting.id).grounds
    assert grounds[0].rule == "new"
    assert not any("the report tells of two" in ground.why for ground in grounds)
    assert any("fits this and another telling" in ground.why for ground in grounds)


def test_a_copy_is_found_by_its_first_too(story: Record) -> None:
    assert [row.reports for row in story.copies(source="wire-06")] == [("wire-06", "post-07")]
    assert [row.origin for row in story.copies(source="post-07")] == ["wire-06"]
