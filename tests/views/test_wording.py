"""Facts are put into short English that says no more than the fact."""

from __future__ import annotations

from sample import DAY, rich_reading

from dateline.model import Actor, Anchor, Event, KnownAs, Office, Reading, Report, Span
from dateline.views import wording


def test_the_anchor_says_where_its_date_comes_from() -> None:
    assert wording.anchor(Anchor(DAY, "dateline")) == "read as of Saturday 12 October 2019 (from its dateline)"
    assert wording.anchor(Anchor()).startswith("undated")


def test_an_office_is_not_said_to_be_of_what_its_title_names() -> None:
    office = Office("a1", "Iraqi Prime Minister", "a2", None, None, Span(0, 1))
    assert wording.office(office, "Iraq") == "Iraqi Prime Minister"
    assert (
        wording.office(Office("a1", "speaker", "a2", None, None, Span(0, 1)), "Parliament") == "speaker of Parliament"
    )


def test_aliases_that_differ_by_an_article_or_by_case_are_left_out() -> None:
    actor = Actor("a1", "national police", "organization", aliases=["the national police", "National Police", "PNC"])
    assert wording.aliases(actor) == ["PNC"]


def test_many_names_are_counted() -> None:
    assert wording.some(["A"]) == "A"
    assert wording.some(["A", "B"]) == "A and B"
    assert wording.some(["A", "B", "C"]) == "A, B and C"
    assert wording.some(["A", "B", "C", "D", "E"]) == "A, B and 3 more"
    assert wording.some([]) == ""


def test_what_is_denied_was_claimed_by_someone() -> None:
    assert wording.voucher(Event("e1", 0, 1, "ACCUSE", status="denied")) == "claimed by"
    assert wording.voucher(Event("e1", 0, 1, "ACCUSE")) == "according to"


def test_a_report_without_a_headline_is_called_by_its_first_line() -> None:
    reading = Reading(Report("x", "\n \nFerry sinks\nMore."), Anchor())
    assert wording.title(reading) == "Ferry sinks"
    assert wording.title(Reading(Report("", ""), Anchor())) == "Untitled report"
    assert wording.title(rich_reading()) == "Ferry toll rises to 41"


def test_who_held_a_post_is_said_with_its_source_where_the_text_does_not_name_him() -> None:
    known = KnownAs("Ann Hill", "president", "USA", "leaders.tsv of 2026-01-01")
    actor = Actor("a1", "US president", "person", known_as=known)
    assert wording.known_as(actor) == "in office then: Ann Hill (leaders.tsv of 2026-01-01)"
    assert wording.known_as(Actor("a1", "Ann Hill", "person", known_as=known)) is None
