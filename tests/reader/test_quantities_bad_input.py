"""Figures of any text: no crash, no endless number, no unit that is none, and spans inside the text."""

from __future__ import annotations

from math import isfinite

import pytest
from figure_drafts import draft_of, found
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reader import quantities


@pytest.mark.parametrize(
    "text",
    [
        "1,2,3,4",
        "12.345.678",
        "1e999",
        "9" * 400,
        "$",
        "$ % € of",
        "٣٤٥ ٦٧٨",
        "²³ ① Ⅷ",
        "-",
        "",
        "\u202e\u200f",
        "Y=",
        "½½½½",
    ],
)
def test_what_is_no_plain_number_counts_nothing(text: str) -> None:
    assert [q for q in found(text) if q.unit is not None or q.what is not None] == []


@pytest.mark.parametrize("text", ["It is " + "9" * 400 + " dollars.", "It is 1e999 dollars.", "It is 1,2,3,4 dollars."])
def test_endless_numbers_are_left_out(text: str) -> None:
    assert all(q.value < 1e15 for q in found(text))


def test_a_table_of_ten_thousand_numbers_is_read() -> None:
    text = "\n".join(f"{k:,}\t{k * 7 % 100}.5%\t${k % 900}" for k in range(3400))
    draft = draft_of(text)
    quantities.find(draft)
    assert all(isfinite(q.value) for q in draft.quantities)


_FIGURES = st.lists(
    st.one_of(
        st.integers(min_value=0, max_value=10**20).map(str),
        st.floats(min_value=0, max_value=1e30).map(str),
        st.sampled_from(
            ["$", "£", "Y", "=", "%", "per", "a", "km", "/", "h", "m²", "million", "to", "from", "between"]
        ),
        st.sampled_from(["twice", "doubled", "times", "as", "fold", "-", "[", "]", "minus", "half", "of", "°", "C"]),
        st.text(max_size=3),
    ),
    max_size=30,
)


@settings(max_examples=60)
@given(_FIGURES, st.sampled_from(["", " "]))
def test_any_run_of_figures_gives_finite_values_in_order(pieces: list[str], blank: str) -> None:
    text = blank.join(pieces)
    draft = draft_of(text)
    quantities.find(draft)
    last = 0
    for q in draft.quantities:
        assert last <= q.start < q.end <= len(text)
        assert all(v is None or isfinite(v) for v in (q.value, q.low, q.high))
        assert q.low is None or q.high is None or q.low <= q.high
        last = q.end
