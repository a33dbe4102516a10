"""Modes: by what is asked for, by the means that stands beside the deed, and by the means told before."""

from __future__ import annotations

import pytest
from event_drafts import draft

from dateline.model import Event
from dateline.reader import events
from dateline.reader.events.modes import share_means

URGED = """
    Ana Ana PROPN NNP 2 nsubj
    urged urge VERB VBD 0 root
    Kovac Kovac PROPN NNP 2 obj
    to to PART TO 5 mark
    {verb} {verb} VERB VB 2 xcomp
"""
KILLED = """
    Ana Ana PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    killed kill VERB VBN 0 root
    {preposition} {preposition} ADP IN 5 case
    {means} {means} NOUN NN 3 obl
"""
THREATENED = """
    Ana Ana PROPN NNP 2 nsubj
    threatened threaten VERB VBD 0 root
    to to PART TO 4 mark
    {verb} {verb} VERB VB 2 xcomp
"""


@pytest.mark.parametrize(
    ("verb", "mode"), [("stop", "yield"), ("help", "assist"), ("meet", "meet"), ("think", "change")]
)
def test_a_request_has_the_mode_of_what_is_asked(verb: str, mode: str) -> None:
    made = draft(URGED.format(verb=verb), Ana="person", Kovac="person")
    events.find(made)
    assert [(e.type, e.mode) for e in made.events if made.text[e.start : e.end] == "urged"] == [("REQUEST", mode)]


@pytest.mark.parametrize(
    ("preposition", "means", "mode"),
    [
        ("by", "gunman", "firearms"),
        ("in", "airstrike", "aerial"),
        ("by", "grenade", "explosives"),
        ("with", "machete", "primitive"),
        ("by", "rebel", None),
        ("near", "tank", None),
        ("beside", "mortar", None),
    ],
)
def test_the_means_beside_a_deed_is_its_mode(preposition: str, means: str, mode: str | None) -> None:
    made = draft(KILLED.format(preposition=preposition, means=means), Ana="person")
    events.find(made)
    assert [(e.type, e.mode) for e in made.events if made.text[e.start : e.end] == "killed"] == [("ASSAULT", mode)]


@pytest.mark.parametrize(("verb", "mode"), [("attack", "violence"), ("resign", None)])
def test_a_threat_is_of_violence_where_the_core_sees_it_and_a_violent_word_is_told(verb: str, mode: str | None) -> None:
    made = draft(THREATENED.format(verb=verb), Ana="person")
    made.parse.event[1], made.parse.mode[1] = "THREATEN", "violence"
    events.find(made)
    assert [e.mode for e in made.events if e.type == "THREATEN"] == [mode]


def test_to_accuse_is_to_allege_whatever_the_core_says() -> None:
    made = draft(URGED.replace("urged urge", "accused accuse").format(verb="lie"), Ana="person", Kovac="person")
    made.parse.event[1], made.parse.mode[1] = "ACCUSE", "disapprove"
    events.find(made)
    assert [(e.type, e.mode) for e in made.events if e.type == "ACCUSE"] == [("ACCUSE", "allege")]


def test_a_second_telling_is_by_the_means_of_the_first() -> None:
    first, again, other = (Event(i, 0, 1, "ASSAULT", None) for i in ("e1", "e2", "e3"))
    first.mode, again.repeats = "heavy-weapons", "e1"
    share_means([first, again, other])
    assert [e.mode for e in (first, again, other)] == ["heavy-weapons", "heavy-weapons", None]
