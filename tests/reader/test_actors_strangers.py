"""Strangers are kept apart, and what names one actor in two ways is one: families, kings, counts, bodies, titles."""

from __future__ import annotations

import pytest
from actor_drafts import meant, mentions, named, read


def test_a_king_is_called_by_his_given_name() -> None:
    draft = read("King Hussein met Saddam Hussein in Amman in 1990. Hussein said he would stay. King Hussein left.")
    assert mentions(draft, named(draft, "Saddam Hussein")) == ["Saddam Hussein", "Hussein"]


def test_a_president_is_not_his_wife() -> None:
    draft = read("U.S. President Biden met the press on Friday. Jill Biden was there. President Biden left early.")
    assert mentions(draft, named(draft, "Jill Biden")) == ["Jill Biden"]


def test_a_given_name_of_two_words_is_another_than_its_first() -> None:
    draft = read("Ahmad Massoud leads the fighters. His father, Ahmad Shah Massoud, was killed in 2001.")
    assert named(draft, "Ahmad Massoud") is not named(draft, "Ahmad Shah Massoud")


def test_a_name_that_two_officials_bear_is_not_the_first_one_s_where_the_other_was_just_told_of() -> None:
    draft = read(
        "Spokesperson Li Wenjie urged calm. Li gave no details. Vice Premier Li Guoqiang met the guests on Friday. "
        "Li said China was ready."
    )
    assert mentions(draft, named(draft, "Li Wenjie")) == ["Li Wenjie", "Li"]


def test_his_wife_does_not_take_a_man_s_name_from_him() -> None:
    draft = read("President Jean Moreau spoke. Moreau's wife, Claire Moreau, was in Athens. Moreau said he was glad.")
    assert mentions(draft, named(draft, "Jean Moreau")) == ["Jean Moreau", "Moreau", "Moreau"]


def test_those_who_are_not_counted_are_not_the_ones_that_were() -> None:
    draft = read("Rebels attacked the town. The army killed 58 rebels on Monday. The rebels fled.")
    assert mentions(draft, named(draft, "58 rebels")) == ["58 rebels"]


def test_this_man_is_one_just_told_of() -> None:
    draft = read("A man was shot. Officers came to the hotel. Medics took him away. This man told them that he fired.")
    assert len([a for a in draft.actors if a.name == "man"]) == 2


@pytest.mark.parametrize("how", ["widely known as", "also known as", "better known as"])
def test_a_nickname_that_the_text_gives(how: str) -> None:
    draft = read(f"Mohamed Dagalo, {how} Hemedti, spoke in Nyala on Monday. Hemedti offered a truce.")
    assert mentions(draft, named(draft, "Mohamed Dagalo")) == ["Mohamed Dagalo", "Hemedti", "Hemedti"]


def test_letters_after_or_are_the_body() -> None:
    draft = read("The Northern Farmers Union, or NFU, called a strike on Monday. The NFU gave no details.")
    assert mentions(draft, named(draft, "Northern Farmers Union"))[1:] == ["NFU", "NFU"]


def test_the_end_of_a_body_s_name_is_that_body() -> None:
    draft = read("The Gorna County Sheriff's Office found him. A caller spoke to the Sheriff's Office on Friday.")
    assert len(mentions(draft, named(draft, "Gorna County Sheriff's Office"))) == 2


def test_an_end_that_two_names_have_is_neither() -> None:
    draft = read("The Acme Growers League sued the Delta Growers League on Monday. The Growers League said no more.")
    assert mentions(draft, named(draft, "Growers League")) == ["Growers League"]


def test_a_group_called_by_its_name_and_its_sort_is_one() -> None:
    draft = read("The Islamic State group claimed the attack. Islamic State gave no details.")
    assert len([a for a in draft.actors if "Islamic State" in a.name]) == 1


def test_a_splinter_group_is_another() -> None:
    draft = read("Hamas denied it. The Hamas splinter group claimed the attack on Monday.")
    assert mentions(draft, named(draft, "Hamas"))[0] == "Hamas"
    assert "Hamas splinter group" not in mentions(draft, next(a for a in draft.actors if a.name == "Hamas"))


def test_the_name_behind_a_noun_is_the_same_person() -> None:
    draft = read("The case is about the death of her 15-year-old son Samir Harris in January.")
    assert [a.name for a in draft.actors if a.kind == "person"] == ["Samir Harris"]


def test_ranks_and_honours_are_no_part_of_a_name() -> None:
    draft = read("Judge Susan Hargreaves KC jailed him. Det Ch Insp Paul Turner, of Kent Police, was glad.")
    assert {a.name for a in draft.actors if a.kind == "person"} == {"Susan Hargreaves", "Paul Turner"}


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ece Aydin and Lefteris Pappas; Editing by Jon Boyle)",
        "Associated Press writer Qasim Abdul in Basra contributed to this report.",
    ],
)
def test_those_who_wrote_the_report_are_no_actors(line: str) -> None:
    draft = read(f"The army shelled Aleppo on Monday, residents said.\n\n{line}\n")
    assert not {a.name for a in draft.actors} & {"Ece Aydin", "Lefteris Pappas", "Jon Boyle", "Qasim Abdul"}


def test_a_secretary_general_is_no_soldier() -> None:
    draft = read("NATO Secretary-General Ann Hill met Party General Secretary Nguyen Lan in Oslo.")
    assert named(draft, "Ann Hill").sector != "MIL"
    assert named(draft, "Nguyen Lan").sector != "MIL"


def test_she_is_the_one_who_spoke_and_not_the_owner_of_the_noun() -> None:
    draft = read("Amy's mother, Karen Clarke, said she was sad. She said it again.")
    assert meant(draft, "she") == meant(draft, "she", 1) == "Karen Clarke"


def test_he_is_the_one_to_whom_the_sentence_before_is_put_down() -> None:
    draft = read('Anna Clinton had led until May, according to Ruth Nayak. "It was close," she said.')
    assert meant(draft, "she") == "Ruth Nayak"


def test_she_said_within_a_sentence_is_not_the_one_it_tells_of() -> None:
    draft = read("Ruth Keller ran home. When she came near, she said, a commander stopped her.")
    assert meant(draft, "she", 1) == "Ruth Keller"


def test_the_army_is_no_armed_group_that_has_the_word_in_its_name() -> None:
    rebels = read("The president met the National Liberation Army on Friday. The army sent 300 soldiers to the area.")
    assert {a.name for a in rebels.actors} >= {"National Liberation Army", "army"}
    state = read("The Lebanese Army left the town on Friday. The army sent 300 soldiers to the area.")
    assert "army" not in {a.name for a in state.actors}
