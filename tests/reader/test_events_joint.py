"""One event that two words tell, meetings told in passing, and plain nouns that tell an event again."""

from __future__ import annotations

from event_drafts import all_rows, draft, names

from dateline.model import Event
from dateline.reader import events
from dateline.reader.draft import Draft

SIGNED = """
    France France PROPN NNP 2 nsubj
    signed sign VERB VBD 0 root
    an a DET DT 4 det
    agreement agreement NOUN NN 2 obj
    in in ADP IN 6 case
    Gorna Gorna PROPN NNP 4 nmod
"""
SHOT_DEAD = """
    Ana Ana PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    shot shoot VERB VBN 0 root
    dead dead ADJ JJ 3 xcomp
    in in ADP IN 6 case
    Gorna Gorna PROPN NNP 4 obl
"""
SHOT_AND_KILLED = """
    Ana Ana PROPN NNP 3 nsubj:pass
    was be AUX VBD 3 aux:pass
    shot shot ADJ JJ 0 root
    and and CCONJ CC 5 cc
    killed kill VERB VBD 3 conj
"""
AFTER_TALKS = """
    Ana Ana PROPN NNP 2 nsubj
    resigned resign VERB VBD 0 root
    after after ADP IN 4 case
    talks talk NOUN NNS 2 obl
    with with ADP IN 6 case
    Kovac Kovac PROPN NNP 4 nmod
"""
TWO_SUBJECTS = """
    Police police NOUN NNS 2 nsubj
    arrested arrest VERB VBD 0 root
    Ana Ana PROPN NNP 2 nsubj
"""
PLOT = """
    Police police NOUN NNS 2 nsubj
    uncovered uncover VERB VBD 0 root
    a a DET DT 4 det
    plot plot NOUN NN 2 obj
    to to PART TO 6 mark
    kill kill VERB VB 2 advcl
    Ana Ana PROPN NNP 6 obj
"""
TOLD_AGAIN = """
    Kovac Kovac PROPN NNP 2 nsubj
    stabbed stab VERB VBD 0 root
    Ana Ana PROPN NNP 2 obj
    before before ADP IN 7 mark
    {det} {det} DET DT 6 det
    attack attack NOUN NN 7 nsubj
    ended end VERB VBD 2 advcl
"""


def found(made: Draft) -> list[tuple[str, Event]]:
    events.find(made, strict=all_rows)
    return [(made.text[e.start : e.end], e) for e in made.events]


def test_the_verb_tells_what_is_signed_with_the_place_of_its_object() -> None:
    made = draft(SIGNED, France="country", Gorna="place")
    ((word, event),) = found(made)
    assert word == "signed"
    assert names(made, event.actors) == ["France"]
    assert names(made, event.places) == ["Gorna"]


def test_how_a_deed_ended_is_no_second_deed() -> None:
    made = draft(SHOT_DEAD, Ana="person", Gorna="place")
    made.parse.event[3], made.parse.event_score[3] = "ASSAULT", 0.99
    ((word, event),) = found(made)
    assert word == "shot dead"
    assert names(made, event.recipients) == ["Ana"]
    assert names(made, event.places) == ["Gorna"]


def test_both_verbs_of_a_passive_pair_are_suffered_whatever_their_tags() -> None:
    made = draft(SHOT_AND_KILLED, Ana="person")
    assert [(word, names(made, e.recipients), e.actors) for word, e in found(made)] == [
        ("shot", ["Ana"], []),
        ("killed", ["Ana"], []),
    ]


def test_who_acts_after_talks_took_part_in_them() -> None:
    made = draft(AFTER_TALKS, Ana="person", Kovac="person")
    talks = dict(found(made))["talks"]
    assert names(made, talks.actors) == ["Ana", "Kovac"]
    assert talks.recipients == []


def test_a_subject_behind_the_verb_beside_one_before_it_is_its_object() -> None:
    made = draft(TWO_SUBJECTS, Police="organization", Ana="person")
    ((_, event),) = found(made)
    assert (names(made, event.actors), names(made, event.recipients)) == (["Police"], ["Ana"])


def test_who_uncovers_a_plot_does_not_carry_it_out() -> None:
    made = draft(PLOT, Police="organization", Ana="person")
    ((_, event),) = found(made)
    assert event.actors == []
    assert event.status in ("planned", "possible")


def test_another_one_is_no_repeat() -> None:
    made = draft(TOLD_AGAIN.format(det="another"), Kovac="person", Ana="person")
    assert all(event.repeats is None for _, event in found(made))


def test_to_death_is_how_the_deed_ended_wherever_it_hangs() -> None:
    rows = """
        Police police NOUN NNS 2 nsubj
        tortured torture VERB VBD 0 root
        Ana Ana PROPN NNP 2 obj
        to to ADP IN 5 case
        death death NOUN NN 3 nmod
    """
    made = draft(rows, Police="organization", Ana="person")
    made.parse.event[4], made.parse.event_score[4] = "ASSAULT", 0.99
    assert [word for word, _ in found(made)] == ["tortured"]
