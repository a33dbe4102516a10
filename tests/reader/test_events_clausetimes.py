"""Times of a clause that hang on another word than its verb."""

from __future__ import annotations

from datetime import date

from event_drafts import draft
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Interval, Time
from dateline.reader.draft import Draft
from dateline.reader.events.timing import time_of

DAY = Interval(date(2021, 7, 26), date(2021, 7, 26))
OPENING = """
    On on ADP IN 2 case
    Monday Monday PROPN NNP 3 nmod
    rebels rebel NOUN NNS 4 nsubj
    attacked attack VERB VBD 0 root
    Gorna Gorna PROPN NNP 4 obj
    and and CCONJ CC 7 cc
    killed kill VERB VBD 4 conj
    villagers villager NOUN NNS 7 obj
"""
BEHIND_SUBJECT = """
    Gorna Gorna PROPN NNP 0 root
    : : PUNCT : 1 punct
    Judges judge NOUN NNS 6 nsubj
    on on ADP IN 5 case
    Monday Monday PROPN NNP 3 nmod
    jailed jail VERB VBD 1 parataxis
    Ana Ana PROPN NNP 6 obj
"""
BEHIND_NOUNS = """
    Police police NOUN NNS 2 nsubj
    arrested arrest VERB VBD 0 root
    Ana Ana PROPN NNP 2 obj
    at at ADP IN 6 case
    a a DET DT 6 det
    roadblock roadblock NOUN NN 2 obl
    on on ADP IN 8 case
    Monday Monday PROPN NNP 6 nmod
"""
ANOTHER_CLAUSE = """
    Police police NOUN NNS 2 nsubj
    arrested arrest VERB VBD 0 root
    men man NOUN NNS 2 obj
    who who PRON WP 5 nsubj
    robbed rob VERB VBD 3 acl:relcl
    Ana Ana PROPN NNP 5 obj
    on on ADP IN 8 case
    Monday Monday PROPN NNP 5 obl
"""
JAILED_FOR = """
    Ana Ana PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    jailed jail VERB VBN 0 root
    on on ADP IN 5 case
    Monday Monday PROPN NNP 3 obl
    for for ADP IN 7 case
    murder murder NOUN NN 3 obl
"""


def timed(rows: str) -> Draft:
    made = draft(rows)
    at = made.text.index("Monday")
    made.times.append(Time(at, at + len("Monday"), "DATE", "2021-07-26", None, DAY))
    return made


def time_at(rows: str, word: str) -> Interval | None:
    made = timed(rows)
    return time_of(made, next(k for k in range(len(made.parse)) if made.parse.word(k) == word))


def test_a_sentence_opens_with_the_time_of_its_main_verb_and_of_those_joined_to_it() -> None:
    assert time_at(OPENING, "attacked") == DAY
    assert time_at(OPENING, "killed") == DAY


def test_a_time_between_subject_and_verb_is_the_verbs() -> None:
    assert time_at(BEHIND_SUBJECT, "jailed") == DAY


def test_a_time_that_ends_the_clause_is_the_verbs() -> None:
    assert time_at(BEHIND_NOUNS, "arrested") == DAY


def test_never_the_time_of_another_clause() -> None:
    assert time_at(ANOTHER_CLAUSE, "arrested") is None
    assert time_at(ANOTHER_CLAUSE, "robbed") == DAY


def test_the_deed_is_not_of_the_day_of_its_punishment() -> None:
    assert time_at(JAILED_FOR, "murder") is None
    assert time_at(JAILED_FOR, "jailed") == DAY


@given(st.permutations(range(8)), st.integers(0, 7))
def test_any_tree_gives_the_day_or_none(order: list[int], word: int) -> None:
    made = timed(BEHIND_NOUNS)
    made.parse.head = [-1 if k == order[0] else order[order.index(k) - 1] for k in range(8)]
    assert time_of(made, word) in (None, DAY)
