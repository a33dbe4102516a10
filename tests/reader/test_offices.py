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


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Peter Novak was sworn in as prime minister of Chile on Monday.", "Peter Novak", "prime minister"),
        ("Carl Hansen took the oath as governor of California on Thursday.", "Carl Hansen", "governor"),
        ("The Senate confirmed Laura Soto as labor secretary on Tuesday.", "Laura Soto", "labor secretary"),
        ("Carl Hansen, named acting president in May, left the country.", "Carl Hansen", "acting president"),
    ],
)
def test_a_post_told_by_a_verb_of_coming_into_it(text: str, name: str, title: str) -> None:
    assert [t for t, _ in _of(read(text), name)] == [title]


def test_the_day_told_with_it_is_since() -> None:
    reading = dateline.read("Peter Novak was sworn in as prime minister of Chile on 5 July 2021.", date=DAY)
    assert [o.since for o in reading.offices] == [Interval.day(datetime.date(2021, 7, 5))]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Novak would have become president of Chile in May.",
        "Peter Novak, a candidate, spoke on Monday.",
        "The leader, Peter Novak, spoke on Monday.",
    ],
)
def test_what_is_no_post_or_was_never_held(text: str) -> None:
    assert read(text).offices == []


def test_who_is_to_come_into_a_post_holds_that() -> None:
    assert _of(read("President-elect Laura Soto spoke on Monday."), "Laura Soto") == [("President-elect", None)]


def test_a_deputy_chief_is_no_chief() -> None:
    draft = read("Oslo deputy police chief Carl Hansen spoke on Monday.")
    assert [t.split()[0] for t, _ in _of(draft, "Carl Hansen")] == ["deputy"]


def test_a_counterpart_holds_the_like_in_his_own_country() -> None:
    draft = read("Kenyan Defense Minister Daniel Otieno met his Chinese counterpart, Li Wei, in Nairobi on Monday.")
    assert _of(draft, "Li Wei") == [("Defense Minister", "China")]


def test_whoever_is_succeeded_held_the_post() -> None:
    draft = read("Laura Soto, the mayor of Oslo, succeeded Carl Hansen in May 2019.")
    assert [t for t, _ in _of(draft, "Carl Hansen")] == ["mayor"]
    assert _only(draft, "Carl Hansen").until is not None


def test_a_former_post_told_again_by_its_bare_title_is_one() -> None:
    draft = read("Former President Jacques Martin spoke on Monday. President Martin was in good spirits.")
    assert _only(draft, "Jacques Martin").until == Interval(None, DAY)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("Laura Soto, who has led the Labour Party since 2010, spoke.", Interval.year(2010), None),
        ("Laura Soto served as mayor of Oslo until 2015.", None, Interval.year(2015)),
        ("Laura Soto has been the governor of California since 2010.", Interval.year(2010), None),
    ],
)
def test_since_and_until_as_told(text: str, since: Interval | None, until: Interval | None) -> None:
    reading = dateline.read(text, date=DAY)
    assert [(o.since, o.until) for o in reading.offices] == [(since, until)]


def test_a_candidates_spokesman_is_not_the_candidate() -> None:
    draft = read("A spokesman for presidential candidate Laura Soto denied it on Monday.")
    assert _of(draft, "Laura Soto") == []


def test_a_counterpart_has_the_post_of_the_one_named_with_him() -> None:
    draft = read(
        "Polish President Jan Nowak spoke. Russian Defense Minister Igor Shoikin and his Belarusian counterpart, "
        "Viktor Khrenov, met in Minsk."
    )
    assert [title for title, _ in _of(draft, "Viktor Khrenov")] == ["Defense Minister"]


def test_two_posts_before_a_name_are_not_one_title() -> None:
    draft = read("Republican vice presidential candidate Gov. Mike Hill won. Democratic Governor Ann Bell lost.")
    assert [title for title, _ in _of(draft, "Mike Hill")] == ["Gov."]
    assert [title for title, _ in _of(draft, "Ann Bell")] == ["Governor"]


def test_a_secretary_general_has_one_post() -> None:
    draft = read("NATO Secretary-General Ann Hill spoke in Brussels.")
    assert [title for title, _ in _of(draft, "Ann Hill")] == ["Secretary-General"]
