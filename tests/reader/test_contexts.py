"""Contexts: an event has those that the words around it tell, or that hints bear out; and no others."""

from __future__ import annotations

from importlib.resources import files
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.parse import Name, Parse
from dateline.model import Actor, Anchor, Event, Report
from dateline.model.actor import ActorKind, Sector
from dateline.model.context import Context
from dateline.model.plover import EVENT_TYPES
from dateline.reader import events
from dateline.reader.draft import Draft
from dateline.reader.events.contexts import put_in_context

TABLE = files(events.__name__).joinpath("contexts.tsv").read_text(encoding="utf-8")
LINES = [line.split("\t") for line in TABLE.splitlines() if not line.startswith("#")]


def draft(*sentences: str) -> Draft:
    """A draft of sentences whose words stand apart by blanks and are their own lemmas."""
    parse = Parse(text=" ".join(sentences))
    at = 0
    for s, sentence in enumerate(sentences):
        first = len(parse)
        for word in sentence.split(" "):
            parse.start.append(at)
            parse.end.append(at + len(word))
            parse.lemma.append(word)
            parse.sentence.append(s)
            at += len(word) + 1
        parse.sentences.append((first, len(parse)))
    return Draft(Report("t", parse.text), Anchor(), parse)


def contexts(made: Draft, type: str = "SUPPORT", mode: str | None = None, actors: tuple[str, ...] = ()) -> list[str]:
    """Those of an event at the first word."""
    event = Event("e1", 0, 1, type, mode, list(actors))
    put_in_context(made, [(event, 0)])
    return list(event.contexts)


def test_the_table_has_a_line_for_each_context_in_order() -> None:
    assert [line[0] for line in LINES] == list(get_args(Context))
    assert {len(line) for line in LINES} == {6}


def test_the_table_names_types_modes_and_sectors_that_there_are() -> None:
    known = {*EVENT_TYPES, *get_args(Sector)} | {f"{t}/{m}" for t, kind in EVENT_TYPES.items() for m in kind.modes}
    cells = {cell for line in LINES for column in line[2:] for part in column.split("; ") for cell in part.split("|")}
    assert {cell for cell in cells if cell[:1].isupper()} <= known
    assert all(cell == cell.lower() for cell in cells - known)


def test_a_word_that_tells_gives_its_context() -> None:
    assert contexts(draft("praised the court")) == ["legal"]
    assert contexts(draft("praised the nuclear summit")) == ["diplomatic", "cbrn"]
    assert contexts(draft("praised the weather")) == []


def test_one_hint_is_not_enough() -> None:
    assert contexts(draft("praised the vote")) == []
    assert contexts(draft("praised the vote for the candidate")) == ["election"]


def test_words_that_count_as_one_bear_nothing_out() -> None:
    assert contexts(draft("praised the doctor at the hospital")) == []


def test_a_hint_is_borne_out_by_a_sentence_beside_it() -> None:
    assert contexts(draft("praised the vote", "The referendum is on Sunday")) == ["election"]
    assert contexts(draft("praised the day", "The referendum is on Sunday")) == []


def test_a_hint_is_borne_out_by_what_the_report_is_about() -> None:
    far = ["Nothing more was said", *["Voters came to the ballot box"] * 3]
    assert contexts(draft("praised the vote", *far)) == ["election"]
    assert contexts(draft("praised the vote", *far[:2])) == []


def test_of_words_within_each_other_the_longest_counts() -> None:
    assert contexts(draft("condemned the murder")) == ["crime"]
    assert contexts(draft("condemned the drug cartel")) == ["illegal_drugs"]
    assert contexts(draft("condemned the cartel")) == ["crime"]


@pytest.mark.parametrize("said", ["human rights", "human-rights", "human - rights", "HUMAN RIGHTS"])
def test_hyphens_and_capitals_do_not_matter(said: str) -> None:
    assert contexts(draft(f"praised the {said} record")) == ["human_rights"]


def test_people_and_places_named_so_tell_nothing() -> None:
    made = draft("praised Anna Church")
    made.parse.names = [Name(1, 3, "PER")]
    assert contexts(made) == []


@pytest.mark.parametrize(("type", "mode", "context"), [
    ("ELECT", None, "election"),
    ("ASSAULT", "aerial", "military"),
    ("COERCE", "cyber", "cyber"),
])  # fmt: skip
def test_some_types_and_modes_tell_by_themselves(type: str, mode: str | None, context: str) -> None:
    assert contexts(draft("did it"), type, mode) == [context]


def _with(*actors: tuple[ActorKind, str | None, Sector | None]) -> Draft:
    made = draft("did it")
    for kind, country, sector in actors:
        made.new_actor(Actor("", "X", kind, country, sector=sector))
    return made


def test_who_takes_part_tells() -> None:
    assert contexts(_with(("group", None, "LEG")), actors=("a1",)) == ["legislative"]


def test_two_states_that_deal_with_each_other_are_diplomatic() -> None:
    two = _with(("country", "FRA", None), ("government", "NOR", "GOV"))
    assert contexts(two, "CONSULT", actors=("a1", "a2")) == ["diplomatic"]
    assert contexts(two, "ASSAULT", actors=("a1", "a2")) == []
    one = _with(("country", "FRA", None), ("government", "FRA", "GOV"))
    assert contexts(one, "CONSULT", actors=("a1", "a2")) == []


@given(st.lists(st.text(min_size=1).filter(lambda word: " " not in word), min_size=1))
def test_any_words_do(words: list[str]) -> None:
    assert set(contexts(draft(" ".join(words)))) <= set(get_args(Context))
