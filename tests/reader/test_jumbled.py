"""Jumbled: the core's sense of damage, asked only of whole sentences that are the reporter's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.language import core
from dateline.model import Anchor, Report
from dateline.reader.doubts import jumbled as doubt
from dateline.reader.draft import Draft
from dateline.reader.jumbled import LIKELY, SURE, jumbled

NO_ANCHOR = Anchor()
PLAIN = "The council met on Monday in the old town hall. The mayor opened the new bridge in June. It rained all day."


def draft(text: str, likely: float, sentence: int = 1) -> Draft:
    """A report of which the core finds one sentence damaged."""
    parse = core().parse(text)
    first, last = parse.sentences[sentence]
    garble = [likely if first <= k < last else 0.0 for k in range(len(parse))]
    return Draft(report=Report(id="t", text=text), anchor=NO_ANCHOR, parse=replace(parse, garble=garble))


@pytest.mark.parametrize(("likely", "severity"), [(SURE + 0.05, "major"), (LIKELY + 0.05, "minor")])
def test_a_sentence_that_the_core_finds_damaged_is_doubted(likely: float, severity: str) -> None:
    (found,) = doubt.find(draft(PLAIN, likely))
    assert (found.code, found.severity) == ("G505", severity)
    assert found.spans[0].of(PLAIN) == "The mayor opened the new bridge in June."


@pytest.mark.parametrize(
    "text",
    [
        PLAIN.replace("in June. It", "in\n\nIt"),  # a line cut off
        PLAIN.replace("The mayor opened the new bridge in June.", "Bridge open."),
        PLAIN.replace("The mayor", "the mayor"),
    ],
)
def test_lines_that_are_no_whole_sentences_are_not_asked_about(text: str) -> None:
    assert jumbled(draft(text, 0.99)) == {}


def test_most_sentences_damaged_is_a_style() -> None:
    parse = core().parse(PLAIN)
    all_of_it = replace(parse, garble=[0.99] * len(parse))
    assert jumbled(Draft(report=Report(id="t", text=PLAIN), anchor=NO_ANCHOR, parse=all_of_it)) == {}
