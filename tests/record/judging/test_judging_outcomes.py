"""Pledges are followed: what later reports say of the thing promised decides, on any day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging_readings import actor, quantity, reading

from dateline.model import Interval, Pledge, Span
from dateline.record.judging import quotations, told
from dateline.record.judging.outcomes import Evidence, Passage, Vow, compare, evidence, outcome

MADE, DUE, AFTER = date(2021, 5, 4), date(2021, 8, 31), date(2021, 9, 20)
PLEDGE = "Governor Ana Brandt promised to build 300 huts for the flooded villages by 31 August."


def vow(text: str = PLEDGE, negated: bool = False, due: date | None = DUE) -> Vow:
    start = text.index("promised")
    interval = Interval(MADE, due) if due else None
    figures = [quantity(text, "300", 300, what="huts", unit="hut")] if "300" in text else []
    made = reading(
        text, "2021-05-04", actors=[actor(text, "Ana Brandt", "a1")], quantities=figures,
        pledges=[Pledge("a1", None, start, len(text) - 1, interval, negated=negated)],
    )  # fmt: skip
    return told.vows(made, {"a1": 7}, 0, 0)[0]


def later(*sentences: str, values: frozenset[tuple[float, str]] = frozenset(), by: bool = False) -> list[Passage]:
    return [
        Passage(1, 1, AFTER, Span(0, 1), s, by or "Brandt" in s or "governor" in s.lower(), values) for s in sentences
    ]


def stands(promise: Vow, passages: list[Passage], on: date = AFTER) -> str:
    return outcome(promise, evidence(promise, passages), on)[0]


@pytest.mark.parametrize(
    ("sentences", "verdict"),
    [
        (["The 300 huts for the flooded villages were built in July."], "kept"),
        (["The governor kept her promise: the last of the huts was handed over in the flooded villages."], "kept"),
        (["The huts for the flooded villages have not been built."], "overdue"),
        (["Only 40 of the 300 huts that Governor Brandt promised stand in the flooded villages."], "overdue"),
        (["Brandt said that she would build the huts for the flooded villages next year."], "overdue"),
        (["Brandt cancelled the huts for the flooded villages."], "broken"),
        (
            [
                "Only 40 of the 300 huts that Governor Brandt promised stand in the flooded villages.",
                "The governor's office said that no more would be put up.",
            ],
            "broken",
        ),
        (["Brandt cancelled her visit to the capital."], "overdue"),
        (["Governor Brandt said her office would not build any more."], "broken"),
        (["The 300 huts for the flooded villages were erected in July."], "kept"),
        (["A school was built in the capital."], "overdue"),
        ([], "overdue"),
    ],
)
def test_the_outcome_is_what_later_reports_say(sentences: list[str], verdict: str) -> None:
    assert stands(vow(), later(*sentences)) == verdict


def test_the_same_done_elsewhere_is_no_evidence() -> None:
    text = "Governor Ana Brandt promised to open a clinic in Santa Clara by 31 August."
    assert stands(vow(text), later("Governor Brandt opened a clinic in Porto Novo.")) == "overdue"
    assert stands(vow(text), later("Governor Brandt opened a clinic in Santa Clara.")) == "kept"


def test_a_sentence_beside_the_promise_told_again_is_of_the_promiser() -> None:
    text = "Governor Ana Brandt promised not to dismiss any teachers."
    told_again = later("Schools dismissed 300 teachers on Monday.", "Brandt had promised not to dismiss any teachers.")
    assert stands(vow(text, negated=True, due=None), told_again) == "broken"


def test_fewer_than_promised_is_not_kept() -> None:
    built = later("Huts were built in the flooded villages, Brandt said.", values=frozenset([(120.0, "hut")]))
    assert stands(vow(), built) == "overdue"


def test_a_day_decides() -> None:
    promise = vow()
    found = evidence(promise, later("The 300 huts for the flooded villages were built."))
    assert outcome(promise, found, date(2021, 6, 1))[0] == "pending"
    assert outcome(promise, found, date(2021, 8, 25))[0] == "due soon"
    assert outcome(promise, found, date(2021, 9, 1))[0] == "overdue"
    verdict, grounds = outcome(promise, found, AFTER)
    assert verdict == "kept"
    assert grounds
    assert "huts" not in promise.act
    assert all(isinstance(e, Evidence) and e.why for e in grounds)


def test_without_a_day_a_promise_is_never_overdue() -> None:
    assert stands(vow(due=None), []) == "pending"


def test_who_does_what_was_sworn_off_breaks_the_promise() -> None:
    text = "Governor Ana Brandt promised not to raise the bridge toll."
    assert stands(vow(text, negated=True, due=None), later("Brandt raised the bridge toll on Monday.")) == "broken"
    assert stands(vow(text, negated=True, due=None), later("Brandt has not raised the bridge toll.")) == "pending"


def test_a_sentence_may_promise_two_things() -> None:
    text = "Ana Brandt promised to mend the dyke by 31 August and to pay each farmer within two weeks."
    made = reading(
        text, "2021-05-04", actors=[actor(text, "Ana Brandt", "a1")],
        pledges=[Pledge("a1", None, text.index("promised"), len(text) - 1, Interval(MADE, DUE))],
    )  # fmt: skip
    one, two = told.vows(made, {"a1": 7}, 0, 0)
    assert (one.promise.verb, two.promise.verb) == ("mend", "pay")
    assert one.due == Interval(MADE, DUE)
    assert two.due is None
    assert "farmer" not in one.act


def test_two_reports_of_one_promise_are_one() -> None:
    one = vow()
    assert not compare(one, one, 0)
    again = Vow(**{name: getattr(one, name) for name in Vow.__slots__} | {"report": 5})
    assert compare(one, again, 0)
    other = vow("Governor Ana Brandt promised to mend the dyke by 31 August.")
    assert not compare(again, other, 0)


def quoted(key: int, words: str, speaker: int = 7) -> quotations.Quotation:
    return quotations.Quotation(key, key, key, MADE, speaker, words, "Ana Brandt")


@pytest.mark.parametrize(
    ("one", "other", "at_odds"),
    [
        ("The wells were dry and we had no rope at all", "The wells were empty and we had no rope at all", True),
        ("We will pay all of the farmers this year", "We will not pay all of the farmers this year", True),
        ("The wells were dry and we had no rope at all", "The wells were dry and we had no rope", False),
        ("The wells were dry, and we had no rope at all.", "the wells were dry and we had no rope at all", False),
        ("Our labour laws are good for every worker", "Our labor laws are good for every worker", False),
        ("The wells were dry and we had no rope at all", "Nobody came to help us for three long days", False),
        ("They were dry", "They were empty", False),
        ("They came from the hills and went back there", "They came from the hills and live among us", True),
        ("I ’ m sure that all of us were safe that night", "I'm sure that all of us were safe that night", False),
        ("People knew on that night that we were ok", "People knew on that night that we were okay", False),
        (
            "The roof of the market burned down. It is being looked into as a case of arson.",
            "The roof of the market burned down. Everybody who lives near it is asked to stay away.",
            False,
        ),
        (
            "The roof of the market burned down. We had no water at all to put it out.",
            "The roof of the market burned down. We had no hoses at all to put it out.",
            True,
        ),
    ],
)
def test_a_quotation_in_other_words_is_a_conflict(one: str, other: str, at_odds: bool) -> None:
    assert (quotations.conflict(quoted(1, one), quoted(2, other)) is not None) is at_odds


def test_pieces_of_a_quotation_are_sentences_where_a_capital_begins_them() -> None:
    assert quotations.joined(["We will rebuild,", "The roof is gone,", "and so are the walls"]) == (
        "We will rebuild. The roof is gone and so are the walls"
    )
    assert quotations.joined(["We wait!", "I hope,", "I do"]) == "We wait! I hope I do"
    assert quotations.joined([]) == ""


def test_who_says_a_thing_twice_in_two_ways_is_quoted_right_by_both() -> None:
    words = "The wells of Sarrat were dry in May. The wells of Sarrat were full in May"
    assert quotations.conflict(quoted(1, words), quoted(2, words)) is None


def test_quotations_of_two_speakers_are_two() -> None:
    one = quoted(1, "The wells were dry and we had no rope at all")
    other = quotations.Quotation(2, 2, 2, MADE, 8, "The wells were empty and we had no rope at all", "Jon Meyer")
    assert quotations.conflict(one, other) is None


@given(st.lists(st.text(max_size=40), max_size=6), st.lists(st.text(max_size=40), max_size=6))
def test_any_words_can_be_compared(ours: list[str], theirs: list[str]) -> None:
    first, second = (quoted(key, quotations.joined(pieces)) for key, pieces in ((1, ours), (2, theirs)))
    found = quotations.conflict(first, second)
    assert found is None or first.words != second.words


def test_endless_quotations_are_not_compared() -> None:
    words = "and on and on it went through the dark " * 5000
    assert quotations.conflict(quoted(1, words), quoted(2, words + "night")) is None


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Brandt has broken the promise she made in May to build 300 huts for the flooded villages.", "broken"),
        ("Villagers accuse Brandt of failing to build the 300 huts for the flooded villages.", "overdue"),
        ("Max Orr denied that the 300 huts for the flooded villages were built.", "overdue"),
        ("Brandt was sued over the 300 huts for the flooded villages that she had promised.", "overdue"),
        ("Brandt's office released figures on the 300 huts for the flooded villages.", "overdue"),
        ("Work on the 300 huts for the flooded villages began in June, Brandt said.", "overdue"),
    ],
)
def test_a_promise_told_again_is_not_yet_kept(sentence: str, verdict: str) -> None:
    assert stands(vow(), later(sentence)) == verdict


def test_a_day_in_may_is_no_may() -> None:
    assert stands(vow(), later("SARRAT, May 4 (Agency) - The 300 huts for the flooded villages were built.")) == "kept"
    assert stands(vow(), later("The 300 huts for the flooded villages may be built.")) == "overdue"


def test_who_received_the_money_was_paid() -> None:
    promise = vow("Governor Ana Brandt promised to pay the ferrymen of Sarrat 4,000 crowns each by 31 August.")
    assert stands(promise, later("The ferrymen of Sarrat have received 4,000 crowns each, Brandt said.")) == "kept"
    assert stands(promise, later("The ferrymen of Sarrat have not received 4,000 crowns each.")) == "overdue"


def test_prisoners_are_freed_as_promised() -> None:
    promise = vow("Governor Ana Brandt promised to free all detained teachers by 31 August.")
    assert stands(promise, later("Brandt freed 30 teachers who were arrested at a protest.")) == "kept"


def test_what_comes_right_after_the_promise_told_again_may_say_that_it_is_done() -> None:
    again = "Governor Brandt had promised to build the 300 huts for the flooded villages by August."
    assert stands(vow(), later(again, "The last of them was finished on 12 August.")) == "kept"
    assert stands(vow(), later(again, "None of them was finished.")) == "overdue"
    assert stands(vow(), later("The huts stand in the villages.", "The last of them was finished.")) == "overdue"


def test_a_promise_of_common_words_is_followed_by_its_promisers_name() -> None:
    promise = vow("Governor Ana Brandt promised to build 80 houses by 31 August.")
    assert stands(promise, later("Brandt had promised to build the houses.", "They were finished in June.")) == "kept"
    assert stands(promise, later("A firm built houses in the capital.")) == "overdue"


def with_(one: Vow, **more: object) -> Vow:
    return Vow(**{name: getattr(one, name) for name in Vow.__slots__} | {"report": 5, "story": 5} | more)


def test_a_promise_told_when_its_day_is_past_is_the_one_of_that_day() -> None:
    one = vow()
    text = "Governor Ana Brandt had promised that all would be ready by 31 August."
    made = reading(
        text, "2021-09-20", actors=[actor(text, "Ana Brandt", "a1")],
        pledges=[Pledge("a1", None, text.index("promised"), len(text) - 1, Interval(None, DUE))],
    )  # fmt: skip
    (again,) = told.vows(made, {"a1": 7}, 5, 5)
    assert again.made is None
    assert compare(again, one, 0).rule == "same deadline"
    assert not compare(with_(again, by=8), one, 0)
    assert compare(with_(one, by=8, made=None), one, 0).rule == "same deadline"
    assert not compare(with_(again, due=Interval(None, date(2021, 9, 1))), one, 0)


def test_within_two_weeks_may_be_told_again_weeks_later() -> None:
    text = "Governor Ana Brandt promised to pay each ferryman of Sarrat within two weeks."
    one = vow(text, due=date(2021, 5, 18))
    assert compare(with_(one, due=Interval(date(2021, 6, 1), date(2021, 6, 15))), one, 0)
    other = vow(text.replace("within two weeks", "by June"), due=date(2021, 5, 18))
    assert not compare(with_(other, due=Interval(date(2021, 6, 1), date(2021, 6, 15))), other, 0)


def test_a_ministry_without_a_name_promises_what_its_minister_does() -> None:
    one = vow()
    ministry = with_(one, by=8, known=frozenset(["ministry"]))
    assert compare(ministry, one, 0)
    assert not compare(with_(one, by=8, known=frozenset(["kastner"])), one, 0)
    assert not compare(with_(ministry, due=Interval(MADE, date(2021, 9, 30))), one, 0)
