"""How likely right each event is."""

from __future__ import annotations

import dateline
from dateline.model import Event

TEXT = """Gunmen kill 12 in market attack

KANO, Nigeria (Agency) - Gunmen killed 12 people on Monday in an attack on a market in Kano, police said.

The attack came two days after the army arrested the leader of the group. President Musa Bello condemned the killings
and said he would meet the governor. Residents may hold a march. The opposition demanded that the minister resign.
"""


def events() -> list[Event]:
    return dateline.read(TEXT, date="2024-05-07").events


def test_what_is_told_first_has_a_likelihood_and_what_repeats_it_none() -> None:
    told = events()
    assert any(event.repeats for event in told)
    assert all((event.likelihood is None) == bool(event.repeats) for event in told)
    assert all(0 < event.likelihood < 1 for event in told if event.likelihood is not None)


def test_a_plain_act_between_named_parties_is_surer_than_a_possible_one() -> None:
    at = {TEXT[event.start : event.end]: event.likelihood or 0.0 for event in events()}
    assert at["arrested"] > at["march"] > 0
