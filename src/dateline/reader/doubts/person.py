"""G502: the first person outside any quotation in a report told in the third person."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Doubt, Span

from ..draft import Draft
from ..prose import first_persons, narrators
from ..statements.covering import covering
from .naming import short

_NARRATOR = "“{}” speaks of itself in “{}”, which is no quotation, in a report told of others."
_REPORTED = "“{}” stands in words that are told as “{}”’s, but not as a quotation."


def find(draft: Draft) -> Iterator[Doubt]:
    for word in first_persons(draft)[:1]:
        span = draft.parse.sentence_span(draft.parse.sentence[word])
        told = _NARRATOR.format(draft.parse.word(word), short(span.of(draft.text)))
        yield Doubt("G502", "major", [span], told)
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
        span = Span(statement.content[0].start, statement.content[-1].end)
        told = _REPORTED.format(parse.word(words[0]), short(statement.source[0].of(draft.text)))
        yield Doubt("G502", "major", [span], told, [f"s{index}"])
