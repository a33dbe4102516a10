"""The time in hand: "the day", "the quarter", and the year that a story has come to."""

from __future__ import annotations

from datetime import date

import pytest
from time_drafts import told, unparsed, values

STORY = (
    "In May 1836, June 1836 and August 1836 the army stood still. It broke camp on 4 September 1836 and reached the "
    "river on 9 October 1836. "
)


def test_the_day_is_the_one_last_told_or_the_reports() -> None:
    assert values("The index rose early on Friday but ended the day lower.")["the day"] == "2021-07-23"
    assert values("The index ended the day lower.") == {"the day": "2021-07-26"}
    assert values("Rain is expected for the rest of the week.") == {"the week": "2021-W30"}


@pytest.mark.parametrize(
    "text",
    [
        "She remembered the day of the attack.",
        "He never forgot the day she left.",
        "Her plan carried the day.",
        "They watched The Day on television.",
        "It was the Year III of the republic.",
    ],
)
def test_a_day_that_the_text_describes_is_not_the_one_in_hand(text: str) -> None:
    assert values(text) == {}


def test_a_business_year_that_ends_on_a_day_is_a_length() -> None:
    assert values("Sales for the year ended June 30 rose.")["the year"] == "P1Y"
    assert values("Sales rose for the full year.") == {"the full year": "2021"}


def test_the_quarter_is_the_reports_not_the_one_it_is_compared_with() -> None:
    text = (
        "Profit for the second quarter rose from a year earlier. In the year-earlier quarter the firm lost money. "
        "Sales in the latest quarter fell from the year-ago quarter."
    )
    found = [(words, value) for words, _, value in told(text)]
    assert found == [
        ("the second quarter", "2021-Q2"),
        ("a year earlier", "2020-Q2"),
        ("the year-earlier quarter", "2020-Q2"),
        ("the latest quarter", "2021-Q2"),
        ("the year-ago quarter", "2020-Q2"),
    ]


def test_a_quarter_follows_the_tense() -> None:
    assert values("Profit fell in the fourth quarter.") == {"the fourth quarter": "2020-Q4"}
    assert values("Profit will fall in the fourth quarter.") == {"the fourth quarter": "2021-Q4"}
    assert values("Its fiscal first quarter was poor.") == {"fiscal first quarter": "2021-Q1"}


def test_the_article_is_part_of_a_quarter_but_not_of_what_a_quarter_describes() -> None:
    assert "the first quarter" in values("Sales fell in the first quarter.")
    assert "first-quarter" in values("The firm published the first-quarter results.")
    assert values("It beat the 2019 third quarter.") == {"the 2019 third quarter": "2019-Q3"}


def test_a_day_counted_from_a_month_stays_open() -> None:
    assert values("He fell ill in May 2019 and died three days later.")["three days later"] == "2019-XX-XX"
    assert values("They met in May 2019 and left the following day.")["the following day"] == "XXXX-XX-XX"


def test_at_night_is_no_one_night() -> None:
    assert values("The convoys moved at night.") == {"night": "XXXX-XX-XXTNI"}


def test_a_text_that_dates_its_story_means_the_years_around_it_by_bare_numbers() -> None:
    assert values(STORY + "The 1837 campaign failed.", None).get("1837") == "1837"
    assert "1837" not in values("The 1837 campaign failed.")
    assert "1837" not in values(STORY + "They counted 1837 horses.", None)


def test_a_story_goes_on_into_the_next_year() -> None:
    found = values(STORY + "Snow fell on 12 December. The pass opened again in January.", date(2009, 5, 1))
    assert (found["12 December"], found["January"]) == ("1836-12-12", "1837-01")


@pytest.mark.parametrize("aside", ["A year earlier it had won.", "The 1828 treaty was void."])
def test_a_story_does_not_follow_a_look_at_another_time(aside: str) -> None:
    assert values(STORY + aside + " It rested in November.", date(2009, 5, 1))["November"] == "1836-11"


