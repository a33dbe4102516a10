"""Sentences: cut where a reader would cut news prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.sentences import split
from dateline.language.tokens import tokenize


def sentences(text: str) -> list[str]:
    tokens = tokenize(text)
    return [text[tokens[a][0] : tokens[b - 1][1]] for a, b in split(text, tokens)]


@given(st.text(st.sampled_from("Aa1 .?!\"'\u201d\u2019)(\n\r\u2028U.S.the…"), max_size=80))
def test_sentences_cover_all_tokens_in_order(text: str) -> None:
    tokens = tokenize(text)
    at = 0
    for first, last in split(text, tokens):
        assert first == at < last
        at = last
    assert at == len(tokens)


@pytest.mark.parametrize(
    "text",
    [
        "BAGHDAD, July 26 (Agency) - The government said so.",
        "He came on Jan. 6 to see Gen. John W. Smith of Acme Corp. in St. Louis.",
        "The U.S. Army and the U.N. Security Council met at 5 p.m. Monday.",
        "It closed at 4 p.m. London time.",
        "Inflation was 2.5 percent at No. 10 and $3.6 billion.",
        '"Will they leave?" he asked.',
        '"Will they leave?" John Smith asked on Monday.',
        '"Never!" Maria Perez said.',
        "He waited ... and left.",
        "Call 555 ext. 2002 for Sec. 24 rules.",
        "In Roe v. Wade the court ruled.",
        "The minister (b. 1962) resigned.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "He left the U.S. | The army stayed.",
        "They met at 5 p.m. | Police came later.",
        "She bought shares, bonds, etc. | Prices fell.",
        '"We won." | He smiled.',
        '"We won," he said. | "They lost."',
        "\u201cWe won.\u201d | \u201cThey lost.\u201d",
        "It costs $5. | 200 people paid.",
        "Who will pay? | Nobody knows.",
        '"Who will pay?" | The minister did not say.',
        "Then came war... | The city fell.",
        "They had no proof. ... | The court agreed.",
        "He said no. | Ten others agreed.",
        "The talks failed (again). | A new round is planned.",
        "They live on Oak St. | The house burned.",
    ],
)
def test_two_sentences(text: str) -> None:
    assert sentences(text.replace(" | ", " ")) == text.split(" | ")


def test_a_lost_blank_after_a_full_stop() -> None:
    assert sentences("The mayor was hurt.Police came.") == ["The mayor was hurt.", "Police came."]
    assert sentences('"It is over," he said."Go home.') == ['"It is over," he said.', '"Go home.']
    assert len(sentences("He wrote for Example.Com daily.")) == 1


def test_a_headline_is_a_sentence() -> None:
    text = "Troops to leave by December\n\nBAGHDAD - The last soldiers will go.\nA Spokesman Said So\nTalks go on."
    assert len(sentences(text)) == 4


def test_lines_wrapped_by_an_editor_are_joined() -> None:
    lines = [
        "The government of the republic said on Monday that it would",
        "Begin talks with the rebels in the north after weeks of heavy",
        "fighting in which hundreds of people were killed, among them",
        "Two ministers, and thousands fled over the border. It did not",
        "say when.",
    ]
    assert len(sentences("\n".join(lines))) == 2


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    assert len(sentences("The ministry said\nthat it would pay.")) == 1


def test_text_without_capitals() -> None:
    text = (
        "the army said that rebels had attacked the town. two soldiers were killed. the u.s. embassy was closed. " * 4
    )
    assert len(sentences(text)) == 12


def test_text_with_all_tokens_apart() -> None:
    assert sentences("`` We won . '' He smiled .") == ["`` We won . ''", "He smiled ."]
    assert sentences('He said : " We won . " They lost .') == ['He said : " We won . "', "They lost ."]


def test_numbers_of_a_list() -> None:
    assert sentences("1. The troops leave.\n2. The camp is closed.") == [
        "1. The troops leave.",
        "2. The camp is closed.",
    ]
