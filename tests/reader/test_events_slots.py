"""Slots: who does what to whom, however the sentence turns it."""

from __future__ import annotations

from event_drafts import tree

from dateline.language.parse import Parse
from dateline.reader.events.slots import is_passive, slots_of

ACTIVE = """
    Rebels rebel NOUN NNS 2 nsubj
    attacked attack VERB VBD 0 root
    Gorna Gorna PROPN NNP 2 obj
"""
PASSIVE = """
    Gorna Gorna PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    attacked attack VERB VBN 0 root
    by by ADP IN 5 case
    rebels rebel NOUN NNS 3 obl:agent
"""
NOUN = """
    Russia Russia PROPN NNP 3 nmod:poss
    's 's PART POS 1 case
    invasion invasion NOUN NN 7 nsubj
    of of ADP IN 5 case
    Ukraine Ukraine PROPN NNP 3 nmod
    has have AUX VBZ 7 aux
    failed fail VERB VBN 0 root
"""
LIGHT = """
    Rebels rebel NOUN NNS 2 nsubj
    launched launch VERB VBD 0 root
    an a DET DT 4 det
    attack attack NOUN NN 2 obj
    on on ADP IN 6 case
    Gorna Gorna PROPN NNP 2 obl
"""
CONTROL = """
    Paris Paris PROPN NNP 2 nsubj
    urged urge VERB VBD 0 root
    Moscow Moscow PROPN NNP 2 obj
    to to PART TO 5 mark
    withdraw withdraw VERB VB 2 xcomp
"""
SUBJECT_CONTROL = """
    Moscow Moscow PROPN NNP 2 nsubj
    promised promise VERB VBD 0 root
    to to PART TO 4 mark
    withdraw withdraw VERB VB 2 xcomp
"""
RELATIVE = """
    The the DET DT 2 det
    minister minister NOUN NN 5 nsubj
    who who PRON WP 4 nsubj
    resigned resign VERB VBD 2 acl:relcl
    left leave VERB VBD 0 root
"""
JOINED = """
    Troops troop NOUN NNS 2 nsubj
    entered enter VERB VBD 0 root
    Gorna Gorna PROPN NNP 2 obj
    and and CCONJ CC 5 cc
    arrested arrest VERB VBD 2 conj
    Ana Ana PROPN NNP 5 obj
"""


def _slot(p: Parse, verb: str, slot: str) -> list[str]:
    k = next(i for i in range(len(p)) if p.word(i) == verb)
    return [p.word(w) for w in slots_of(p, k).get(slot, [])]


def test_active_and_passive_are_alike() -> None:
    for rows, doer in ((ACTIVE, "Rebels"), (PASSIVE, "rebels")):
        assert _slot(tree(rows), "attacked", "subj") == [doer]
        assert _slot(tree(rows), "attacked", "obj") == ["Gorna"]
    assert is_passive(tree(PASSIVE), 2)
    assert not is_passive(tree(ACTIVE), 1)


def test_a_noun_has_its_owner_and_its_object() -> None:
    assert _slot(tree(NOUN), "invasion", "poss") == ["Russia"]
    assert _slot(tree(NOUN), "invasion", "of") == ["Ukraine"]


def test_a_noun_borrows_from_its_light_verb() -> None:
    assert _slot(tree(LIGHT), "attack", "subj") == ["Rebels"]
    assert _slot(tree(LIGHT), "attack", "on") == ["Gorna"]


def test_an_infinitive_is_done_by_whoever_is_urged_or_promises() -> None:
    assert _slot(tree(CONTROL), "withdraw", "subj") == ["Moscow"]
    assert _slot(tree(SUBJECT_CONTROL), "withdraw", "subj") == ["Moscow"]


def test_a_relative_clause_is_about_its_antecedent() -> None:
    assert _slot(tree(RELATIVE), "resigned", "subj") == ["minister"]


def test_joined_verbs_share_a_subject() -> None:
    assert _slot(tree(JOINED), "arrested", "subj") == ["Troops"]


def test_a_noun_before_a_verb_is_its_subject_whatever_impossible_relation_it_has() -> None:
    for relation in ("flat", "appos", "nmod:desc", "iobj"):
        assert _slot(tree(ACTIVE.replace("2 nsubj", f"2 {relation}")), "attacked", "subj") == ["Rebels"]


