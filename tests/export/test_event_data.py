"""Exports of events: the columns of POLECAT, GDELT and ICEWS, filled with what the reading tells and nothing else."""

from __future__ import annotations

from typing import get_args

import pytest
from export_readings import event, reading

from dateline.export import EVENT_DATA, Row, names
from dateline.export.case import sure_cases
from dateline.export.codes import QUADS, cameo, country, intensity, quad, sector
from dateline.export.telling import cases
from dateline.model import Event
from dateline.model.actor import Sector
from dateline.model.plover import EVENT_TYPES


def rows(format: str, every_status: bool = False) -> list[Row]:
    return list(EVENT_DATA[format].rows(reading(), every_status))


def test_polecats_columns_are_its_forty_in_its_order_and_then_status_and_offsets() -> None:
    sides = [
        [f"{side} Name", f"{side} Country", f"{side} COW", f"Primary {side} Sector", f"{side} Sectors", f"{side} Title",
         f"{side} Name Raw", f"Wikipedia {side} ID"]
        for side in ("Actor", "Recipient")
    ]  # fmt: skip
    event = ["Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"]
    place = [
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
        "Feature Type",
    ]  # fmt: skip
    story = [
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ]  # fmt: skip
    columns = EVENT_DATA["polecat"].columns()
    assert list(columns[:40]) == [*event, *sides[0], *sides[1], *place, *story]
    assert {"Status", "Start", "End"} <= set(columns[40:])


@pytest.mark.parametrize(("format", "count", "first", "last"), [
    ("polecat", 40, "Event ID", "Version"),
    ("gdelt", 61, "GLOBALEVENTID", "SOURCEURL"),
    ("icews", 20, "Event ID", "Longitude"),
])  # fmt: skip
def test_the_columns_are_those_of_the_data_set_and_then_our_own(format: str, count: int, first: str, last: str) -> None:
    data = EVENT_DATA[format]
    plain = data.columns(plain=True)
    assert (len(plain), plain[0], plain[-1]) == (count, first, last)
    assert len(set(plain)) == count
    assert data.columns() == plain + names("own")


@pytest.mark.parametrize("format", EVENT_DATA)
def test_rows_fill_only_columns_that_there_are(format: str) -> None:
    for row in rows(format, every_status=True):
        assert set(row) <= set(EVENT_DATA[format].columns())


def test_polecat_has_one_row_an_event_with_all_that_is_known() -> None:
    row = rows("polecat")[0]
    assert {name: row[name] for name in names("polecat")[:11]} == {
        "Event ID": "r1-e1",
        "Event Date": "2021-07-26",
        "Event Type": "ASSAULT",
        "Event Mode": None,
        "Intensity": -9,
        "Quad Code": "MATERIAL CONFLICT",
        "Contexts": ["military"],
        "Actor Name": ["Soldiers"],
        "Actor Country": ["FRA"],
        "Actor COW": ["220"],
        "Primary Actor Sector": ["MIL"],
    }
    assert row["Recipient Country"] is None
    assert (row["City"], row["Country"], row["Latitude"], row["GeoNames ID"]) == ("Sarrat", "ROU", 45.5, "7")
    assert (row["Source"], row["Publication Date"]) == (["The Harbour Post"], "2021-07-27")
    assert row["Story Locations"] == ["Sarrat", "Norland"]


def test_several_actors_stand_in_one_order() -> None:
    row = rows("polecat")[1]
    assert row["Actor Name"] == ["Ada B. Vance", "Soldiers"]
    assert row["Actor Name Raw"] == ["Ada Vance", "Soldiers"]
    assert row["Actor Title"] == ["minister", "None"]
    assert row["Recipient Name"] == ["Norway"], "a country goes by its usual name"


def test_our_own_columns_say_status_words_and_figures() -> None:
    row = rows("polecat")[0]
    text = reading().report.text
    assert (row["Status"], row["Date Basis"], row["Dead"], row["Injured"]) == ("happened", "day", 12, 3)
    assert isinstance(row["Start"], int)
    assert isinstance(row["End"], int)
    assert text[row["Start"] : row["End"]] == row["Trigger"] == "killed"
    assert row["Sentence"] == text.split("\n")[0]
    assert row["Likelihood"] == 0.91
    assert rows("polecat")[2]["Doubts"] == ["S603"]


def test_only_what_happened_or_goes_on_unless_all_is_wanted() -> None:
    assert [row["Event"] for row in rows("polecat")] == ["e1", "e2", "e4"]
    assert [row["Event"] for row in rows("polecat", every_status=True)] == ["e1", "e2", "e4", "e5"]


def test_a_second_telling_is_counted_and_makes_no_row() -> None:
    assert [row["NumMentions"] for row in rows("gdelt") if row["Event"] == "e1"] == [2]


def test_a_second_telling_stands_in_where_the_first_is_left_out() -> None:
    told = reading()
    told.events[0].status = "planned"
    assert [case.event.id for case in cases(told, False)] == ["e2", "e3", "e4"]


def test_a_date_says_how_it_is_known() -> None:
    assert [(row["Event Date"], row["Date Basis"]) for row in rows("polecat", every_status=True)] == [
        ("2021-07-26", "day"),
        ("2021-07-27", "report"),
        ("2021-07-26", "span"),
        (None, None),
    ]


