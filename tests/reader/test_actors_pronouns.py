"""What pronouns stand for: never the doer of the verb whose object they are, and in passives rather who suffered."""

from __future__ import annotations

import pytest
from actor_drafts import meant, named, read


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("A judge handed Karl Nilsen four life sentences today. He was convicted of murder.", "he", "Karl Nilsen"),
        ("Maria Lund came in. Two officers beat and dragged her to a cell and kicked her.", "her", "Maria Lund"),
    ],
)
def test_who_suffers(text: str, word: str, whom: str) -> None:
    assert meant(read(text), word) == whom


def test_the_subject_of_joined_verbs_is_not_their_object() -> None:
    draft = read("Two policewomen came. Then a clerk, Anna Holm, beat and dragged her to another room.")
    assert meant(draft, "her") != "Anna Holm"


def test_those_who_are_hired_to_attack_do_not_attack_themselves() -> None:
    draft = read("Local protesters alleged that the company had hired gangsters to attack them.")
    assert meant(draft, "them") != "gangsters"


def test_they_are_many_rather_than_one_body() -> None:
    draft = read("Local protesters alleged that the company had hired gangsters to attack them on Monday.")
    assert meant(draft, "them") in ("Local protesters", "protesters")


def test_the_president_of_the_country_next_door_is_another() -> None:
    draft = read(
        "Honduran President Juan Orlando Paz praised the mission in Honduras. A body in neighbouring Guatemala helped "
        "with the arrest of the president."
    )
    at = [k for k in range(len(draft.parse)) if draft.parse.low(k) == "president"][1]
    assert draft.referent.get(at) != named(draft, "Juan Orlando Paz").id


def test_the_president_on_a_visit_abroad_is_the_same() -> None:
    draft = read("President Ana Silva of Peru spoke to reporters. In Chile, the president met business leaders.")
    at = [k for k in range(len(draft.parse)) if draft.parse.low(k) == "president"][1]
    assert draft.referent.get(at) == named(draft, "Ana Silva").id


def test_a_name_before_the_pronoun_goes_before_one_behind_it() -> None:
    draft = read("At a meeting with Pedro Ruiz when he last visited Lima, President Omar Saleh said the plan was good.")
    assert meant(draft, "he") != "Omar Saleh"


def test_the_subject_to_come_where_nobody_else_is_named() -> None:
    assert meant(read("In his speech on Monday, Pedro Ruiz said the plan was good."), "his") == "Pedro Ruiz"
