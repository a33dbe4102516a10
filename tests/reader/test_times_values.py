"""What time expressions are worth: extents without prepositions, TIMEX3 values, modifiers."""

from __future__ import annotations

from datetime import date

import pytest
from time_drafts import MONDAY, parsed, told, values


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("July 4, 2019", "2019-07-04"),
        ("4 July 2019", "2019-07-04"),
        ("4th of July, 2019", "2019-07-04"),
        ("Jul. 4, 2019", "2019-07-04"),
        ("Thursday, July 4, 2019", "2019-07-04"),
        ("2019-07-04", "2019-07-04"),
        ("24/07/2019", "2019-07-24"),
        ("07/24/2019", "2019-07-24"),
        ("July 2019", "2019-07"),
        ("July of last year", "2020-07"),
        ("the summer of 2019", "2019-SU"),
        ("the third quarter of 2019", "2019-Q3"),
        ("the second half of 2019", "2019-H2"),
        ("the 1990s", "199"),
        ("the '90s", "199"),
        ("the 19th century", "18"),
        ("Christmas Eve 2019", "2019-12-24"),
        ("Easter 2021", "2021-04-04"),
    ],
)
def test_dates_of_the_calendar_are_read_in_every_order(words: str, value: str) -> None:
    assert values(f"The bridge was closed in {words} after a storm.") == {words: value}


def test_a_date_whose_day_and_month_could_be_exchanged_has_no_value() -> None:
    assert values("The form was stamped 05/06/2021.") == {"05/06/2021": None}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yesterday", "2021-07-25"),
        ("today", "2021-07-26"),
        ("last week", "2021-W29"),
        ("last month", "2021-06"),
        ("last year", "2020"),
        ("this week", "2021-W30"),
        ("three days ago", "2021-07-23"),
        ("two weeks ago", "2021-W28"),
        ("two months ago", "2021-05"),
        ("five years ago", "2016"),
        ("last night", "2021-07-25TNI"),
        ("yesterday morning", "2021-07-25TMO"),
        ("the day before yesterday", "2021-07-24"),
        ("more than a decade ago", "201"),
    ],
)
def test_relative_times_count_from_the_report(words: str, value: str) -> None:
    assert values(f"The minister resigned {words}.") == {words: value}


def test_a_weekday_is_the_last_one_unless_the_verb_looks_ahead() -> None:
    assert values("The army seized the port on Thursday.") == {"Thursday": "2021-07-22"}
    assert values("The army will leave the port on Thursday.") == {"Thursday": "2021-07-29"}
    assert values("The two sides will meet on Monday.", date(2021, 7, 23)) == {"Monday": "2021-07-26"}
    assert values("The court ruled on Monday.") == {"Monday": "2021-07-26"}


def test_a_month_follows_the_tense_too() -> None:
    assert values("Parliament approved the budget in December.") == {"December": "2020-12"}
    assert values("Parliament will vote on the budget in December.") == {"December": "2021-12"}


def test_last_and_next_name_the_side() -> None:
    assert values("The ferry sank last Friday.") == {"last Friday": "2021-07-23"}
    assert values("The ferry returns next Friday.") == {"next Friday": "2021-07-30"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The blast was heard at 3 p.m. on Tuesday.", ("3 p.m. on Tuesday", "TIME", "2021-07-20T15:00")),
        ("The blast was heard at 15:40 GMT on July 20.", ("15:40 GMT on July 20", "TIME", "2021-07-20T15:40Z")),
        ("The blast was heard on Tuesday night.", ("Tuesday night", "TIME", "2021-07-20TNI")),
        ("The blast was heard on the night of July 20.", ("the night of July 20", "TIME", "2021-07-20TNI")),
        ("The blast was heard at noon on Tuesday.", ("noon on Tuesday", "TIME", "2021-07-20T12:00")),
    ],
)
def test_clock_times_and_parts_of_the_day(text: str, found: tuple[str, str, str]) -> None:
    assert told(text) == [found]


@pytest.mark.parametrize(
    ("words", "value", "mod"),
    [
        ("four years", "P4Y", None),
        ("40 minutes", "PT40M", None),
        ("several weeks", "PXW", None),
        ("two and a half years", "P2.5Y", None),
        ("a fortnight", "P2W", None),
        ("two decades", "P20Y", None),
        ("more than 40 years", "P40Y", "MORE_THAN"),
        ("nearly two months", "P2M", "LESS_THAN"),
        ("about three hours", "PT3H", "APPROX"),
        ("at least six days", "P6D", "EQUAL_OR_MORE"),
    ],
)
def test_durations(words: str, value: str, mod: str | None) -> None:
    draft = parsed(f"The strike lasted {words}.")
    assert [(draft.text[t.start : t.end], t.type, t.value, t.mod) for t in draft.times] == [
        (words, "DURATION", value, mod)
    ]


