"""Roles that the core guesses: what in the text speaks against them."""

from __future__ import annotations

import pytest
from event_drafts import all_rows, draft, names

from dateline.reader import events
from dateline.reader.draft import Draft

SINCE = """
    Ferries ferry NOUN NNS 3 nsubj:pass
    were be AUX VBD 3 aux:pass
    suspended suspend VERB VBN 0 root
    since since SCONJ IN 6 mark
    Cabinet Cabinet PROPN NNP 6 nsubj
    quarrelled quarrel VERB VBD 3 advcl
"""
COURT = """
    Court Court PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    told tell VERB VBN 0 root
    Ana Ana PROPN NNP 6 nsubj:pass
    was be AUX VBD 6 aux:pass
    arrested arrest VERB VBN 3 ccomp
"""
SUPPORT = """
    They they PRON PRP 2 nsubj
    met meet VERB VBD 0 root
    in in ADP IN 4 case
    support support NOUN NN 2 obl
    of of ADP IN 6 case
    Teachers teacher NOUN NNS 4 nmod
"""
REPELLED = """
    Frigate Frigate PROPN NNP 2 nsubj
    {verb} {verb} VERB VBD 0 root
    an a DET DT 4 det
    attack attack NOUN NN 2 obj
"""
IT = """
    Reed Reed PROPN NNP 2 nsubj
    said say VERB VBD 0 root
    {it} {it} PRON PRP 4 nsubj
    arrested arrest VERB VBD 2 ccomp
    Ana Ana PROPN NNP 4 obj
"""
REJECTED = """
    Gorna Gorna PROPN NNP 2 nsubj
    {past} {lemma} VERB VBD 0 root
    Monitors monitor NOUN NNS 2 obl
"""


def _linked(made: Draft, word: str, to: int, role: str) -> tuple[list[str], list[str]]:
    at = next(k for k in range(len(made.parse)) if made.parse.word(k) == word)
    made.parse.links[at] = ((to, role, 0.95),)
    events.find(made, strict=all_rows)
    told = next(e for e in made.events if made.text[e.start : e.end] == word)
    return names(made, told.actors), names(made, told.recipients)


def test_the_subject_of_a_clause_below_a_passive_does_not_do_it() -> None:
    made = draft(SINCE, Ferries="organization", Cabinet="government")
    made.parse.event[2], made.parse.event_score[2] = "SANCTION", 0.99
    assert _linked(made, "suspended", 4, "actor")[0] == []


def test_a_court_that_is_told_of_an_arrest_did_not_make_it() -> None:
    assert _linked(draft(COURT, Court="organization", Ana="person"), "arrested", 0, "actor") == ([], ["Ana"])


def test_those_in_whose_support_one_meets_do_not_give_it() -> None:
    made = draft(SUPPORT, Teachers="group")
    made.parse.event[3], made.parse.event_score[3] = "SUPPORT", 0.99
    assert _linked(made, "support", 5, "actor")[0] == []


@pytest.mark.parametrize(("verb", "doers"), [("repulse", []), ("open", ["Frigate"])])
def test_who_wards_off_an_attack_does_not_make_it(verb: str, doers: list[str]) -> None:
    made = draft(REPELLED.format(verb=verb), Frigate="organization")
    assert _linked(made, "attack", 0, "actor")[0] == doers


@pytest.mark.parametrize(("it", "doers"), [("it", []), ("they", []), ("he", ["Reed"])])
def test_a_doer_must_suit_the_pronoun_that_tells_him(it: str, doers: list[str]) -> None:
    assert _linked(draft(IT.format(it=it), Reed="person", Ana="person"), "arrested", 0, "actor")[0] == doers


@pytest.mark.parametrize(("past", "lemma", "others"), [("refused", "refuse", []), ("warned", "warn", ["Monitors"])])
def test_what_is_refused_is_nobody_to_whom_it_is_refused(past: str, lemma: str, others: list[str]) -> None:
    made = draft(REJECTED.format(past=past, lemma=lemma), Gorna="country", Monitors="group")
    made.parse.event[1], made.parse.event_score[1] = "REJECT" if others == [] else "THREATEN", 0.99
    assert _linked(made, past, 2, "recipient")[1] == others


def test_who_agrees_to_a_demand_has_not_made_it() -> None:
    made = draft(
        """
        Gorna Gorna PROPN NNP 2 nsubj
        agreed agree VERB VBD 0 root
        to to ADP IN 5 case
        a a DET DT 5 det
        demand demand NOUN NN 2 obl
        for for ADP IN 7 case
        talks talk NOUN NNS 5 nmod
        """,
        Gorna="country",
    )
    assert _linked(made, "demand", 0, "actor")[0] == []


THEN = """
    Gorna Gorna PROPN NNP 2 nsubj
    spoke speak VERB VBD 0 root
    {prep} {prep} ADP IN 5 case
    the the DET DT 5 det
    strike strike NOUN NN 2 obl
    of of ADP IN 7 case
    nurses nurse NOUN NNS 5 nmod
"""


@pytest.mark.parametrize("prep", ["during", "after", "following"])
def test_who_does_something_at_the_time_of_a_strike_does_not_make_it(prep: str) -> None:
    made = draft(THEN.format(prep=prep), Gorna="organization")
    made.parse.event[4], made.parse.event_score[4] = "PROTEST", 0.99
    assert _linked(made, "strike", 0, "actor")[0] == []


def test_those_from_whom_something_is_seized_do_not_seize_it() -> None:
    rows = """
        Rifles rifle NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        seized seize VERB VBN 0 root
        from from ADP IN 5 case
        Pirates pirate NOUN NNS 3 obl
    """
    made = draft(rows, Pirates="group")
    made.parse.event[2], made.parse.event_score[2] = "COERCE", 0.99
    assert _linked(made, "seized", 4, "actor")[0] == []


BESIDE = """
    Rebels rebel NOUN NNS 2 nsubj
    attacked attack VERB VBD 0 root
    outposts outpost NOUN NNS 2 obj
    , , PUNCT , 5 punct
    displacing displace VERB VBG 2 advcl
    Villagers villager NOUN NNS 5 obj
"""


def test_whom_an_outcome_tells_of_is_not_the_deeds_own_target() -> None:
    made = draft(BESIDE, Rebels="group", Villagers="group")
    made.parse.event[1], made.parse.event_score[1] = "ASSAULT", 0.99
    assert _linked(made, "attacked", 5, "recipient")[1] == []


CHARGED = """
    The the DET DT 2 det
    {noun} {noun} NOUN NNS 8 nsubj:pass
    of of ADP IN 4 case
    arson arson NOUN NN 2 nmod
    against against ADP IN 6 case
    Reed Reed PROPN NNP 2 nmod
    were be AUX VBD 8 aux:pass
    read read VERB VBN 0 root
"""


@pytest.mark.parametrize(("noun", "suffer"), [("charges", []), ("acts", ["Reed"])])
def test_who_is_charged_with_a_deed_did_not_suffer_it(noun: str, suffer: list[str]) -> None:
    made = draft(CHARGED.format(noun=noun).replace("charges charges", "charges charge"), Reed="person")
    made.parse.event[3], made.parse.event_score[3] = "ASSAULT", 0.99
    made.parse.links[3] = ((5, "recipient", 0.95),)
    events.find(made, strict=all_rows)
    assert [r for e in made.events if e.type == "ASSAULT" for r in names(made, e.recipients)] == suffer
