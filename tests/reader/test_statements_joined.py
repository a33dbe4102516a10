"""Quotations that go on: over sentences, asides and paragraphs, and where they stop."""

from __future__ import annotations

from speech_drafts import read, told


def test_the_next_sentence_goes_on_with_the_speech() -> None:
    draft = read('"The road is gone," the farmer said after the flood. "Nobody came to help us. Not one."')
    assert told(draft) == [
        ("direct", ["The road is gone", "Nobody came to help us. Not one"], "said", "the farmer"),
    ]


def test_an_aside_on_the_speaker_does_not_end_the_speech() -> None:
    draft = read('"The road is gone," Anna Berg said on Monday. She gave no date for repairs. "We are patient people."')
    (statement,) = told(draft)
    assert statement[1] == ["The road is gone", "We are patient people"]


def test_the_next_paragraph_goes_on_with_the_speech() -> None:
    draft = read('"The road is gone," Anna Berg said.\n\n"We are patient people, but not that patient."')
    (statement,) = told(draft)
    assert statement[1] == ["The road is gone", "We are patient people, but not that patient"]
    assert statement[3] == "Anna Berg"


def test_after_a_question_another_paragraph_may_be_the_answer() -> None:
    draft = read('"Is the road gone?" Anna Berg asked.\n\n"We will open it on Friday."')
    assert [s[1] for s in told(draft) if s[3] == "Anna Berg"] == [["Is the road gone?"]]


def test_a_second_speaker_begins_a_statement_of_his_own() -> None:
    draft = read('"The road is gone," Anna Berg said.\n\n"It will be back by Friday," said Tom Hill, the engineer.')
    assert [(s[1], s[3]) for s in told(draft)] == [
        (["The road is gone"], "Anna Berg"),
        (["It will be back by Friday"], "Tom Hill, the engineer"),
    ]


def test_a_paragraph_that_another_one_signs_is_not_the_first_speakers() -> None:
    draft = read(
        '"The road is gone," Anna Berg said. "We waited for weeks.\n\n'
        '"It will be back by Friday," said Tom Hill, the engineer. "I give you my word."'
    )
    by = {s[3]: s[1] for s in told(draft)}
    assert "It will be back by Friday" not in by["Anna Berg"]
    assert by["Tom Hill, the engineer"] == ["It will be back by Friday", "I give you my word"]


def test_a_title_in_marks_does_not_part_a_speech() -> None:
    draft = read('"The road is gone," the mayor told the "Good Morning Valley" programme. "We will rebuild it."')
    assert [s[1] for s in told(draft)] == [["The road is gone", "We will rebuild it"]]


def test_a_title_before_the_source_is_no_speech() -> None:
    draft = read('In an interview on "Meet the Valley," Mayor Anna Berg said the road would open on Friday.')
    assert [(s[0], s[1]) for s in told(draft)] == [("indirect", ["the road would open on Friday"])]


def test_the_speech_ends_with_its_closing_mark() -> None:
    draft = read('She kept saying, "Don\'t move," until the police came.')
    assert [s[1] for s in told(draft)] == [["Don't move"]]


def test_a_clause_and_the_quotation_that_it_leads_to_are_said_together() -> None:
    draft = read('Berg said the road was lost and "nobody in the capital cares."')
    (statement,) = told(draft)
    assert statement[0] == "mixed"
    assert "".join(statement[1]).startswith("the road was lost")
    assert statement[1][-1].rstrip('."').endswith("nobody in the capital cares")


def test_any_act_of_a_person_leads_to_speech_by_a_colon() -> None:
    draft = read('Anna Berg shook her head: "The road will stay closed."')
    assert [(s[1], s[3]) for s in told(draft)] == [(["The road will stay closed"], "Anna Berg")]


def test_a_thing_with_a_colon_does_not_speak() -> None:
    draft = read('The sign has one rule: "No dogs on the beach."')
    assert [s for s in told(draft) if s[3] == "The sign"] == []


def test_what_encourages_somebody_is_not_its_source() -> None:
    draft = read('Berg was encouraged by "the interest of our friends abroad in the road that we are going to build."')
    assert all("interest" not in s[3] for s in told(draft))
