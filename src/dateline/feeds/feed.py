"""What a feed says: its items, as far as a report can be made of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """``guid`` is what the feed knows it by, ``link`` its page. ``content`` is what the feed calls its content,
    ``summary`` its description, both as plain text, a paragraph a line. ``published`` is ISO 8601."""

    guid: str
    link: str | None
    title: str | None
    author: str | None
    publisher: str | None
    published: str | None
    content: str
    summary: str


@dataclass(frozen=True, slots=True)
class Feed:
    """``minutes`` is how long the feed asks to be left alone; ``cut`` whether the end of it is missing."""

    title: str | None
    minutes: int | None
    items: tuple[Item, ...]
    cut: bool
