"""Roles across events: what one tells of another's doers and victims, retellings, denials, and who meets."""

from __future__ import annotations

import pytest
from event_drafts import all_rows, draft, names

from dateline.model import Event
from dateline.reader import events
from dateline.reader.draft import Draft

CONDEMNED = """
    Paris Paris PROPN NNP 2 nsubj
    condemned condemn VERB VBD 0 root
    the the DET DT 4 det
    killing killing NOUN NN 2 obj
    of of ADP IN 6 case
    Ana Ana PROPN NNP 4 nmod
    by by ADP IN 8 case
    rebels rebel NOUN NNS 4 nmod
"""
DEMANDED = """
    Paris Paris PROPN NNP 2 nsubj
    demanded demand VERB VBD 0 root
    the the DET DT 4 det
    release release NOUN NN 2 obj
    of of ADP IN 6 case
    Ana Ana PROPN NNP 4 nmod
"""
FREED = """
    Rebels rebel NOUN NNS 2 nsubj
    kidnapped kidnap VERB VBD 0 root
    Ana Ana PROPN NNP 2 obj
    but but CCONJ CC 7 cc
    she she PRON PRP 7 nsubj:pass
    was be AUX VBD 7 aux:pass
    released release VERB VBN 2 conj
"""
CHARGE = """
    Paris Paris PROPN NNP 2 nsubj
    accused accuse VERB VBD 0 root
    Gorna Gorna PROPN NNP 2 obj
    of of SCONJ IN 5 mark
    killing kill VERB VBG 2 advcl
    villagers villager NOUN NNS 5 obj
    , , PUNCT , 9 punct
    a a DET DT 9 det
    charge charge NOUN NN 2 obj
    it it PRON PRP 11 nsubj
    {denied} {deny} VERB VBD 9 acl:relcl
"""
MET = """
    Ana Ana PROPN NNP 2 nsubj
    met meet VERB VBD 0 root
    Kovac Kovac PROPN NNP 2 obj
"""
VISITED = """
    Ana Ana PROPN NNP 2 nsubj
    visited visit VERB VBD 0 root
    Kovac Kovac PROPN NNP 2 obj
"""
SHELLED = """
    Rebels rebel NOUN NNS 2 nsubj
    shelled shell VERB VBD 0 root
    Gorna Gorna PROPN NNP 2 obj
    , , PUNCT , 5 punct
    killing kill VERB VBG 2 advcl
    villagers villager NOUN NNS 5 obj
"""


def told(made: Draft) -> dict[str, Event]:
    events.find(made, strict=all_rows)
    return {made.text[e.start : e.end]: e for e in made.events}


def test_who_condemns_a_deed_condemns_whoever_did_it() -> None:
    made = draft(CONDEMNED, Paris="government", Ana="person", rebels="group")
    made.parse.event[3] = "ASSAULT"
    assert names(made, told(made)["condemned"].recipients) == ["rebels"]


def test_who_demands_a_release_does_not_make_it() -> None:
    made = draft(DEMANDED, Paris="government", Ana="person")
    found = told(made)
    assert names(made, found["demanded"].actors) == ["Paris"]
    assert not found["release"].actors
    assert names(made, found["release"].recipients) == ["Ana"]


def test_the_captor_lets_the_captive_go() -> None:
    made = draft(FREED, Rebels="group", Ana="person")
    made.referent[4] = made.referent[2]
    released = told(made)["released"]
    assert names(made, released.actors) == ["Rebels"]
    assert names(made, released.recipients) == ["Ana"]


@pytest.mark.parametrize(
    ("form", "lemma", "status"),
    [("denied", "deny", "denied"), ("rejected", "reject", "denied"), ("made", "make", None)],
)
def test_a_charge_that_the_accused_denies_is_denied(form: str, lemma: str, status: str | None) -> None:
    made = draft(CHARGE.format(denied=form, deny=lemma), Paris="government", Gorna="country", villagers="group")
    made.referent[9] = made.referent[2]
    killing = told(made)["killing"]
    assert names(made, [killing.said_by or ""]) == ["Paris"]
    assert (killing.status == "denied") == (status is not None)


