"""Actors: names joined where they are one, strangers kept apart, and what stands for whom."""

from __future__ import annotations

import pytest
from actor_drafts import meant, mentions, named, read
from hypothesis import given, settings
from hypothesis import strategies as st


def test_a_family_name_belongs_to_the_full_name() -> None:
    draft = read("Ruth Keller met reporters in Geneva. Keller said the talks had failed.")
    assert mentions(draft, named(draft, "Ruth Keller")) == ["Ruth Keller", "Keller"]


def test_spellings_of_one_name_are_one_actor() -> None:
    draft = read("President Mahmoud al-Kareemi spoke on Monday. Al Karimi said the army would stay. Kareemi then left.")
    assert len([a for a in draft.actors if "Kar" in a.name]) == 1


def test_a_family_name_of_two_people_is_left_apart() -> None:
    draft = read("Laura Meyer and Peter Meyer spoke in Berlin. Later Meyer left for Paris.")
    assert named(draft, "Laura Meyer") is not named(draft, "Peter Meyer")
    assert len(named(draft, "Laura Meyer").mentions) == 1
    assert len(named(draft, "Peter Meyer").mentions) == 1


def test_a_courtesy_tells_which_of_two() -> None:
    draft = read("Laura Meyer and Peter Meyer spoke in Berlin. Later Mrs. Meyer left for Paris.")
    assert len(named(draft, "Laura Meyer").mentions) == 2


def test_father_and_son_are_two() -> None:
    draft = read("Carl Hansen Jr. met Carl Hansen in Oslo on Friday, officials said.")
    assert named(draft, "Carl Hansen Jr.").id != named(draft, "Carl Hansen").id


def test_the_title_is_no_part_of_the_name() -> None:
    draft = read("French President Jacques Martin visited Berlin on Tuesday.")
    assert named(draft, "Jacques Martin").name == "Jacques Martin"
    assert meant(draft, "president") == "Jacques Martin"


def test_an_acronym_in_brackets_is_the_body() -> None:
    draft = read("The Northern Farmers Union (NFU) called a strike. The NFU said prices were too low.")
    assert "NFU" in mentions(draft, named(draft, "Northern Farmers Union"))


def test_a_country_is_one_by_all_its_names() -> None:
    draft = read("The United States sent aid to Chile. The U.S. said more would come.")
    assert named(draft, "United States").id == named(draft, "U.S.").id
    assert named(draft, "Chile").country == "CHL"
    assert named(draft, "Chile").kind == "country"


def test_an_adjective_means_its_country() -> None:
    draft = read("Iraq held an election. Iraqi soldiers guarded the polls.")
    assert meant(draft, "iraqi") == "Iraq"
    assert mentions(draft, named(draft, "Iraq")) == ["Iraq"]


def test_a_capital_that_acts_is_the_government() -> None:
    draft = read("Tehran rejected the charge. Iran has denied it before.")
    assert named(draft, "Tehran").id == named(draft, "Iran").id


def test_a_capital_where_something_happens_is_a_place() -> None:
    draft = read("Iran said on Monday that talks were held in Tehran.")
    assert named(draft, "Tehran").kind == "place"
    assert named(draft, "Tehran").country == "IRN"


def test_the_town_of_a_dateline_is_a_place_and_its_agency_no_actor() -> None:
    draft = read("BAGHDAD, July 26 (Reuters) - Iraq said on Monday that it would send soldiers to the border.")
    assert named(draft, "BAGHDAD").kind == "place"
    assert not any(a.name == "Reuters" for a in draft.actors)


def test_a_seat_of_power_is_the_government() -> None:
    draft = read("The Kremlin said on Tuesday that Russia would withdraw.")
    assert named(draft, "Kremlin").id == named(draft, "Russia").id


def test_a_name_of_two_countries_goes_with_the_rest_of_the_report() -> None:
    draft = read("Police in Atlanta, Georgia, arrested two men. One of them came from Ohio.")
    assert named(draft, "Georgia").kind == "place"
    assert named(draft, "Georgia").country == "USA"


def test_unnamed_groups_are_actors() -> None:
    draft = read("Protesters blocked the road. Two soldiers were killed. The protesters left at night.")
    assert named(draft, "Protesters").kind == "group"
    assert len(named(draft, "Protesters").mentions) == 2
    assert named(draft, "Protesters").id in draft.unnamed


def test_groups_of_different_countries_are_apart() -> None:
    draft = read("Kenyan troops fired first. Somali troops fired back.")
    assert named(draft, "Kenyan troops").country == "KEN"
    assert named(draft, "Somali troops").country == "SOM"


def test_the_office_stands_for_its_holder() -> None:
    draft = read("Kenyan President Daniel Otieno flew to Cairo. The president will meet Egyptian officials.")
    assert meant(draft, "president", 1) == "Daniel Otieno"


