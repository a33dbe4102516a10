"""The anchor and the dateline: which day a report counts from, and what stands at its head."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Anchor, Report
from dateline.reader.anchor import find_anchor, parse_published
from dateline.reader.dateline import dateline_of


def anchor(text: str = "", published: str | None = None, given: date | None = None) -> Anchor:
    return find_anchor(Report(id="r", text=text, published=published), given)


def test_what_was_given_goes_before_all_else() -> None:
    text = "KABUL, Aug. 25, 2009 - A bomb went off."
    assert anchor(text, "2009-08-26", date(2009, 8, 27)) == Anchor(date(2009, 8, 27), "given")
    assert anchor(text, "2009-08-26") == Anchor(date(2009, 8, 26), "published")
    assert anchor(text) == Anchor(date(2009, 8, 25), "dateline")
    assert anchor("A bomb went off.") == Anchor(None, None)


def test_a_statement_may_end_its_dateline_with_a_full_stop() -> None:
    assert anchor("VIENNA, 7 June 2019. The Ministry rejects the charge.") == Anchor(date(2019, 6, 7), "dateline")
    assert anchor("Jane Doe, 7 June 2019. The Ministry rejects the charge.") == Anchor(None, None)
    assert anchor("VIENNA, 7 June. The Ministry rejects the charge.") == Anchor(None, None)
    assert anchor("VIENNA, 7 June 2019 was a day of rest.") == Anchor(None, None)


@pytest.mark.parametrize(
    "published",
    ["2021-07-26", "2021-07-26T23:30:00Z", "2021-07-26T01:00:00.000+02:00", " 20210726 ", "2021-07-26 10:00 o'clock"],
)
def test_published_is_a_date_or_a_time(published: str) -> None:
    assert parse_published(published) == date(2021, 7, 26)


@pytest.mark.parametrize("published", ["", "soon", "2021-13-40", "0001-01-01", "26 July 2021", "\ud800"])
def test_what_is_no_date_is_passed_over(published: str) -> None:
    assert parse_published(published) is None


@pytest.mark.parametrize(
    ("text", "span", "place"),
    [
        ("BAGHDAD, July 26 (Agency) - The talks failed.", "BAGHDAD, July 26 (Agency) -", "BAGHDAD"),
        ("KABUL, Afghanistan, Aug. 25, 2009 - A bomb.", "KABUL, Afghanistan, Aug. 25, 2009 -", "KABUL, Afghanistan"),
        ("PORT-AU-PRINCE, Haiti (Agency) — Rescuers dug.", "PORT-AU-PRINCE, Haiti (Agency) —", "PORT-AU-PRINCE, Haiti"),
        ("Talks fail\n\nGeneva (Agency) - The talks failed.", "Geneva (Agency) -", "Geneva"),
        ("Lagos, 3 June 2010: A ship sank.", "Lagos, 3 June 2010:", "Lagos"),
    ],
)
def test_the_dateline_is_found_at_the_head(text: str, span: str, place: str) -> None:
    found = dateline_of(text)
    assert found is not None
    assert found.span.of(text) == span
    assert found.place.of(text) == place


def test_capitals_alone_name_a_place_before_a_paragraph_only() -> None:
    lead = " The government fell on Monday after its smallest partner left the ruling coalition."
    found = dateline_of("OTTAWA —" + lead)
    assert found is not None
    assert dateline_of("NATO - what now?") is None


@pytest.mark.parametrize(
    "text", ["", "The vote on Monday, July 26 - a first - failed.", "A plan, July 26, 2021 - why", "Hello - world"]
)
def test_other_heads_are_no_datelines(text: str) -> None:
    assert dateline_of(text) is None


def test_a_dateline_without_a_year_needs_one_close_by() -> None:
    assert anchor("BAGHDAD, July 26 (Agency) - The talks failed.") == Anchor(None, None)
    dated = "Published 27 July 2021\n\nBAGHDAD, July 26 (Agency) - The talks failed."
    assert anchor(dated) == Anchor(date(2021, 7, 26), "dateline")


def test_a_line_that_is_a_date_anchors() -> None:
    text = "Talks fail\nPublished: Monday, 26 July 2021 10:30 GMT\nThe talks have failed."
    assert anchor(text) == Anchor(date(2021, 7, 26), "text")
    assert anchor("The talks of 26 July 2021 failed.") == Anchor(None, None)
    assert anchor("26 July 2021\n27 July 2021\nThe talks failed.") == Anchor(None, None)


@given(st.text(st.characters(), max_size=200))
def test_any_head_is_read(text: str) -> None:
    found = dateline_of(text)
    if found:
        assert text[found.span.start : found.span.end].strip()
    find_anchor(Report(id="r", text=text))


@pytest.mark.parametrize("head", ["A", "A ", "A-", "(", "Jan ", "AA.'", "\n", "at "])
def test_a_long_head_does_no_harm(head: str) -> None:
    assert find_anchor(Report(id="r", text=head * 50_000)).date is None
