"""Places: the country and the coordinates that the text and the gazetteer give without doubt, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.api import read_report
from dateline.model import Actor, Report
from dateline.reader.places.gazetteer import regions, towns


def place(text: str, name: str) -> Actor:
    found = [a for a in read_report(Report(id="t", text=text, published="2024-05-06")).actors if a.name == name]
    assert len(found) == 1, [a.name for a in found]
    return found[0]


def near(actor: Actor, latitude: float, longitude: float) -> bool:
    assert actor.coordinates is not None, actor.name
    return abs(actor.coordinates[0] - latitude) < 0.3 and abs(actor.coordinates[1] - longitude) < 0.3


@pytest.mark.parametrize(
    ("text", "name", "country", "latitude", "longitude"),
    [
        ("Shells killed five people in Homs, Syria, on Monday.", "Homs", "SYR", 34.7, 36.7),
        ("Troops entered the Iraqi city of Mosul on Monday.", "Mosul", "IRQ", 36.3, 43.1),
        ("Clashes broke out in Tripoli, Lebanon.", "Tripoli", "LBN", 34.4, 35.8),
        ("The militia left Tripoli, Libya, on Friday.", "Tripoli", "LBY", 32.9, 13.2),
        ("Police in Springfield, Ill., arrested two men.", "Springfield", "USA", 39.8, -89.6),
        ("A man was shot in Paris, Texas, on Friday.", "Paris", "USA", 33.7, -95.6),
        ("A storm hit Naples, Fla., on Monday.", "Naples", "USA", 26.1, -81.8),
        ("A crash in Naples, FL on Monday killed two people.", "Naples", "USA", 26.1, -81.8),
        ("A teacher from London, Ontario, won the prize.", "London", "CAN", 43.0, -81.2),
        ("Police in Athens, Georgia, arrested a man.", "Athens", "USA", 34.0, -83.4),
        ("Protesters marched in Cordoba, Spain.", "Cordoba", "ESP", 37.9, -4.8),
        ("Protesters marched in San José, Costa Rica.", "San José", "CRI", 9.9, -84.1),
        ("In Birmingham, Alabama, police arrested two men.", "Birmingham", "USA", 33.5, -86.8),
        ("A blast hit Azaz, a town in northern Syria.", "Azaz", "SYR", 36.6, 37.0),
    ],
)
def test_the_country_or_state_beside_a_name_decides(
    text: str, name: str, country: str, latitude: float, longitude: float
) -> None:
    found = place(text, name)
    assert (found.kind, found.country) == ("place", country)
    assert near(found, latitude, longitude)
    assert found.ids["geonames"].isdecimal()


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("British police arrested two men in Birmingham.", "Birmingham", "GBR"),
        ("The Spanish government sent troops to Cordoba.", "Cordoba", "ESP"),
        ("Libyan troops entered Tripoli on Friday.", "Tripoli", "LBY"),
        ("Italian firefighters saved a family in Naples.", "Naples", "ITA"),
        ("Officials in Tokyo closed the airport.", "Tokyo", "JPN"),
    ],
)
def test_the_countries_of_the_report_decide_where_one_place_outweighs_all_others(
    text: str, name: str, country: str
) -> None:
    found = place(text, name)
    assert found.country == country
    assert found.coordinates


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police in Springfield arrested a man.", "Springfield"),
        ("Protesters marched in Cordoba.", "Cordoba"),
        ("Police in Birmingham arrested three men.", "Birmingham"),
        ("Lebanese troops entered Tripoli on Friday.", "Tripoli"),
        ("Pakistani troops left Hyderabad. Indian troops stayed.", "Hyderabad"),
        ("Police in Georgetown arrested a man.", "Georgetown"),
        ("Ships left the Red Sea on Monday, Egyptian officials said.", "Red Sea"),
    ],
)
def test_where_two_fit_there_is_neither_country_nor_coordinates(text: str, name: str) -> None:
    found = place(text, name)
    assert (found.country, found.coordinates) == (None, None)


def test_a_country_that_is_told_to_be_a_town_is_that_town_throughout() -> None:
    text = "A fire broke out in Lebanon, Pennsylvania. Firefighters in Lebanon said that the house burned."
    found = place(text, "Lebanon")
    assert (found.kind, found.country, len(found.mentions)) == ("place", "USA", 2)
    assert near(found, 40.3, -76.4)


def test_unless_the_report_speaks_of_the_country_as_well() -> None:
    text = "A fire broke out in Lebanon, N.H., on Monday. Lebanese officials in Beirut said that Lebanon was calm."
    found = [a for a in read_report(Report(id="t", text=text)).actors if a.name == "Lebanon"]
    assert {(a.kind, a.country) for a in found} == {("place", "USA"), ("country", "LBN")}


@pytest.mark.parametrize(
    "text",
    [
        "Syria, Jordan and Lebanon closed the border.",
        "Georgia, Russia and Ukraine signed the treaty.",
        "Leaders from China, Japan and South Korea met on Monday.",
    ],
)
def test_countries_in_a_list_stay_countries(text: str) -> None:
    actors = read_report(Report(id="t", text=text)).actors
    assert [a.kind for a in actors if a.kind in ("place", "country")] == ["country"] * text.replace(" and", ",").count(
        ","
    ) + ["country"]


def test_a_person_has_no_coordinates() -> None:
    actors = read_report(Report(id="t", text="Michael Jordan said on Friday that he would leave the team.")).actors
    assert all(a.coordinates is None for a in actors)


def test_a_province_has_its_country_and_no_coordinates() -> None:
    found = place("Syrian jets struck Idlib province on Monday.", "Idlib")
    assert (found.country, found.coordinates) == ("SYR", None)


def test_a_village_that_no_table_knows_lies_where_the_town_near_it_lies() -> None:
    found = place("Rebels attacked the village of Kobla near the town of Mopti in central Mali.", "Kobla")
    assert (found.country, found.coordinates) == ("MLI", None)


def test_all_of_a_place_follows_what_is_told_once() -> None:
    text = "Officers in Naples, Florida, arrested a man. He was taken to a hospital in Naples."
    assert place(text, "Naples").country == "USA"


def test_contradicting_countries_leave_a_name_open() -> None:
    text = "Clashes broke out in Tripoli, Lebanon. Days before, a ship had left Tripoli, Libya."
    found = place(text, "Tripoli")
    assert (found.country, found.coordinates) == (None, None)


def test_names_are_found_however_they_are_written() -> None:
    ids = [{t.geonames for t in towns(name)} for name in ("São Paulo", "SAO PAULO", "Sao Paulo")]
    assert ids[0]
    assert ids[0] == ids[1] == ids[2]
    assert towns("al-Qaim") == towns("Qaim")
    assert towns("St. Louis") == towns("Saint Louis")
    assert {r.country for r in regions("Punjab")} == {"IND", "PAK"}
    assert [r.code for r in regions("Ill.")] == ["IL"]


def test_every_town_of_the_table_is_found_by_its_name() -> None:
    from dateline.reader.places.gazetteer import HERE

    lines = (HERE / "cities.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert "GeoNames" in lines[0]
    assert all(len(row) == 7 for row in rows)
    for name, id, *_ in [*rows[:: len(rows) // 500], rows[0], rows[-1]]:
        assert any(t.geonames == id for t in towns(name)), name


@given(st.text(max_size=30))
@settings(max_examples=200)
def test_any_name_can_be_looked_up(name: str) -> None:
    assert all(t.people > 0 and abs(t.latitude) <= 90 and abs(t.longitude) <= 180 for t in towns(name))
    assert isinstance(regions(name), tuple)


@pytest.mark.parametrize(
    "text",
    [
        "Homs,",
        "in in in Paris, in, in (",
        "Naples, \ud800, Fla.",
        "Homs, Syria, Homs, Syria, " * 300,
        "\u202eTripoli, Libya\u202c",
        "the city of , the city of Paris of of",
    ],
)
def test_bad_input_is_read(text: str) -> None:
    reading = read_report(Report(id="t", text="Police arrested a man on Monday. " + text))
    text = reading.report.text
    assert all(text[m.start : m.end].strip() for a in reading.actors for m in a.mentions)


def _examples() -> list[list[str]]:
    page = (Path(__file__).parents[2] / "docs" / "places.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line.startswith("|")]
    return [row for row in rows if len(row) == 4][2:]


@pytest.mark.parametrize(("text", "name", "country", "where"), _examples())
def test_the_page_on_places_is_right_about_its_examples(text: str, name: str, country: str, where: str) -> None:
    found = place(text, name)
    coordinates = "{:.3f}, {:.3f}".format(*found.coordinates) if found.coordinates else "-"
    assert (found.country or "-", coordinates) == (country, where)
