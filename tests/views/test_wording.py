"""Facts are put into short English that says no more than the fact."""

from __future__ import annotations

import pytest
from sample import DAY, rich_reading

from dateline.model import Actor, Anchor, Event, Office, Quantity, Reading, Report, Span
from dateline.views import wording

AMOUNTS = [
    (Quantity(0, 1, 2500, unit="troop", what="US troops"), "2,500"),
    (Quantity(0, 1, 60000, change="~", unit="person", what="people"), "about 60,000"),
    (Quantity(0, 1, 41, change=">", unit="person"), "at least 41"),
    (Quantity(0, 1, 41, change="<", unit="person"), "up to 41"),
    (Quantity(0, 1, 3.2, change="up", unit="%"), "up 3.2%"),
    (Quantity(0, 1, 1.5e9, unit="USD"), "$1.5 billion"),
    (Quantity(0, 1, 8.5e6, unit="EUR"), "€8.5 million"),
    (Quantity(0, 1, 1234567, unit="vote", what="votes"), "1,234,567"),
    (Quantity(0, 1, 2e6, unit="KES", what="shillings"), "2 million KES"),
    (Quantity(0, 1, 1600, change="~", unit="km", what="border"), "about 1,600 km"),
    (Quantity(0, 1, 300, unit="metre"), "300 metres"),
    (Quantity(0, 1, 1, unit="metre"), "1 metre"),
    (Quantity(0, 1, 6, unit="foot"), "6 feet"),
    (Quantity(0, 1, 4, unit="country", what="countries"), "4"),
    (Quantity(0, 1, 25, low=20, high=30, unit="person"), "20–30"),
    (Quantity(0, 1, 0.25, unit="point"), "0.25 points"),
    (Quantity(0, 1, float("inf")), "inf"),
    (Quantity(0, 1, 1e300), "1e+300"),
]


@pytest.mark.parametrize(("quantity", "words"), AMOUNTS)
def test_an_amount_has_its_bound_and_its_unit(quantity: Quantity, words: str) -> None:
    assert wording.amount(quantity) == words


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
