"""N101: a stated direction is held against the figures, and only where the figures can be compared."""

from __future__ import annotations

import pytest
from figure_drafts import at, compared, draft_of

from dateline.model import Doubt
from dateline.reader import quantities
from dateline.reader.doubts import direction


def doubts(text: str) -> list[Doubt]:
    draft = draft_of(text)
    quantities.find(draft)
    return list(direction.find(draft))


@pytest.mark.parametrize(
    "text",
    [
        "The United States has 2,500 troops there, up from 170,000.",
        "Unemployment rose from 9 percent to 8 percent.",
        "The death toll climbed to 31 from 40.",
        "Inflation fell to 12 percent from 9 percent.",
    ],
)
def test_figures_that_go_the_other_way_are_doubted(text: str) -> None:
    (doubt,) = doubts(text)
    assert (doubt.code, doubt.severity) == ("N101", "major")
    assert sorted(doubt.facts) == ["q0", "q1"]


@pytest.mark.parametrize(
    "text",
    [
        "The United States has 2,500 troops there, down from 170,000.",
        "Unemployment fell from 9 percent to 8 percent.",
        "Sales rose by 5 percent to $12 million from $10 million.",
        "The rupee fell to 83.2 to the dollar from 82.9 to the dollar.",
        "Prices did not rise from 9 percent to 8 percent.",
        "The army sent 40 trucks up from 500 villages.",
    ],
)
def test_figures_that_agree_or_cannot_be_compared_are_not(text: str) -> None:
    assert doubts(text) == []


def test_the_doubt_marks_the_figures_and_the_word_between() -> None:
    text = "2,500 troops , up from 170,000"
    draft = compared(at(text, "2,500", 2500, "troop"), at(text, "170,000", 170000, "troop"), text)
    draft.parse.xpos[3] = "RB"
    (doubt,) = direction.find(draft)
    assert [text[s.start : s.end] for s in doubt.spans] == ["2,500", "up", "170,000"]


def test_a_bound_that_leaves_room_is_not_doubted() -> None:
    text = "2,500 troops , up from 170,000"
    now, before = at(text, "2,500", 2500, "troop"), at(text, "170,000", 170000, "troop")
    now.change, now.low = ">", 2500
    draft = compared(now, before, text)
    draft.parse.xpos[3] = "RB"
    assert list(direction.find(draft)) == []
