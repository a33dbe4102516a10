"""The words around a trigger read as a sentence, are the report's own, and keep to their room."""

from __future__ import annotations

import pytest
from any_reading import ANY_TEXT
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Anchor, Reading, Report, Sentence, Span
from dateline.views.clause import Clause, clause
from dateline.views.lookup import Lookup


def around(text: str, trigger: str, subject: str = "", obj: str = "", limit: int = 90) -> Clause:
    def spans(words: str) -> list[Span]:
        return [Span(text.index(words), text.index(words) + len(words))] if words else []

    reading = Reading(Report("x", text), Anchor(), [Sentence(0, len(text))])
    return clause(Lookup(reading), spans(trigger)[0], spans(subject), spans(obj), limit)


WHOLE = [
    ("Rebels seized the bridge.", "seized", "Rebels", "Rebels seized the bridge"),
    ("The mayor, Ana Lopes, resigned, and her deputy took over.", "resigned", "Ana Lopes", "Ana Lopes resigned"),
    ("LIMA, Peru (Wire) - Rebels seized a bridge.", "seized", "Rebels", "Rebels seized a bridge"),
    ("LIMA, Peru (Wire)_Rebels seized a bridge.", "seized", "Rebels", "Rebels seized a bridge"),
    ("Police said that two guards were wounded when a bomb blew up.", "wounded", "", "two guards were wounded"),
    ("It rained, and Kenya offered a hospital.", "offered", "Kenya", "Kenya offered a hospital"),
    ("The talks will begin on Monday, June 20.", "talks", "", "The talks will begin on Monday, June 20"),
    ("Her aide, who vowed to stay on, was ill.", "vowed", "", "… who vowed to stay on"),
    ("An anti-war march was held.", "war", "", "An anti-war march was held"),
]


@pytest.mark.parametrize(("text", "trigger", "subject", "words"), WHOLE)
def test_a_clause_is_cut_at_its_marks(text: str, trigger: str, subject: str, words: str) -> None:
    assert str(around(text, trigger, subject)) == words


def test_what_parts_the_subject_from_its_clause_gives_way() -> None:
    text = "Montenegro cancelled a lease on the old harbour of the town on Wednesday and sent 60 officers to its gates."
    assert str(around(text, "sent", "Montenegro", limit=60)) == "Montenegro … sent 60 officers to its gates"


def test_the_object_is_reached_over_a_comma() -> None:
    text = "Police arrested the captain, Hamisi Bwire, on Friday."
    assert str(around(text, "arrested", "Police", "Hamisi Bwire")) == "Police arrested the captain, Hamisi Bwire"


def test_a_line_does_not_end_in_a_preposition() -> None:
    text = "Ministers urged both of the governments to set up a hotline for the border guards at once."
    assert str(around(text, "urged", "Ministers", limit=45)) == "Ministers urged both of the governments…"


def test_a_quotation_that_is_cut_is_closed() -> None:
    text = "The ministry rejected the charge as “absurd and false”, and the envoy left."
    assert str(around(text, "rejected", limit=48)) == "The ministry rejected the charge as “absurd…”"


def test_it_is_known_which_words_are_shown() -> None:
    text = "Rebels seized the bridge, and the army fled to Oruro."
    words = around(text, "seized", "Rebels")
    assert words.holds([Span(0, 6)])
    assert not words.holds([Span(text.index("Oruro"), text.index("Oruro") + 5)])


@given(ANY_TEXT.map("".join), st.data())
def test_any_words_make_one_line_within_reach_of_the_limit(text: str, data: st.DataObject) -> None:
    edges = st.integers(0, len(text) + 2)

    def span() -> Span:
        return Span(*sorted((data.draw(edges), data.draw(edges))))

    sentences = data.draw(st.sampled_from([[], [Sentence(0, len(text))], [Sentence(*span())]]))
    look = Lookup(Reading(Report("x", text), Anchor(), sentences))
    trigger, subjects, objects = span(), [span()], [span()]
    limit = data.draw(st.integers(0, 80))
    words = str(clause(look, trigger, subjects, objects, limit))
    assert len(words) <= max(limit, 40) + 8
    assert len(words.splitlines()) <= 1
    assert all(ord(char) >= 32 for char in words)
