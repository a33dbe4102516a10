"""N102 and N103: parts against their total, and a ratio in words against the figures."""

from __future__ import annotations

import pytest
from figure_drafts import draft_of

from dateline.model import Doubt
from dateline.reader import quantities
from dateline.reader.doubts import ratio, total


def doubts(text: str) -> list[Doubt]:
    draft = draft_of(text)
    quantities.find(draft)
    return [*ratio.find(draft), *total.find(draft)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The budget doubled from $400 million to $450 million.", "N103"),
        ("The number of refugees tripled from 400 to 500.", "N103"),
        ("Twelve people, nine soldiers and five civilians, were killed.", "N102"),
        ("The bomb killed 12 people, including 14 children.", "N102"),
    ],
)
def test_figures_that_do_not_fit_the_words_are_doubted(text: str, code: str) -> None:
    (doubt,) = doubts(text)
    assert doubt.code == code


@pytest.mark.parametrize(
    "text",
    [
        "The budget doubled from $400 million to $810 million.",
        "Prices more than tripled from $10 to $42.",
        "Twelve people, nine soldiers and three civilians, were killed.",
        "Twelve people, three soldiers and two police officers, were killed.",
        "The bomb killed 12 people, including nine women and seven foreigners.",
        "The blast killed 12 people, seven dogs and nine cats.",
    ],
)
def test_figures_that_fit_or_need_not_are_not(text: str) -> None:
    assert doubts(text) == []
