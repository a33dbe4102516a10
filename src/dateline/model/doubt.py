"""A doubt: words that a careful desk editor would question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .span import Span

Severity = Literal["major", "minor"]

TITLES = {
    "N101": "stated direction against the figures",
    "N102": "parts that do not make the total",
    "N103": "percentage or ratio against the figures",
    "N104": "two figures for one thing, place and time",
    "N105": "scale or unit that cannot be",
    "T201": "relative time with nothing to anchor it",
    "T202": "weekday against date",
    "T203": "two times that cannot both belong to one act",
    "T204": "impossible order",
    "T205": "two tellings that date one act differently",
    "R301": "sentence, lead or passage told twice",
    "R302": "one claim told again with a different scope",
    "A401": "one name spelled several ways",
    "A402": "pronoun with nothing it can mean",
    "A403": "quotation nobody is given as saying, or with two speakers",
    "A404": "role against the report's own words",
    "G501": "fragment without a clause",
    "G502": "first or second person outside a quotation",
    "G503": "words that belong to another sentence",
    "G504": "circular or senseless clause",
    "G505": "ungrammatical beyond use",
    "S601": "judgement told as fact, without a source",
    "S602": "loaded term in the report's own voice",
    "S603": "weight on an unnamed source",
}
"""What each doubt of a single report is about."""


@dataclass(slots=True)
class Doubt:
    """``message`` is one plain sentence; ``facts`` names what it touches: ``a1``, ``e1``, or a part's letter and
    index: ``t0`` time, ``q0`` quantity, ``s0`` statement, ``p0`` pledge, ``o0`` office."""

    code: str
    severity: Severity
    spans: list[Span]
    message: str
    facts: list[str] = field(default_factory=list)
