"""A figure is said with its bound and its unit, and where a number would say too much, in the report's words."""

from __future__ import annotations

from datetime import date

import pytest
from sample import rich_reading

from dateline.model import Interval, Quantity
from dateline.views.amounts import amount, notes
from dateline.views.lookup import Lookup

AMOUNTS = [
    (Quantity(0, 1, 2500, unit="troop", what="US troops"), "2,500"),
    (Quantity(0, 1, 60000, change="~", unit="person", what="people"), "about 60,000"),
    (Quantity(0, 1, 41, change=">", unit="person"), "at least 41"),
    (Quantity(0, 1, 41, change="<", unit="person"), "up to 41"),
    (Quantity(0, 1, 3.2, change="up", unit="%"), "↑ 3.2%"),
    (Quantity(0, 1, 1.5e9, unit="USD"), "$1.5 billion"),
    (Quantity(0, 1, 8.5e6, unit="EUR"), "€8.5 million"),
    (Quantity(0, 1, 1234567, unit="vote", what="votes"), "1,234,567"),
    (Quantity(0, 1, 2e6, unit="KES", what="shillings"), "2 million KES"),
    (Quantity(0, 1, 1600, change="~", unit="km", what="border"), "about 1,600 km"),
    (Quantity(0, 1, 300, unit="metre"), "300 metres"),
    (Quantity(0, 1, 1, unit="metre"), "1 metre"),
    (Quantity(0, 1, 6, unit="foot"), "6 feet"),
    (Quantity(0, 1, 4, unit="country", what="countries"), "4"),
    (Quantity(0, 1, 25, low=20, high=30, unit="person"), "20–30"),
    (Quantity(0, 1, 0.25, unit="point"), "0.25 points"),
    (Quantity(0, 1, 66.5, unit="USD"), "$66.50"),
    (Quantity(0, 1, 7, low=6.5, high=7.25, unit="GBP"), "£6.50–7.25"),
    (Quantity(0, 1, float("inf")), "inf"),
    (Quantity(0, 1, 1e300), "1e+300"),
]


@pytest.mark.parametrize(("quantity", "words"), AMOUNTS)
def test_an_amount_has_its_bound_and_its_unit(quantity: Quantity, words: str) -> None:
    assert amount(quantity, "") == words


AS_WRITTEN = [
    ("thousands", Quantity(0, 1, 2000, change=">", unit="person", what="protesters"), "thousands"),
    ("Dozens", Quantity(0, 1, 24, change=">", unit="person"), "Dozens"),
    ("tens of millions", Quantity(0, 1, 2e7, unit="EUR"), "tens of millions"),
    ("a few hundred", Quantity(0, 1, 300, change="~"), "a few hundred"),
    ("$66.50", Quantity(0, 1, 66.5, unit="USD"), "$66.50"),
    ("41 million euros", Quantity(0, 1, 41e6, unit="EUR"), "41 million euros"),
    ("$3 million", Quantity(0, 1, 3e6, change="down", unit="USD"), "↓ $3 million"),
    ("8.5 million", Quantity(0, 1, 8.5e6, unit="EUR"), "€8.5 million"),
    ("half a dozen", Quantity(0, 1, 6, unit="person"), "6"),
    ("some 1,500", Quantity(0, 1, 1500, change="~", unit="person"), "about 1,500"),
    ("$1 " + "x" * 40, Quantity(0, 1, 1, unit="USD"), "$1"),
]


@pytest.mark.parametrize(("words", "quantity", "said"), AS_WRITTEN)
def test_what_is_vague_or_money_is_told_in_the_words_of_the_report(words: str, quantity: Quantity, said: str) -> None:
    assert amount(quantity, words) == said


def test_a_figure_says_as_of_when_only_where_that_is_not_the_day_of_the_report() -> None:
    look = Lookup(rich_reading())
    of_the_day, of_a_year = look.reading.quantities[2:4]
    assert notes(of_the_day, look) == ["Lake Victoria"]
    assert notes(of_a_year, look) == ["as of 2015"]
    assert notes(Quantity(0, 1, 5, as_of=Interval(None, date(2019, 10, 31))), look) == ["by 31 Oct 2019"]
