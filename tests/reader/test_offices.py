"""Offices: who holds which post of what, since or until when."""

from __future__ import annotations

import datetime

import pytest
from actor_drafts import DAY, named, read

import dateline
from dateline.model import Interval, Office
from dateline.reader.draft import Draft


def _of(draft: Draft, name: str) -> list[tuple[str, str | None]]:
    return [(o.title, o.of and draft.actor(o.of).name) for o in draft.offices if o.actor == named(draft, name).id]


def _only(draft: Draft, name: str) -> Office:
    (office,) = [o for o in draft.offices if o.actor == named(draft, name).id]
    return office


@pytest.mark.parametrize(
    ("text", "name", "title", "of"),
    [
        ("Kenyan Defense Minister Daniel Otieno resigned on Monday.", "Daniel Otieno", "Defense Minister", "Kenya"),
        ("Anna Becker, president of the European Commission, left.", "Anna Becker", "president", "European Commission"),
        ("The mayor of Oslo, Carl Hansen, opened the school.", "Carl Hansen", "mayor", "Oslo"),
        ("Chile's president, Laura Soto, signed the law.", "Laura Soto", "president", "Chile"),
        ("Laura Soto is the governor of California.", "Laura Soto", "governor", "California"),
    ],
)
def test_a_post_told_beside_a_name(text: str, name: str, title: str, of: str) -> None:
    assert _of(read(text), name) == [(title, of)]


def test_the_span_holds_the_words_of_the_post() -> None:
    draft = read("Kenyan Defense Minister Daniel Otieno resigned on Monday.")
    assert draft.offices[0].span.of(draft.text) == "Kenyan Defense Minister"


def test_whoever_held_it_holds_it_no_more() -> None:
    office = _only(read("Former French President Jacques Martin died on Sunday."), "Jacques Martin")
    assert office.until == Interval(None, DAY)


def test_years_in_brackets_are_the_term() -> None:
    office = _only(read("President Jacques Martin (1995-2007) opened the bridge."), "Jacques Martin")
    assert office.since == Interval.year(1995)
    assert office.until == Interval.year(2007)


def test_a_title_goes_to_its_own_name_only() -> None:
    draft = read(
        "Against Laura Soto, the Ohio governor won 51 percent. Peter Novak, President Anna Becker and others came."
    )
    assert _of(draft, "Laura Soto") == []
    assert _of(draft, "Peter Novak") == []


def test_a_rank_is_no_office() -> None:
    assert read("Capt. Carl Hansen said the road was closed.").offices == []


def test_a_post_told_twice_is_one() -> None:
    draft = read("Chile's president, Laura Soto, spoke on Monday. President Laura Soto then left for Peru.")
    assert len(draft.offices) == 1


def test_the_holder_belongs_to_the_country() -> None:
    draft = read("Kenyan Defense Minister Daniel Otieno resigned on Monday.")
    assert named(draft, "Daniel Otieno").country == "KEN"


def test_a_title_right_before_a_name_is_not_of_the_name_before_the_comma() -> None:
    draft = read("She lost to Carl Hansen, former secretary of state Laura Soto said on Monday.")
    assert _of(draft, "Carl Hansen") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Former Presidents Carl Hansen and Peter Novak met in Oslo.", "President"),
        ("Deputy Prime Ministers Carl Hansen of Chad and Peter Novak of Niger signed it.", "Deputy Prime Minister"),
    ],
)
def test_a_plural_title_is_over_all_names_of_its_list(text: str, title: str) -> None:
    draft = read(text)
    for name in ("Carl Hansen", "Peter Novak"):
        assert [t for t, _ in _of(draft, name)] == [title]


def test_a_title_that_begins_with_a_country_is_whole() -> None:
    draft = read("U.S. Attorney Carl Hansen announced the charges on Friday.")
    assert _of(draft, "Carl Hansen") == [("U.S. Attorney", None)]


def test_somebodys_secretary_is_no_secretary_of_a_country() -> None:
    draft = read("He came with his U.S. secretary, Laura Soto, on Friday.")
    assert all(of is None for _, of in _of(draft, "Laura Soto"))


def test_whoever_resigned_holds_the_post_no_more() -> None:
    draft = read("The mayor of Oslo, Carl Hansen, resigned.")
    assert _only(draft, "Carl Hansen").until == Interval(None, DAY)


def test_a_predecessor_held_the_same_post_until_the_next_took_it() -> None:
    reading = dateline.read(
        "Kenyan Defense Minister Daniel Otieno spoke on Monday. "
        "Otieno took office in May 2019 after his predecessor, Peter Novak, resigned.",
        date=DAY,
    )
    names = {actor.id: actor.name for actor in reading.actors}
    held = {names[office.actor]: office for office in reading.offices}
    assert held["Daniel Otieno"].since == Interval.month(2019, 5)
    assert (held["Peter Novak"].title, held["Peter Novak"].of) == ("Defense Minister", held["Daniel Otieno"].of)
    assert held["Peter Novak"].until == Interval(None, datetime.date(2019, 5, 31))


def test_a_successor_without_a_name_has_no_office() -> None:
    draft = read("Kenyan Defense Minister Daniel Otieno spoke on Monday. His successor will be named in June.")
    assert len(draft.offices) == 1
