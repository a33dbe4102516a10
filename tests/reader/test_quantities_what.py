"""What a measure is of: the subject that it moves, or what the money is for."""

from __future__ import annotations

import pytest
from figure_drafts import found


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Shares closed 4.7 percent higher.", "Shares"),
        ("Quarterly profit is likely to reach $9 million.", "profit"),
        ("Inflation, which peaked at 70%, has slowed.", "Inflation"),
        ("The firm would spend $2 million on a plant.", "plant"),
        ("The union offered 6 million euros for repairs.", "repairs"),
    ],
)
def test_what_a_measure_is_of(text: str, what: str) -> None:
    (quantity,) = found(text)
    assert quantity.what is not None
    assert what in quantity.what


def test_money_for_somebody_is_not_a_count_of_them() -> None:
    (quantity,) = found("The firm offered $500 for each worker.")
    assert quantity.what is None


def test_those_who_are_looked_for_are_people() -> None:
    (figure,) = found("Rescue teams searched the water for dozens who are missing.")
    assert (figure.value, figure.unit, figure.what) == (24, "person", "people")
