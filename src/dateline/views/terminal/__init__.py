"""A reading for the terminal: ``show(reading, console)``."""

from __future__ import annotations

from rich.console import Console

from dateline.likely import SURE
from dateline.model import Reading

from ..lookup import Lookup
from . import doubts, facts, people
from .paper import Paper
from .text import numbered

__all__ = ["show"]

SECTIONS = (
    ("Who is who", people.section),
    ("What happened", facts.happened),
    ("Who said what", facts.said),
    ("Figures", facts.amounts),
    ("Pledges", facts.pledges),
    ("Offices", people.terms),
    ("Doubts", doubts.section),
)


def show(reading: Reading, console: Console, *, text: bool = False, sure: float = SURE) -> None:
    """Prints the reading; with ``text`` also the report's sentences under their numbers. Events that are less likely
    right than ``sure`` have no row of their own.

    Every line ends with the number of the sentence it rests on. Works at any width, without colour, and
    into a pipe or a terminal that knows no Unicode.
    """
    paper = Paper(console)
    look = Lookup(reading, sure)
    facts.heading(paper, reading)
    for title, section in SECTIONS:
        body = section(paper, look)
        if body is not None:
            paper.section(title, body)
    if text and reading.sentences:
        paper.section("Text", numbered(paper, look))
    paper.footer(facts.in_all(look, text))
