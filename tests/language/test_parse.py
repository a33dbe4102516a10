"""The parse's helpers, on one built by hand."""

from __future__ import annotations

from dateline.language.parse import Frame, Parse
from dateline.model import Span


def by_hand() -> Parse:
    """The army did not leave . They stayed ."""
    text = "The army did not leave. They stayed."
    starts, ends = [0, 4, 9, 13, 17, 22, 24, 29, 35], [3, 8, 12, 16, 22, 23, 28, 35, 36]
    return Parse(
        text,
        starts,
        ends,
        head=[1, 4, 4, 4, -1, 4, 7, -1, 7],
        deprel=["det", "nsubj", "aux", "advmod", "root", "punct", "nsubj:pass", "root", "punct"],
        sentence=[0] * 6 + [1] * 3,
        sentences=[(0, 6), (6, 9)],
        frames=[Frame(4, ((1, "ARG0"), (3, "ARGM-NEG")))],
    )


def test_words_and_spans() -> None:
    parse = by_hand()
    assert (parse.word(1), parse.low(0), parse.between(0, 2)) == ("army", "the", "The army")
    assert parse.span(0, 2) == Span(0, 8)
    assert parse.sentence_span(1) == Span(24, 36)
    assert list(parse.words_in(Span(4, 12))) == [1, 2]
    assert list(parse.words_in(Span(5, 6))) == [1]
    assert list(parse.words_in(Span(3, 4))) == []


def test_the_tree() -> None:
    parse = by_hand()
    assert parse.children(4) == [1, 2, 3, 5]
    assert parse.child(4, "nsubj") == 1
    assert parse.child(7, "nsubj") == 6
    assert parse.child(4, "obj") is None
    assert parse.subtree(4) == (0, 6)
    assert list(parse.ancestors(0)) == [1, 4]


def test_frames() -> None:
    frame = by_hand().frame(4)
    assert frame is not None
    assert frame.first("ARG1", "ARG0") == 1
    assert frame.first("ARG2") is None
    assert by_hand().frame(0) is None
