"""Where events take place: what the clause tells, at the finest level told."""

from __future__ import annotations

import pytest

from dateline.api import read_report
from dateline.model import Report


def places(text: str, trigger: str) -> list[str]:
    reading = read_report(Report(id="t", text=text, published="2024-05-06"))
    names = {a.id: a.name for a in reading.actors}
    event = next(e for e in reading.events if text[e.start : e.end].startswith(trigger))
    return [names[id] for id in event.places]


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("Protesters clashed with police in Nairobi on Monday.", "clashed", ["Nairobi"]),
        ("Gunmen killed five soldiers in the northern city of Kano on Monday.", "killed", ["Kano"]),
        ("Gunmen killed five people in Homs, Syria, on Monday.", "killed", ["Homs"]),
        ("A bomb killed nine people in Iraq's Anbar province.", "killed", ["Anbar"]),
        ("In Syria, government troops shelled Homs on Sunday.", "shelled", ["Homs"]),
        ("Two aid workers were kidnapped in Sudan on Monday.", "kidnapped", ["Sudan"]),
        ("Thousands protested in Paris and Lyon.", "protested", ["Paris", "Lyon"]),
        ("A car bomb exploded near the Iraqi city of Mosul, killing six soldiers.", "killing", ["Mosul"]),
        ("In Kano, residents said that soldiers had killed five traders.", "killed", ["Kano"]),
        ("Soldiers killed three men at a checkpoint outside Mopti.", "killed", ["Mopti"]),
    ],
)
def test_an_event_is_where_its_clause_puts_it(text: str, trigger: str, names: list[str]) -> None:
    assert places(text, trigger) == names


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A judge in Rome rejected the appeal of the ministry.", "rejected"),
        ("The Security Council rejected a resolution on Syria.", "rejected"),
    ],
)
def test_where_somebody_sits_or_what_it_is_about_is_no_place_of_the_event(text: str, trigger: str) -> None:
    assert places(text, trigger) == []
