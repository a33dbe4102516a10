"""Whom a family name alone means: whoever has been told of before, by the word of the name that is the family's."""

from __future__ import annotations

from actor_drafts import mentions, named, read


def test_a_family_name_that_stands_first_is_not_the_end_of_another_s_name() -> None:
    draft = read(
        "Director-General Huang Li-wen vowed to help. Huang went to the site on Monday. Hsieh Fu-hung, a candidate, "
        "has ties to the firm. Huang said so."
    )
    assert mentions(draft, named(draft, "Huang Li-wen")) == ["Huang Li-wen", "Huang", "Huang"]
    assert mentions(draft, named(draft, "Hsieh Fu-hung")) == ["Hsieh Fu-hung"]


def test_the_father_s_name_of_two_means_whoever_was_told_of_first() -> None:
    draft = read(
        "Opposition leader Marta Zelaya Montero was found guilty on Friday. Zelaya, a journalist, denied it. She is "
        "the daughter of former president Elena Rivas de Zelaya."
    )
    assert mentions(draft, named(draft, "Marta Zelaya Montero"))[:2] == ["Marta Zelaya Montero", "Zelaya"]


def test_a_headline_s_name_is_the_one_of_that_end() -> None:
    draft = read("Weber wins vote\n\nAnna Weber won the vote on Monday. Weber thanked her voters.")
    assert len(mentions(draft, named(draft, "Anna Weber"))) >= 2


def test_a_foundation_is_not_the_person_whose_name_it_bears() -> None:
    draft = read(
        "Former president Elena Rivas de Zelaya spoke on Monday. The NGO Fundación Elena Rivas de Zelaya was closed."
    )
    assert named(draft, "Fundación Elena Rivas de Zelaya").kind == "organization"
    assert named(draft, "Elena Rivas de Zelaya").kind == "person"
