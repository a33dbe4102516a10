"""The doubts about times: T201, T202, T203, T205."""

from __future__ import annotations

from time_drafts import parsed

from dateline.model import Doubt, Event
from dateline.reader.doubts import side_by_side, tellings, unanchored, weekday
from dateline.reader.draft import Draft


def pointed(draft: Draft, doubts: list[Doubt]) -> list[list[str]]:
    return [[span.of(draft.text) for span in doubt.spans] for doubt in doubts]


def test_t201_relative_times_of_an_undated_report_are_one_doubt() -> None:
    draft = parsed("The mayor resigned on Monday and will leave next month.", None)
    (doubt,) = unanchored.find(draft)
    assert (doubt.code, doubt.severity) == ("T201", "minor")
    assert pointed(draft, [doubt]) == [["Monday", "next month"]]
    assert doubt.facts == ["t0", "t1"]


def test_t201_is_silent_where_there_is_an_anchor_or_nothing_relative() -> None:
    assert list(unanchored.find(parsed("The mayor resigned on Monday."))) == []
    assert list(unanchored.find(parsed("The mayor resigned on May 3, 2019 after four years.", None))) == []


def test_t202_a_weekday_that_was_not_the_dates() -> None:
    draft = parsed("The mayor resigned on Tuesday, July 26, 2021.")
    (doubt,) = weekday.find(draft)
    assert (doubt.code, doubt.severity) == ("T202", "major")
    assert pointed(draft, [doubt]) == [["Tuesday, July 26, 2021"]]
    assert "Monday" in doubt.message


def test_t202_is_silent_where_weekday_and_date_agree() -> None:
    for text in ("on Monday, July 26, 2021", "on Monday, July 26", "on Monday", "on July 26, 2021", "in March 2020"):
        assert list(weekday.find(parsed(f"The mayor resigned {text}."))) == []


def test_t203_two_times_side_by_side() -> None:
    draft = parsed("Troops would leave Iraq at the end of the year on Monday.")
    (doubt,) = side_by_side.find(draft)
    assert pointed(draft, [doubt]) == [["the end of the year on Monday"]]
    assert list(side_by_side.find(parsed("Troops left at noon on Monday."))) == []


def two_tellings(first: str, second: str) -> Draft:
    draft = parsed(f"The rebels seized the port on {first}. The rebels seized the port on {second}.")
    starts = [i for i in range(len(draft.text)) if draft.text.startswith("seized", i)]
    one, two = (Event(f"e{k}", s, s + 6, "ASSAULT") for k, s in enumerate(starts, 1))
    two.repeats = one.id
    draft.events.extend([one, two])
    return draft


def test_t205_two_tellings_with_different_days() -> None:
    draft = two_tellings("Wednesday", "Thursday")
    (doubt,) = tellings.find(draft)
    assert (doubt.code, doubt.severity) == ("T205", "major")
    assert pointed(draft, [doubt]) == [["Wednesday", "Thursday"]]
    assert doubt.facts == ["e1", "e2", "t0", "t1"]


def test_t205_is_silent_where_the_days_agree() -> None:
    assert list(tellings.find(two_tellings("Wednesday", "July 21"))) == []
