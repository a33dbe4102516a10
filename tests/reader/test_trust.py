"""Trust: fragments and a stray narrator are not trusted; headlines, lists, answers and style are."""

from __future__ import annotations

import pytest
from speech_drafts import read

from dateline.api import read_report
from dateline.model import Report

BEFORE = "The council met on Monday. The mayor opened the session at noon."
AFTER = "The vote was taken in the evening. The hall was full. The budget passed. The session ended late."


def trusts(text: str) -> dict[str, str]:
    draft = read(text)
    return {draft.text[s.start : s.end]: s.trust for s in draft.sentences}


@pytest.mark.parametrize(
    "stray", ["Mass destruction.", "Forty farmers for police violence.", "Had to be rescued by boat."]
)
def test_a_fragment_in_running_prose_is_garbled(stray: str) -> None:
    assert trusts(f"{BEFORE} {stray} {AFTER}")[stray] == "garbled"


def test_a_narrator_who_turns_up_once_is_garbled() -> None:
    assert trusts(f"{BEFORE} I had killed him. {AFTER}")["I had killed him."] == "garbled"


@pytest.mark.parametrize(
    "text",
    [
        f"Council passes budget\nMayor pleased\n\n{BEFORE} {AFTER}",
        f"{BEFORE} {AFTER}\n\nWhat comes next:\n- March 15: vote\n- March 16: session",
        f"{BEFORE} No trains. No buses. {AFTER}",
        f'{BEFORE} "I had killed him," the man said. {AFTER}',
        f"I went to the council. I spoke to the mayor. {BEFORE} I left at noon. {AFTER}",
        "'Not one penny,' he said. " + BEFORE + " " + AFTER,
        "By Anna Berg.\n\n" + BEFORE + " " + AFTER,
    ],
)
def test_what_may_do_without_a_clause_or_say_i_is_trusted(text: str) -> None:
    assert set(trusts(text).values()) == {"ok"}


@pytest.mark.parametrize(
    ("before", "speaker"), [("The court fined Ana Ruiz.", "Ana Ruiz"), ("I had killed Ana Ruiz.", None)]
)
def test_a_pronoun_means_nobody_of_a_garbled_sentence(before: str, speaker: str | None) -> None:
    text = f"It rained on Monday. The roads were closed. {before} She said that nothing was lost. {AFTER}"
    reading = read_report(Report(id="t", text=text))
    (said,) = reading.statements
    assert {a.id: a.name for a in reading.actors}.get(said.speaker or "") == speaker