def test_the_government_is_the_country_s() -> None:
    draft = read("Kenya closed the border on Monday. Kenya said it was for safety. The government gave no date.")
    assert meant(draft, "government") == "Kenya"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Anna Becker resigned on Monday. She gave no reason.", "she", "Anna Becker"),
        ("Peter Novak said he would stay.", "he", "Peter Novak"),
        ("The soldiers said they had seen nothing.", "they", "soldiers"),
        ("Peter Novak, who leads the party, resigned.", "who", "Peter Novak"),
    ],
)
def test_pronouns_whose_meaning_is_clear(text: str, word: str, name: str) -> None:
    assert meant(read(text), word) == name


def test_a_pronoun_that_fits_nobody_stays_open() -> None:
    assert meant(read("Peter Novak resigned on Monday. She gave no reason."), "she") is None


def test_the_pronoun_before_a_noun_is_its_owner() -> None:
    draft = read("Peter Novak said his soldiers had fired.")
    assert meant(draft, "his") == "Peter Novak"


@settings(max_examples=30)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(
                ["Mr. Bush said", "the Iraqi army", "(IS)", "President", "’s", ",", "“", "Kim Jong-un", "\n"]
            ),
        ),
        max_size=20,
    )
)
def test_every_mention_stands_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    draft = read(text)
    ids = {a.id for a in draft.actors}
    for actor in draft.actors:
        assert actor.mentions
        for span in actor.mentions:
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text) == span.of(text).strip()
    assert set(draft.referent.values()) <= ids
    assert all(o.actor in ids and (o.of is None or o.of in ids) for o in draft.offices)


def test_a_bare_family_name_means_whoever_was_introduced_first() -> None:
    draft = read("Peter Meyer spoke in Berlin. Meyer was tired. His wife, Laura Meyer, left for Paris.")
    assert mentions(draft, named(draft, "Peter Meyer")) == ["Peter Meyer", "Meyer"]
    assert mentions(draft, named(draft, "Laura Meyer")) == ["Laura Meyer"]


def test_a_title_and_a_courtesy_before_one_name_are_one_man() -> None:
    draft = read("President Keller met reporters in Geneva. Mr. Keller said the talks had failed.")
    assert len([a for a in draft.actors if a.name == "Keller"]) == 1


def test_aka_gives_an_alias() -> None:
    draft = read("Carl Hansen, aka Rambo, was charged in Oslo on Friday.")
    assert mentions(draft, named(draft, "Carl Hansen")) == ["Carl Hansen", "Rambo"]


def test_party_and_state_behind_a_name_are_no_actor() -> None:
    draft = read("Sen. Carl Hansen (R-TX) and Rep. Laura Soto, D-N.Y., met in Boston on Friday.")
    assert not [a.name for a in draft.actors if a.name.startswith(("R-", "D-", "TX", "N.Y"))]


def test_a_company_and_its_short_name_are_one_organization() -> None:
    draft = read("Keller Corp. said profit rose on Monday. Keller fell a dollar in Geneva trading.")
    company = named(draft, "Keller Corp.")
    assert company.kind == "organization"
    assert "Keller" in mentions(draft, company)


def test_a_place_in_a_list_has_no_country_of_its_neighbours() -> None:
    draft = read("The firm has plants in North America, Brazil and Chile.")
    assert named(draft, "North America").country is None


def test_a_town_has_the_state_named_after_it() -> None:
    draft = read("He was born in Carlton, Georgia, and moved to Atlanta and then to Chicago.")
    assert named(draft, "Carlton").country == "USA"
    assert named(draft, "Georgia").kind == "place"


def test_a_country_is_shown_by_its_name_rather_than_its_house() -> None:
    draft = read("The White House said France was right. The United States would help, the White House said.")
    assert named(draft, "United States").name == "United States"


def test_the_company_is_the_one_that_the_sentence_is_about() -> None:
    draft = read("Norvik Motors said it would sell its unit Harbo to Telmar. The company would keep 200 workers.")
    assert meant(draft, "company") in ("Norvik Motors", None)


def test_two_of_one_name_are_told_apart_by_their_posts() -> None:
    draft = read(
        "Gov. Paul Meyer met President Carl Meyer in Bonn. Gov. Meyer spoke first. Later President Meyer left."
    )
    assert mentions(draft, named(draft, "Paul Meyer")) == ["Paul Meyer", "Meyer"]
    assert mentions(draft, named(draft, "Carl Meyer")) == ["Carl Meyer", "Meyer"]


def test_who_does_and_whom_it_is_done_to_are_two() -> None:
    draft = read("Laura Meyer sued Meyer in Berlin on Friday.")
    assert named(draft, "Laura Meyer").id != named(draft, "Meyer").id


def test_father_and_son_of_the_same_name_stay_two() -> None:
    draft = read("Carl Hansen Sr. and his son, Carl Hansen Jr., live in Oslo.")
    assert named(draft, "Carl Hansen Sr.").id != named(draft, "Carl Hansen Jr.").id