def test_a_duration_before_a_noun() -> None:
    assert told("They signed a six-month truce.") == [("six-month", "DURATION", "P6M")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They pray every Friday.", "every Friday", "XXXX-WXX-5"),
        ("The council meets twice a week.", "twice a week", "P1W"),
        ("The fee is paid annually.", "annually", "P1Y"),
        ("They meet every two weeks.", "every two weeks", "P2W"),
        ("The mine kills 40 people a year.", "a year", "P1Y"),
    ],
)
def test_sets(text: str, words: str, value: str) -> None:
    assert told(text) == [(words, "SET", value)]


@pytest.mark.parametrize(
    ("words", "value", "mod"),
    [
        ("the end of the year", "2021", "END"),
        ("early 2022", "2022", "START"),
        ("mid-September", "2021-09", "MID"),
        ("late next year", "2022", "END"),
        ("the start of 2022", "2022", "START"),
    ],
)
def test_stages_of_a_period(words: str, value: str, mod: str) -> None:
    draft = parsed(f"The troops will leave by {words}.")
    assert [(draft.text[t.start : t.end], t.value, t.mod) for t in draft.times] == [(words, value, mod)]


def test_what_is_now_past_and_future() -> None:
    assert told("The camp is now empty.") == [("now", "DATE", "PRESENT_REF")]
    assert told("The camp was recently emptied.") == [("recently", "DATE", "PAST_REF")]
    assert told("The camp will soon be empty.") == [("soon", "DATE", "FUTURE_REF")]
    assert values("They left as soon as the rain stopped.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "The boy, six years old, survived.",
        "The singer, 52 years old, lives in Oslo.",
        "About 2000 people fled.",
        "The army has 1900 tanks.",
        "They paid $2000 for it.",
        "Resolution 1973 was adopted.",
        "Prime Minister Theresa May spoke.",
        "The bank said that it may close.",
        "Thousands joined the march.",
        "He came second in the race.",
        "Ali said that he would fall in line.",
        "Police are looking for 30 February records.",
        "The code is 2882015 or 99999.",
    ],
)
def test_what_only_looks_like_a_time_is_left_out(text: str) -> None:
    assert values(text) == {}


def test_an_undated_report_gets_open_times_never_those_of_today() -> None:
    draft = parsed("The mayor resigned on Monday, two weeks ago, last month and today.", None)
    assert [t.value for t in draft.times] == ["XXXX-WXX-1", "XXXX-WXX", "XXXX-XX", "XXXX-XX-XX"]
    assert all(t.interval is None for t in draft.times)


def test_undated_news_does_not_go_on_from_the_history_that_it_tells() -> None:
    text = "The army took the bridge on Tuesday. The war began in April 2003. Sanctions were imposed in January."
    assert [t.value for t in parsed(text, None).times] == ["XXXX-WXX-2", "2003-04", "XXXX-01"]
    story = "The war began in April 2003. The capital fell in June."
    assert [t.value for t in parsed(story, None).times] == ["2003-04", "2003-06"]


def test_later_and_following_count_from_what_was_last_mentioned() -> None:
    text = (
        "The rebels took the town on March 3, 1996. Two days later they left it, and the following year they returned."
    )
    assert values(text) == {"March 3, 1996": "1996-03-03", "Two days later": "1996-03-05", "the following year": "1997"}


def test_days_and_years_in_a_row_complete_each_other() -> None:
    text = "The talks ran from March 5-9, 1998 and again on 3 and 4 May 1999."
    assert values(text) == {
        "March 5": "1998-03-05",
        "9, 1998": "1998-03-09",
        "3": "1999-05-03",
        "4 May 1999": "1999-05-04",
    }
    assert values("He governed from November to February 2004.") == {"November": "2003-11", "February 2004": "2004-02"}


def test_spelled_and_partial_numbers() -> None:
    assert values("It began in nineteen ninety-six.") == {"nineteen ninety-six": "1996"}
    assert values("He was away for twenty-four days.") == {"twenty-four days": "P24D"}


def test_a_story_of_another_time_names_the_year_when_it_turns() -> None:
    text = (
        "The war began on May 2, 1911. On June 4, 1911 the north rose. The south followed on July 7, 1911. "
        "On August 1, 1911 the king fled. By September 3, 1911 the capital had fallen. In October peace was signed."
    )
    assert values(text)["October"] == "1911-10"


def test_times_come_in_order_and_do_not_overlap() -> None:
    draft = parsed("On Monday, July 26, 2021, two days after the vote, the winner spoke at 3 p.m. for an hour.", MONDAY)
    ends = [0, *(t.end for t in draft.times)]
    assert all(end <= t.start < t.end for end, t in zip(ends, draft.times, strict=False))
