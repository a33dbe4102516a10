"""Verbs of saying, asking and wanting, each with what it tells."""

from __future__ import annotations

import pytest
from speech_drafts import read, told


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("The union demanded the minister resign.", "the minister resign", "demanded"),
        ("The mayor called on residents to stay at home.", "residents to stay at home", "called"),
        ("The bishop appealed to both sides to stop the shooting.", "both sides to stop the shooting", "appealed"),
        ("The governor called for the army to leave the city.", "the army to leave the city", "called"),
        ("The company denied burning the files.", "burning the files", "denied"),
        ("The opposition blamed the prime minister.", "the prime minister", "blamed"),
        ("Washington accused the firm of hiding the losses.", "the firm of hiding the losses", "accused"),
        ("The senator blasted the bank for its fees.", "the bank for its fees", "blasted"),
        ("The mayor cited the flood as the reason.", "the flood as the reason", "cited"),
        ("Kenya wants Uganda to open the border.", "Uganda to open the border", "wants"),
        ("The ministry plans to close the mine.", "to close the mine", "plans"),
        ("The indictment describes a plot to kill the judge.", "a plot to kill the judge", "describes"),
    ],
)
def test_what_is_told(text: str, content: str, cue: str) -> None:
    assert [(s[1], s[2]) for s in told(read(text))] == [([content], cue)]


@pytest.mark.parametrize(
    "text",
    [
        "The chairman called an emergency meeting.",
        "The minister called her on Friday to express his thanks.",
        "People who want to leave may go.",
        "He wanted to see the valley.",
        "The judge ordered police to open the gates.",
        "Asked about the road, he walked away.",
        "The tram is expected to open in May.",
    ],
)
def test_what_is_only_done(text: str) -> None:
    assert told(read(text)) == []


def test_what_somebody_says_that_he_hopes_is_one_statement() -> None:
    draft = read("The mayor said she hopes the road will open on Friday.")
    assert [(s[1], s[2]) for s in told(draft)] == [(["she hopes the road will open on Friday"], "said")]


def test_what_is_told_with_as_is_the_rest_of_the_sentence() -> None:
    draft = read("As the mayor noted, the road has been closed for years.")
    assert [(s[1], s[2], s[3]) for s in told(draft)] == [(["the road has been closed for years"], "noted", "the mayor")]


def test_as_may_tell_when() -> None:
    assert told(read("As the mayor said this, the crowd began to leave.")) == []


def test_the_subject_of_the_sentence_says_what_a_participle_tells() -> None:
    draft = read("The judge threw out the suit against the bank, saying the court had no power to hear it.")
    assert [(s[1], s[3]) for s in told(draft)] == [(["the court had no power to hear it"], "The judge")]


def test_a_relative_pronoun_stands_beside_whom_it_means() -> None:
    draft = read("Anna Berg, who said the road was safe, left the town on Monday.")
    (statement,) = draft.statements
    assert [s.of(draft.text) for s in statement.source] == ["Anna Berg", "who"]


def test_a_participle_before_the_name_is_no_part_of_the_source() -> None:
    draft = read("Reached by telephone, Anna Berg said the road was safe.")
    assert [s[3] for s in told(draft)] == ["Anna Berg"]


def test_the_name_after_a_source_is_not_a_part_of_it() -> None:
    draft = read("According to Valley News, Governor Anna Berg said the road was safe.")
    assert ("said", "Governor Anna Berg") in [(s[2], s[3]) for s in told(draft)]
    assert "Valley News" in [s[3] for s in told(draft)]
