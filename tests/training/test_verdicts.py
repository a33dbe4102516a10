"""Rows of a reading against the events marked by hand."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.model import Actor, Event, Span
from training.verdicts import OK, Verdicts

TEXT = "Rebels attacked Kano. The attack killed two. They fled."
NAMED = {
    "a1": Actor("a1", "group", "rebels", mentions=[Span(0, 6)]),
    "a2": Actor("a2", "place", "Kano", mentions=[Span(16, 20)]),
}
ATTACKED, ATTACK, FLED = (7, 15), (26, 32), (50, 54)


def marked(at: tuple[int, int], repeats: int | None = None, **other: Any) -> dict[str, Any]:
    event = {"start": at[0], "end": at[1], "type": "ASSAULT", "status": "happened", "repeats": repeats}
    return event | {"actors": [[0, 6]], "recipients": [[16, 20]]} | other


def row(at: tuple[int, int], **other: Any) -> Event:
    given = {"type": "ASSAULT", "actors": ["a1"], "recipients": ["a2"]} | other
    return Event("e1", *at, **given)


MARKED = [marked(ATTACKED), marked(ATTACK, repeats=0)]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        (row(ATTACKED), OK),
        (row(FLED), "no_event"),
        (row(ATTACKED, type="COERCE"), "type"),
        (row(ATTACKED, status="planned"), "status"),
        (row(ATTACKED, actors=["a2"]), "actor"),
        (row(ATTACKED, recipients=["a1"]), "recipient"),
        (row(ATTACKED, actors=[], recipients=[]), OK),
    ],
)
def test_a_row_is_struck_out_for_what_is_wrong_with_it(told: Event, verdict: str) -> None:
    assert Verdicts(TEXT, MARKED).of(told, NAMED) == verdict


def test_a_happening_has_one_row() -> None:
    verdicts = Verdicts(TEXT, MARKED)
    assert [verdicts.of(row(at), NAMED) for at in (ATTACKED, ATTACK)] == [OK, "second"]
    assert len(verdicts.told) == 1


def test_a_pronoun_bears_witness_against_nobody() -> None:
    they = marked(FLED, actors=[[45, 49]])
    assert Verdicts(TEXT, [they]).of(row(FLED), NAMED) == OK
