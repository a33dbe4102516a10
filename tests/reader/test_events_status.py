"""Status: what happened is told apart from what is planned, possible, denied or called for."""

from __future__ import annotations

import pytest
from event_drafts import tree

from dateline.reader.events.status import negated, status_of, supposed, worth_denying

WITH_AUX = """
    Moscow Moscow PROPN NNP 3 nsubj
    {aux} {aux} AUX {xaux} 3 aux
    withdraw withdraw VERB {x} 0 root
"""
UNDER = """
    Moscow Moscow PROPN NNP 2 nsubj
    {form} {lemma} VERB VBD 0 root
    to to PART TO 4 mark
    withdraw withdraw VERB VB 2 xcomp
"""
NEGATED = """
    Moscow Moscow PROPN NNP 4 nsubj
    did do AUX VBD 4 aux
    not not PART RB 4 advmod
    withdraw withdraw VERB VB 0 root
"""
UNLESS = """
    Talks talk NOUN NNS 2 nsubj
    ended end VERB VBD 0 root
    unless unless SCONJ IN 5 mark
    Moscow Moscow PROPN NNP 5 nsubj
    withdraws withdraw VERB VBZ 2 advcl
"""
IF = UNLESS.replace("unless unless", "if if")
NOBODY = """
    Nobody nobody PRON NN 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    arrested arrest VERB VBN 0 root
"""


def _status(rows: str, word: str) -> str:
    p = tree(rows)
    return status_of(p, next(i for i in range(len(p)) if p.word(i) == word))


@pytest.mark.parametrize(
    ("aux", "xaux", "x", "status"),
    [
        ("will", "MD", "VB", "planned"),
        ("may", "MD", "VB", "possible"),
        ("must", "MD", "VB", "called_for"),
        ("has", "VBZ", "VBN", "happened"),
        ("is", "VBZ", "VBG", "ongoing"),
    ],
)
def test_the_verbs_own_auxiliary(aux: str, xaux: str, x: str, status: str) -> None:
    assert _status(WITH_AUX.format(aux=aux, xaux=xaux, x=x), "withdraw") == status


@pytest.mark.parametrize(
    ("form", "lemma", "status"),
    [
        ("promised", "promise", "planned"),
        ("threatened", "threaten", "possible"),
        ("refused", "refuse", "denied"),
        ("continued", "continue", "ongoing"),
        ("managed", "manage", "happened"),
    ],
)
def test_what_the_governing_verb_makes_of_it(form: str, lemma: str, status: str) -> None:
    assert _status(UNDER.format(form=form, lemma=lemma), "withdraw") == status


def test_what_is_urged_is_called_for() -> None:
    rows = UNDER.format(form="urged", lemma="urge").replace(
        "Moscow Moscow PROPN NNP 2 nsubj", "Moscow Moscow PROPN NNP 2 obj"
    )
    assert _status(rows, "withdraw") == "called_for"


def test_a_plain_negation_denies() -> None:
    assert _status(NEGATED, "withdraw") == "denied"
    assert worth_denying(tree(NEGATED), 3)


def test_that_nobody_suffered_is_no_event() -> None:
    assert negated(tree(NOBODY), 2)
    assert not worth_denying(tree(NOBODY), 2)


def test_a_condition_is_only_supposed_and_its_exception_called_for() -> None:
    assert supposed(tree(IF), 4)
    assert _status(UNLESS, "withdraws") == "called_for"


def test_nouns_take_their_status_from_the_words_around_them() -> None:
    rows = """
        Unions union NOUN NNS 2 nsubj
        {form} {lemma} VERB VBD 0 root
        {det} {det} DET DT 4 det
        strike strike NOUN NN 2 obj
    """
    assert _status(rows.format(form="demanded", lemma="demand", det="a"), "strike") == "called_for"
    assert _status(rows.format(form="cancelled", lemma="cancel", det="a"), "strike") == "denied"
    assert _status(rows.format(form="held", lemma="hold", det="a"), "strike") == "happened"
    assert _status(rows.format(form="held", lemma="hold", det="no"), "strike") == "denied"


def test_where_grammar_is_silent_the_core_is_asked() -> None:
    p = tree("Talks talk NOUN NNS 0 root")
    p.status = ["planned"]
    assert status_of(p, 0) == "happened"
    p.event = ["CONSULT"]
    assert status_of(p, 0) == "planned"


