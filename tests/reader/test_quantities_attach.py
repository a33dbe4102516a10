"""Attaching: a quantity gets its owner, place, time and speaker where the text tells them, and none otherwise."""

from __future__ import annotations

from typing import Any

from figure_drafts import draft_of

from dateline.model import Actor, Interval, Span, Statement, Time
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
