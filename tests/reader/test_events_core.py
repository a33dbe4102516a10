"""Lexicon and core: what the core adds to the lexicon, and what it may overrule."""

from __future__ import annotations

from datetime import date

import pytest
from event_drafts import all_rows, draft, names

from dateline.language.parse import Frame
from dateline.model import Interval, Time
from dateline.reader import events
from dateline.reader.draft import Draft

ARREST = """
    Police police NOUN NNS 2 nsubj
    arrested arrest VERB VBD 0 root
    Ana Ana PROPN NNP 2 obj
"""
UNKNOWN = """
    Kovac Kovac PROPN NNP 2 nsubj
    {verb} {verb} {pos} 0 root
    Ana Ana PROPN NNP 2 obj
"""
CLASHED = """
    Ministers minister NOUN NNS 2 nsubj
    clashed clash VERB VBD 0 root
    over over ADP IN 4 case
    {about} {about} NOUN NN 2 obl
"""


def _found(made: Draft) -> list[tuple[str, str]]:
    events.find(made, strict=all_rows)
    return [(made.text[e.start : e.end], e.type) for e in made.events]


def _seen(made: Draft, word: int, type_: str, score: float) -> Draft:
    made.parse.event[word], made.parse.event_score[word] = type_, score
    return made


def test_the_lexicon_needs_no_core_unless_the_core_is_all_but_certain() -> None:
    plain = draft(ARREST, Police="organization", Ana="person")
    assert _found(_seen(plain, 1, "O", 0.5)) == [("arrested", "COERCE")]
    vetoed = draft(ARREST, Police="organization", Ana="person")
    assert not _found(_seen(vetoed, 1, "O", 0.0001))


def test_a_doubtful_core_is_outweighed_by_the_words_that_the_lexicon_asks_for() -> None:
    rows = """
        Dockers docker NOUN NNS 2 nsubj
        went go VERB VBD 0 root
        on on ADP IN 4 case
        {noun} {noun} NOUN NN 2 obl
    """
    for noun, told in (("strike", True), ("holiday", False)):
        made = draft(rows.format(noun=noun), Dockers="group")
        assert (("went", "PROTEST") in _found(_seen(made, 1, "O", 0.05))) is told


@pytest.mark.parametrize(("score", "told"), [(0.6, []), (0.995, [("frobbed", "ASSAULT")])])
def test_a_word_that_the_lexicon_does_not_know_needs_a_sure_core(score: float, told: list[tuple[str, str]]) -> None:
    made = draft(UNKNOWN.format(verb="frobbed", pos="VERB VBD"), Kovac="person", Ana="person")
    assert _found(_seen(made, 1, "ASSAULT", score)) == told


def test_a_verb_with_a_wrong_word_class_is_still_one_where_the_core_sees_its_event() -> None:
    made = draft(UNKNOWN.format(verb="arrested", pos="NUM CD"), Kovac="person", Ana="person")
    assert _found(_seen(made, 1, "COERCE", 0.9)) == [("arrested", "COERCE")]
    unseen = draft(UNKNOWN.format(verb="arrested", pos="NUM CD"), Kovac="person", Ana="person")
    assert not _found(_seen(unseen, 1, "O", 0.1))


def test_what_the_lexicon_rules_out_takes_a_certain_core() -> None:
    """To clash over policies is no violence."""
    made = draft(CLASHED.format(about="policies"), Ministers="group")
    assert not _found(_seen(made, 1, "ASSAULT", 0.7))


def test_the_doer_may_come_from_the_frames() -> None:
    made = draft(ARREST.replace("2 nsubj", "2 dep"), Police="organization", Ana="person")
    made.parse.frames = [Frame(1, ((0, "ARG0"), (2, "ARG1")))]
    events.find(made, strict=all_rows)
    assert names(made, made.events[0].actors) == ["Police"]


@pytest.mark.parametrize(("seen", "status"), [("planned", "planned"), ("denied", "happened")])
def test_the_core_may_say_that_what_the_grammar_leaves_open_is_not_real_yet(seen: str, status: str) -> None:
    made = _seen(draft(ARREST, Police="organization", Ana="person"), 1, "COERCE", 0.9)
    made.parse.status[1] = seen
    events.find(made, strict=all_rows)
    assert made.events[0].status == status


HURT = """
    Ana Ana PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    seen see VERB VBN 0 root
    {case} {case} ADP IN 6 case
    the the DET DT 6 det
    riot riot NOUN NN 3 obl
    on on ADP IN 8 case
    Monday Monday PROPN NNP 3 obl
"""


@pytest.mark.parametrize(("case", "dated"), [("in", True), ("after", False)])
def test_a_noun_has_the_time_of_what_it_takes_part_in(case: str, dated: bool) -> None:
    made = draft(HURT.format(case=case), Ana="person")
    at, monday = made.text.index("Monday"), Interval.day(date(2021, 7, 19))
    made.times.append(Time(at, at + 6, "DATE", "2021-07-19", None, monday))
    events.find(made, strict=all_rows)
    riot = next(e for e in made.events if made.text[e.start : e.end] == "riot")
    assert riot.time == (monday if dated else None)


AGAIN = """
    Russia Russia PROPN NNP 3 nmod:poss
    's 's PART POS 1 case
    invasion invasion NOUN NN 5 nsubj
    soon soon ADV RB 5 advmod
    failed fail VERB VBD 0 root
    and and CCONJ CC 9 cc
    {det} {det} DET DT 8 det
    invasion invasion NOUN NN 9 nsubj
    ended end VERB VBD 5 conj
"""


@pytest.mark.parametrize(("det", "times"), [("the", 2), ("no", 1)])
def test_a_bare_the_tells_again_what_is_named_in_full_elsewhere(det: str, times: int) -> None:
    assert _found(draft(AGAIN.format(det=det), Russia="country")) == [("invasion", "ASSAULT")] * times


DERAILED = """
    Passengers passenger NOUN NNS 3 nsubj:pass
    were be AUX VBD 3 aux:pass
    killed kill VERB VBN 0 root
    when when ADV WRB 7 mark
    {what} {what} NOUN NN 7 nsubj
    suddenly suddenly ADV RB 7 advmod
    {did} {lemma} VERB VBD 3 advcl
"""


@pytest.mark.parametrize(
    ("what", "did", "lemma", "told"),
    [("trams", "derailed", "derail", False), ("rebels", "advanced", "advance", True), ("bombs", "fell", "fall", True)],
)
def test_harm_by_accident_is_no_assault(what: str, did: str, lemma: str, told: bool) -> None:
    made = draft(DERAILED.format(what=what, did=did, lemma=lemma), Passengers="group")
    assert any(type_ == "ASSAULT" for _, type_ in _found(made)) == told
