"""Stances: willingness, refusal in one's own word, and what one says that another must do."""

from __future__ import annotations

import pytest
from event_drafts import all_rows, draft, names, said

from dateline.model import Span
from dateline.reader import events
from dateline.reader.draft import Draft

WILLING = """
    Gornia Gornia PROPN NNP 3 nsubj
    is be AUX VBZ 3 cop
    {stance} {stance} ADJ JJ 0 root
    to to PART TO 5 mark
    {act} {act} VERB VB 3 xcomp
    {whom} {whom} NOUN NNS 5 obj
"""
WILL_NOT = """
    Gornia Gornia PROPN NNP 4 nsubj
    will will AUX MD 4 aux
    not not PART RB 4 advmod
    {act} {act} VERB VB 0 root
    the the DET DT 6 det
    {what} {what} NOUN NNS 4 obj
"""
MUST = """
    Kovac Kovac PROPN NNP 2 nsubj
    said say VERB VBD 0 root
    Gornia Gornia PROPN NNP 5 nsubj
    must must AUX MD 5 aux
    release release VERB VB 2 ccomp
    the the DET DT 7 det
    prisoners prisoner NOUN NNS 5 obj
"""


def told(made: Draft) -> list[tuple[str, str, str | None]]:
    events.find(made, strict=all_rows)
    return [(made.text[e.start : e.end], e.type, e.mode) for e in made.events]


@pytest.mark.parametrize(
    ("stance", "act", "whom", "type_"),
    [
        ("willing", "withdraw", "troops", "AGREE"),
        ("ready", "release", "prisoners", "AGREE"),
        ("unwilling", "release", "prisoners", "REJECT"),
        ("ready", "attack", "rebels", "THREATEN"),
    ],
)
def test_a_stance_follows_from_the_act(stance: str, act: str, whom: str, type_: str) -> None:
    made = draft(WILLING.format(stance=stance, act=act, whom=whom), Gornia="country")
    assert told(made)[0][:2] == (stance, type_)
    assert made.events[0].status == "happened"
    assert made.events[1].status != "happened"
    assert names(made, made.events[0].actors) == ["Gornia"]


def test_willing_to_do_what_is_no_event_is_none() -> None:
    assert told(draft(WILLING.format(stance="willing", act="learn", whom="songs"), Gornia="country")) == []


def test_what_one_will_not_do_is_refused() -> None:
    made = draft(WILL_NOT.format(act="release", what="prisoners"), Gornia="country")
    assert told(made) == [("not", "REJECT", "yield")]
    assert names(made, made.events[0].actors) == ["Gornia"]


def test_a_hostile_act_that_will_not_come_is_no_refusal() -> None:
    assert told(draft(WILL_NOT.format(act="attack", what="rebels"), Gornia="country")) == []


def test_what_others_say_that_one_will_not_do_is_no_refusal() -> None:
    made = draft(WILL_NOT.format(act="release", what="prisoners"), Gornia="country", prisoners="group")
    said(made, made.text, "prisoners")
    assert told(made) == []


def test_what_another_must_do_is_asked_of_him() -> None:
    made = draft(MUST, Kovac="person", Gornia="country")
    said(made, "Gornia must release the prisoners", "Kovac")
    made.statements[0].source.append(Span(0, len("Kovac")))
    assert told(made)[0] == ("must", "REQUEST", "yield")
    asked, act = made.events
    assert (names(made, asked.actors), names(made, asked.recipients)) == (["Kovac"], ["Gornia"])
    assert (asked.status, act.type) == ("happened", "RETREAT")


def test_a_must_that_nobody_says_asks_nothing() -> None:
    assert "REQUEST" not in [t[1] for t in told(draft(MUST, Kovac="person", Gornia="country"))]
