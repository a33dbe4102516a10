"""Text fragments: percent-encoded, as short as can be, and leading to the words and nowhere else."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.export.fragments import Directive, Page

TEXT = "The minister said so.\n  The minister, Ada Vance-Ohm, said 50% & more, “yes”.\n\nThe Minister said so again."


def directive(words: str, nth: int = 0, text: str = TEXT) -> str:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return str(Page(text).directive(start, start + len(words)))


@pytest.mark.parametrize(
    ("words", "nth", "told"),
    [
        ("minister", 0, "minister"),  # the first needs nothing beside it
        ("minister", 1, "minister,-%2C%20Ada"),
        ("Minister", 0, "Minister,-said%20so%20again"),
        ("Ada Vance-Ohm", 0, "Ada%20Vance%2DOhm"),
        ("50% & more, “yes”", 0, "50%25%20%26%20more%2C%20%E2%80%9Cyes%E2%80%9D"),
        ("said so.\n  The", 0, "said%20so,The"),  # over paragraphs: by its ends
        ("inister", 0, "minister"),  # browsers find whole words only
    ],
)
def test_what_a_directive_says(words: str, nth: int, told: str) -> None:
    assert directive(words, nth) == f":~:text={told}"


def test_long_words_are_told_by_their_ends() -> None:
    text = " ".join(f"w{number}" for number in range(200))
    assert str(Page(text).directive(0, len(text))) == ":~:text=w0%20w1%20w2%20w3,w196%20w197%20w198%20w199"


def test_words_that_cannot_be_told_apart_have_no_directive() -> None:
    text = "no " * 500
    assert Page(text).directive(600, 602) is None
    assert Page("").directive(0, 0) is None
    assert Page(" \n ").directive(0, 3) is None


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("https://x.org/a?b=1", "https://x.org/a?b=1#:~:text=a"),
        ("https://x.org/a#part", "https://x.org/a#part:~:text=a"),
        ("https://x.org/a#:~:text=other", "https://x.org/a#:~:text=a"),
    ],
)
def test_it_stands_behind_the_url(url: str, whole: str) -> None:
    assert Directive("a").on(url) == whole


def test_what_no_page_can_hold_is_encoded_all_the_same() -> None:
    assert str(Directive("a\ud800b\0")) == ":~:text=a%EF%BF%BDb%00"


WORDS = st.text(alphabet=st.sampled_from("abAB .,-&\n\t“é\u0130ß1"), max_size=60)


@given(WORDS, st.integers(0, 60), st.integers(0, 60))
def test_a_browser_would_find_just_the_words(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    page = Page(text)
    told = page.directive(start, end)
    if told is None:
        return
    first, last = found(page.text, str(told))
    start, end = whole_words(text, start, end)
    assert page.text[first:last].split() == text[start:end].split()
    assert "".join(page.text[:first].split()) == "".join(text[:start].split()), "these words and no others like them"


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    while start and re.match(r"\w\w", text[start - 1 : start + 1]):
        start -= 1
    while re.match(r"\w\w", text[end - 1 : end + 1]):
        end += 1
    return start, end


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_any_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    told = Page(text).directive(start, end)
    if told is not None:
        assert str(told).isascii()
        assert re.fullmatch(r":~:text=[A-Za-z0-9_.~%,-]+", str(told))


def found(page: str, told: str) -> tuple[int, int]:
    """As the draft has it, told otherwise than in the code: by one regular expression for all its parts."""
    parts = told.removeprefix(":~:text=").split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
    start, end = unquote(parts[0]), unquote(parts[1]) if len(parts) > 1 else ""
    begins, ends = r"(?:(?<!\w)|(?!\w))", r"(?:(?<=\W)|(?!\w))"
    whole = begins + "(?P<words>" + literal(start) + ends
    whole += (r"[\s\S]*?" + begins + literal(end) + ends if end else "") + ")"
    if prefix:
        whole = begins + literal(prefix) + r"\s*" + whole
    if suffix:
        whole += r"(?=\s*" + literal(suffix) + ends + ")"
    match = re.search(whole, page)
    assert match is not None, (page, told)
    return match.span("words")


def literal(words: str) -> str:
    """The words in any case, sign by sign."""
    return "".join(f"[{re.escape(sign)}{re.escape(sign.lower())}{re.escape(sign.upper())}]" for sign in words)
