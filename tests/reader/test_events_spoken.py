"""Roles that an act of word shares with the act it speaks of."""

from __future__ import annotations

from event_drafts import draft, names

from dateline.model import Event
from dateline.reader import events
from dateline.reader.draft import Draft


def told(made: Draft) -> dict[str, Event]:
    events.find(made)
    return {made.text[e.start : e.end]: e for e in made.events}


def test_whom_one_demands_an_act_of_is_to_do_it() -> None:
    made = draft(
        """
        Paris Paris PROPN NNP 2 nsubj
        demanded demand VERB VBD 0 root
        the the DET DT 4 det
        release release NOUN NN 2 obj
        of of ADP IN 6 case
        Ana Ana PROPN NNP 4 nmod
        by by ADP IN 8 case
        rebels rebel NOUN NNS 4 nmod
        """,
        Paris="government",
        Ana="person",
        rebels="group",
    )
    demand = told(made)["demanded"]
    assert names(made, demand.actors) == ["Paris"]
    assert names(made, demand.recipients) == ["rebels"]


def test_whom_one_threatens_to_harm_is_threatened() -> None:
    made = draft(
        """
        Rebels rebel NOUN NNS 2 nsubj
        threatened threaten VERB VBD 0 root
        to to PART TO 4 mark
        launch launch VERB VB 2 xcomp
        attacks attack NOUN NNS 4 obj
        against against ADP IN 7 case
        Gorna Gorna PROPN NNP 5 nmod
        """,
        Rebels="group",
        Gorna="country",
    )
    assert names(made, told(made)["threatened"].recipients) == ["Gorna"]


def test_an_army_threatened_with_being_sent_is_not_threatened() -> None:
    made = draft(
        """
        Paris Paris PROPN NNP 2 nsubj
        threatened threaten VERB VBD 0 root
        to to PART TO 4 mark
        deploy deploy VERB VB 2 xcomp
        troops troop NOUN NNS 4 obj
        """,
        Paris="government",
        troops="group",
    )
    made.parse.event[3] = "MOBILIZE"
    assert told(made)["threatened"].recipients == []


def test_troops_that_somebody_is_to_withdraw_are_not_asked() -> None:
    made = draft(
        """
        Paris Paris PROPN NNP 2 nsubj
        demanded demand VERB VBD 0 root
        that that SCONJ IN 6 mark
        troops troop NOUN NNS 6 nsubj:pass
        be be AUX VB 6 aux:pass
        withdrawn withdraw VERB VBN 2 ccomp
        """,
        Paris="government",
        troops="group",
    )
    assert told(made)["demanded"].recipients == []


def test_the_demand_that_is_rejected_is_the_last_one_told() -> None:
    made = draft(
        """
        Unions union NOUN NNS 2 nsubj
        urged urge VERB VBD 0 root
        talks talk NOUN NNS 2 obj
        but but CCONJ CC 6 cc
        Paris Paris PROPN NNP 6 nsubj
        rejected reject VERB VBD 2 conj
        the the DET DT 8 det
        appeal appeal NOUN NN 6 obj
        """,
        Unions="organization",
        Paris="government",
    )
    assert names(made, told(made)["rejected"].recipients) == ["Unions"]


def test_two_who_accuse_each_other_are_accused() -> None:
    made = draft(
        """
        Rebels rebel NOUN NNS 4 nsubj
        and and CCONJ CC 3 cc
        loyalists loyalist NOUN NNS 1 conj
        accused accuse VERB VBD 0 root
        each each DET DT 6 det
        other other ADJ JJ 4 obj
        of of ADP IN 8 case
        fraud fraud NOUN NN 4 obl
        """,
        Rebels="group",
        loyalists="group",
    )
    accused = told(made)["accused"]
    assert names(made, accused.recipients) == names(made, accused.actors) == ["Rebels", "loyalists"]
