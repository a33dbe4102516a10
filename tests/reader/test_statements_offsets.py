"""Statements hold to their text, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from speech_drafts import read

from dateline.reader.draft import Draft
from dateline.reader.statements import covering

PIECES = [
    "He said ",
    '"',
    "'",
    "\u201c",
    "\u201d",
    "it fell",
    ", ",
    ". ",
    "\n\n",
    "she told ",
    "\x00",
    "\ud800",
    "\u202e",
    "that ",
    "HILL: ",
    ": ",
    " \u2014 ",
    "''",
]


def holds(draft: Draft) -> bool:
    spans = [p for s in draft.statements for p in (*s.content, *s.cue, *s.source)]
    return all(0 <= p.start < p.end <= len(draft.text) for p in spans) and all(s.content for s in draft.statements)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_every_span_lies_in_the_text(text: str) -> None:
    assert holds(read(text))


@pytest.mark.parametrize(
    "text", ["", "\x00", '"', "''", "said", "according to", '"Go," he said. ' * 200, 'He said "' * 200]
)
def test_odd_texts_are_read(text: str) -> None:
    assert holds(read(text))


def test_two_hundred_speakers_are_kept_apart() -> None:
    names = [f"{a}{b}" for a in "BCDFGHKLMN" for b in ("ara", "eck", "ill", "ondo", "urk")]
    draft = read("\n\n".join(f'"I will leave," said Anna {n}.' for n in names * 4))
    assert len(draft.statements) == 200
    assert all(len(s.content) == 1 for s in draft.statements)


def test_the_innermost_statement_covers_a_word() -> None:
    draft = read("The minister said that the company had denied that the bridge was unsafe.")
    parse = draft.parse
    unsafe = next(k for k in range(len(parse)) if parse.word(k) == "unsafe")
    minister = next(k for k in range(len(parse)) if parse.word(k) == "minister")
    index = covering(draft, unsafe)
    assert index is not None
    assert draft.statements[index].cue[0].of(draft.text) == "denied"
    assert covering(draft, minister) is None
