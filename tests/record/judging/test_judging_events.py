"""Tellings of one event find each other; what contradicts parts them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from judging_readings import actor, day, reading

from dateline.model import Event, Interval
from dateline.record.judging import pages, rivals
from dateline.record.judging.events import Telling, compare, judgement, merged, tellings
from dateline.record.judging.grouping import choose
from dateline.record.judging.terms import stems

FRONT, ARMY, TOWN, OTHER = 1, 2, 3, 4


def telling(key: int, words: str = "Fighters of the Front shelled the market of Ras Dara", **more: object) -> Telling:
    plain = Telling(
        key, report=key, story=key, day=date(2021, 5, 4), type="ASSAULT", mode="heavy-weapons", status="happened",
        time=day("2021-05-03"), actors=frozenset([FRONT]), recipients=frozenset(), places=frozenset([TOWN]),
        sure=frozenset([("by organization", FRONT)]), crowds=frozenset(), trigger="shell",
        terms=frozenset(stems(words)),
    )  # fmt: skip
    return replace(plain, **more)  # type: ignore[arg-type]


def test_what_agrees_is_one_event_and_says_why() -> None:
    found = compare(telling(1), telling(2), near=0.4, event=9)
    assert found.key == 9
    assert "by the same" in found.why


@pytest.mark.parametrize(
    "more",
    [
        {"type": "PROTEST"},
        {"mode": "firearms"},
        {"status": "denied"},
        {"time": day("2021-04-01")},
        {"actors": frozenset([ARMY]), "sure": frozenset([("by organization", ARMY)])},
    ],
)
def test_what_contradicts_parts(more: dict[str, object]) -> None:
    assert not compare(telling(1, **more), telling(2), near=0.9, event=9)


def test_a_night_in_another_zone_is_the_same_day() -> None:
    assert compare(telling(1, time=day("2021-05-04")), telling(2), near=0.4, event=9)


def test_what_was_planned_and_then_done_is_one() -> None:
    ahead = telling(1, status="planned", day=date(2021, 5, 1))
    assert compare(telling(2), ahead, near=0.5, event=9)
    status, time = merged([ahead, telling(2)])
    assert (status, time) == ("happened", day("2021-05-03"))


def test_a_minister_may_act_for_his_country() -> None:
    minister = telling(1, actors=frozenset([OTHER]), sure=frozenset([("by person", OTHER)]))
    assert compare(minister, telling(2), near=0.9, event=9).score > 0


def test_what_agrees_in_a_report_near_is_of_one_event() -> None:
    assert choose(telling(3), [(9, telling(1))], judgement(lambda t: 0.4)).best.key == 9


def test_one_member_that_contradicts_keeps_it_out() -> None:
    known = [(9, telling(1)), (9, telling(2, time=None, mode=None, actors=frozenset([ARMY]),
                                          sure=frozenset([("by organization", ARMY)])))]  # fmt: skip
    assert not choose(telling(3), known, judgement(lambda t: 0.5)).best


def test_a_report_tells_its_own_events_apart() -> None:
    assert not compare(telling(1, report=5), telling(2, report=5), near=1.0, event=9)
    assert compare(telling(1, report=5), telling(2, report=5, repeats=1), near=1.0, event=9)


def test_the_gate_opens_for_one_story_and_closes_with_time() -> None:
    words = "Fighters shelled the fish market of Ras Dara before the truce talks in the gulf"
    one = pages.Page(1, 1, date(2021, 5, 4), frozenset(["front", "ras dara"]), pages.vector(words))
    other = pages.Page(2, 2, date(2021, 5, 5), frozenset(["front", "ras dara"]), pages.vector(words + " on Monday"))
    later = replace(other, day=date(2022, 5, 5))
    else_ = pages.Page(3, 3, date(2021, 5, 5), frozenset(), pages.vector("The bank raised its rate to fight inflation"))
    assert pages.gate(one, other) > pages.SAME_STORY > pages.gate(one, later)
    assert pages.gate(one, else_) < pages.NEAR
    assert pages.gate(one, replace(else_, story=1)) == 1.0


def test_another_doer_of_the_same_deed_is_a_conflict() -> None:
    other = telling(2, actors=frozenset([ARMY]), sure=frozenset([("by organization", ARMY)]),
                    crowds=frozenset(["to market"]))  # fmt: skip
    one = telling(1, crowds=frozenset(["to market"]))
    found = rivals.actor_conflict(one, other, near=0.5, name_of=str)
    assert found is not None
    assert found.code == "X703"
    assert [side.value for side in found.sides] == [str(FRONT), str(ARMY)]
    assert rivals.actor_conflict(one, replace(other, time=day("2021-05-20")), 0.5, str) is None
    assert rivals.actor_conflict(one, replace(other, story=1), 0.5, str) is None


def test_another_day_is_a_conflict_only_for_what_is_done_once() -> None:
    whom = frozenset([ARMY])
    one = telling(1, type="APPOINT", mode=None, recipients=whom)
    other = telling(2, type="APPOINT", mode=None, time=day("2021-05-09"), recipients=whom)
    found = rivals.date_conflict(one, other, near=0.5)
    assert found is not None
    assert [side.value for side in found.sides] == ["2021-05-03", "2021-05-09"]
    assert rivals.date_conflict(one, replace(other, recipients=frozenset([OTHER])), near=0.5) is None
    passive = replace(other, actors=frozenset())
    assert rivals.date_conflict(one, passive, near=0.5) is not None
    shelled_again = telling(2, time=day("2021-05-09"))
    assert rivals.date_conflict(telling(1), shelled_again, near=0.5) is None
    next_day = replace(other, time=day("2021-05-04"))
    assert rivals.date_conflict(one, next_day, near=0.5) is None
    vague = replace(other, time=Interval(date(2021, 5, 9), date(2021, 5, 30)))
    assert rivals.date_conflict(one, vague, near=0.5) is None


def test_two_countries_said_to_have_done_it_are_at_odds() -> None:
    nobody: dict[str, object] = {"sure": frozenset(), "recipients": frozenset([OTHER])}
    one = telling(1, **nobody, lands=frozenset([("by", "USA")]))
    other = telling(2, **nobody, actors=frozenset([ARMY]), lands=frozenset([("by", "KEN")]))
    found = rivals.actor_conflict(one, other, 0.5, str)
    assert found is not None
    assert (found.code, found.aspect) == ("X703", "by")
    assert rivals.actor_conflict(one, replace(other, lands=one.lands), 0.5, str) is None
    assert rivals.actor_conflict(one, replace(other, lands=frozenset()), 0.5, str) is None


def said(key: int, content: str, **more: object) -> Telling:
    about = {"type": "REJECT", "mode": None, "trigger": "reject", "time": None, "content": frozenset(stems(content))}
    return telling(key, "The minister rejected the union's claim", **{**about, **more})


def test_two_refusals_of_other_things_are_two() -> None:
    assert compare(said(1, "rise of wages"), said(2, "higher wages"), near=0.6, event=9)
    found = compare(said(1, "rise of wages"), said(2, "inquiry into inspectors"), near=0.6, event=9)
    assert (found.score, found.why) == (0.0, "about other things")


def test_without_content_or_on_one_day_a_refusal_may_be_the_same() -> None:
    assert compare(said(1, "rise of wages"), said(2, ""), near=0.6, event=9)
    today = {"time": day("2021-05-03")}
    assert compare(said(1, "rise of wages", **today), said(2, "inquiry", **today), near=0.6, event=9)


@pytest.mark.parametrize(
    ("fields", "apart"),
    [
        ({"type": "REQUEST"}, True),
        ({"type": "CONSULT"}, True),
        ({"type": "AGREE", "trigger": "promis"}, True),
        ({"type": "AGREE", "trigger": "sign"}, False),
        ({"type": "AID", "status": "planned"}, True),
        ({"type": "AID"}, False),
        ({"type": "ASSAULT"}, False),
    ],
)
def test_only_what_is_known_by_its_content_is_parted_by_it(fields: dict[str, object], apart: bool) -> None:
    one, other = said(1, "rise of wages", **fields), said(2, "inquiry into inspectors", **fields)
    assert (compare(one, other, near=0.6, event=9).why == "about other things") is apart


def test_content_is_what_follows_without_names_and_words_for_what_is_said() -> None:
    text = "Minister Ada Vance rejected the claim that Norland had ignored a warning, and left."
    start = text.index("rejected")
    made = reading(
        text, "2021-05-04", actors=[actor(text, "Norland", "a1", "country")],
        events=[Event("e1", start, start + 8, "REJECT", None, [], [], [])],
    )  # fmt: skip
    (found,) = tellings(made, {"a1": 1}, 0, 0, {"e1": 5})
    assert found.content == set(stems("ignored warning"))


def test_three_soldiers_are_no_others_than_the_five_of_another_day() -> None:
    text = "Rebels killed three Norland soldiers and the Norland Army."
    counted = actor(text, "three Norland soldiers", "a1", "group")
    army = actor(text, "Norland Army", "a2", "organization")
    start = text.index("killed")
    made = reading(
        text, "2021-05-04", actors=[counted, army],
        events=[Event("e1", start, start + 6, "ASSAULT", None, [], ["a1", "a2"], [])],
    )  # fmt: skip
    (found,) = tellings(made, {"a1": 1, "a2": 2}, 0, 0, {"e1": 5})
    assert found.recipients == {1, 2}
    assert {key for _, key in found.sure} == {2}
