"""Who "the Iraqi prime minister" was on the report's day: told by a table, and never against the text."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.api import read_report
from dateline.model import Actor, Reading, Report


def read(text: str, day: str | None = "2021-07-26") -> Reading:
    return read_report(Report("t", text, published=day))


def actor(reading: Reading, words: str) -> Actor:
    """The one actor with these words among its mentions."""
    text = reading.report.text
    found = [a for a in reading.actors if words in [m.of(text) for m in a.mentions]]
    assert len(found) == 1, (words, [(a.name, [m.of(text) for m in a.mentions]) for a in reading.actors])
    return found[0]


def test_the_holder_named_elsewhere_is_the_one_that_the_phrase_means() -> None:
    reading = read("The Iraqi prime minister arrived in Paris. Al-Kazemi met French ministers, and he praised them.")
    found = actor(reading, "Iraqi prime minister")
    assert found is actor(reading, "Al-Kazemi")
    assert found.name == "Al-Kazemi"
    assert found.country == "IRQ"
    assert found.known_as is not None
    assert (found.known_as.name, found.known_as.office) == ("Mustafa al-Kadhimi", "prime minister")
    assert "2026" in found.known_as.source


def test_a_holder_nobody_names_stays_in_the_text_s_words() -> None:
    reading = read("The UN chief condemned the attack. The Iraqi prime minister ordered an inquiry.")
    chief, minister = actor(reading, "UN chief"), actor(reading, "Iraqi prime minister")
    assert (chief.name, chief.known_as.name) == ("UN chief", "Antonio Guterres")
    assert (minister.name, minister.known_as.name) == ("Iraqi prime minister", "Mustafa al-Kadhimi")
    assert "Kadhimi" not in " ".join([minister.name, *minister.aliases])


@pytest.mark.parametrize(
    "phrase",
    [
        "Iraq's prime minister",
        "The prime minister of Iraq",
        "The current Iraqi prime minister",
        "The Iraqi premier",
        "The Iraqi PM",
    ],
)
def test_the_ways_in_which_a_post_is_told(phrase: str) -> None:
    reading = read(f"{phrase} condemned the attack.")
    assert [a.known_as.name for a in reading.actors if a.known_as] == ["Mustafa al-Kadhimi"]


@pytest.mark.parametrize(
    "text",
    [
        "The former Iraqi prime minister condemned the attack.",
        "An Iraqi prime minister condemned the attack.",
        "The deputy Iraqi prime minister condemned the attack.",
        "The next Iraqi prime minister will condemn the attack.",
        "The Iraqi prime minister-designate condemned the attack.",
        "She was elected as the Iraqi prime minister.",
        "Two Iraqi prime ministers condemned the attack.",
        "The Iraqi prime minister who signed the treaty in 1955 condemned the attack.",
        "In 2015 the Iraqi prime minister condemned the attack.",
        "The candidate for Iraqi prime minister condemned the attack.",
        "The president of Iraq's ruling party condemned the attack.",
        "The president of the U.S. Chamber of Commerce condemned the attack.",
        "The American president of the club condemned the attack.",
        "The prime minister condemned the attack.",
    ],
)
def test_what_is_not_the_holder_of_the_day(text: str) -> None:
    assert [a.name for a in read(text).actors if a.known_as] == []


def test_the_text_wins() -> None:
    reading = read("Iraqi Prime Minister Selim Harun arrived in Paris. The Iraqi prime minister praised the hosts.")
    assert [a.known_as for a in reading.actors if a.known_as] == []
    assert actor(reading, "Iraqi prime minister").name == "Selim Harun"
    after = read("The Iraqi prime minister praised the hosts. Iraqi Prime Minister Selim Harun left on Monday.")
    assert [a.known_as for a in after.actors if a.known_as] == []
    short = read("The Iraqi prime minister praised the hosts. The minister, Selim Harun, left on Monday.")
    assert [a.known_as for a in short.actors if a.known_as] == []


def test_nobody_is_known_without_a_day_nor_on_a_day_of_change() -> None:
    text = "The US president condemned the attack."
    assert [a.known_as for a in read(text, None).actors if a.known_as] == []
    assert [a.known_as for a in read(text, "2021-01-20").actors if a.known_as] == []
    assert [a.known_as.name for a in read(text, "2021-01-19").actors if a.known_as] == ["Donald Trump"]


def test_another_of_the_same_family_is_not_the_holder() -> None:
    reading = read("The US president arrived in Chicago. Michelle Obama met voters there.", "2016-05-01")
    assert actor(reading, "Michelle Obama").known_as is None
    assert actor(reading, "US president").known_as.name == "Barack Obama"


def test_a_full_name_alone_is_known_only_where_its_country_is_spoken_of() -> None:
    assert actor(read("John Major opened a school in Leeds, Britain.", "1994-05-01"), "John Major").country == "GBR"
    assert actor(read("John Major sold his farm to a neighbour.", "1994-05-01"), "John Major").known_as is None


def test_a_bare_title_is_the_only_president_that_the_report_has_named() -> None:
    reading = read("President Obama spoke in Chicago. U.S. officials said the president would return.", "2016-05-01")
    assert actor(reading, "president") is actor(reading, "Obama")


def test_two_phrases_for_one_holder_beside_another_of_his_title() -> None:
    text = "Donald Trump, the American president, met Vice President Mike Pence. The US president praised the army. "
    found = actor(read(text + "A senator said the president left.", "2017-03-01"), "US president")
    assert found.name == "Donald Trump"


def test_the_gender_of_a_holder_helps_a_pronoun() -> None:
    reading = read("The German chancellor met Emmanuel Macron in Berlin. She promised help.", "2019-05-01")
    promise = next(s for s in reading.pledges)
    assert promise.by == actor(reading, "German chancellor").id


def test_variant_names_of_a_group_are_one_actor() -> None:
    reading = read("ISIL attacked a convoy in Iraq. Daesh said the Islamic State group had killed ten soldiers.")
    assert actor(reading, "ISIL") is actor(reading, "Daesh")
    assert actor(reading, "ISIL").kind == "organization"


def test_a_shared_short_name_needs_its_country() -> None:
    text = "The RSF shelled a market in Sudan. The Rapid Support Forces denied it."
    reading = read(text)
    assert actor(reading, "RSF") is actor(reading, "Rapid Support Forces")
    assert actor(reading, "RSF").country == "SDN"
    assert all(a.country is None for a in read("The RSF issued a report.").actors)


def test_a_country_has_its_ids() -> None:
    assert actor(read("Troops left Iraq on Monday."), "Iraq").ids == {"iso3": "IRQ", "wikidata": "Q796"}


def test_days_at_the_ends_of_the_calendar_do_no_harm() -> None:
    for day in (date.min, date.max):
        read_report(Report("t", "The US president condemned the attack."), day)
