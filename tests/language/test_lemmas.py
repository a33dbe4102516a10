"""Lemmas by spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.lemmas import by_rule, lemma

PAIRS = {
    "VBD": "killed kill, stopped stop, invaded invade, changed change, agreed agree, died die, denied deny, "
    "prosecuted prosecute, exiled exile, visited visit, controlled control, called call, repeated repeat, fled flee, "
    "underwent undergo, struck strike, created create, promoted promote, developed develop, offered offer, used use, "
    "managed manage, belonged belong, circled circle, mimicked mimic, focused focus, wiped wipe, required require",
    "VBG": "withdrawing withdraw, using use, dying die, being be, voting vote, planning plan, suing sue, meeting meet",
    "NNS": "troops troop, countries country, churches church, taxes tax, houses house, heroes hero, series series, "
    "gunmen gunman, attacks attack, crises crisis, buses bus, movies movie",
    "VBZ": "says say, denies deny, passes pass, accuses accuse, uses use",
    "JJR": "larger large, bigger big, easier easy",
    "JJS": "largest large, biggest big, heaviest heavy",
}
CASES = [(xpos, *pair.split()) for xpos, pairs in PAIRS.items() for pair in pairs.split(", ")]


@pytest.mark.parametrize(("xpos", "form", "expected"), CASES)
def test_regular_and_frequent_forms(xpos: str, form: str, expected: str) -> None:
    assert lemma(form, xpos, {"crises|NNS": "crisis"}) == expected


def test_the_table_comes_first_and_serves_both_past_forms() -> None:
    assert lemma("Went", "VBD", {"went|VBD": "go"}) == "go"
    assert lemma("torn", "VBD", {"torn|VBN": "tear"}) == "tear"


def test_names_keep_their_spelling() -> None:
    assert lemma("Nations", "NNPS", {}) == "Nations"


@given(st.text(min_size=1, max_size=8), st.sampled_from(["NNS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS", "NN"]))
def test_no_word_loses_all_its_letters(word: str, xpos: str) -> None:
    assert by_rule(word.lower(), xpos)
