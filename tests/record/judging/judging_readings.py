"""Readings made by hand, so that no test of a judgement depends on what the language core finds."""

from __future__ import annotations

from datetime import date
from typing import Any

from dateline.model import Actor, Anchor, Interval, Quantity, Reading, Report, Sentence, Span


def day(text: str) -> Interval:
    return Interval.day(date.fromisoformat(text))


def reading(text: str, published: str | None = None, id: str = "r", **fields: Any) -> Reading:
    """One sentence a line."""
    sentences, at = [], 0
    for line in text.split("\n"):
        if line:
            sentences.append(Sentence(at, at + len(line)))
        at += len(line) + 1
    anchor = Anchor(date.fromisoformat(published), "published") if published else Anchor()
    given = {"publisher": fields.pop("publisher", None), "published": published}
    return Reading(Report(id=id, text=text, **given), anchor, sentences, **fields)


def actor(text: str, name: str, id: str, kind: Any = "person", **more: Any) -> Actor:
    at = text.find(name)
    mentions = [Span(at, at + len(name))] if at >= 0 else []
    return Actor(id=id, name=name, kind=kind, mentions=mentions, **more)


def quantity(text: str, words: str, value: float, **more: Any) -> Quantity:
    at = text.index(words)
    return Quantity(start=at, end=at + len(words), value=value, **more)
