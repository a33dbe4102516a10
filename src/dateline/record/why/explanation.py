"""Explanations: why the record has something as it has it, in plain words, with the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, func

from ..passages import Source
from ..tables.told import texts
from ..timeline import Days


@dataclass(frozen=True, slots=True)
class Ground:
    """Something told that it rests on, in its ``sentence``. ``told`` is what is told there, each in a few words;
    ``rule``, ``score`` and ``why`` say why it belongs to it."""

    source: Source
    sentence: str | None
    day: str | None
    publisher: str | None
    told: tuple[str, ...]
    rule: str
    score: float | None
    why: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Something alike that was not joined with it, and why."""

    id: str
    name: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """``what`` says what it is in a line, ``lines`` how it was judged as a whole."""

    id: str
    kind: str
    what: str
    lines: tuple[str, ...]
    grounds: tuple[Ground, ...] = ()
    apart: tuple[Apart, ...] = ()


def ground(row: Any, told: Iterable[str], rule: str, score: float | None, why: Any) -> Ground:
    """``row`` has a fact and its report's ``report_id``, ``reported`` and ``publisher``. What joined nothing has no
    score."""
    source = Source(row["report_id"], row["start"], row["end"], row["quote"])
    reason = why["why"] if isinstance(why, dict) else why or ""
    rounded = round(score, 2) if score else None
    return Ground(
        source, row.get("sentence"), row["reported"] or None, row["publisher"], tuple(told), rule, rounded, reason
    )


def sentence(facts: Table) -> ColumnElement[str]:
    """That in which a fact stands."""
    return func.substr(texts.c.text, facts.c.first + 1, facts.c.last - facts.c.first).label("sentence")


def count(number: int, one: str, several: str | None = None) -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"


def span(days: Days | None) -> str:
    if days is None:
        return ""
    first, last = days.earliest, days.latest
    return first if first == last and first else f"{first or '...'} to {last or '...'}"
