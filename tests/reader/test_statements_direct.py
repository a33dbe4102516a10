"""Direct speech: quotations and who is given as saying them."""

from __future__ import annotations

import pytest
from speech_drafts import read, told


@pytest.mark.parametrize(
    ("open_", "close"), [('"', '"'), ("\u201c", "\u201d"), ("'", "'"), ("\u2018", "\u2019"), ("``", "''")]
)
def test_a_quotation_before_its_cue(open_: str, close: str) -> None:
    draft = read(f"{open_}The bridge will stay closed until Friday,{close} said Mayor Anna Berg.")
    assert told(draft) == [("direct", ["The bridge will stay closed until Friday"], "said", "Mayor Anna Berg")]


def test_a_quotation_after_its_cue() -> None:
    draft = read('The mayor told reporters: "The bridge will stay closed."')
    assert told(draft) == [("direct", ["The bridge will stay closed"], "told", "The mayor")]


def test_a_split_quotation_is_one_statement() -> None:
    draft = read('"We have waited eleven years," the driver said on Monday, "and our patience is gone."')
    assert told(draft) == [
        ("direct", ["We have waited eleven years", "and our patience is gone"], "said", "the driver")
    ]


def test_a_quotation_that_goes_on_after_its_cue() -> None:
    draft = read('"The water came in at night," the farmer said. "We lost everything."')
    assert told(draft) == [("direct", ["The water came in at night", "We lost everything"], "said", "the farmer")]


def test_a_quotation_of_several_paragraphs_is_one_statement() -> None:
    draft = read('"The water came in at night.\n\n"We lost everything," the farmer said.')
    (statement,) = told(draft)
    assert statement[1] == ["The water came in at night", "We lost everything"]
    assert statement[3] == "the farmer"


def test_any_verb_beside_a_quotation_is_a_cue() -> None:
    draft = read('"Never again," she fumed.')
    assert told(draft) == [("direct", ["Never again"], "fumed", "she")]


def test_a_verb_inside_a_quotation_is_no_cue() -> None:
    draft = read('"I think that they said it was over," the coach said.')
    assert [s[1] for s in told(draft)] == [["I think that they said it was over"]]


def test_a_quotation_that_nobody_says_has_no_speaker() -> None:
    draft = read('The hall was full on Tuesday evening.\n\n"We will not sell our land to anybody."')
    (statement,) = draft.statements
    assert statement.source == []
    assert statement.speaker is None


def test_the_next_sentence_is_not_the_cue_of_a_quotation_that_a_full_stop_ends() -> None:
    draft = read(
        'The mayor said there would be no talks with "a man who has shelled a hospital." The army denies that it fired.'
    )
    assert ("The army", "denies") not in [(s[3], s[2]) for s in told(draft) if s[0] == "direct"]


def test_a_scare_quote_alone_is_no_statement() -> None:
    assert told(read('Police found the "weapon" under a bench in the park.')) == []
