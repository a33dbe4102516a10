"""Actors of texts that are no good reports: nothing breaks, and nobody is taken for somebody else."""

from __future__ import annotations

import pytest
from actor_drafts import mentions, named, read
from hypothesis import given
from hypothesis import strategies as st

from dateline.reader.actors.furniture import furniture
from dateline.reader.actors.name_order import family_last, given_first, turned
from dateline.reader.actors.sounds import alike, respelled, sounds


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_can_be_compared(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)
    assert isinstance(sounds(one), str)
    assert respelled(one)[0] == one


@given(st.text(max_size=40))
def test_any_name_can_be_put_in_order(name: str) -> None:
    assert (
        sorted(family_last(name).replace(" ", ""))
        in (
            sorted("".join(name.split())),
            sorted("".join(name.split()).replace(",", "", 1)),
        )
        or family_last(name) == name
    )
    words = tuple(name.lower().split())
    assert sorted(given_first(words)) == sorted(words)
    assert turned(words) is None or sorted(turned(words) or ()) == sorted(words)


@given(
    st.lists(
        st.sampled_from(
            ["(", ")", "/", "©", "Copyright ", "2016", "By ", "Ann Lee ", "\n", "photo", "AP", ".", "x", "\0"]
        ),
        max_size=200,
    )
)
def test_furniture_lies_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    for span in furniture(text):
        assert 0 <= span.start < span.end <= len(text)


def test_no_two_of_two_hundred_speakers_with_ten_family_names_are_one() -> None:
    families = "Hansen Meyer Novak Otieno Rossi Keller Becker Torres Lindgren Fischer".split()
    givens = (
        "Anna Peter Laura Carl Ruth Paul Maria John Helen George Clara Simon Julia Oscar Nora Victor Emma Hugo Ada Leo"
    )
    people = [f"{given} {family}" for family in families for given in givens.split()]
    draft = read("\n\n".join(f'{name} said, "We saw nothing at all."' for name in people))
    assert all(len({m.of(draft.text) for m in a.mentions}) == 1 for a in draft.actors)


@pytest.mark.parametrize(
    "text",
    [
        "J met K in Oslo. J said K was late.",
        "J. said so. K. was late.",
        "O said O. was O'.",
        "-- ' - ’ al- el- bin bin bin van der de la Mc Mac O'",
    ],
)
def test_one_letter_and_broken_names_are_nobody_else(text: str) -> None:
    for actor in read(text).actors:
        assert len({m.of(text).casefold() for m in actor.mentions}) == 1


def test_names_in_capitals_are_joined() -> None:
    draft = read("CARL HANSEN MET LAURA MEYER IN OSLO ON FRIDAY. CARL HANSEN SAID THE TALKS WERE GOOD.")
    assert mentions(draft, named(draft, "CARL HANSEN")) == ["CARL HANSEN", "CARL HANSEN"]


def test_two_of_one_family_name_in_a_sentence_stay_two() -> None:
    draft = read("Carl Hansen told reporters that Laura Hansen had left Oslo. Hansen gave no reason.")
    assert named(draft, "Carl Hansen").id != named(draft, "Laura Hansen").id
    assert mentions(draft, named(draft, "Laura Hansen")) == ["Laura Hansen"]