CONFESSED = """
    Ana Ana PROPN NNP 2 nsubj
    confessed confess VERB VBD 0 root
    to to SCONJ IN 4 mark
    shooting shoot VERB VBG 2 advcl
    Kovac Kovac PROPN NNP 4 obj
"""
FIRST = """
    It it PRON PRP 5 nsubj
    was be AUX VBD 5 cop
    not not PART RB 5 advmod
    {a} {a} {tag} JJ 5 {rel}
    attack attack NOUN NN 0 root
"""
HONOUR = """
    It it PRON PRP 3 expl
    {was} be AUX VBD 3 cop
    honour honour NOUN NN 0 root
    to to PART TO 5 mark
    meet meet VERB VB 3 csubj
"""
CHARGED = """
    Ana Ana PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    {form} {lemma} VERB VBN 0 root
    of of SCONJ IN 5 mark
    killing kill VERB VBG 3 advcl
    Kovac Kovac PROPN NNP 5 obj
"""


def test_what_is_confessed_has_happened() -> None:
    assert _status(CONFESSED, "shooting") == "happened"


def test_a_denied_rank_is_no_denial() -> None:
    assert _status(FIRST.format(a="first", tag="ADJ", rel="amod"), "attack") == "happened"
    assert _status(FIRST.format(a="an", tag="DET", rel="det"), "attack") == "denied"


def test_what_was_an_honour_to_do_was_done() -> None:
    assert _status(HONOUR.format(was="was"), "meet") == "happened"
    assert _status(HONOUR.format(was="is"), "meet") != "happened"


@pytest.mark.parametrize(
    ("form", "lemma", "status"),
    [("accused", "accuse", "possible"), ("suspected", "suspect", "possible"), ("convicted", "convict", "happened")],
)
def test_who_is_only_accused_may_not_have_done_it(form: str, lemma: str, status: str) -> None:
    assert _status(CHARGED.format(form=form, lemma=lemma), "killing") == status


def test_an_attempt_is_not_the_deed() -> None:
    rows = """
        {word} {word} ADJ JJ 2 amod
        murder murder NOUN NN 0 root
    """
    assert _status(rows.format(word="attempted"), "murder") == "possible"
    assert _status(rows.format(word="brutal"), "murder") == "happened"


NO_PLAN = """
    Moscow Moscow PROPN NNP 2 nsubj
    has have VERB VBZ 0 root
    {det} {det} DET DT 4 det
    plan plan NOUN NN 2 obj
    to to PART TO 6 mark
    withdraw withdraw VERB VB 4 acl
"""
RULED_OUT = """
    Moscow Moscow PROPN NNP 3 nsubj
    {aux} {aux} AUX VBD 3 aux
    ruled rule VERB VBN 0 root
    out out ADP RP 3 compound:prt
    withdrawing withdraw VERB VBG 3 xcomp
"""
YET = """
    Moscow Moscow PROPN NNP 2 nsubj
    has have VERB VBZ 0 root
    yet yet ADV RB 2 advmod
    to to PART TO 5 mark
    withdraw withdraw VERB VB 2 xcomp
"""
SIXTH = """
    He he PRON PRP 4 nsubj
    is be AUX VBZ 4 cop
    the the DET DT 4 det
    {rank} {rank} ADJ JJ 0 root
    to to PART TO 7 mark
    be be AUX VB 7 aux:pass
    arrested arrest VERB VBN 4 acl
"""
SIGNS = """
    Moscow Moscow PROPN NNP 2 nsubj
    sees see VERB VBZ 0 root
    {det} {det} DET DT 4 det
    sign sign NOUN NN 2 obj
    of of ADP IN 6 case
    withdrawal withdrawal NOUN NN 4 nmod
"""


def test_what_nobody_plans_or_has_done_yet_is_denied() -> None:
    assert _status(NO_PLAN.format(det="no"), "withdraw") == "denied"
    assert _status(NO_PLAN.format(det="a"), "withdraw") == "planned"
    assert _status(YET, "withdraw") == "denied"
    assert _status(SIGNS.format(det="no"), "withdrawal") == "denied"
    assert _status(SIGNS.format(det="a"), "withdrawal") != "denied"


def test_what_is_ruled_out_is_denied_and_what_is_not_is_possible() -> None:
    assert _status(RULED_OUT.format(aux="has"), "withdrawing") == "denied"
    assert (
        _status(RULED_OUT.format(aux="has").replace("has has AUX VBD 3 aux", "not not PART RB 3 advmod"), "withdrawing")
        == "possible"
    )


def test_the_sixth_to_be_arrested_has_been() -> None:
    assert _status(SIXTH.format(rank="sixth"), "arrested") == "happened"
    assert _status(SIXTH.format(rank="likely"), "arrested") != "happened"


def test_an_attack_that_was_tried_has_taken_place() -> None:
    p = tree(UNDER.format(form="tried", lemma="try").replace("withdraw withdraw", "kill kill"))
    p.event[3], p.status[3] = "ASSAULT", "possible"
    assert status_of(p, 3) == "happened"
