"""Tellings of one event find each other; what contradicts parts them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from judging_readings import day

from dateline.model import Interval
from dateline.record.judging import pages, rivals
from dateline.record.judging.events import Telling, compare, judge, merged
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


def test_without_a_common_story_nothing_is_joined() -> None:
    assert not judge(telling(3), [(9, telling(1))], near=lambda t: 0.05)
    assert judge(telling(3), [(9, telling(1))], near=lambda t: 0.4).key == 9


def test_one_member_that_contradicts_keeps_it_out() -> None:
    known = [(9, telling(1)), (9, telling(2, time=None, mode=None, actors=frozenset([ARMY]),
                                          sure=frozenset([("by organization", ARMY)])))]  # fmt: skip
    assert not judge(telling(3), known, near=lambda t: 0.5)


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