def test_all_who_meet_are_actors_but_a_visitor_has_a_host() -> None:
    made = draft(MET, Ana="person", Kovac="person")
    met = told(made)["met"]
    assert (names(made, met.actors), met.recipients) == (["Ana", "Kovac"], [])
    made = draft(VISITED, Ana="person", Kovac="person")
    visited = told(made)["visited"]
    assert (names(made, visited.actors), names(made, visited.recipients)) == (["Ana"], ["Kovac"])


def test_the_harm_told_with_its_deed_is_the_same_event() -> None:
    made = draft(SHELLED, Rebels="group", Gorna="place", villagers="group")
    found = told(made)
    assert found["killing"].repeats == found["shelled"].id
    assert names(made, found["killing"].actors) == ["Rebels"]
    assert names(made, found["shelled"].recipients) == ["villagers"]


def test_a_war_is_no_second_word_for_a_deed() -> None:
    rows = """
        Rebels rebel NOUN NNS 2 nsubj
        killed kill VERB VBD 0 root
        Ana Ana PROPN NNP 2 obj
        as as SCONJ IN 7 mark
        the the DET DT 6 det
        {noun} {noun} NOUN NN 7 nsubj
        raged rage VERB VBD 2 advcl
    """
    made = draft(rows.format(noun="war"), Rebels="group", Ana="person")
    assert not any(e.repeats for e in told(made).values())


def test_weapons_act_for_whoever_has_them() -> None:
    rows = """
        Warplanes warplane NOUN NNS 4 nsubj
        of of ADP IN 3 case
        Russia Russia PROPN NNP 1 nmod
        bombed bomb VERB VBD 0 root
        Gorna Gorna PROPN NNP 4 obj
    """
    made = draft(rows, Russia="country", Gorna="place")
    assert names(made, told(made)["bombed"].actors) == ["Russia"]


def test_who_rejects_an_offer_did_not_make_it() -> None:
    rows = """
        Kovac Kovac PROPN NNP 2 nsubj
        rejected reject VERB VBD 0 root
        the the DET DT 4 det
        demand demand NOUN NN 2 obj
        of of ADP IN 6 case
        Ana Ana PROPN NNP 4 nmod
    """
    made = draft(rows, Kovac="person", Ana="person")
    found = told(made)
    assert names(made, found["rejected"].actors) == ["Kovac"]
    assert names(made, found["rejected"].recipients) == ["Ana"]
    assert "demand" not in found or "Kovac" not in names(made, found["demand"].actors)


def test_who_claims_an_attack_made_it() -> None:
    rows = """
        Rebels rebel NOUN NNS 2 nsubj
        claimed claim VERB VBD 0 root
        the the DET DT 4 det
        attack attack NOUN NN 2 obj
    """
    made = draft(rows, Rebels="group")
    assert names(made, told(made)["attack"].actors) == ["Rebels"]


def test_who_asks_for_aid_is_to_have_it() -> None:
    rows = """
        Kovac Kovac PROPN NNP 2 nsubj
        asked ask VERB VBD 0 root
        Paris Paris PROPN NNP 2 obj
        to to PART TO 5 mark
        send send VERB VB 2 xcomp
        aid aid NOUN NN 5 obj
    """
    made = draft(rows, Kovac="person", Paris="government")
    aid = next(e for e in told(made).values() if e.type == "AID")
    assert (names(made, aid.actors), names(made, aid.recipients)) == (["Paris"], ["Kovac"])


@pytest.mark.parametrize(("tag", "doers"), [("PROPN NNP", []), ("ADJ JJ", ["Gornan"])])
def test_the_country_named_before_an_invasion_is_invaded_and_its_adjective_invades(tag: str, doers: list[str]) -> None:
    rows = f"""
        Paris Paris PROPN NNP 2 nsubj
        condemned condemn VERB VBD 0 root
        the the DET DT 5 det
        Gornan Gornan {tag} 5 {"compound" if "NNP" in tag else "amod"}
        invasion invasion NOUN NN 2 obj
    """
    made = draft(rows, Paris="government", Gornan="country")
    assert names(made, told(made)["invasion"].actors) == doers
