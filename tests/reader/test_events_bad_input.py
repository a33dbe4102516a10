"""Events of text that is hardly prose: none that nobody tells, none across lines, none of what cannot be trusted."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Event, Reading, Report

HEADLINES = (
    "Police arrest three men in Oslo",
    "Rebels kill nine soldiers near Goma",
    "Protesters march in Colombo",
    "Russia imposes sanctions on Poland",
    "Rain in the north",
    "Bread dearer again",
    "Talks between Serbia and Kosovo in Vienna",
    "A quiet day at the harbour",
)
QUIET_HEADLINES = (
    "Heat, dust and empty shelves in the capital",
    "A long winter ahead for farmers",
    "Attack on prices at the big supermarkets",
    "Battle of the bands at the Apollo",
    "Red alert for skiers",
    "End of an era at the motor works",
)
INTERVIEW = (
    "INTERVIEWER: Did your troops attack the village on 3 May?",
    "GENERAL NOVAK: No. They did not.",
    "INTERVIEWER: Have your soldiers arrested the mayor?",
    "GENERAL NOVAK: The police arrested the mayor in Lipa on Monday.",
    "INTERVIEWER: Will the government release him?",
    "GENERAL NOVAK: I cannot say.",
)
LISTED = (
    "The paper reported on Monday:",
    "- Police arrested three men in Oslo on Sunday.",
    "* Protesters marched in the capital on Sunday.",
    "• Rebels released 12 hostages.",
    "1. Training of staff",
    "2) Purchase of tents",
    "- Budget: 400,000 dollars",
    "- Opening hours 9 to 5",
)
VOTES = (
    "Constituency\tParty\tVotes\tShare\nGorna North\tLabour Union\t12,400\t41.2%\nLipa\tPeople's Front\t9,811\t33.0%"
)
SCORES = "United 3 City 1\nRovers 0 Athletic 0\nPolice 2 Army 1\nArsenal 4 Defence Force 1"
FOULS = "Team | Attack | Defence | Penalties | Shots\nUnited | 34 | 12 | 2 | 14\nRaiders | 12 | 9 | 0 | 3"
LONG = (
    "The government, which has had a majority in the old chamber for nine years, "
    + ", ".join(f"which has built {count} schools in the {place} of the country" for count, place in enumerate(
        ("north", "south", "east", "west", "centre", "hills", "plain", "islands", "ports", "valleys"), start=2))
    + ", and which has told the people at every turn that roads and clinics would come in good time, said that "
    + ", that ".join(f"the {post} knew what the weather meant for the harvest" for post in (
        "president", "premier", "speaker", "chancellor", "treasurer", "mayor"))
    + ", and, while it rained outside, police arrested four men in Oslo."
)  # fmt: skip
WIRE = (
    "Police in Oslo arrested opposition leader Ana Kovac on Monday. Thousands of people protested in the capital."
    " Rebels killed nine soldiers near Goma."
)
GARBLED = "The police arrested in the of on Monday the and killed by of was."


def _read(text: str) -> Reading:
    return read_report(Report("r", text, published="2021-07-26"))


def _line(text: str, event: Event) -> int:
    return text.count("\n", 0, event.start)


def _types(reading: Reading) -> set[str]:
    return {event.type for event in reading.events}


def test_headlines_without_a_verb_tell_their_talks_and_nothing_of_prices_or_bands() -> None:
    told = _read("Talks between Serbia and Kosovo in Vienna\n\nMass protests in Colombo over fuel prices")
    assert _types(told) <= {"CONSULT", "PROTEST"}
    assert told.events
    assert not _read("\n\n".join(QUIET_HEADLINES)).events


def test_each_item_of_a_list_tells_its_own_event() -> None:
    text = "\n".join(LISTED)
    reading = _read(text)
    assert {_line(text, e) for e in reading.events} <= {1, 2, 3}
    assert {"COERCE", "RETREAT"} <= _types(reading)
    assert all("\n" not in text[e.start : e.end] for e in reading.events)


def test_an_interviewers_questions_tell_nothing() -> None:
    text = "\n\n".join(INTERVIEW)
    asked = {2 * n for n, line in enumerate(INTERVIEW) if line.startswith("INTERVIEWER")}
    reading = _read(text)
    assert not asked & {_line(text, e) for e in reading.events}
    assert "COERCE" in _types(reading)


@pytest.mark.parametrize("table", [VOTES, SCORES, FOULS])
def test_a_table_of_results_tells_nothing(table: str) -> None:
    assert not _read(table).events


def test_a_sentence_of_over_a_hundred_and_fifty_words_tells_what_happens_in_it() -> None:
    assert len(LONG.split()) > 150
    reading = _read(LONG)
    arrests = [e for e in reading.events if LONG[e.start : e.end] == "arrested"]
    assert [e.type for e in arrests] == ["COERCE"]
    assert arrests[0].actors
    assert len(reading.events) <= 3


def test_capitals_tell_what_small_letters_tell() -> None:
    loud, plain = _read(WIRE.upper()), _read(WIRE)
    assert _types(loud) == _types(plain) == {"COERCE", "PROTEST", "ASSAULT"}


def test_a_garbled_sentence_is_marked_and_tells_no_event() -> None:
    before, after = "The council met on Monday.", "Schools stay closed until further notice."
    reading = _read(f"{before} {GARBLED} {after}")
    start = len(before) + 1
    assert [s.trust for s in reading.sentences if s.start <= start < s.end] == ["garbled"]
    assert not [e for e in reading.events if start <= e.start < start + len(GARBLED)]


@pytest.mark.parametrize(
    "word", ["Attack", "Protest!", "Talks", "Kabul", "released", "War", "Sanctions.", "arrest", "."]
)
def test_a_text_of_one_word_tells_nothing(word: str) -> None:
    assert not _read(word).events


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_five_hundred_headlines_tell_their_own_events_alone(between: str) -> None:
    lines = [HEADLINES[k * 7 % len(HEADLINES)] for k in range(500)]
    text = between.join(lines)
    reading = _read(text)
    told = {lines[_line(text, e) // len(between)] for e in reading.events}
    assert told <= {h for h in HEADLINES if not h.startswith(("Rain", "Bread", "A quiet"))}
    assert len({e.id for e in reading.events}) == len(reading.events)
