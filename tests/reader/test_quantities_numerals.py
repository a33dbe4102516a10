"""Numerals, units and fractions: words and figures become the number and the unit that they stand for."""

from __future__ import annotations

import pytest
from figure_drafts import bare
from hypothesis import given
from hypothesis import strategies as st

from dateline.reader.quantities.amounts import read_amount
from dateline.reader.quantities.fractions import read_fraction
from dateline.reader.quantities.numerals import read_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,500", 2500),
        ("70 000", 70000),
        ("1,00,000", 100000),
        ("3.25", 3.25),
        ("19,4", 19.4),
        ("2½", 2.5),
        ("1.1 million", 1100000),
        ("4.35 trillion", 4.35e12),
        ("5 lakh crore", 5e12),
        ("12bn", 12e9),
        ("twelve", 12),
        ("twenty-five", 25),
        ("two hundred and six", 206),
        ("three thousand four hundred and twenty-one", 3421),
        ("one and a half million", 1500000),
        ("half a million", 500000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred", 100),
    ],
)
def test_a_numeral_is_read_to_its_last_word(text: str, value: float) -> None:
    numeral = read_numeral(bare(text + " boats"), 0)
    assert numeral is not None
    assert numeral.value == value
    assert numeral.last == len(bare(text))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 100),
        ("scores", 40, 100),
        ("hundreds", 100, 1000),
        ("thousands", 1000, 10000),
        ("millions", 1e6, 1e7),
        ("tens of thousands", 1e4, 1e5),
        ("hundreds of thousands", 1e5, 1e6),
        ("tens of millions", 1e7, 1e8),
    ],
)
def test_a_vague_plural_has_bounds_and_its_value_is_the_lower(text: str, low: float, high: float) -> None:
    numeral = read_numeral(bare(text + " of people"), 0)
    assert numeral is not None
    assert (numeral.value, numeral.low, numeral.high, numeral.vague) == (low, low, high, True)


@pytest.mark.parametrize("text", ["9/11", "12:30", "1.2.3", "1" * 40, "𝟚𝟘𝟚𝟙", "a", "million", "and", "thirtysomething"])
def test_what_is_no_numeral_is_not_read(text: str) -> None:
    assert read_numeral(bare(text), 0) is None


@pytest.mark.parametrize("n", [1, 7, 13, 20, 42, 99, 100, 101, 116, 342, 1000, 1001, 2019, 15300, 999999])
def test_numbers_in_words_are_read_back(n: int) -> None:
    numeral = read_numeral(bare(_in_words(n)), 0)
    assert numeral is not None
    assert numeral.value == n


@given(st.integers(min_value=1, max_value=999999))
def test_any_number_in_words_is_read_back(n: int) -> None:
    numeral = read_numeral(bare(_in_words(n)), 0)
    assert numeral is not None
    assert numeral.value == n


@given(st.integers(min_value=0, max_value=10**12))
def test_any_figure_with_separators_is_read_back(n: int) -> None:
    numeral = read_numeral(bare(f"{n:,}"), 0)
    assert numeral is not None
    assert numeral.value == n


_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split(" ")
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _in_words(n: int) -> str:
    if n < 20:
        return _ONES[n]
    if n < 100:
        return _TENS[n // 10] + (f"-{_ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{_ONES[n // 100]} hundred" + (f" and {_in_words(n % 100)}" if n % 100 else "")
    rest = n % 1000
    return f"{_in_words(n // 1000)} thousand" + (f"{' and' if rest < 100 else ''} {_in_words(rest)}" if rest else "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half of them", 50),
        ("half the members", 50),
        ("a third of voters", 33.3),
        ("two-thirds of voters", 66.7),
        ("three-quarters of voters", 75),
        ("one in three", 33.3),
        ("nine out of ten", 90),
        ("6 in 10", 60),
    ],
)
def test_a_fraction_is_a_share_of_a_hundred(text: str, value: float) -> None:
    fraction = read_fraction(bare(text), 0)
    assert fraction is not None
    assert fraction.value == value


@pytest.mark.parametrize(
    "text", ["half an hour", "a quarter of a century", "a third term", "two in 2010", "3 in 10 days"]
)
def test_what_is_no_share_is_no_fraction(text: str) -> None:
    assert read_fraction(bare(text), 0) is None


@pytest.mark.parametrize(
    ("text", "number", "value", "unit"),
    [
        ("$873 billion", "873", 873e9, "USD"),
        ("US$6.5 million", "6.5", 6.5e6, "USD"),
        ("A$30m", "30", 30e6, "AUD"),
        ("£310million", "310", 310e6, "GBP"),
        ("€60 million", "60", 60e6, "EUR"),
        ("Rs 500", "500", 500, "INR"),
        ("USD 40 million", "40", 40e6, "USD"),
        ("873 billion dollars", "873", 873e9, "USD"),
        ("12 million Canadian dollars", "12", 12e6, "CAD"),
        ("500 Hong Kong dollars", "500", 500, "HKD"),
        ("5%", "5", 5, "%"),
        ("5 per cent", "5", 5, "%"),
        ("two percentage points", "two", 2, "percentage point"),
        ("1,600-kilometer", "1,600", 1600, "km"),
        ("40 square miles", "40", 40, "sq mile"),
        ("45,000 barrels per day", "45,000", 45000, "barrel/day"),
        ("150 km/h", "150", 150, "km/h"),
        ("$10.33 a barrel", "10.33", 10.33, "USD/barrel"),
        ("21 degrees Celsius", "21", 21, "°C"),
        ("minus 12 degrees", "12", -12, "degree"),
        ("2,000 tonnes", "2,000", 2000, "tonne"),
    ],
)
def test_an_amount_has_its_unit(text: str, number: str, value: float, unit: str) -> None:
    parse = bare(text)
    amount = read_amount(parse, next(k for k in range(len(parse)) if parse.word(k) == number))
    assert amount is not None
    assert (amount.value, amount.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "number", "low", "high"),
    [
        ("between 400 and 600 people", "400", 400, 600),
        ("10-15 people", "10", 10, 15),
        ("5 to 7 percent", "5", 5, 7),
        ("60 or 70 people", "60", 60, 70),
        ("$10-15 billion", "10", 10e9, 15e9),
        ("between $500,000 and $1 million", "500,000", 500000, 1e6),
        ("four to five thousand people", "four", 4000, 5000),
    ],
)
def test_a_range_has_both_ends_and_their_mean(text: str, number: str, low: float, high: float) -> None:
    parse = bare(text)
    amount = read_amount(parse, next(k for k in range(len(parse)) if parse.word(k) == number))
    assert amount is not None
    assert (amount.low, amount.high, amount.value) == (low, high, (low + high) / 2)


@pytest.mark.parametrize("text", ["from 400 to 600 people", "6.5% to 164 people", "600 to 400 people"])
def test_two_levels_are_no_range(text: str) -> None:
    parse = bare(text)
    amount = read_amount(parse, next(k for k in range(len(parse)) if parse.word(k)[0].isdigit()))
    assert amount is not None
    assert amount.high is None
