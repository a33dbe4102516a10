"""Events: triggers, roles, what is left out, and retellings."""

from __future__ import annotations

from datetime import date

from event_drafts import all_rows, draft, names, said
from hypothesis import given
from hypothesis import strategies as st

from dateline.api import read_report
from dateline.model import Interval, Report, Span, Time
from dateline.reader import events, pledges
from dateline.reader.draft import Draft

ARREST = """
    Police police NOUN NNS 2 nsubj
    arrested arrest VERB VBD 0 root
    Ana Ana PROPN NNP 2 obj
    in in ADP IN 5 case
    Gorna Gorna PROPN NNP 2 obl
    on on ADP IN 7 case
    Monday Monday PROPN NNP 2 obl
"""
FIRED_MINISTER = """
    Kovac Kovac PROPN NNP 2 nsubj
    fired fire VERB VBD 0 root
    a a DET DT 4 det
    {object} {object} NOUN NN 2 obj
"""
TALKS = """
    Ana Ana PROPN NNP 2 nsubj
    held hold VERB VBD 0 root
    talks talk NOUN NNS 2 obj
    with with ADP IN 5 case
    Kovac Kovac PROPN NNP 3 nmod
"""
HEART = """
    Kovac Kovac PROPN NNP 2 nsubj
    had have VERB VBD 0 root
    a a DET DT 5 det
    heart heart NOUN NN 5 compound
    attack attack NOUN NN 2 obj
"""
LEADER = """
    The the DET DT 3 det
    protest protest NOUN NN 3 compound
    leader leader NOUN NN 4 nsubj
    spoke speak VERB VBD 0 root
"""
ACCUSED = """
    Ana Ana PROPN NNP 2 nsubj
    accused accuse VERB VBD 0 root
    Kovac Kovac PROPN NNP 2 obj
    of of SCONJ IN 5 mark
    killing kill VERB VBG 2 advcl
    villagers villager NOUN NNS 5 obj
"""


def found(made: Draft) -> Draft:
    events.find(made, strict=all_rows)
    return made


def test_an_event_has_type_roles_place_and_status() -> None:
    made = draft(ARREST, Police="organization", Ana="person", Gorna="place")
    [event] = found(made).events
    assert (event.type, event.mode, event.status) == ("COERCE", "arrest", "happened")
    assert names(made, event.actors) == ["Police"]
    assert names(made, event.recipients) == ["Ana"]
    assert names(made, event.places) == ["Gorna"]
    assert made.text[event.start : event.end] == "arrested"


def test_its_time_is_the_one_told_and_not_the_day_of_the_report() -> None:
    made = draft(ARREST, Police="organization", Ana="person")
    assert found(made).events[0].time is None
    made = draft(ARREST, Police="organization", Ana="person")
    at = made.text.index("Monday")
    monday = Interval.day(date(2021, 7, 19))
    made.times.append(Time(at, at + 6, "DATE", "2021-07-19", None, monday))
    assert found(made).events[0].time == monday


def test_what_lies_ahead_is_planned() -> None:
    made = draft(ARREST, Police="organization", Ana="person")
    at = made.text.index("Monday")
    made.times.append(Time(at, at + 6, "DATE", "2021-08-02", None, Interval.day(date(2021, 8, 2))))
    made.parse.xpos[next(k for k in range(len(made.parse)) if made.parse.word(k) == "arrested")] = "VBP"
    assert found(made).events[0].status == "planned"


def test_a_past_act_has_no_day_to_come() -> None:
    made = draft(ARREST, Police="organization", Ana="person")
    at = made.text.index("Monday")
    made.times.append(Time(at, at + 6, "DATE", "2021-08-02", None, Interval.day(date(2021, 8, 2))))
    assert (found(made).events[0].status, made.events[0].time) == ("happened", None)


def test_a_word_is_read_by_its_company() -> None:
    sacked = draft(FIRED_MINISTER.format(object="minister"), Kovac="person", minister="person")
    assert [(e.type, e.mode) for e in found(sacked).events] == [("SANCTION", "expel")]
    shot = draft(FIRED_MINISTER.format(object="shot"), Kovac="person")
    assert [(e.type, e.mode) for e in found(shot).events] == [("ASSAULT", "firearms")]


def test_talks_have_their_parties() -> None:
    made = draft(TALKS, Ana="person", Kovac="person")
    [event] = found(made).events
    assert event.type == "CONSULT"
    assert set(names(made, event.actors + event.recipients)) == {"Ana", "Kovac"}


def test_figures_of_speech_and_mere_qualifiers_are_no_events() -> None:
    assert not found(draft(HEART, Kovac="person")).events
    assert not found(draft(LEADER)).events


def test_an_accusation_and_what_one_is_accused_of() -> None:
    made = draft(ACCUSED, Ana="person", Kovac="person", villagers="group")
    accusation, deed = found(made).events
    assert (accusation.type, deed.type) == ("ACCUSE", "ASSAULT")
    assert names(made, accusation.recipients) == names(made, deed.actors) == ["Kovac"]
    assert names(made, deed.recipients) == ["villagers"]
    assert deed.said_by == accusation.actors[0]


def test_who_says_it_is_told() -> None:
    made = draft(ARREST, Police="organization", Ana="person")
    said(made, "Police arrested Ana", "Police")
    assert found(made).events[0].said_by == made.referent[0]


def test_a_garbled_sentence_tells_nothing() -> None:
    made = draft(ARREST, Police="organization", Ana="person")
    made.sentences[0].trust = "garbled"
    assert not found(made).events


def test_sport_tells_no_assaults() -> None:
    rows = """
        The the DET DT 2 det
        striker striker NOUN NN 3 nsubj
        attacked attack VERB VBD 0 root
        the the DET DT 5 det
        goal goal NOUN NN 3 obj
        in in ADP IN 8 case
        the the DET DT 8 det
        league league NOUN NN 3 obl
    """
    assert not found(draft(rows, striker="person")).events


def test_a_second_telling_repeats_the_first() -> None:
    reading = read_report(Report("t", "Rebels attacked Gorna and the attack failed."))
    first, second = reading.events
    assert second.repeats == first.id
    assert second.actors == first.actors != []
    assert Span(second.start, second.end).of(reading.report.text) == "attack"


@st.composite
def any_draft(draw: st.DrawFn) -> Draft:
    """A sentence of any words with any tags and any tree."""
    n = draw(st.integers(1, 12))
    words = st.sampled_from(
        ["attacked", "talks", "will", "not", "we", "Gorna", "urged", "to", "that", "strike", "é\u200f"]
    )
    rows = []
    for k in range(n):
        word = draw(words)
        upos, xpos = draw(
            st.sampled_from([("VERB", "VBD"), ("VERB", "VBN"), ("NOUN", "NN"), ("PROPN", "NNP"), ("AUX", "MD")])
        )
        rows.append(f"{word} {word} {upos} {xpos} {draw(st.integers(0, k))} {draw(st.sampled_from(RELATIONS))}")
    return draft("\n".join(rows))


RELATIONS = [
    "nsubj",
    "obj",
    "conj",
    "xcomp",
    "ccomp",
    "advcl",
    "acl:relcl",
    "obl",
    "nmod",
    "aux",
    "mark",
    "compound:prt",
]


@given(any_draft())
def test_any_tree_gives_events_with_words_of_the_text(made: Draft) -> None:
    pledges.find(found(made))
    for event in made.events:
        assert Span(event.start, event.end).of(made.text).strip()