def test_a_year_said_once_holds_for_both_of_a_pair() -> None:
    assert values("It grew in the spring and summer of 2019.")["the spring"] == "2019-SP"
    assert values("It grew in early March and April 2019.")["early March"] == "2019-03"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It lasted almost a hundred years.", "almost a hundred years", "P100Y"),
        ("It takes no more than sixty days.", "no more than sixty days", "P60D"),
        ("Profit for the nine months rose.", "the nine months", "P9M"),
        ("It changed over the years.", "the years", "PXY"),
        ("It may take weeks or months.", "weeks or months", "PXW"),
        ("It rose over the next two years or so.", "the next two years or so", "P2Y"),
        ("They voted in the week of March 8.", "the week of March 8", "2021-W10"),
        ("The recent floods did much harm.", "recent", "PAST_REF"),
    ],
)
def test_extents_and_values(text: str, words: str, value: str) -> None:
    assert values(text).get(words) == value


def test_the_article_of_a_name_and_a_comparison_are_no_times() -> None:
    assert "The Seven Years" not in values("The Seven Years War ruined it.")
    assert values("The more recent study says so.") == {}


def test_an_extended_deadline_lies_ahead_whatever_the_part_of_the_day() -> None:
    found = values("The court extended its deadline until Thursday morning.")
    assert found == {"Thursday morning": "2021-07-29TMO"}


def test_the_first_to_do_it_did_it() -> None:
    assert values("She was the first to speak on Friday.") == {"Friday": "2021-07-23"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A hearing was fixed for February 9.", "2022-02-09"),
        ("She left a book of memoirs, which will be published in October.", "2021-10"),
        ("He was caught as he tried to flee on Saturday.", "2021-07-24"),
    ],
)
def test_what_looks_ahead_and_what_does_not(text: str, value: str) -> None:
    assert list(values(text).values()) == [value]


def test_the_next_day_is_counted_from_a_day_though_a_month_came_between() -> None:
    text = "He was sworn in on Friday, as he had been in May 2018, and named a minister the next day."
    assert values(text)["the next day"] == "2021-07-24"


def test_a_day_of_the_month_alone() -> None:
    assert values("He promised to step down by the 13th.") == {"the 13th": "2021-07-13"}


def test_the_day_before_a_day() -> None:
    assert values("They met the day before last Tuesday.") == {"the day before last Tuesday": "2021-07-19"}


def test_without_syntax_nothing_breaks() -> None:
    for text in ("the day", "the quarter", "a hundred", "the 1999 third quarter", "the week of", "'nineteen ninety"):
        unparsed(text)


def test_an_hour_is_of_the_day_of_the_deed_and_not_of_its_telling() -> None:
    text = "Rebels shelled the town on Friday, the ministry said on Saturday. The attack began at 10 p.m."
    assert values(text)["10 p.m."] == "2021-07-23T22:00"


def test_the_rush_of_the_morning_is_that_of_the_day_told_after_it() -> None:
    assert values("The train stopped during the morning commute on Friday.")["the morning"] == "2021-07-23TMO"


def test_what_is_begun_or_awaited_lies_ahead() -> None:
    assert values("The council declared three days of mourning starting on Friday.")["Friday"] == "2021-07-30"
    assert values("Prices fell ahead of Friday's vote.")["Friday"] == "2021-07-30"


def test_the_next_day_of_a_story_is_not_after_the_report() -> None:
    assert values("The next day the ministry denied it.")["The next day"] == "XXXX-XX-XX"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are 5,000 more than a year ago.", {"a year ago": "2020"}),
        ("He left more than a year ago.", {"more than a year ago": "2020"}),
        ("It was the third attack in as many weeks.", {}),
        ("We shall know a week from tonight.", {"a week from tonight": "2021-08-02"}),
    ],
)
def test_what_is_compared_and_what_is_counted_from_tonight(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected
