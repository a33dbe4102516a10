"""Questions about a passage: what the guide would have marked otherwise."""

from __future__ import annotations

from training.corpus.check import Known, questions
from training.corpus.markup import parse

HEAD = "t-{} | 2021-07-26 | - | agency\n"
FACTS = "\n---\nA|a1|group||rebels|rebels\nA|a2|group||farmers|farmers\n"
TOLD = [
    parse(
        HEAD.format(k)
        + "On day one the rebels attacked the farmers."
        + FACTS
        + "E|e1|attacked|ASSAULT||a1|a2|||happened||\n"
    )
    for k in range(5)
]


def asked(text: str, facts: str) -> list[str]:
    return list(questions(parse(HEAD.format("x") + text + FACTS + facts), Known(TOLD)))


def test_a_usual_trigger_left_unmarked() -> None:
    (question,) = asked("The rebels attacked the farmers.", "")
    assert "mostly ASSAULT" in question


def test_a_negative_is_an_answer() -> None:
    assert asked("The rebels attacked the farmers' cheese.", "N|attacked|they ate it\n") == []


def test_what_the_guide_would_cut_shorter() -> None:
    (question,) = asked("The rebels held talks with the farmers.", "E|e1|held talks|CONSULT||a1,a2||||happened||\n")
    assert "long trigger" in question


def test_a_time_that_nobody_told() -> None:
    facts = "E|e1|fired on|ASSAULT||a1|a2||..2021-07-26|happened||\n"
    assert asked("The rebels fired on the farmers.", facts) == ["time ..published: 'fired on'"]
