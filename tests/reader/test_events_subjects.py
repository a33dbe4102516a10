"""Subjects that a verb shares with another, and agents and owners that stand off the verb."""

from __future__ import annotations

import pytest
from event_drafts import all_rows, draft, names, tree

from dateline.reader import events
from dateline.reader.events.slots import is_passive, slots_of
from dateline.reader.events.subjects import asked_by

CAPTURED = """
    Police police NOUN NNS 2 nsubj
    questioned question VERB VBD 0 root
    a a DET DT 4 det
    mayor mayor NOUN NN 2 obj
    and and CCONJ CC 7 cc
    his his PRON PRP$ 7 nmod:poss
    wife wife NOUN NN 4 conj
    captured capture VERB VBD 2 conj
    yesterday yesterday NOUN NN 8 obl:unmarked
"""
PROMPTED = """
    Raids raid NOUN NNS 2 nsubj
    prompted prompt VERB VBD 0 root
    Paris Paris PROPN NNP 2 obj
    to to PART TO 5 mark
    summon summon VERB VB 2 xcomp
    envoys envoy NOUN NNS 5 obj
    and and CCONJ CC 8 cc
    demand demand VERB VB 2 conj
    talks talk NOUN NNS 8 obj
"""
CALLED_FOR = """
    Paris Paris PROPN NNP 2 nsubj
    called call VERB VBD 0 root
    for for SCONJ IN 7 mark
    captives captive NOUN NNS 2 obl
    to to PART TO 7 mark
    be be AUX VB 7 aux:pass
    freed free VERB VBN 2 xcomp
"""
OFFERED = """
    Refugees refugee NOUN NNS 3 nsubj:pass
    were be AUX VBD 3 aux:pass
    offered offer VERB VBN 0 root
    passage passage NOUN NN 3 obj
    by by ADP IN 7 case
    the the DET DT 7 det
    agency agency NOUN NN 4 nmod
"""


def test_a_participle_behind_a_pair_is_done_to_both() -> None:
    p = tree(CAPTURED)
    assert is_passive(p, 7)
    assert slots_of(p, 7)["obj"] == [3]


def test_whoever_is_prompted_to_one_thing_is_to_do_the_next() -> None:
    p = tree(PROMPTED)
    assert slots_of(p, 4)["subj"] == slots_of(p, 7)["subj"] == [2]


def test_those_for_whose_release_one_calls_are_freed() -> None:
    assert slots_of(tree(CALLED_FOR), 6)["obj"] == [3]


def test_the_agent_may_hang_on_what_is_given() -> None:
    assert slots_of(tree(OFFERED), 2)["subj"] == [6]


def test_what_is_seized_is_its_owners() -> None:
    made = draft(
        """
        Farmers farmer NOUN NNS 6 nsubj
        whose whose PRON WP$ 3 nmod:poss
        land land NOUN NN 5 nsubj:pass
        was be AUX VBD 5 aux:pass
        seized seize VERB VBN 1 acl:relcl
        protested protest VERB VBD 0 root
        """,
        Farmers="group",
    )
    events.find(made, strict=all_rows)
    seized = next(e for e in made.events if made.text[e.start : e.end] == "seized")
    assert names(made, seized.recipients) == ["Farmers"]
    assert seized.actors == []


def test_those_killed_in_an_attack_suffered_it() -> None:
    made = draft(
        """
        Villagers villager NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        killed kill VERB VBN 0 root
        in in ADP IN 6 case
        an a DET DT 6 det
        attack attack NOUN NN 3 obl
        """,
        Villagers="group",
    )
    events.find(made, strict=all_rows)
    assert {made.text[e.start : e.end]: names(made, e.recipients) for e in made.events} == {
        "killed": ["Villagers"],
        "attack": ["Villagers"],
    }


def test_a_capital_acts_where_the_core_is_sure_and_not_where_it_only_says_where() -> None:
    rows = """
        Gorna Gorna PROPN NNP 2 nsubj
        condemned condemn VERB VBD 0 root
        Tarn Tarn PROPN NNP 2 obl
    """
    made = draft(rows, Gorna="country", Tarn="place")
    made.parse.links[1] = ((2, "recipient", 0.9),)
    events.find(made, strict=all_rows)
    assert names(made, made.events[0].recipients) == ["Tarn"]
    scene = draft(
        rows.replace("Tarn Tarn PROPN NNP 2 obl", "in in ADP IN 4 case\nTarn Tarn PROPN NNP 2 obl"),
        Gorna="country",
        Tarn="place",
    )
    scene.parse.links[1] = ((3, "recipient", 0.9),)
    events.find(scene)
    assert scene.events[0].recipients == []


def test_who_is_elected_wins() -> None:
    made = draft(
        """
        Ana Ana PROPN NNP 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        elected elect VERB VBN 0 root
        in in ADP IN 5 case
        2006 2006 NUM CD 3 obl
        """,
        Ana="person",
    )
    events.find(made, strict=all_rows)
    assert [(names(made, e.actors), e.recipients) for e in made.events] == [(["Ana"], [])]


