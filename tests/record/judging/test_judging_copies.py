"""Copies are told from versions, reused passages and news of the same thing; furniture never counts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging_readings import quantity

from dateline.record.judging import agencies, copies, origins
from dateline.record.judging.corrections import corrections, notices

LEAD = "Fishermen in the gulf town of Ras Dara refused on Tuesday to put to sea, angry at a new licence fee."
BODY = [
    "The fee, which took effect this week, is four times that of last year, the fishermen's council said.",
    "About ninety boats lay idle in the old harbour, and the fish market opened with two stalls of twelve.",
    "A spokeswoman for the ministry said that the money would pay for patrols against smugglers in the strait.",
    "Hotels in the capital have begun to buy frozen fish from abroad, a trader at the market said.",
]
WIRE = " ".join([LEAD, *BODY])


def judged(one: str, other: str, days: tuple[date, date] | None = None) -> copies.Copy | None:
    first, second = days or (None, None)
    return copies.compare(copies.print_of(one, first), copies.print_of(other, second))


def test_the_same_text_is_a_copy_whatever_stands_around_it() -> None:
    around = f"RAS DARA, May 4 (Gulf Wire) - {WIRE}\n\nCopyright 2021 Gulf Wire. All rights reserved.\nRead more"
    found = judged(WIRE, around)
    assert found is not None
    assert found.kind == "copy"
    assert found.shared > 0.9


def test_a_rewritten_lead_makes_a_version() -> None:
    rewritten = "Boats stayed in port in Ras Dara as crews protested against dearer licences.\n" + " ".join(BODY[:3])
    found = judged(WIRE, rewritten + " The minister has called a meeting with the crews for Friday morning.")
    assert found is not None
    assert found.kind == "version"


def test_one_passage_among_others_is_partial_reuse() -> None:
    other = (
        BODY[0]
        + " "
        + " ".join(
            f"Item {name} of the evening's bulletin was about something else that nobody in the gulf had heard before."
            for name in ("one", "two", "three")
        )
    )
    found = judged(WIRE, other)
    assert found is None or found.kind == "partial"


def test_news_of_the_same_thing_is_no_copy() -> None:
    assert judged(WIRE, "Crews in Ras Dara went back to sea on Friday after the ministry halved the fee. " * 4) is None


def test_a_report_of_weeks_later_with_the_old_one_as_background_is_no_copy() -> None:
    later = "The ministry gave in to the crews of Ras Dara on Monday and took the fee back after three weeks of talks "
    later += "with their council and the owners of the boats, it said in a note read out on the radio in the evening, "
    later += "and promised that no other fee would be raised before the end of the year in any port of the gulf. "
    found = judged(WIRE, later + " ".join(BODY), (date(2021, 5, 4), date(2021, 5, 25)))
    assert found is not None
    assert found.kind == "partial"


def test_sentences_that_a_source_sets_under_everything_do_not_count() -> None:
    boilerplate = " ".join(BODY)
    marks = {piece.mark for piece in copies.pieces(boilerplate)}
    one = copies.print_of(f"{LEAD}\n{boilerplate}", is_boilerplate=marks.__contains__)
    other = copies.print_of(f"{LEAD[::-1]}\n{boilerplate}", is_boilerplate=marks.__contains__)
    assert copies.compare(one, other) is None


def test_copies_share_a_band_and_bands_fit_a_column() -> None:
    one, other = copies.print_of(WIRE), copies.print_of(" ".join([*BODY, LEAD]))
    assert set(one.bands) & set(other.bands)
    assert all(-(2**63) <= band < 2**63 for band in one.bands)
    assert one.bands == copies.print_of(WIRE).bands


@given(st.text(alphabet=st.characters(), max_size=400))
def test_any_text_has_a_print(text: str) -> None:
    printed = copies.print_of(text)
    assert copies.compare(printed, printed) is None or len(printed.runs) > 0
    for piece in copies.pieces(text):
        assert 0 <= piece.span.start < piece.span.end <= len(text)


@pytest.mark.parametrize("text", ["", "\0", "\ud800", '"' * 10_000, "a " * 20_000, "(" * 5_000, "corrects " * 3000])
def test_odd_texts_are_no_trouble(text: str) -> None:
    assert notices(text) is not None
    copies.print_of(text)


def test_the_origin_is_that_of_the_report_it_shares_most_with_and_no_partial_copys() -> None:
    version, partial = copies.Copy("version", 0.7, ""), copies.Copy("partial", 0.4, "")
    assert origins.origin_of(3, [(1, version), (2, partial)]) == 1
    assert origins.origin_of(3, [(2, partial)]) == 3


@pytest.mark.parametrize(
    "notice",
    [
        "Correction, 5 May: An earlier version of this article said that 40 boats lay idle. The figure is 90.",
        "(This version corrects the number of boats to 90, not 40.)",
        "This report has been corrected: there are 90 boats, not 40.",
    ],
)
def test_a_notice_takes_back_the_figure_that_the_report_no_longer_tells(notice: str) -> None:
    text = f"About 90 boats lay idle.\n\n{notice}"
    figures = [quantity(text, "90", 90.0), quantity(notice, "40", 40.0), quantity(notice, "90", 90.0)]
    for figure in figures[1:]:
        figure.start += text.index(notice)
        figure.end += text.index(notice)
    (found,) = corrections(text, figures)
    assert found.withdrawn == {40.0}
    assert found.stands == {90.0}


def test_a_report_about_a_correction_takes_nothing_back() -> None:
    text = "The minister corrected himself: 90 boats lay idle."
    assert corrections(text, [quantity(text, "90", 90.0)]) == []


@pytest.mark.parametrize(
    ("text", "publisher", "agency"),
    [
        ("ACCRA, Jan 3 (Reuters) - The bank raised rates on Monday.", None, "Reuters"),
        ("By Ann Lee, Associated Press\n\nThe bank raised rates on Monday.", None, "Associated Press"),
        ("The bank raised rates on Monday.\n\n- AFP", None, "Agence France-Presse"),
        ("ACCRA, Jan 3 (GWS) - The bank raised rates on Monday.", None, "GWS"),
        ("The bank raised rates on Monday.", "Xinhua", "Xinhua"),
        ("The bank raised rates on Monday, it said.", "Daily Post", None),
        ("(" * 5_000, None, None),
    ],
)
def test_the_agency_is_read_from_dateline_byline_and_last_line(
    text: str, publisher: str | None, agency: str | None
) -> None:
    assert agencies.agency(text, publisher) == agency


def test_much_of_an_agencys_report_in_another_of_that_day_is_a_version_of_it() -> None:
    shared = "The fishermen of Halden tied up ninety boats on Monday to demand that the harbour be dredged again. "
    one = "The mayor met them in the afternoon, and promised to ask the ministry for money before the autumn storms. "
    other = "Nobody from the council came to the quay, where women handed out soup and bread until well after dark. "
    head = "HALDEN, May 3 ({}) - "

    def printed(agency: str, words: str, day: int) -> copies.Print:
        return copies.print_of(head.format(agency) + shared + words * 2, date(2021, 5, day))

    def kind(agency: str, day: int) -> str | None:
        found = copies.compare(printed("GWS", one, 3), printed(agency, other, day))
        return found.kind if found else None

    assert [kind("GWS", 3), kind("GWS", 4), kind("NNA", 3)] == ["version", "partial", "partial"]
