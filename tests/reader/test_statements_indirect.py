"""Indirect speech: clauses and phrases that are reported, and what is not said at all."""

from __future__ import annotations

import pytest
from speech_drafts import read, told


@pytest.mark.parametrize(
    ("text", "content", "cue", "source"),
    [
        (
            "The ministry said that the road would reopen on Monday.",
            "the road would reopen on Monday",
            "said",
            "The ministry",
        ),
        (
            "The road will reopen on Monday, the ministry said.",
            "The road will reopen on Monday",
            "said",
            "the ministry",
        ),
        (
            "The road will reopen on Monday, according to the ministry.",
            "The road will reopen on Monday",
            "according to",
            "the ministry",
        ),
        ("She denied that she had taken the money.", "she had taken the money", "denied", "She"),
        ("The union accused the company of lying.", "the company of lying", "accused", "The union"),
        ("The president promised to rebuild the school.", "to rebuild the school", "promised", "The president"),
        ("The council condemned the attack.", "the attack", "condemned", "The council"),
    ],
)
def test_what_is_reported(text: str, content: str, cue: str, source: str) -> None:
    assert told(read(text)) == [("indirect", [content], cue, source)]


def test_an_attribution_in_the_middle_leaves_two_pieces() -> None:
    (statement,) = told(read("The plan, the minister said, would cost too much."))
    assert statement[1] == ["The plan", "would cost too much"]


def test_a_clause_that_is_partly_quoted_is_mixed() -> None:
    (statement,) = told(read('The minister said the plan was "a very bad joke".'))
    assert statement[0] == "mixed"
    assert statement[1] == ['the plan was "a very bad joke"']


def test_what_is_called_something_in_marks_is_mixed() -> None:
    (statement,) = told(read('The mayor called the plan "absurd".'))
    assert statement[0] == "mixed"
    assert statement[3] == "The mayor"


def test_the_dateline_is_no_part_of_what_is_said() -> None:
    (statement,) = told(read("KYIV, March 3 (Agency) - The bridge was closed on Monday, police said."))
    assert statement[1] == ["The bridge was closed on Monday"]


def test_the_dateline_is_none_where_who_says_it_stands_first() -> None:
    head = "Army takes bridge\n\nKYIV, March 3 (Agency) - "
    text = f"{head}The army said on Monday it had taken the bridge, a day after a raid."
    (statement,) = told(read(text))
    assert statement[1] == ["it had taken the bridge, a day after a raid"]


def test_one_who_is_quoted_as_saying_is_the_source() -> None:
    draft = read("The agency quoted the minister as saying that the talks had failed.")
    assert [s[3] for s in told(draft) if s[2] == "saying"] == ["the minister"]


def test_the_one_spoken_to_is_not_the_source() -> None:
    (statement,) = told(read("The bishop told worshippers that the church would be sold."))
    assert statement[3] == "The bishop"


@pytest.mark.parametrize(
    "text",
    [
        "He found his keys under the sofa.",
        "Nobody said that the road was closed.",
        "The spokesman did not say that the road was closed.",
        "The spokesman refused to say whether the road was closed.",
        "If the minister says that the road is closed, drivers will go home.",
        "The airline called off the strike.",
        "The children ran across the road.",
        "A neighbour called 911 for help.",
        "The singer asked for his jacket.",
        "Officers responded to the scene at noon.",
        "The bank welcomed the decision.",
        "The company rejected the parcel.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert told(read(text)) == []


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The minister denied that the bank had demanded the closures.", ["the bank had demanded the closures"]),
        ("The judge never said that the bank demanded money.", []),
        ("If the union says that the owner promised a raise, the court will decide.", []),
    ],
)
def test_what_is_denied_or_supposed_is_told_by_nobody_else(text: str, contents: list[str]) -> None:
    assert [piece for s in told(read(text)) for piece in s[1]] == contents


def test_a_second_verb_of_saying_is_no_part_of_the_first_content() -> None:
    first, second = told(
        read("The minister told reporters that the state would run the harbour and promised that no worker would go.")
    )
    assert first[1] == ["the state would run the harbour"]
    assert second[3] == "The minister"


def test_what_an_attribution_follows_is_not_said_by_another_verb() -> None:
    (statement,) = told(read("After the fight, officers responded to shots fired in the park, the report said."))
    assert statement[2:] == ("said", "the report")
