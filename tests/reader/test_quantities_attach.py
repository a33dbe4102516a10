"""Attaching: a quantity gets its owner, place, time and speaker where the text tells them, and none otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

from figure_drafts import draft_of

from dateline.model import Actor, Anchor, Event, Interval, Span, Statement, Time
from dateline.reader import quantities
from dateline.reader.draft import Draft


def attached(text: str, actors: dict[str, Any], times: dict[str, int] | None = None) -> Draft:
    """A draft with actors by their words and kind, and with years by their words."""
    draft = draft_of(text)
    for words, year in (times or {}).items():
        start = text.index(words)
        draft.times.append(Time(start, start + len(words), "DATE", str(year), interval=Interval.year(year)))
    quantities.find(draft)
    for words, kind in actors.items():
        span = Span(text.index(words), text.index(words) + len(words))
        actor = draft.new_actor(Actor("", words, kind, mentions=[span]))
        draft.referent.update(dict.fromkeys(draft.parse.words_in(span), actor.id))
    quantities.attach(draft)
    return draft


def name(draft: Draft, id: str | None) -> str | None:
    return draft.actor(id).name if id else None


def test_the_adjective_owns_and_the_clause_places() -> None:
    draft = attached("About 2,500 US troops are in Iraq.", {"US": "government", "Iraq": "country"})
    (q,) = draft.quantities
    assert (name(draft, q.of), name(draft, q.where)) == ("US", "Iraq")


def test_unnamed_people_are_a_group_of_their_own() -> None:
    draft = attached("Police in Lima arrested 60 protesters.", {"Police": "organization", "protesters": "group"})
    assert name(draft, draft.quantities[0].of) == "protesters"


def test_who_pays_owns_the_sum_and_who_kills_not_the_dead() -> None:
    paid = attached("Norway paid $40 million.", {"Norway": "government"})
    assert name(paid, paid.quantities[0].of) == "Norway"
    killed = attached("Norway killed 40 people.", {"Norway": "government"})
    assert killed.quantities[0].of is None


def test_a_compared_figure_has_a_time_of_its_own() -> None:
    text = "The base had 200 planes in 2019, down from 900 in 1991."
    draft = attached(text, {}, {"2019": 2019, "1991": 1991})
    assert [q.as_of for q in draft.quantities] == [Interval.year(2019), Interval.year(1991)]


def test_without_a_time_there_is_none() -> None:
    draft = attached("The base had 200 planes.", {})
    assert draft.quantities[0].as_of is None


def test_the_innermost_statement_says_it() -> None:
    text = "Ada said that Ben said that 40 people were killed."
    draft = attached(text, {"Ada": "person", "Ben": "person"})
    for content, speaker in (("Ben said that 40 people were killed", "a1"), ("40 people were killed", "a2")):
        start = text.index(content)
        draft.statements.append(Statement("indirect", [Span(start, start + len(content))], speaker=speaker))
    quantities.attach(draft)
    assert draft.quantities[0].said_by == "a2"


def test_a_year_ago_belongs_to_the_figure_before() -> None:
    text = "Sales rose to $5 million, or 20 cents a share, from $4 million, or 16 cents a share, a year earlier."
    draft = attached(text, {}, {"a year earlier": 1988})
    assert [q.as_of for q in draft.quantities] == [None, None, Interval.year(1988), Interval.year(1988)]


def test_the_day_of_what_is_demanded_is_not_that_of_the_demand() -> None:
    text = "In 2007 the party demanded that 200 families leave the country."
    draft = attached(text, {}, {"2007": 2007})
    assert draft.quantities[0].as_of is None


def test_a_figure_told_of_an_event_has_its_time() -> None:
    text = "Soldiers stormed the camp. They killed 40 people."
    draft = draft_of(text)
    quantities.find(draft)
    for id, word, day in (("e1", "stormed", Interval.day(date(2007, 5, 4))), ("e2", "killed", None)):
        start = text.index(word)
        draft.events.append(Event(id, start, start + len(word), "ASSAULT", time=day))
    quantities.attach(draft)
    assert draft.events[1].quantities == [0]
    assert draft.quantities[0].as_of == Interval.day(date(2007, 5, 4))


def test_another_kind_of_event_lends_no_day() -> None:
    text = "Ministers resigned. Soldiers killed 40 people."
    draft = draft_of(text)
    quantities.find(draft)
    for id, word, kind, day in (
        ("e1", "resigned", "RETREAT", Interval.day(date(2007, 5, 4))),
        ("e2", "killed", "ASSAULT", None),
    ):
        start = text.index(word)
        draft.events.append(Event(id, start, start + len(word), kind, time=day))
    quantities.attach(draft)
    assert draft.quantities[0].as_of is None


def test_people_in_a_lasting_state_are_so_today() -> None:
    draft = draft_of("About 50,000 people are in tents.")
    draft.anchor = Anchor(date(2011, 4, 27), "published")
    quantities.find(draft)
    quantities.attach(draft)
    assert draft.quantities[0].as_of == Interval.day(date(2011, 4, 27))


def test_what_police_find_is_not_theirs() -> None:
    draft = attached("Police seized 100 kg of explosives.", {"Police": "organization"})
    assert draft.quantities[0].of is None


def test_the_children_of_a_father_of_three_are_his() -> None:
    draft = attached("Ben, a father of three, was shot.", {"Ben": "person"})
    assert name(draft, draft.quantities[0].of) == "Ben"
