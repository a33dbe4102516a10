"""Quantities: every count and measure of a report, what it counts, and nothing that merely holds a number."""

from __future__ import annotations

from math import isfinite

import pytest
from figure_drafts import draft_of, found, shown
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.reader import quantities


def test_the_span_is_modifier_and_number_without_the_noun() -> None:
    q = shown("The blast killed at least 41 people.")["at least 41"]
    assert (q.value, q.low, q.high, q.change, q.unit, q.what) == (41, 41, None, ">", "person", "people")


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("about 300", "~"),
        ("some 300", "~"),
        ("nearly 300", "~"),
        ("more than 300", ">"),
        ("over 300", ">"),
        ("up to 300", "<"),
        ("fewer than 300", "<"),
        ("300", "="),
    ],
)
def test_change_words_say_how_a_figure_is_meant(words: str, change: str) -> None:
    q = shown(f"Police arrested {words} protesters in the capital.")[words]
    assert (q.value, q.change) == (300, change)


def test_the_size_of_a_change_is_up_or_down() -> None:
    assert shown("Prices rose by 5 percent in March.")["5 percent"].change == "up"
    assert shown("Exports fell by 12 percent.")["12 percent"].change == "down"
    assert shown("Output was 300 tonnes, up 23 percent on March.")["23 percent"].change == "up"


def test_a_level_is_no_change() -> None:
    text = "Unemployment rose to 9 percent from 8 percent."
    assert [q.change for q in found(text)] == ["=", "="]


def test_people_are_persons_and_things_are_singular() -> None:
    text = "The army sent 40 soldiers, 2,500 troops and 12 trucks to the border."
    units = {q.value: (q.unit, q.what) for q in found(text)}
    assert units == {40: ("person", "soldiers"), 2500: ("troop", "troops"), 12: ("truck", "trucks")}


def test_money_is_said_in_codes_and_of_what_it_is() -> None:
    q = shown("The union has proposed an $873 billion plan.")["$873 billion"]
    assert (q.value, q.unit, q.what) == (873e9, "USD", "plan")


def test_a_partitive_counts_the_noun_behind_of() -> None:
    q = shown("Dozens of protesters were arrested.")["Dozens"]
    assert (q.value, q.change, q.unit, q.what) == (24, ">", "person", "protesters")


def test_the_harmed_are_people() -> None:
    text = "The attack left 31 dead and 60 wounded."
    assert {q.value: q.unit for q in found(text)} == {31: "person", 60: "person"}


def test_a_toll_counts_people() -> None:
    assert [(q.value, q.unit) for q in found("The death toll rose to 41.")] == [(41, "person")]


def test_a_bare_figure_takes_over_what_the_one_before_counts() -> None:
    text = "There are 2,500 troops in the country, down from 170,000."
    assert [(q.value, q.unit, q.what) for q in found(text)] == [(2500, "troop", "troops"), (170000, "troop", "troops")]


def test_a_range_is_one_quantity() -> None:
    q = shown("Between 400 and 600 people marched.")["Between 400 and 600"]
    assert (q.value, q.low, q.high, q.change) == (500, 400, 600, "=")


@pytest.mark.parametrize(
    "text",
    [
        "The treaty's Article 5 was invoked.",
        "A Boeing 737 landed safely.",
        "Two F-16 jets are not the same as F-16 parts."[18:],
        "The G7 leaders met on Friday.",
        "He was the first of the Group of Seven.",
        "John Smith, 58, was arrested.",
        "Maria Lopez (44) was arrested.",
        "The 22-year-old was arrested.",
        "A boy of 11 was hurt.",
        "They talked for three hours.",
        "He was jailed for 15 years.",
        "Call 020-7946-0958 for help.",
        "The team won 2-1 on Saturday.",
        "The war began in 1998.",
        "One of the men fled.",
        "No one was hurt.",
        "He finished third.",
        "The shooting was in the 900 block of Brown Street.",
        "She made a 911 call.",
        "A .38-caliber revolver was found.",
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert found(text) == []


def test_what_is_a_time_is_no_quantity() -> None:
    assert found("He spoke on 14 March and left.", "14 March") == []


def test_one_counts_beside_other_counts() -> None:
    text = "The mine killed three soldiers and one driver."
    assert [(q.value, q.what) for q in found(text)] == [(3, "soldiers"), (1, "driver")]


def test_sources_are_not_counted() -> None:
    assert found("The talks failed, two officials said.") == []


def test_figures_of_a_garbled_sentence_are_left_out() -> None:
    draft = draft_of("The blast killed 41 people.")
    draft.sentences[0].trust = "garbled"
    quantities.find(draft)
    assert draft.quantities == []


def test_every_span_begins_and_ends_with_a_word() -> None:
    text = "It cost $5m (£3.8m), or “about 12%” of the 1,600-kilometer line’s price; 37 of whom?"
    for q in found(text):
        assert text[q.start : q.end].strip(" ,;()“”") == text[q.start : q.end]


_PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "12",
                "2,500",
                "-",
                "to",
                "million",
                "$",
                "%",
                "of",
                "one",
                "half",
                "and",
                "\0",
                "\ud800",
                "\u200f",
                "١٢",
            ),
            *("½", ".", "people", "between", "a", "hundred", "third", "(", ")", "'", '"', "from", "up", "000", "1.2"),
            *("dead", "e\u0301"),
        ]
    ),
    max_size=40,
)


@settings(max_examples=60)
@given(_PIECES, st.sampled_from(["", " "]))
def test_any_run_of_words_gives_figures_inside_the_text(pieces: list[str], blank: str) -> None:
    text = blank.join(pieces)
    draft = draft_of(text)
    quantities.find(draft)
    quantities.attach(draft)
    last = 0
    for q in draft.quantities:
        assert last <= q.start < q.end <= len(text)
        assert text[q.start : q.end] == text[q.start : q.end].strip()
        assert isfinite(q.value)
        last = q.end


def test_the_article_is_no_currency() -> None:
    assert shown("A $50,000 bail was set.")["$50,000"].unit == "USD"
    assert shown("The fine was A$50,000.")["A$50,000"].unit == "AUD"
    assert [q.unit for q in found("ALL 50 states agreed.")] != ["ALL"]


def test_a_few_hundred_is_about_three_hundred() -> None:
    (q,) = found("A few hundred villagers marched.")
    assert (q.value, q.change, q.unit) == (300, "~", "person")


def test_compared_sums_and_their_shares_are_of_one_thing() -> None:
    text = "Profit rose 5% to $5 million, or 20 cents a share, from $4 million, or 16 cents a share."
    what = {words: q.what for words, q in shown(text).items()}
    assert what["$5 million"] == what["$4 million"] == "Profit"
    assert what["20 cents"] == what["16 cents"] == "Profit a share"


def test_a_price_for_a_share_alone() -> None:
    assert shown("Sony is paying $27 a share.")["$27"].what == "a share"


def test_the_counter_of_a_gallery_and_the_number_of_a_bar_count_nothing() -> None:
    assert found("1 of 57 Full Screen Autoplay Close") == []
    assert found("They went to the 400 Soundbar nightclub on Friday.", "Friday") == []


def test_the_codes_of_a_terminal_are_no_metres() -> None:
    assert [q for q in found("\x1b[1m minister \x1b[0m resigned.") if q.unit == "m"] == []


def test_the_name_of_a_model_is_no_measure() -> None:
    assert [q for q in found("Troops seized 5 M-16 rifles.") if q.unit == "m"] == []