def test_a_state_does_not_punish_the_envoy_whom_it_recalls() -> None:
    made = draft(
        """
        Gorna Gorna PROPN NNP 2 nsubj
        recalled recall VERB VBD 0 root
        its its PRON PRP$ 4 nmod:poss
        ambassador ambassador NOUN NN 2 obj
        from from ADP IN 6 case
        Tarn Tarn PROPN NNP 2 obl
        """,
        Gorna="country",
        ambassador="person",
        Tarn="country",
    )
    events.find(made, strict=all_rows)
    assert names(made, made.events[0].recipients) == ["Tarn"]


def test_what_is_no_actor_suffers_a_passive_verb_and_nobody_else_for_it() -> None:
    made = draft(
        """
        Officers officer NOUN NNS 2 nsubj
        said say VERB VBD 0 root
        three three NUM CD 5 nsubj:pass
        were be AUX VBD 5 aux:pass
        freed free VERB VBN 2 ccomp
        """,
        Officers="group",
    )
    made.parse.links[4] = ((0, "recipient", 0.8),)
    events.find(made, strict=all_rows)
    assert [e.recipients for e in made.events] == [[]]


@pytest.mark.parametrize(("verb", "doers"), [("jailed jail", [3]), ("visited visit", [0])])
def test_what_one_is_punished_or_praised_for_is_ones_own_deed(verb: str, doers: list[int]) -> None:
    p = tree(f"""
        Police police NOUN NNS 2 nsubj
        {verb} VERB VBD 0 root
        two two NUM CD 4 nummod
        men man NOUN NNS 2 obj
        for for SCONJ IN 6 mark
        killing kill VERB VBG 2 advcl
        Ana Ana PROPN NNP 6 obj
    """)
    assert slots_of(p, 5)["subj"] == doers


def test_whoever_is_demanded_to_act_is_to_do_it() -> None:
    p = tree("""
        Unions union NOUN NNS 2 nsubj
        demanded demand VERB VBD 0 root
        the the DET DT 4 det
        council council NOUN NN 2 iobj
        to to PART TO 6 mark
        reinstate reinstate VERB VB 2 xcomp
        nurses nurse NOUN NNS 6 obj
    """)
    assert slots_of(p, 5)["subj"] == [3]


CLIPPED = """
    {det}Teacher teacher NOUN NN {verb} nsubj
    shot shoot VERB VBD 0 root
    in in ADP IN {town} case
    Tarn Tarn PROPN NNP {verb} obl
"""


def test_a_headline_leaves_out_the_auxiliary_of_its_passive() -> None:
    p = tree(CLIPPED.format(det="", verb=2, town=4))
    assert is_passive(p, 1)
    assert slots_of(p, 1)["obj"] == [0]
    told = tree(CLIPPED.format(det="The the DET DT 2 det\n", verb=3, town=5))
    assert not is_passive(told, 2)  # a sentence in full has its auxiliaries


def test_a_headline_goes_on_after_a_comma() -> None:
    p = tree("""
        Teachers teacher NOUN NNS 2 nsubj
        killed kill VERB VBD 0 root
        , , PUNCT , 4 punct
        12 12 NUM CD 2 obj
        hurt hurt ADJ JJ 2 parataxis
    """)
    assert is_passive(p, 1)


def test_who_is_sacked_in_a_headline_sacks_nobody_whatever_the_core_says() -> None:
    made = draft(
        """
        Minister minister NOUN NN 2 nsubj
        sacked sack VERB VBD 0 root
        over over ADP IN 4 case
        leak leak NOUN NN 2 obl
        """,
        Minister="person",
    )
    made.parse.links[1] = ((0, "actor", 0.95),)
    events.find(made, strict=all_rows)
    assert [(e.actors, names(made, e.recipients)) for e in made.events] == [([], ["Minister"])]


def test_who_is_said_to_be_something_does_what_its_clause_tells() -> None:
    rows = """
        Weber Weber PROPN NNP 3 nsubj
        was be AUX VBD 3 cop
        premier premier NOUN NN 0 root
        of of ADP IN 5 case
        Latia Latia PROPN NNP 3 nmod:poss
        before before SCONJ IN 7 mark
        leaving leave VERB VBG 3 advcl
        office office NOUN NN 7 obj
    """
    assert slots_of(tree(rows), 6)["subj"] == [0]


REQUEST = """
    Writers writer NOUN NNS 2 nsubj
    refused refuse VERB VBD 0 root
    Gorna Gorna PROPN NNP 5 nmod:poss
    's 's PART POS 3 case
    {noun} {noun} NOUN NN 2 obj
    to to PART TO 7 mark
    leave leave VERB VB 5 acl
"""


@pytest.mark.parametrize(("noun", "doers"), [("request", []), ("plan", [2])])
def test_who_requests_something_is_not_to_do_it(noun: str, doers: list[int]) -> None:
    p = tree(REQUEST.format(noun=noun))
    assert slots_of(p, 6).get("subj", []) == doers
    assert asked_by(p, 6) == ([] if doers else [2])


def test_tens_of_thousands_are_those_they_are_of() -> None:
    made = draft(
        """
        Tens tens NOUN NNS 6 nsubj
        of of ADP IN 3 case
        thousands thousand NOUN NNS 1 nmod
        of of ADP IN 5 case
        Workers worker NOUN NNS 3 nmod
        rallied rally VERB VBD 0 root
        """,
        Workers="group",
    )
    events.find(made, strict=all_rows)
    assert [names(made, e.actors) for e in made.events] == [["Workers"]]
