"""Words of a report cannot steer a terminal or a page."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dateline.views.safe import one_line, shorten, visible

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_visible_text_keeps_offsets_and_has_no_control_characters(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not {unicodedata.category(char) for char in shown} & {"Cs"}
    assert all(char in "\t\n\r" for char in shown if unicodedata.category(char) == "Cc")
    shown.encode("utf-8")


@given(ANY_TEXT, st.integers(2, 40))
def test_shortened_text_is_one_line_within_its_limit(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert len(short.splitlines()) <= 1


def test_escapes_and_overrides_are_taken_out() -> None:
    assert "\x1b" not in one_line("a\x1b[31mb\x9b2J\x07")
    assert "\u202e" not in one_line("a\u202eb")
    assert one_line("a\n\n b\t c\u2028d\x85e") == "a b c d e"


def test_text_is_cut_between_words() -> None:
    assert shorten("The boats will not sail again", 20) == "The boats will not…"
    assert shorten("The boats", 20) == "The boats"
    assert shorten("x" * 100, 10) == "x" * 9 + "…"
