"""Upkeep: unnamed actors that no fact needs go, and every id in the draft follows."""

from __future__ import annotations

from dateline.language.parse import Parse
from dateline.model import (
    Actor,
    Anchor,
    Doubt,
    Event,
    Interval,
    Office,
    Pledge,
    Quantity,
    Report,
    Span,
    Statement,
)
from dateline.reader import upkeep
from dateline.reader.draft import Draft


def _draft() -> Draft:
    """Villagers (a1) are needed by nothing; Otieno (a2) is named; soldiers (a3) act; Oslo (a4) is named."""
    draft = Draft(Report("t", "x"), Anchor(), Parse("x"))
    for name, kind in (("villagers", "group"), ("Otieno", "person"), ("soldiers", "group"), ("Oslo", "place")):
        draft.new_actor(Actor("", name, kind))  # type: ignore[arg-type]
    draft.unnamed = {"a1", "a3"}
    draft.referent = {0: "a1", 1: "a2", 2: "a3"}
    return draft


def test_what_no_fact_needs_goes() -> None:
    draft = _draft()
    upkeep.find(draft)
    assert [(a.id, a.name) for a in draft.actors] == [("a1", "Otieno"), ("a2", "Oslo")]
    assert draft.referent == {1: "a1"}


def test_every_fact_follows() -> None:
    draft = _draft()
    here = Span(0, 1)
    draft.offices.append(Office("a2", "mayor", "a4", None, Interval(None, None), here))
    draft.quantities.append(Quantity(0, 1, 1.0, of="a3", where="a4", said_by="a2"))
    draft.statements.append(Statement("direct", [here], speaker="a2"))
    draft.events.append(Event("e1", 0, 1, "ASSAULT", actors=["a3"], recipients=["a2"], places=["a4"], said_by="a2"))
    draft.pledges.append(Pledge("a3", "a2", 0, 1))
    draft.doubts.append(Doubt("A401", "minor", [here], "m", ["a2", "e1", "q0"]))
    upkeep.find(draft)
    assert [a.name for a in draft.actors] == ["Otieno", "soldiers", "Oslo"]
    assert (draft.offices[0].actor, draft.offices[0].of) == ("a1", "a3")
    assert (draft.quantities[0].of, draft.quantities[0].where, draft.quantities[0].said_by) == ("a2", "a3", "a1")
    assert draft.statements[0].speaker == "a1"
    event = draft.events[0]
    assert (event.actors, event.recipients, event.places, event.said_by) == (["a2"], ["a1"], ["a3"], "a1")
    assert (draft.pledges[0].by, draft.pledges[0].to) == ("a2", "a1")
    assert draft.doubts[0].facts == ["a1", "e1", "q0"]


def test_an_unnamed_actor_that_a_doubt_names_stays() -> None:
    draft = _draft()
    draft.doubts.append(Doubt("S603", "minor", [Span(0, 1)], "m", ["a1"]))
    upkeep.find(draft)
    assert [a.name for a in draft.actors] == ["villagers", "Otieno", "Oslo"]
