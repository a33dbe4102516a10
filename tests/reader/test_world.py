"""The tables of the world: sound rows, and names found as reports write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.reader import world
from dateline.reader.world.tables import HERE

COLUMNS = {
    "countries.tsv": 5,
    "places.tsv": 2,
    "peoples.tsv": 2,
    "seats.tsv": 3,
    "organizations.tsv": 2,
    "given_names.tsv": 2,
}


@pytest.mark.parametrize("file", sorted(COLUMNS))
def test_every_row_has_its_columns_and_every_table_says_where_it_comes_from(file: str) -> None:
    lines = Path(HERE / file).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("#")
    assert any("Compiled for Dateline" in line for line in lines)
    assert all(line.count("\t") == COLUMNS[file] - 1 for line in lines if not line.startswith("#"))


def test_countries_by_name_adjective_people_and_capital() -> None:
    assert world.country("the Netherlands") == world.adjective("Dutch") == world.people("Dutchmen") == "NLD"
    assert world.country("U.S.") == "USA"
    assert world.capital("Kiev") == world.capital("Kyiv") == "UKR"
    assert world.people("Germans") == "DEU"
    assert world.usual_name("NLD") == "Netherlands"


def test_capital_letters_do_not_hide_a_name() -> None:
    assert world.country("IRAQ") == "IRQ"
    assert world.country("UNITED STATES") == "USA"
    assert world.capital("BAGHDAD") == "IRQ"


def test_a_small_word_is_no_country() -> None:
    assert world.country("us") is None
    assert world.country("") is None
    assert world.body("is") is None


def test_seats_and_bodies() -> None:
    kremlin = world.seat("the Kremlin")
    assert kremlin is not None
    assert kremlin.country == "RUS"
    assert world.body("UN") == world.body("United Nations")


def test_places_lie_in_countries() -> None:
    assert world.place_country("Geneva") == "CHE"
    assert world.is_place("Europe")
    assert world.place_country("Europe") is None
    assert not world.is_place("Iraq")


def test_given_names() -> None:
    assert world.gender("Angela") == "f"
    assert world.gender("Mohammed") == "m"
    assert world.gender("Zzyzx") is None
