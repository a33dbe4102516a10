"""Words: offsets that hold on any Unicode, cut the way UD English cuts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.tokens import tokenize

ODD = "a\u0301\u200d\U0001f469\U0001f3fd\u202e\u200f\x00\ud83d\udc00\u00ad\u0600n't'\u2019s.-@#www.1,$€ \n\t\u3000"
any_text = st.text(st.characters(codec=None) | st.sampled_from(ODD), max_size=60)


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in tokenize(text)]


@given(any_text)
def test_tokens_lie_in_order_and_cover_all_that_can_be_seen(text: str) -> None:
    at = 0
    for start, end in tokenize(text):
        assert at <= start < end <= len(text)
        assert _unseen(text[at:start])
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        at = end
    assert _unseen(text[at:])


def _unseen(gap: str) -> bool:
    return all(c.isspace() or unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in gap)


@given(any_text)
def test_tokens_do_not_depend_on_what_stands_in_other_lines(text: str) -> None:
    line = "The ministry said so."
    assert words(line + "\n\n" + text)[: len(words(line))] == words(line)


@pytest.mark.parametrize(
    "unit", [*".-+_@a1'\"\u2019\u201c#/\\ \n\u0301\u00ad\u200d", "a-", "a.", "1,", "a'", "w.", "www."]
)
def test_any_repetition_is_tokenized(unit: str) -> None:
    """Ends soon only if no pattern looks over the whole rest of the text at every place."""
    text = unit * (100_000 // len(unit))
    tokens = tokenize(text)
    assert all(a < b for a, b in tokens)
    assert sum(b - a for a, b in tokens) <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("al-Kazmi's US-led army", "al - Kazmi 's US - led army"),
        ("the second-largest e-mail, co-workers", "the second - largest e-mail , co-workers"),
        ("non-U.S. ex-president pro-Iranian UN-backed", "non-U.S. ex-president pro-Iranian UN - backed"),
        ("in mid-July and the mid-1990s", "in mid-July and the mid-1990s"),
        ("10am, $2.5bn, £5m, 1990s, '90s, 20th", "10 am , $ 2.5 bn , £ 5 m , 1990s , '90s , 20th"),
        ("a 3-0 win in 2019-20", "a 3 - 0 win in 2019 - 20"),
        ("1,500 or 1,00,000 or 10,5", "1,500 or 1,00,000 or 10,5"),
        ("groups 1,2,3", "groups 1 , 2 , 3"),
        ("MH17, the G20, 5G, F-16, Covid-19", "MH17 , the G20 , 5G , F - 16 , Covid - 19"),
        ("Rs500, US$5, N5,000", "Rs 500 , US$ 5 , N 5,000"),
        ("Qa'ida, O'Brien, N'Djamena, o'clock", "Qa'ida , O'Brien , N'Djamena , o'clock"),
        ("the protesters' demands", "the protesters ' demands"),
        ("can't won\u2019t cannot DON'T", "ca n't wo n\u2019t can not DO N'T"),
        ("it\u2019s they'll", "it \u2019s they 'll"),
        ("\u2018re-elected\u2019 and 'said'", "\u2018 re-elected \u2019 and ' said '"),
        ("the U.S.-led force, Jan. 6, No. 10", "the U.S. - led force , Jan. 6 , No. 10"),
        ("St. Petersburg, Mr.Smith, Roe v. Wade", "St. Petersburg , Mr. Smith , Roe v. Wade"),
        ("He said no. Then", "He said no . Then"),
        ("George W. Bush, J.K. Rowling", "George W. Bush , J.K. Rowling"),
        ("word\u2014another, and/or, km/h", "word \u2014 another , and / or , km / h"),
        ("#BlackLives @who #1", "#BlackLives @who # 1"),
        ("see https://a.example/b_c. bbc.co.uk", "see https://a.example/b_c . bbc.co.uk"),
        ("AT&T's R&D", "AT&T 's R&D"),
        ("7/26/2021 2021-07-26 9/11 5:30pm", "7/26/2021 2021-07-26 9/11 5:30 pm"),
        ("``Yes,'' he said ... no!!", "`` Yes , '' he said ... no !!"),
    ],
)
def test_cuts(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


def test_marks_and_joiners_stay_inside_their_word() -> None:
    assert words("cafe\u0301s in go\u00advern\u00adment") == ["cafe\u0301s", "in", "go\u00advern\u00adment"]
    assert words("नमस्ते") == ["नमस्ते"]
