"""What a figure counts, where, and as of when, is told beside it, before it, or by the rest of its report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from judging_readings import actor, day, quantity, reading

from dateline.model import Actor, Interval, Quantity, Reading, Span, Time
from dateline.record.judging.conflicts import relation
from dateline.record.judging.figures import Figure, figures
from dateline.record.judging.series import difference, points

PUBLISHED = "2021-05-08"


def figures_of(made: Reading) -> list[Figure]:
    return figures(made, {a.id: k for k, a in enumerate(made.actors)}, 0, 0, range(len(made.quantities)), None)


def read(text: str, *quantities: Quantity, **fields: Any) -> list[Figure]:
    return figures_of(reading(text, PUBLISHED, quantities=list(quantities), **fields))


def people(text: str, words: str, value: float, **more: Any) -> Quantity:
    return quantity(text, words, value, **{"unit": "person", "what": "people"} | more)


def dead(text: str, words: str, value: float, **more: Any) -> Quantity:
    return people(text, words, value, toll="dead", **more)


# --- as of when ---


def test_a_toll_of_what_is_long_past_holds_as_of_when_it_is_told() -> None:
    text = "The raid of May 3 killed 23 people."
    (found,) = read(text, dead(text, "23", 23, as_of=day("2021-05-03")))
    assert (found.as_of, found.told_day, found.since) == (day(PUBLISHED), False, date(2021, 5, 3))


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The toll stood at 23 on May 3.", "2021-05-03"),
        ("Officials had counted 23 dead on May 3.", "2021-05-03"),
        ("The raid on Friday killed 23 people.", "2021-05-07"),
    ],
)
def test_a_count_of_a_day_and_the_news_of_yesterday_keep_their_day(text: str, on: str) -> None:
    (found,) = read(text, dead(text, "23", 23, as_of=day(on)))
    assert (found.as_of, found.since) == (day(on), None)


def test_a_toll_by_monday_is_of_monday_though_it_is_told_on_wednesday() -> None:
    text = "The flood had killed 52 people by Monday evening, it said on Wednesday."
    told = Time(text.index("Monday"), text.index(","), "DATE", "2021-05-10", None, day("2021-05-10"))
    (found,) = read(text, dead(text, "52", 52, as_of=day("2021-05-05")), times=[told])
    assert (found.as_of, found.until) == (day("2021-05-03"), True)  # nobody knows the dead of a Monday to come


def test_by_monday_night_is_of_monday() -> None:
    text = "The toll had risen to 55 by Monday night."
    night = Interval(date(2021, 5, 3), date(2021, 5, 4))
    told = Time(text.index("Monday"), len(text) - 1, "TIME", "2021-05-03TNI", None, night)
    (found,) = read(text, dead(text, "55", 55, as_of=Interval(None, night.latest)), times=[told])
    assert (found.as_of, found.until) == (day("2021-05-03"), True)


def test_what_was_told_before_the_raid_is_no_toll_of_the_raid() -> None:
    text = "The raid of May 3 killed 23 people."
    (later,) = read(text, dead(text, "23", 23, as_of=day("2021-05-03")))
    before = replace(later, report=1, story=1, as_of=day("2021-04-20"), told_day=True, since=None)
    assert difference(before, later) == "of what happened on another day"
    assert difference(replace(before, as_of=day("2021-05-03")), later) is None


def test_a_toll_that_another_gives_lower_days_later_is_at_odds_with_the_first() -> None:
    text = "The raid of May 3 killed 23 people."
    (later,) = read(text, dead(text, "23", 23, as_of=day("2021-05-03")))
    later = replace(later, key=2, sayer="Red Cross")
    first = replace(
        later, key=1, report=1, story=1, moment="2021-05-03", value=31.0, sayer="army", as_of=day("2021-05-03"),
        told_day=True, since=None,
    )  # fmt: skip
    assert relation(first, later)[0] == "conflict"
    assert relation(replace(first, value=12.0), later)[0] == "update"
    assert relation(first, replace(later, sayer="army"))[0] == "update"


def test_a_report_without_a_day_of_its_own_is_of_the_day_of_its_dateline() -> None:
    text = "The raid killed 23 people."
    made = reading(text, PUBLISHED, quantities=[dead(text, "23", 23)])
    undated = replace(made, report=replace(made.report, published=None))
    assert figures_of(undated)[0].moment == PUBLISHED


def test_those_who_escaped_on_sunday_are_of_sunday() -> None:
    text = "Police look for 75 prisoners who escaped on Sunday, they said on Tuesday."
    sunday = Time(text.index("Sunday"), text.index(","), "DATE", "2021-05-02", None, day("2021-05-02"))
    counted = people(text, "75", 75, what="prisoners", as_of=day("2021-05-04"))
    (found,) = read(text, counted, times=[sunday])
    assert (found.as_of, found.told_day) == (day("2021-05-02"), True)


# --- what is counted ---


@pytest.mark.parametrize(
    "text",
    [
        "The union said that 2,000 people marched. Police put the number at 700.",
        "The union said that 2,000 people marched; police gave a figure of 700.",
        "The rally drew 2,000 people, the union said. Police put it at 700.",
    ],
)
def test_a_number_alone_is_of_what_was_told_before(text: str) -> None:
    what = {"what": "number"} if "number" in text else {"what": "figure"} if "figure" in text else {}
    marched, number = read(text, people(text, "2,000", 2000), quantity(text, "700", 700, **what))
    assert (number.head, number.scope, number.unit) == (marched.head, marched.scope, "person")
    assert number.head == "crowd"


def test_a_number_alone_after_words_of_a_march_is_of_the_crowd() -> None:
    text = "Farmers marched through the town. Police put their number at 700."
    (found,) = read(text, quantity(text, "700", 700, what="number"))
    assert (found.head, found.unit) == ("crowd", "person")


def test_with_three_more_the_number_is_of_all_the_dead() -> None:
    text = "Three more inmates have died, which brings the number of dead to 21."
    more, number = read(text, dead(text, "Three", 3, what="inmates"), quantity(text, "21", 21, what="number"))
    assert (number.toll, number.scope) == ("dead", frozenset())
    assert more.scope == {"more"}


def test_a_number_of_another_paragraph_stays_what_it_is() -> None:
    text = "The union said that 2,000 people marched.\nThe number of ships stood at 70."
    _, number = read(text, people(text, "2,000", 2000), quantity(text, "70", 70, what="number"))
    assert number.head == "number"


def test_miners_are_the_dead_where_the_report_tells_of_no_others() -> None:
    text = "The blast killed 14 miners."
    (found,) = read(text, dead(text, "14", 14, what="miners"))
    assert found.scope == frozenset()
    text = "The blast killed 14 miners and two firemen."
    miners, firemen = read(text, dead(text, "14", 14, what="miners"), dead(text, "two", 2, what="firemen"))
    assert miners.scope != firemen.scope
    assert miners.scope


def test_of_the_injured_some_died_and_some_are_in_hospital() -> None:
    text = (
        "Five of the injured died. The clinic treats 26 of the injured. On Monday 18 of the injured were in hospital."
    )
    hurt = [people(text, words, 1, what="injured", toll="wounded") for words in ("Five", "26", "18")]
    died, treated, in_hospital = read(text, *hurt)
    assert treated.scope == in_hospital.scope != died.scope


def test_a_part_of_so_and_so_many_is_told_by_what_was_done_to_it() -> None:
    text = "Only 11 of the 26 houses that burned down have been rebuilt."
    part = quantity(text, "11", 11, unit="house", what="houses", part_of=1)
    rebuilt, all_of_them = read(text, part, quantity(text, "26", 26, unit="house", what="houses"))
    assert rebuilt.scope == {"rebuild"}
    assert all_of_them.scope != rebuilt.scope
    text = "It has inspected only 190 of the 340 plants."
    part = quantity(text, "190", 190, unit="plant", what="plants", part_of=1)
    (inspected, _) = read(text, part, quantity(text, "340", 340, unit="plant", what="plants"))
    text = "It has now inspected 310 plants."
    (more,) = read(text, quantity(text, "310", 310, unit="plant", what="plants"))
    assert inspected.scope == more.scope == {"inspect"}


def test_people_who_live_in_camps_are_no_others() -> None:
    text = "Some 1,200 people are living in camps."
    (found,) = read(text, people(text, "1,200", 1200))
    assert found.scope == {"liv"}


def test_more_than_another_is_no_level() -> None:
    text = "It counted 52 dead, 14 more than the ministry."
    assert [f.value for f in read(text, dead(text, "52", 52), people(text, "14", 14))] == [52]


# --- where ---


def place(text: str, name: str, id: str, **more: Any) -> Actor:
    return actor(text, name, id, "place", **more)


@pytest.mark.parametrize(
    ("text", "told", "inner", "outer", "meant"),
    [
        ("A fire at the Orlo refinery in Port Meri killed three.", "inner", "Orlo refinery", "Port Meri", "outer"),
        ("A slide in the village of Kal in the state of Vand killed three.", "outer", "Kal", "Vand", "inner"),
        ("A slide in Kal and a flood in Vand killed three.", "outer", "Kal", "Vand", "outer"),
    ],
)
def test_a_toll_is_of_the_town(text: str, told: str, inner: str, outer: str, meant: str) -> None:
    spots = [place(text, inner, "inner"), place(text, outer, "outer")]
    (found,) = read(text, dead(text, "three", 3, where=told), actors=spots)
    assert found.where == ("inner", "outer").index(meant)


# --- who counts, and points ---


def figure(key: int, **more: Any) -> Figure:
    text = "It counted 40 dead."
    (found,) = read(text, dead(text, "40", 40, as_of=day(PUBLISHED)))
    return replace(found, **{"key": key, "report": key, "story": key, "publisher": f"Paper {key}"} | more)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("government", "interior ministry", "revision"),
        ("Kenyan government", "health minister", "revision"),
        ("Kenyan government", "Somali Interior Ministry", "conflict"),
        ("interior ministry", "health ministry", "conflict"),
        ("government", "police", "conflict"),
    ],
)
def test_a_ministry_counts_for_its_government(one: str, other: str, told: str) -> None:
    assert relation(figure(1, sayer=one), figure(2, value=55.0, sayer=other))[0] == told


def test_about_forty_and_forty_are_one_point() -> None:
    (point,) = points([figure(1, change="~"), figure(2)])
    assert (point.value, point.change, point.origins) == (40, "=", 2)
    assert len(points([figure(1, as_of=day("2021-05-01")), figure(2)])) == 2


def test_copies_join_numbers_without_a_noun() -> None:
    one, copy = figure(1, toll=None, head=""), figure(2, toll=None, head="", story=1)
    assert difference(one, copy) is None
    assert difference(one, replace(copy, story=2)) is not None
    assert difference(one, replace(copy, value=41.0)) is not None


def test_spans_of_figures_are_kept() -> None:
    text = "The march drew 2,000 people. Police put it at 700."
    found = read(text, people(text, "2,000", 2000), quantity(text, "700", 700))
    assert [f.span.of(text) for f in found] == ["2,000", "700"]
    assert all(isinstance(f.span, Span) and isinstance(f.as_of, Interval) for f in found)
