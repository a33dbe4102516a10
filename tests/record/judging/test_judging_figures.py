"""Figures of one thing make a series; updates, revisions, corrections and other scopes are no conflicts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from judging_readings import actor, day, quantity, reading

from dateline.model import Interval, Office, Pledge, Span, Time
from dateline.record.judging import series
from dateline.record.judging.conflicts import relation
from dateline.record.judging.corrections import Correction, Notice
from dateline.record.judging.figures import Figure, figures
from dateline.record.judging.grouping import choose


def toll(key: int, value: float, on: str, **more: object) -> Figure:
    plain = Figure(
        key, report=key, story=key, moment=on, span=Span(0, 1), value=value, low=None, high=None, change="=",
        unit="person", what="people", toll="dead", head="dead", scope=frozenset(), part=False, of=None, where=1,
        wide=False, said_by=key, sayer=f"Source {key}", as_of=day(on), told_day=True, status="reported",
        publisher=f"Paper {key}",
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def read(text: str, *quantities: object, **more: object) -> list[Figure]:
    made = reading(text, "2021-05-04", quantities=list(quantities), **more)
    return figures(made, {"a1": 1}, 0, 0, range(len(quantities)), None)


def test_two_sources_that_count_differently_for_one_day_are_a_conflict() -> None:
    one, other = toll(1, 87, "2021-05-04"), toll(2, 94, "2021-05-04")
    assert relation(one, other)[0] == "conflict"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"as_of": day("2021-05-06"), "moment": "2021-05-06"}, "update"),
        ({"sayer": "Source 1", "said_by": 1}, "revision"),
        ({"story": 1}, "revision"),
        ({"change": ">", "low": 80.0}, "agree"),
        ({"change": "~", "value": 90.0}, "agree"),
        ({"where": 2}, "other thing"),
        ({"where": 2, "wide": True}, "unclear"),
        ({"scope": frozenset(["child"])}, "other thing"),
        ({"part": True}, "other thing"),
        ({"status": "planned"}, "other thing"),
        ({"as_of": None}, "update"),
        ({"told_day": False, "moment": "2021-05-05"}, "update"),
        ({"moment": "2021-05-05"}, "update"),
        ({"sayer": "The Source 1 Agency"}, "revision"),
        ({"sayer": "officials"}, "unclear"),
        ({"sayer": None, "said_by": None}, "unclear"),
        ({"as_of": Interval(None, None)}, "unclear"),
    ],
)
def test_look_alikes_are_no_conflicts(more: dict[str, object], told: str) -> None:
    one, other = toll(1, 87, "2021-05-04"), replace(toll(2, 94, "2021-05-04"), **more)  # type: ignore[arg-type]
    assert relation(one, other)[0] == told


def test_two_who_count_on_one_day_are_at_odds_unless_the_toll_may_have_grown() -> None:
    one, other = toll(1, 87, "2021-05-04", told_day=False), toll(2, 94, "2021-05-04", told_day=False)
    assert relation(one, other)[0] == "conflict"
    morning, evening = (f"2021-05-04T{hour}:00:00+00:00" for hour in ("08", "20"))
    assert relation(replace(one, moment=morning), replace(other, moment=evening))[0] == "update"
    assert relation(replace(one, moment=evening), replace(other, moment=morning))[0] == "conflict"
    assert relation(replace(one, moment=evening, told_day=True), replace(other, told_day=True))[0] == "conflict"
    by_then = replace(other, moment="2021-05-06", until=True, told_day=True)
    assert relation(replace(one, told_day=True), by_then)[0] == "conflict"


def test_figures_of_one_period_are_at_odds_however_long_it_is() -> None:
    quarter = Interval(date(2021, 1, 1), date(2021, 3, 31))
    of = {"as_of": quarter, "toll": None, "head": "unemployment", "unit": "%"}
    one, other = toll(1, 4.5, "2021-05-04", **of), toll(2, 9.0, "2021-05-06", **of)
    assert relation(one, other)[0] == "conflict"
    assert relation(one, replace(other, as_of=Interval(date(2021, 1, 1), date(2021, 6, 30))))[0] == "unclear"


def test_rounding_is_no_conflict() -> None:
    one, other = (
        toll(1, 12_000, "2021-05-04", toll=None, head="vote"),
        toll(2, 12_140, "2021-05-04", toll=None, head="vote"),
    )
    assert relation(one, other)[0] == "agree"
    assert relation(toll(1, 14, "2021-05-04"), toll(2, 10, "2021-05-04"))[0] == "conflict"


def test_a_correction_supersedes_what_its_telling_said_before() -> None:
    was, now = toll(1, 7400, "2021-05-04"), toll(2, 4700, "2021-05-05", story=1)
    notice = Correction(Notice(Span(0, 1), "Correction"), frozenset([7400.0]), frozenset([4700.0]))
    withdrawal = series.Withdrawal(2, 1, "Paper 2", "2021-05-05", notice)
    assert series.is_withdrawn(was, withdrawal)
    assert not series.is_withdrawn(now, withdrawal)
    others = toll(3, 7400, "2021-05-04")
    assert not series.is_withdrawn(others, withdrawal)


def test_points_stand_in_order_of_days_and_count_origins() -> None:
    told = [
        toll(3, 94, "2021-05-06"),
        toll(1, 12, "2021-05-04"),
        toll(2, 12, "2021-05-04", story=1),
        toll(4, 12, "2021-05-04"),
    ]
    points = series.points(told)
    assert [(p.value, p.origins, len(p.figures)) for p in points] == [(12, 2, 3), (94, 1, 1)]


def test_a_series_takes_one_thing_one_place_and_one_story() -> None:
    known = [(9, toll(1, 12, "2021-05-04"))]

    def goes_on(figure: Figure, near: float = 0.3) -> int | None:
        return choose(figure, known, series.judgement(lambda f: near)).best.key

    assert goes_on(toll(2, 40, "2021-05-05")) == 9
    assert goes_on(toll(2, 40, "2021-05-05"), near=0.01) is None
    assert goes_on(toll(2, 40, "2021-05-05", where=2)) is None
    assert goes_on(toll(2, 40, "2021-05-05", toll="wounded", head="wounded")) is None


def test_a_baseline_lies_before_the_figure_it_is_compared_with() -> None:
    text = "The toll rose to 87 on Tuesday, up from 41."
    later = quantity(text, "87", 87, unit="person", toll="dead", as_of=day("2021-05-04"), baseline=1)
    before, after = sorted(
        read(text, later, quantity(text, "41", 41, unit="person", toll="dead")), key=lambda f: f.value
    )
    assert before.as_of == Interval(None, day("2021-05-03").latest)
    assert after.as_of == day("2021-05-04")


def test_amounts_of_change_are_no_levels() -> None:
    text = "The toll rose by 12."
    assert read(text, quantity(text, "12", 12, change="up")) == []


def test_a_toll_without_a_day_is_of_the_day_of_the_toll_before_it() -> None:
    text = "It put the dead at 87 on Monday. It counted 452 injured."
    dead = quantity(text, "87", 87, unit="person", toll="dead", as_of=day("2021-05-03"))
    wounded = quantity(text, "452", 452, unit="person", toll="wounded")
    assert read(text, dead, wounded)[1].as_of == day("2021-05-03")
    still = "It put the dead at 87 on Monday. Five are still missing."
    missing = quantity(still, "Five", 5, unit="person", toll="missing")
    assert read(still, dead, missing)[1].as_of == day("2021-05-04")


@pytest.mark.parametrize(
    ("text", "words", "part", "scope"),
    [
        ("Clinics treat 95 of the injured.", "95", True, set()),
        ("It hired 35 of the 80 dockers.", "35", False, set()),
        ("They count 1,150 houses that collapsed.", "1,150", False, {"collaps"}),
        ("The flood destroyed 340 houses.", "340", False, {"destroy"}),
        ("The clinic sees 70 patients a day.", "70", False, {"rate"}),
        ("There were 14 ships a day earlier.", "14", False, set()),
    ],
)
def test_the_scope_is_read_beside_the_figure(text: str, words: str, part: bool, scope: set[str]) -> None:
    (found,) = read(text, quantity(text, words, 1, what=text.split()[-2]))
    assert found.part is part
    assert found.scope & {"collaps", "destroy", "rate"} == scope


def test_what_is_promised_is_planned() -> None:
    text = "He promised 600 shelters.\nOnly some of the 600 shelters that he had promised stand."
    made = reading(
        text, "2021-05-04", actors=[actor(text, "He", "a1")], pledges=[Pledge("a1", None, 3, 24)],
        quantities=[quantity(text, "600", 600), quantity(text[30:], "600", 600)],
    )  # fmt: skip
    made.quantities[1].start += 30
    made.quantities[1].end += 30
    assert [f.status for f in figures(made, {}, 0, 0, [1, 2], None)] == ["planned", "planned"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Some 5,000 protesters filled the square.", "protesters"),
        ("Some 5,000 people marched to parliament.", "people"),
        ("It said that 5,000 people had taken part.", "people"),
    ],
)
def test_those_who_march_are_one_crowd_by_any_word(text: str, what: str) -> None:
    (found,) = read(text, quantity(text, "5,000", 5000, what=what))
    assert (found.head, found.scope) == ("crowd", frozenset())


def test_soldiers_are_the_same_with_their_country_before_them() -> None:
    text = "It killed two Kenyan soldiers."
    (found,) = read(text, quantity(text, "two", 2, what="Kenyan soldiers", toll="dead"))
    assert found.scope == {"soldier"}


def test_the_days_are_those_of_the_figure_not_of_who_says_it() -> None:
    text = "It was 4 percent in the first quarter, it said on Tuesday."
    quarter, whole = Interval(date(2021, 1, 1), date(2021, 3, 31)), Interval(date(2021, 1, 1), date(2021, 5, 4))
    told = Time(text.index("the first"), text.index(","), "DATE", "2021-Q1", None, quarter)
    (found,) = read(text, quantity(text, "4 percent", 4, unit="%", as_of=whole), times=[told])
    assert (found.as_of, found.told_day) == (quarter, True)


def test_by_monday_tells_the_day_of_a_count() -> None:
    text = "45 were dead by Monday evening."
    told = Time(text.index("Monday"), len(text) - 1, "DATE", "2021-05-03", None, day("2021-05-03"))
    (found,) = read(text, quantity(text, "45", 45, toll="dead"), times=[told])
    assert (found.as_of, found.told_day, found.until) == (day("2021-05-03"), True, True)


def test_who_speaks_for_a_body_counts_for_it() -> None:
    text = "The Coast Guard counts 12 dead, its spokesman Arn Baut said."
    guard, man = actor(text, "Coast Guard", "a2", "organization"), actor(text, "Arn Baut", "a3")
    office = Office("a3", "spokesman", "a2", None, None, man.mentions[0])
    (found,) = read(text, quantity(text, "12", 12, toll="dead", said_by="a3"), actors=[guard, man], offices=[office])
    assert found.sayer == "Coast Guard"
