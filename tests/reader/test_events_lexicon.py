"""The trigger lexicon: its lines are well formed and its words are found in all their forms."""

from __future__ import annotations

from importlib.resources import files

import pytest

from dateline.model.plover import EVENT_TYPES
from dateline.reader.events.classes import NOUN_CLASSES
from dateline.reader.events.lexicon import NONE, TABLES, Sense, adjectives, nouns, read_sense, read_senses, verbs
from dateline.reader.events.lexicon.forms import noun_forms, verb_forms

_ASKED_OF_THE_DRAFT = {"who", "name", "person", "place", "country"}


def _senses() -> list[Sense]:
    return [s for index in (verbs(), nouns(), adjectives()) for senses in index.values() for s in senses]


def test_every_sense_has_a_type_and_a_mode_of_that_type() -> None:
    for sense in (s for s in _senses() if s.type != NONE):
        assert sense.type in EVENT_TYPES
        assert sense.mode is None or sense.mode in EVENT_TYPES[sense.type].modes


def test_every_class_that_a_condition_names_exists() -> None:
    used = {c for s in _senses() for cond in s.conditions for check in cond.checks for c in check.classes}
    assert used <= set(NOUN_CLASSES) | _ASKED_OF_THE_DRAFT


def test_every_type_has_a_trigger() -> None:
    assert {s.type for s in _senses()} == {*EVENT_TYPES, NONE}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_holds_its_own_type_alone_and_can_be_taken_in(table: str) -> None:
    text = files("dateline.reader.events.lexicon").joinpath(f"{table}.txt").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line and line[0] not in "#["]
    wanted = NONE if table == "figures" else table.upper()
    assert {s.type for row in rows for s in read_senses(row, "subj>obj")} == {wanted}
    assert len(text.splitlines()) <= 400


def test_words_of_one_line_share_what_it_says() -> None:
    lift, ease = read_senses("lift, ease off: CONCEDE subj>on obj=ban", "subj>obj")
    assert (lift.word, ease.word, ease.particle) == ("lift", "ease", "off")
    assert lift.conditions == ease.conditions


def test_a_sense_is_read_from_its_line() -> None:
    sense = read_sense("fire on: ASSAULT/firearms subj>on|at !obj=#office,shot on|at ?", "subj>obj")
    assert (sense.word, sense.particle, sense.type, sense.mode) == ("fire", "on", "ASSAULT", "firearms")
    assert sense.actors == (("subj",),)
    assert sense.recipients == (("on",), ("at",))
    assert sense.weak
    forbidden, either = sense.conditions
    assert forbidden.forbidden
    assert forbidden.checks[0].words == {"shot"}
    assert forbidden.checks[0].classes == ("office",)
    assert [c.slot for c in either.checks] == ["on", "at"]


@pytest.mark.parametrize("line", ["go: NOTHING", "go: ASSAULT/phone"])
def test_a_line_with_an_unknown_type_or_mode_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="no such type or mode"):
        read_sense(line, "subj>obj")


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("expel", {"expel", "expels", "expelled", "expelling"}),
        ("seize", {"seizes", "seized", "seizing"}),
        ("deny", {"denies", "denied", "denying"}),
        ("withdraw", {"withdrew", "withdrawn", "withdrawing"}),
        ("agree", {"agreed", "agreeing"}),
        ("release", {"released", "releasing"}),
        ("burn", {"burnt", "burned"}),
    ],
)
def test_the_forms_of_a_verb(verb: str, forms: set[str]) -> None:
    assert forms <= verb_forms(verb)


def test_the_forms_of_a_noun() -> None:
    assert noun_forms("clash") == {"clash", "clashes"}
    assert noun_forms("ambush") == {"ambush", "ambushes"}
    assert noun_forms("bounty") == {"bounty", "bounties"}


def test_figures_are_tried_first_then_two_words_then_those_that_ask_for_more() -> None:
    for senses in verbs().values():
        told = [s for s in senses if s.type != NONE]
        assert list(senses[len(senses) - len(told) :]) == told
        single = [s.particle is None for s in told]
        assert single == sorted(single)
        asked = [sum(not c.forbidden for c in s.conditions) for s in told if s.particle is None]
        assert asked == sorted(asked, reverse=True)
