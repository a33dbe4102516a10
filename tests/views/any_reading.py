"""Readings of arbitrary text with facts anywhere in it, for property tests."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from dateline.model import (
    Actor,
    Anchor,
    Doubt,
    Event,
    Office,
    Pledge,
    Quantity,
    Reading,
    Report,
    Sentence,
    Span,
    Statement,
    Time,
)

PIECES = [
    "<b>",
    "&amp;",
    "[red]",
    "\x1b[2J",
    "\x00",
    "\ud800",
    "\u202e",
    "\u200f",
    "“",
    '"',
    "'",
    "\n\n",
    "\r\n",
    "שלום",
    "漢字",
]
ANY_TEXT = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=()), max_size=8)), max_size=12
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = "".join(draw(ANY_TEXT))
    edges = st.integers(0, len(text))

    def span() -> Span:
        return Span(*sorted((draw(edges), draw(edges))))

    def spans() -> list[Span]:
        return [span() for _ in range(draw(st.integers(0, 3)))]

    cuts = sorted({draw(edges) for _ in range(draw(st.integers(0, 4)))})
    trust = st.sampled_from(["ok", "doubtful", "garbled"])
    repeats = draw(st.sampled_from([None, "e1", "e2", "e9"]))
    return Reading(
        report=Report("x", text, title=draw(st.sampled_from([None, text])), url=draw(st.sampled_from([None, text]))),
        anchor=Anchor(),
        sentences=[Sentence(a, b, draw(trust)) for a, b in pairwise(cuts)],
        actors=[Actor("a1", text, "person", text, [text], spans()), Actor("a2", "", "place", None, [], spans())],
        offices=[Office("a1", text, "a2", None, None, span())],
        times=[Time(*span(), "DATE", None)],
        quantities=[Quantity(*span(), draw(st.floats()), unit=text, what=text, of="a1", where="a7")],
        statements=[Statement("direct", spans(), spans(), spans(), draw(st.sampled_from(["a1", None])))],
        events=[
            Event("e1", *span(), "AID", text, ["a1", "a9"], ["a2"], ["a2"], repeats=repeats, quantities=[0, 7, -1]),
            Event("e2", *span(), "REJECT", None, repeats="e1", status="denied", said_by="a1"),
            Event("e3", *span(), "CONSULT", likelihood=draw(st.none() | st.floats())),
        ],
        pledges=[Pledge("a1", "a9", *span(), conditional=True, negated=True)],
        doubts=[Doubt("N101", "major", spans(), text, ["e1", "q0"])],
    )
