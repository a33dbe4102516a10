"""The doubts G501, G502, G504 and R301."""

from __future__ import annotations

from speech_drafts import read

from dateline.model import Doubt
from dateline.reader.doubts import circular, fragment, person, repeated

BEFORE = "The council met on Monday. The mayor opened the session at noon."
AFTER = "The vote was taken in the evening. The hall was full. The budget passed. The session ended late."


def found(text: str) -> list[tuple[str, list[str]]]:
    draft = read(text)
    doubts: list[Doubt] = [d for finder in (fragment, person, repeated, circular) for d in finder.find(draft)]
    return [(d.code, [s.of(text) for s in d.spans]) for d in doubts]


def test_a_fragment_is_questioned() -> None:
    assert found(f"{BEFORE} Mass destruction. {AFTER}") == [("G501", ["Mass destruction."])]


def test_a_stray_first_person_is_questioned() -> None:
    assert found(f"{BEFORE} I had killed him. {AFTER}") == [("G502", ["I had killed him."])]


def test_a_sentence_told_twice_is_questioned() -> None:
    lead = "The last Norwegian engineers will leave the harbour of Almeda by the end of the month."
    again = "The last Norwegian engineers will leave the port of Almeda by the end of the month."
    assert found(f"{lead} {AFTER} {again}") == [("R301", [lead, again])]
    assert found(f"{lead}\n\n{lead} {AFTER}") == [("R301", [lead, lead])]


def test_a_passage_pasted_twice_is_questioned_once() -> None:
    one = "The last Norwegian engineers will leave the harbour of Almeda by the end of the month."
    two = "The owner of the quarry promised the families of the miners a new school."
    passage = f"{one} {two}"
    assert found(f"{passage} {AFTER} {passage}") == [("R301", [passage, passage])]


def test_lines_of_one_list_are_not_told_twice() -> None:
    text = (
        "Shares of the bank Nordhaven closed at 20 dollars in Oslo trading on Monday. "
        "Shares of the mill Westerholm closed at 31 dollars in Oslo trading on Monday."
    )
    assert found(text) == []


def test_a_headline_may_say_what_the_lead_says() -> None:
    lead = "The last Norwegian engineers will leave the harbour of Almeda by the end of the month"
    assert found(f"{lead}\n\n{lead}, the ministry said. {AFTER}") == []


def test_clean_prose_raises_no_doubt() -> None:
    assert found(f"{BEFORE} {AFTER}") == []


def test_an_act_given_as_its_own_reason_is_questioned() -> None:
    codes = [
        code for code, _ in found("The king ordered the invasion of Arcadia under the pretext of invading Arcadia.")
    ]
    assert codes == ["G504"]


def test_another_act_is_a_reason() -> None:
    assert found("The king ordered the invasion of Arcadia under the pretext of protecting Arcadia.") == []


def test_first_person_in_reported_speech_is_questioned() -> None:
    text = f"{BEFORE} Anna Berg said she saw soldiers moving around me but heard nothing. {AFTER}"
    assert [code for code, _ in found(text)] == ["G502"]
