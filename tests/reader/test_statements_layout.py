"""What the layout tells of speech: labels of a transcript, signatures, headlines with a colon, blocks without marks."""

from __future__ import annotations

import pytest
from speech_drafts import read, told

SCRIPT = (
    "{m}BERG: Will the road open on Friday?\n\n"
    "{m}HILL: It will open on Friday, as I told you before.\n\n"
    "{m}BERG: And who is going to pay for it?\n\n"
    "{m}HILL: The ministry has already paid for it."
)


@pytest.mark.parametrize("mark", ["", '"', "'", "\u201c"])
def test_each_turn_of_a_script_is_its_speakers(mark: str) -> None:
    draft = read("Anna Berg of the Valley Post spoke with engineer Tom Hill.\n\n" + SCRIPT.format(m=mark))
    turns = [s for s in told(draft) if s[3] in ("BERG", "HILL")]
    assert [s[3] for s in turns] == ["BERG", "HILL", "BERG", "HILL"]
    assert [s[0] for s in turns] == ["direct"] * 4
    assert turns[0][1] == ["Will the road open on Friday?"]
    assert turns[3][1] == ["The ministry has already paid for it"]


def test_headings_with_a_colon_are_no_script() -> None:
    draft = read(
        "Robbery: A man of 30 was held in the old town.\n\nTheft: A bicycle was taken from a yard.\n\n"
        "Robbery: Two men stole a phone near the station."
    )
    assert told(draft) == []


def test_a_dash_and_a_name_sign_a_quotation() -> None:
    draft = read("Readers wrote to us.\n\n\u201cThe road is a disgrace to all of us.\u201d \u2014 Anna Berg, Hill Town")
    assert [(s[0], s[1], s[3]) for s in told(draft)] == [
        ("direct", ["The road is a disgrace to all of us"], "Anna Berg, Hill Town")
    ]


def test_a_dash_that_goes_on_is_no_signature() -> None:
    draft = read("\u201cThe road is a disgrace to all of us\u201d \u2014 Berg had heard it often and went home.")
    assert all(s[3] != "Berg" or s[2] for s in told(draft))


def test_a_headline_gives_its_source_before_the_colon() -> None:
    draft = read("Anna Berg: The road will open on Friday\n\nThe mayor spoke to reporters on Monday.")
    assert [(s[1], s[3]) for s in told(draft)] == [(["The road will open on Friday"], "Anna Berg")]


def test_a_country_before_the_colon_of_a_headline_says_nothing() -> None:
    text = "India: Three killed as protesters clash with police\n\nThe town was quiet on Monday."
    assert told(read(text)) == []


def test_a_headline_gives_its_source_after_the_colon() -> None:
    draft = read("Two men drowned in the lake: police\n\nThe bodies were found by a fisherman on Monday.")
    assert [(s[1], s[3]) for s in told(draft)] == [(["Two men drowned in the lake"], "police")]


def test_a_colon_in_the_first_of_many_sentences_is_no_headline() -> None:
    draft = read("The mayor has one aim: roads. They were promised long ago.\n\nNothing came of it.")
    assert told(draft) == []


def test_the_block_after_a_cue_with_a_colon_is_what_it_says() -> None:
    draft = read(
        "Anna Berg added:\n\nThe road was never safe. We told the ministry so for years.\n\nIt rained all day."
    )
    (statement,) = told(draft)
    assert statement[1] == ["The road was never safe. We told the ministry so for years"]
    assert statement[3] == "Anna Berg"


def test_signs_and_labels_in_any_mess_are_read() -> None:
    for text in (
        ": : :\n\n: a",
        "\u201c\u201d \u2014",
        '"A" \u2014 ',
        "A:\n\nB:\n\nA:\n\nB:",
        "X: \n\n" * 300,
        '"Q" - ' * 400,
    ):
        read(text)
