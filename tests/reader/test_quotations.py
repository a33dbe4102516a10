"""Quotation marks: what lies between them, in every style, and what is an apostrophe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from speech_drafts import read

from dateline.reader.quotations import lex


def quoted(text: str) -> list[str]:
    breaks = [k for k in range(len(text)) if text.startswith("\n\n", k)]
    return [q.inner.of(text) for q in lex(text, breaks)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('"We are leaving," she said.', ["We are leaving,"]),
        ("\u201cWe are leaving,\u201d she said.", ["We are leaving,"]),
        ("\u2018We are leaving,\u2019 she said.", ["We are leaving,"]),
        ("'We are leaving,' she said.", ["We are leaving,"]),
        ("\u00ab We are leaving \u00bb, she said.", ["We are leaving"]),
        ("\u00bbWe are leaving\u00ab, she said.", ["We are leaving"]),
        ("``We are leaving,'' she said.", ["We are leaving,"]),
        ("\u201eWe are leaving,\u201d she said.", ["We are leaving,"]),
        ("\u201eWe are leaving\u201c, she said.", ["We are leaving"]),
        ("\u201cWe are leaving,\u201c she said. \u201cNow.\u201d", ["We are leaving,", "Now."]),
        ("\u300cWe are leaving\u300d, she said.", ["We are leaving"]),
        ('She said: "Go. Now." Then she left.', ["Go. Now."]),
        ('He called it "absurd" and "late".', ["absurd", "late"]),
        ('"They [the rebels] have left," he said.', ["They [the rebels] have left,"]),
    ],
)
def test_every_style_of_marks(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


@pytest.mark.parametrize(
    "text",
    [
        "The minister's dogs' kennel wasn't built in the '90s.",
        "Rock 'n' roll and the kids' walk, 'tis said.",
        "It's the boys' turn, and the girls' too.",
        "The O\u2019Brien brothers\u2019 farm isn\u2019t for sale.",
        "The desk is 5'10\" long.",
    ],
)
def test_an_apostrophe_is_no_quotation_mark(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize("mark", ["''", "\u2018\u2019"])
def test_single_marks_with_apostrophes_inside(mark: str) -> None:
    said = (
        "It\u2019s our kids\u2019 walk to school, and they\u2019d spoil it,"
        if mark[0] != "'"
        else ("It's our kids' walk to school, and they'd spoil it,")
    )
    assert quoted(f"{mark[0]}{said}{mark[1]} said the teacher.") == [said]


def test_a_plural_in_single_marks_closes_them() -> None:
    assert quoted("The 'combat missions' are over, the wives said.") == ["combat missions"]


def test_of_nested_quotations_the_outer_one_counts() -> None:
    assert quoted("\"He told me 'go home' and left,\" she said.") == ["He told me 'go home' and left,"]
    assert quoted('"He called it "nonsense" and left," she said.') == ['He called it "nonsense" and left,']


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("'He told me, 'Go home,' and left,' she said.", ["He told me, 'Go home,' and left,"]),
        ("'He told me, 'Go home,'' she said.", ["He told me, 'Go home,'"]),
        (
            "\u2018A \u2018true\u2019 word is no lie, isn\u2019t it,\u2019 she said.",
            ["A \u2018true\u2019 word is no lie, isn\u2019t it,"],
        ),
    ],
)
def test_single_marks_may_be_nested(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_two_single_marks_are_a_double_one_where_one_opens_so() -> None:
    assert quoted("''We are leaving,'' she said. ''It's late.''") == ["We are leaving,", "It's late."]


def test_paragraphs_that_each_open_and_close_once() -> None:
    text = '"The first part.\n\n"The second part," she said.'
    first, second = lex(text, [text.index("\n")])
    assert (first.inner.of(text), first.closed) == ("The first part.", False)
    assert (second.inner.of(text), second.closed) == ("The second part,", True)


def test_an_unclosed_mark_reaches_to_the_next_quotation() -> None:
    text = '"We go. He said so. "They come," she said.'
    first, second = lex(text, [])
    assert not first.closed
    assert first.outer.end <= second.outer.start
    assert second.inner.of(text) == "They come,"


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = 'She said: "We go.\n\nThe town was quiet.'
    (found,) = lex(text, [text.index("\n")])
    assert found.inner.of(text) == "We go."


def test_a_term_in_marks_is_a_scare_quote_and_speech_is_not() -> None:
    draft = read('The end of the "combat mission" was near. "Nobody will stay here," the minister said.')
    assert [q.scare for q in draft.quotations] == [True, False]


@given(st.text(alphabet="ab. \n\"'`\u201c\u201d\u2018\u2019\u00ab\u00bb\u200f\x00", max_size=200))
def test_regions_are_in_order_apart_and_hold_words(text: str) -> None:
    end = 0
    for q in lex(text, [k for k, c in enumerate(text) if c == "\n"]):
        assert end <= q.outer.start <= q.inner.start < q.inner.end <= q.outer.end <= len(text)
        assert q.inner.of(text) == q.inner.of(text).strip()
        end = q.outer.end


@given(st.text(max_size=120))
def test_any_text_can_be_lexed(text: str) -> None:
    for q in lex(text, []):
        assert q.inner.within(q.outer)


def test_ten_thousand_marks_are_lexed() -> None:
    assert len(lex('"a" ' * 5_000, [])) == 5_000
    assert lex('"' * 10_000, []) == []
