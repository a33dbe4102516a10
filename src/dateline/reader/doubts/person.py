"""G502: the first person outside any quotation in a report told in the third person."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Span

from ..draft import Draft
from ..prose import first_persons, narrators
from ..statements.covering import covering

_NARRATOR = "A first person speaks outside any quotation, and no one in the report can be meant."
_REPORTED = "The first person stands in words that are told as another's and not as a quotation."


def find(draft: Draft) -> Iterator[Doubt]:
    for word in first_persons(draft)[:1]:
        yield Doubt("G502", "major", [draft.parse.sentence_span(draft.parse.sentence[word])], _NARRATOR)
        return
    yield from _in_reported_speech(draft)


def _in_reported_speech(draft: Draft) -> Iterator[Doubt]:
    """ "She saw people moving around me": she is meant, or quotation marks are missing."""
    parse = draft.parse
    words = [k for k in narrators(draft) if parse.low(k) in ("i", "me", "my", "myself")]
    if len({parse.sentence[k] for k in words}) != 1:
        return
    index = covering(draft, words[0])
    if index is None or draft.statements[index].kind != "indirect" or not draft.statements[index].cue:
        return
    statement = draft.statements[index]
    third = any(parse.low(k) in ("he", "she", "they") for c in statement.content for k in parse.words_in(c))
    if third and statement.source:
        yield Doubt(
            "G502", "major", [Span(statement.content[0].start, statement.content[-1].end)], _REPORTED, [f"s{index}"]
        )
