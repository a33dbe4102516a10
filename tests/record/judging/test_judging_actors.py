"""Actors of reports find their own in the record; who is unsure stays apart, and every decision says why."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.record.judging.actors import Held, Member, compare, judge
from dateline.record.judging.lookup import asked, crowd_key, is_crowd, written

DAY = date(2021, 5, 4)


def person(key: int, *names: str, beside: str = "", **more: Any) -> Member:
    return Member(key, "person", names, beside=frozenset(beside.split(", ")) - {""}, **more)


def body(key: int, *names: str, setting: str = "", **more: Any) -> Member:
    return Member(key, more.pop("kind", "organization"), names, setting=frozenset(setting.split()), **more)


def held(title: str, of: str | None = None) -> tuple[Held, ...]:
    return (Held(title, of, DAY),)


def test_one_full_name_is_one_person() -> None:
    found = compare(person(1, "Mara Velkova"), person(2, "Mara Velkova", "Velkova"))
    assert found.key == 2
    assert found.rule == "same name"


@pytest.mark.parametrize(
    ("one", "other"),
    [("George Bush Jr.", "George Bush Sr."), ("Anna Meyer", "Paul Meyer"), ("Ali Khamenei", "Ruhollah Khomeini")],
)
def test_given_names_and_generations_part(one: str, other: str) -> None:
    assert not compare(person(1, one, beside="ras dara"), person(2, other, beside="ras dara"))


def test_another_spelling_needs_something_else_in_common() -> None:
    assert not compare(person(1, "Moammar Kadhafi"), person(2, "Muammar Gaddafi"))
    assert compare(person(1, "Moammar Kadhafi", beside="tripoli"), person(2, "Muammar Gaddafi", beside="tripoli"))
    office = held("president", "LBY")
    assert compare(person(1, "Moammar Kadhafi", offices=office), person(2, "Muammar Gaddafi", offices=office))


def test_a_second_family_name_may_be_left_out() -> None:
    governor = held("governor")
    short, full = person(1, "Lucía Paredes", offices=governor), person(2, "Lucía Paredes Quiroga", offices=governor)
    assert compare(short, full)


def test_a_family_name_alone_is_unsure_without_office_and_company() -> None:
    known = person(2, "Mara Velkova", beside="ras dara, gulf council", offices=held("minister"))
    assert not compare(person(1, "Velkova"), known)
    assert not compare(person(1, "Velkova", beside="ras dara"), known)
    assert compare(person(1, "Velkova", beside="ras dara", offices=held("minister")), known)


def test_tables_and_countries_veto() -> None:
    one, other = "Jan Novak", "Jan Novak"
    assert not compare(person(1, one, ids={"wikidata": "Q1"}), person(2, other, ids={"wikidata": "Q2"}))
    assert not compare(person(1, one, countries=frozenset(["CZE"])), person(2, other, countries=frozenset(["SVN"])))
    assert not compare(person(1, one, offices=held("mayor")), person(2, other, offices=held("striker")))


def test_two_of_one_name_are_a_tie() -> None:
    known = [person(2, "Jan Novak", beside="brno"), person(3, "Jan Novak", beside="ostrava")]
    assert judge(person(1, "Jan Novak"), known).rule == "tie"
    assert judge(person(1, "Jan Novak", beside="brno"), known).key == 2


def test_people_without_a_name_are_others_in_each_report() -> None:
    assert not compare(person(1, "One man"), person(2, "One man"))
    assert not compare(body(1, "Residents", kind="group"), body(2, "residents", kind="group"))
    same = {"stories": frozenset([7])}
    assert compare(body(1, "Residents", kind="group", **same), body(2, "Residents", kind="group", **same))


def test_a_body_of_every_country_needs_the_country() -> None:
    assert compare(body(1, "Interior Ministry", setting="PER"), body(2, "Interior Ministry", setting="PER"))
    assert not compare(body(1, "Interior Ministry", setting="PER"), body(2, "Interior Ministry", setting="UKR"))
    assert not compare(body(1, "police", setting="PER"), body(2, "police", setting="PER"))
    assert compare(body(1, "the Bank of Samara"), body(2, "Bank of Samara"))


def test_short_forms_of_a_body_need_company() -> None:
    short = body(1, "Geological Survey", beside=frozenset(["ras dara"]))
    full = body(2, "Geological Survey of Tavria", beside=frozenset(["ras dara"]))
    assert compare(short, full)
    assert not compare(body(1, "Geological Survey"), full)
    assert compare(body(1, "GST", beside=frozenset(["ras dara"])), full)


def test_countries_are_one_by_code() -> None:
    iraq = frozenset(["IRQ"])
    assert compare(body(1, "Iraq", kind="country", countries=iraq), body(2, "IRAQ", kind="country", countries=iraq))
    assert not compare(
        body(1, "Iraq", kind="country", countries=iraq), body(2, "Iran", kind="country", countries=frozenset(["IRN"]))
    )


def test_what_is_one_shares_a_key() -> None:
    pairs = [
        (person(1, "Moammar Kadhafi"), person(2, "Muammar Gaddafi")),
        (person(1, "Velkova"), person(2, "Mara Velkova")),
        (body(1, "Geological Survey"), body(2, "Geological Survey of Tavria")),
        (body(1, "GST"), body(2, "Geological Survey of Tavria")),
        (person(1, "Bill Harlan"), person(2, "William Harlan")),
        (person(1, "Kovacs Peter"), person(2, "Péter Kovács")),
        (person(1, "Hsi Chin-ping"), person(2, "Xi Jinping")),
        (person(1, "MBS"), person(2, "Mohammed bin Salman")),
        (person(1, "J. Harlan"), person(2, "John Harlan")),
    ]
    for one, other in pairs:
        assert written(one) & asked(other), (one.names, other.names)
        assert written(other) & asked(one), (one.names, other.names)


def test_words_that_name_nobody_are_a_crowd() -> None:
    crowds = [body(1, "police"), body(1, "Police", "police"), body(1, "Residents", kind="group"), person(1, "One man")]
    named = [body(1, "Housing Ministry"), body(1, "NCB"), person(1, "Velkova"), body(1, "Iraq", kind="country")]
    named.append(person(1, "Yusuf al-Kenti"))
    assert [is_crowd(one) for one in crowds] == [True] * 4
    assert [is_crowd(one) for one in named] == [False] * 5
    assert crowd_key(body(1, "Police")) == crowd_key(body(2, "the police"))
    assert crowd_key(body(1, "Police")) != crowd_key(body(2, "police", countries=frozenset(["PER"])))
