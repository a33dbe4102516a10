"""Units: measures, money and rates by every name and symbol that print has for them."""

from __future__ import annotations

import pytest
from figure_drafts import bare, found, shown
from hypothesis import given
from hypothesis import strategies as st

from dateline.reader.quantities.amounts import read_amount
from dateline.reader.quantities.measures import NAMES, SYMBOLS


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("30Mbps", 30, "Mbit/s"),
        ("2.4Ghz", 2.4, "GHz"),
        ("100km/hr", 100, "km/h"),
        ("22 miles per hour", 22, "mph"),
        ("350 hp", 350, "horsepower"),
        ("5 kilowatt-hours", 5, "kWh"),
        ("300 megawatts", 300, "MW"),
        ("12 gigatonnes", 12, "gigatonne"),
        ("2.14degF", 2.14, "°F"),
        ("19 deg C", 19, "°C"),
        ("9m²", 9, "sq m"),
        ("50 sq. ft", 50, "sq foot"),
        ("17 inches", 17, "inch"),
        ("5 cubic metres per second", 5, "cubic m/s"),
        ("40 micrograms per litre", 40, "µg/litre"),
        ("3 metric tons", 3, "tonne"),
        ("4 light-years", 4, "light-year"),
        ("25 basis points", 25, "basis point"),
        ("30 miles per gallon", 30, "mpg"),
        ("500 tonnes a year", 500, "tonne/year"),
        ("7,199 Chinese yuan", 7199, "CNY"),
        ("900 Japanese yen", 900, "JPY"),
        ("30 Syrian pounds", 30, "SYP"),
        ("12 Jamaican dollars", 12, "JMD"),
        ("12 Ruritanian dollars", 12, "dollar"),
        ("500 kr", 500, "krone"),
        ("0.5 bitcoin", 0.5, "BTC"),
        ("1,200€", 1200, "EUR"),
        ("40 pounds of rice", 40, "lb"),
        ("40 pounds per square inch", 40, "psi"),
    ],
)
def test_units_behind_the_figure(text: str, value: float, unit: str) -> None:
    amount = read_amount(bare(text), 0)
    assert amount is not None
    assert (amount.value, amount.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Y=590 billion", 590e9, "JPY"),
        ("R$500", 500, "BRL"),
        ("C$20", 20, "CAD"),
        ("NT$80", 80, "TWD"),
        ("RM79 a month", 79, "MYR/month"),
        ("$90,000 a year", 90000, "USD/year"),
        ("$15 an hour", 15, "USD/hour"),
        ("$58 a barrel", 58, "USD/barrel"),
        ("$10 per gram", 10, "USD/g"),
        ("$9,000 per capita", 9000, "USD/person"),
        ("$2 million a year ago", 2e6, "USD"),
        ("$2 million a month earlier", 2e6, "USD"),
    ],
)
def test_money_and_what_it_is_for(text: str, value: float, unit: str) -> None:
    parse = bare(text)
    amount = read_amount(parse, next(k for k in range(len(parse)) if parse.word(k)[0].isdigit()))
    assert amount is not None
    assert (amount.value, amount.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("The bank cut its rate by half a percentage point.", "half a percentage point", 0.5, "percentage point"),
        ("It lies a quarter of a mile away.", "a quarter of a mile", 0.25, "mile"),
        ("She won by less than one-half of 1 percent.", "less than one-half of 1 percent", 0.5, "%"),
        ("Three-quarters of a million people came.", "Three-quarters of a million", 750000, "person"),
        ("It reached 40C in May.", "40C", 40, "°C"),
        ("A magnitude-7.8 earthquake struck.", "magnitude-7.8", 7.8, "magnitude"),
    ],
)
def test_parts_degrees_and_magnitudes(text: str, words: str, value: float, unit: str) -> None:
    q = shown(text)[words]
    assert (q.value, q.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "She sat in seat 40C of the jet.",
        "He drove up U.S. 25W.",
        "He carried a 9 mm handgun.",
        "A .22 rifle lay there.",
        "The house at 804 W. Patterson Ave. burned.",
        "It stood near Eight Mile in the city.",
        "Tuesdays are 21 and over.",
        "The odds are four to one.",
        "A man of 29 y/o died.",
        "The note is there.[8]",
        "The man is about 40.",
    ],
)
def test_places_ages_calibres_and_notes_are_no_measures(text: str) -> None:
    assert found(text) == []


@given(st.sampled_from(sorted({*NAMES, *SYMBOLS})), st.integers(min_value=2, max_value=999))
def test_every_unit_is_read_behind_any_figure(name: str, n: int) -> None:
    amount = read_amount(bare(f"{n} {name}"), 0)
    assert amount is not None
    assert (amount.value, amount.unit) == (n, {**SYMBOLS, **NAMES}[name])


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The storm took nine roofs in ten.", "nine roofs in ten", 90),
        ("They lost two seats in three.", "two seats in three", 66.7),
        ("A further million came.", "A further million", 1e6),
    ],
)
def test_shares_with_their_noun_inside(text: str, words: str, value: float) -> None:
    assert shown(text)[words].value == value


def test_things_in_other_things_are_no_share() -> None:
    assert [q.unit for q in found("Police found two guns in three cars.")] == ["gun", "car"]


def test_people_of_an_age_group_are_not_counted_by_it() -> None:
    assert found("It was low among voters 30 to 44.") == []