def test_what_follows_joined_objects_belongs_to_both() -> None:
    rows = """
        Paris Paris PROPN NNP 2 nsubj
        imposed impose VERB VBD 0 root
        bans ban NOUN NNS 2 obj
        and and CCONJ CC 5 cc
        freezes freeze NOUN NNS 3 conj
        on on ADP IN 7 case
        Kovac Kovac PROPN NNP 5 nmod
    """
    assert _slot(tree(rows), "imposed", "on") == ["Kovac"]


def test_a_passive_auxiliary_told_once_serves_both_verbs() -> None:
    rows = """
        Eight eight NUM CD 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        killed kill VERB VBN 0 root
        and and CCONJ CC 6 cc
        four four NUM CD 6 nsubj
        wounded wound VERB VBN 3 conj
    """
    assert _slot(tree(rows), "wounded", "obj") == ["four"]


def test_a_subject_that_the_tree_joined_to_the_noun_before_it_is_found() -> None:
    rows = """
        Rebels rebel NOUN NNS 2 nsubj
        stormed storm VERB VBD 0 root
        the the DET DT 4 det
        station station NOUN NN 2 obj
        and and CCONJ CC 6 cc
        officers officer NOUN NNS 4 conj
        fled flee VERB VBD 2 advcl
    """
    assert _slot(tree(rows), "fled", "subj") == ["officers"]


def test_a_dateline_is_no_subject() -> None:
    rows = """
        Gorna Gorna PROPN NNP 4 nsubj
        : : PUNCT : 4 punct
        Ministers minister NOUN NNS 4 nsubj
        resigned resign VERB VBD 0 root
    """
    assert _slot(tree(rows), "resigned", "subj") == ["Ministers"]


def test_who_is_among_those_harmed_is_harmed() -> None:
    rows = """
        Villagers villager NOUN NNS 4 nsubj
        were be AUX VBD 4 cop
        among among ADP IN 4 case
        those those PRON DT 0 root
        killed kill VERB VBN 4 acl
    """
    assert _slot(tree(rows), "killed", "obj") == ["Villagers"]


def test_who_agrees_to_a_demand_has_been_asked() -> None:
    p = tree("""
        Kovac Kovac PROPN NNP 2 nsubj
        agreed agree VERB VBD 0 root
        to to ADP IN 5 case
        a a DET DT 5 det
        demand demand NOUN NN 2 obj
    """)
    slots = slots_of(p, 4)
    assert (slots.get("subj"), slots["obj"]) == (None, [0])


NEWS = """
    Kena Kena PROPN NNP 2 compound
    News News PROPN NNP 6 nsubj:pass
    Weber Weber PROPN NNP 6 nsubj:pass
    was be AUX VBD 6 aux:pass
    narrowly narrowly ADV RB 6 advmod
    elected elect VERB VBN 0 root
"""


def test_who_heads_a_dateline_undergoes_nothing() -> None:
    assert _slot(tree(NEWS), "elected", "obj") == ["Weber"]


def test_those_among_whom_one_was_are_not_all_that_suffered_it() -> None:
    rows = NEWS.replace("Kena Kena PROPN NNP 2 compound", "She she PRON PRP 6 nsubj:pass")
    rows = rows.replace("News News PROPN NNP 6 nsubj:pass", "among among ADP IN 3 case")
    assert _slot(tree(rows), "elected", "obj") == ["She", "Weber"]


SEIZED = """
    Traders trader NOUN NNS 3 nsubj:pass
    were be AUX VBD 3 aux:pass
    abducted abduct VERB VBN 0 root
    , , PUNCT , 5 punct
    held hold VERB VBD 3 conj
    {state} {state} NOUN NN 5 xcomp
    and and CCONJ CC 8 cc
    tortured torture VERB VBD 3 conj
"""


def test_what_a_passive_goes_on_with_is_done_to_the_same() -> None:
    p = tree(SEIZED.format(state="hostage"))
    assert _slot(p, "tortured", "obj") == ["Traders"]
    assert _slot(p, "held", "obj") == ["Traders"]
    active = SEIZED.format(state="talks").replace("5 xcomp", "5 obj")
    assert not is_passive(tree(active), 4)