def test_a_family_is_a_group_and_none_of_its_members() -> None:
    draft = read("The Hansens left Oslo. Carl Hansen said Laura Hansen was tired.")
    assert named(draft, "Hansens").kind == "group"
    assert mentions(draft, named(draft, "Carl Hansen")) == ["Carl Hansen"]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_names_with_apostrophes_and_particles_are_one_with_their_full_names(mark: str) -> None:
    draft = read(
        f"Sean O{mark}Brien met Ursula van der Velden and Faisal bin Rashid in Paris. "
        f"O{mark}Brien said van der Velden and bin Rashid had agreed."
    )
    assert mentions(draft, named(draft, "Ursula van der Velden")) == ["Ursula van der Velden", "van der Velden"]
    assert mentions(draft, named(draft, "Faisal bin Rashid")) == ["Faisal bin Rashid", "bin Rashid"]
    assert len([a for a in draft.actors if "Brien" in a.name]) == 1


def test_a_given_name_that_is_a_title_too_stays_in_the_name() -> None:
    draft = read("Don Hansen is charged with theft. Hansen was held on Friday.")
    assert named(draft, "Don Hansen").name == "Don Hansen"


@pytest.mark.parametrize(
    "text",
    [
        "Hurricane Melissa hit Haiti on Tuesday. Melissa killed 40 people.",
        "The ship, HMS Melissa, left Portsmouth on Tuesday.",
        "Police arrested two men in Oslo. © 2016 Melissa Hansen. All rights reserved.",
        "Police arrested two men in Oslo.\n(Photo: Melissa Hansen)\n",
        "By Melissa Hansen\n\nPolice arrested two men in Oslo on Friday, officials said.",
    ],
)
def test_storms_ships_and_page_furniture_are_nobody(text: str) -> None:
    assert not [a.name for a in read(text).actors if "Melissa" in a.name]


def test_a_person_may_have_a_storm_s_given_name() -> None:
    draft = read("Hurricane Melissa hit Haiti. Melissa Hansen, a teacher, said she was safe.")
    assert named(draft, "Melissa Hansen").kind == "person"


def test_authorities_and_counties_are_not_the_only_country_named() -> None:
    draft = read("Police in Springfield found the car, authorities said. The county had asked the U.S. for help.")
    assert mentions(draft, named(draft, "U.S.")) == ["U.S."]


def test_the_state_of_a_senator_sets_him_apart() -> None:
    draft = read("Senator Carl Hansen spoke in Boston. The Texas senator, he said, was wrong.")
    assert meant(draft, "senator", 1) != "Carl Hansen"


def test_a_parliament_is_not_that_of_a_country_never_spoken_of() -> None:
    draft = read("Chile's president said the bill would go to Congress. Chile votes in May.")
    assert named(draft, "Congress").country in (None, "CHL")


def test_the_ministry_of_a_spokesman_is_an_actor() -> None:
    draft = read("Kenyan foreign ministry spokesman Daniel Otieno rejected the claim.")
    assert meant(draft, "ministry") is not None
    assert meant(draft, "ministry") != "Daniel Otieno"


def test_a_party_with_a_cake_is_no_body() -> None:
    draft = read("A birthday party ended in gunfire in Oslo on Friday.")
    assert not [a.name for a in draft.actors if "party" in a.name]


def test_a_society_of_helpers_is_no_person() -> None:
    draft = read("Gunmen of Lashkar-e-Noor attacked a bus in Pakistan on Friday.")
    assert all(a.kind != "person" for a in draft.actors if "Lashkar" in a.name)


@pytest.mark.parametrize(
    ("text", "word", "sector"),
    [
        ("Soldiers attacked the town.", "Soldiers", "MIL"),
        ("Police attacked the crowd.", "Police", "COP"),
        ("Rebels attacked the town.", "Rebels", "REB"),
        ("Two gunmen attacked the bus.", "Two gunmen", "UAF"),
        ("Farmers blocked the road.", "Farmers", "AGR"),
        ("Refugees crossed the river.", "Refugees", "REF"),
        ("Kenya's Foreign Ministry rejected the claim.", "Foreign Ministry", "GOV"),
        ("Finance Minister Carl Hansen resigned on Friday.", "Carl Hansen", "GOV"),
        ("Former Finance Minister Carl Hansen died on Friday.", "Carl Hansen", "ELI"),
        ("Police Chief Carl Hansen resigned on Friday.", "Carl Hansen", "COP"),
        ("Gen. Carl Hansen resigned on Friday.", "Carl Hansen", "MIL"),
        ("Union leader Carl Hansen resigned on Friday.", "Carl Hansen", "LAB"),
        ("Senator Carl Hansen resigned on Friday.", "Carl Hansen", "LEG"),
        ("Carl Hansen, a rebel commander, resigned on Friday.", "Carl Hansen", "REB"),
        ("The rebel group Noor Front attacked the town.", "Noor Front", "REB"),
        ("Carl Hansen met Laura Meyer in Oslo.", "Carl Hansen", None),
    ],
)
def test_the_sector_is_what_the_text_tells(text: str, word: str, sector: str | None) -> None:
    assert named(read(text), word).sector == sector


def test_a_country_has_no_sector() -> None:
    assert named(read("Kenya attacked Chile."), "Kenya").sector is None