def test_gdelt_pairs_actors_with_recipients() -> None:
    pairs = [(row["Actor1Name"], row.get("Actor2Name")) for row in rows("gdelt") if row["Event"] == "e2"]
    assert pairs == [("ADA B. VANCE", "NORWAY"), ("SOLDIERS", "NORWAY")]


def test_those_who_meet_each_other_are_paired_once() -> None:
    told = reading()
    told.events[1].actors, told.events[1].recipients = ["a1", "a4", "a5"], []
    pairs = list(cases(told, False))[1].pairs()
    assert [(a and a.id, b and b.id) for a, b in pairs] == [("a1", "a4"), ("a1", "a5"), ("a4", "a5")]


def test_gdelt_codes_the_event() -> None:
    row = rows("gdelt")[0]
    assert [row[name] for name in ("SQLDATE", "MonthYear", "Year", "FractionDate")] == [
        "20210726", "202107", "2021", "2021.6466",
    ]  # fmt: skip
    assert [row[f"Actor1{name}"] for name in ("Code", "CountryCode", "Type1Code")] == ["FRAMIL", "FRA", "MIL"]
    assert [row[name] for name in ("EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale")] == [
        "190", "190", "19", 4, -10,
    ]  # fmt: skip
    assert (row["ActionGeo_Type"], row["ActionGeo_FullName"], row["ActionGeo_CountryCode"]) == (
        4,
        "Sarrat, Romania",
        "RO",
    )
    assert (row["DATEADDED"], row["SOURCEURL"]) == ("20210727000000", "https://example.org/1")
    assert [row["IsRootEvent"] for row in rows("gdelt", every_status=True)] == [1, 1, 1, 0, 0]


def test_numbers_of_rows_are_their_own_and_stay() -> None:
    ids = [row["GLOBALEVENTID"] for row in rows("gdelt")]
    assert len(set(ids)) == len(ids)
    assert ids == [row["GLOBALEVENTID"] for row in rows("gdelt")] == [row["Event ID"] for row in rows("icews")]
    assert all(isinstance(id, int) and 0 <= id < 2**63 for id in ids)


def test_icews_has_names_and_words_for_codes() -> None:
    row = rows("icews")[0]
    assert [row[name] for name in ("Source Name", "Source Sectors", "Source Country")] == [
        "Soldiers", "Military", "France",
    ]  # fmt: skip
    assert (row["Event Text"], row["CAMEO Code"], row["Intensity"]) == ("Use conventional military force", "190", -10)
    assert (row["Story ID"], row["Sentence Number"], row["Country"]) == ("r1", 1, "Romania")


def test_cameo_has_no_code_for_elections() -> None:
    told = reading()
    told.events = [event("e1", "met", "ELECT"), event("e2", "met", "APPOINT")]
    assert len(list(EVENT_DATA["polecat"].rows(told, False))) == 2
    assert not list(EVENT_DATA["gdelt"].rows(told, False))
    assert not list(EVENT_DATA["icews"].rows(told, False))


def _every_kind() -> list[Event]:
    return [Event("e1", 0, 1, type, mode) for type, known in EVENT_TYPES.items() for mode in (None, *known.modes)]


def test_every_type_and_mode_has_its_codes() -> None:
    for kind in _every_kind():
        assert -10 <= intensity(kind) <= 10
        assert QUADS[quad(kind)]
        coded = cameo(kind, None)
        assert (coded is None) == (kind.type in ("ELECT", "APPOINT")), kind
        assert coded is None or (coded.code.isdigit() and -10 <= coded.goldstein <= 10)


def test_scores_have_the_sign_of_their_quad_code() -> None:
    for kind in _every_kind():
        if kind.type not in ("ELECT", "APPOINT", "REQUEST"):
            assert (intensity(kind) > 0) == (quad(kind) in (1, 2)), kind


def test_every_sector_and_country_has_its_codes() -> None:
    assert all(sector(code) for code in get_args(Sector))
    assert sector("no sector") is None
    assert country(None) is None
    assert country("XXX") is None
    known = [country(code) for code in ("FRA", "TLS", "ROU", "XKX")]
    assert [land and land.cameo for land in known] == ["FRA", "TMP", "ROM", "XKX"]


def test_what_is_less_likely_right_is_left_out_and_counted() -> None:
    told = reading()
    for one, likelihood in zip(told.events, (0.6, 0.9, None), strict=False):
        one.likelihood = likelihood
    notes: list[str] = []
    left = [case.event.id for case in sure_cases(cases(told, False), 0.75, notes.append)]
    assert left == ["e2", "e4"]
    assert notes == ["Events less likely right than 0.75 left out: 1 (--sure 0 keeps them)."]


def test_rows_of_a_reading_may_be_asked_to_be_sure() -> None:
    told = reading()
    told.events[0].likelihood, told.events[1].likelihood = 0.7, 0.8
    assert [row["Event"] for row in EVENT_DATA["polecat"].rows(told, sure=0.75)] == ["e2", "e4"]


def test_nothing_is_said_where_nothing_is_left_out() -> None:
    notes: list[str] = []
    assert len(list(sure_cases(cases(reading(), False), 0.0, notes.append))) == 3
    assert notes == []
