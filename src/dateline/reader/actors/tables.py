"""What tables know of the named: the user's own actors, and bodies that go by several names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.language.parse import Parse
from dateline.model import Span
from dateline.model.actor import ActorKind

from .. import world
from ..world.bodies import Known, bodies_called
from ..world.own import Own
from .bodies import plain_name
from .mention import Mention

_WORD = re.compile(r"\w+")


def own_names(parse: Parse, named: list[Mention], own: Own) -> list[Mention]:
    """The mentions, with the names of the user's table as the table has them, and those that were missed."""
    found = list(_own_mentions(parse, own))
    if not found:
        return named
    taken = {k for m in found for k in range(m.first, m.last)}
    rest = [m for m in named if not _parts_of(m, taken)]
    return sorted([*rest, *found], key=lambda m: (m.first, -m.last))


def know_bodies(named: list[Mention]) -> None:
    """Gives agencies, armed groups and parties their one name and country, where the report tells which is meant."""
    countries = _scene(named)
    names = {plain_name(m.text) for m in named}
    meant: dict[str, Known | None] = {}
    for mention in named:
        if mention.kind not in ("organization", "group") or mention.plain or mention.adjective or mention.meant:
            continue
        if mention.text not in meant:
            meant[mention.text] = _meant(mention.text, countries, names)
        if body := meant[mention.text]:
            mention.kind, mention.meant = "organization", body.name
            mention.country = mention.country or body.country


def _scene(named: list[Mention]) -> set[str]:
    """The countries that the report speaks of at least half as often as of its main one: in a report from Manila that
    names Washington once, the Justice Department is not the American one."""
    times = Counter(m.country for m in named if m.country and m.kind in ("country", "government", "place"))
    return {country for country, n in times.items() if 2 * n >= max(times.values())}


def _meant(text: str, countries: set[str], names: set[str]) -> Known | None:
    """The only body of the name that the report can mean."""
    if world.body(text) or world.seat(text):
        return None
    called = bodies_called(text)
    fits = [b for b in called if not countries.isdisjoint(b.countries) or _named_in_full(b, text, names)]
    if not fits and len(called) == 1 and not called[0].countries and " " in text:
        return called[0]
    return fits[0] if len(fits) == 1 else None


def _named_in_full(body: Known, text: str, names: set[str]) -> bool:
    return any(" " in name and name != text and plain_name(name) in names for name in body.names)


class _Name(NamedTuple):
    """A name of the user's table without its article; ``lead`` is how far into it its first word begins."""

    text: str
    lead: int
    article: bool
    full: str | None
    kind: ActorKind
    country: str | None


@lru_cache(maxsize=4)
def _by_first_word(own: Own) -> dict[str, list[_Name]]:
    """The names of the table, the longest before the others."""
    rows: dict[str, tuple[str | None, ActorKind, str | None]] = {}
    for term in own.people:
        rows.update((name, (None, "person", term.of)) for name in term.names)
    for body in own.bodies:
        rows.update((name, (body.names[0], body.kind, body.country)) for name in body.names)
    out: dict[str, list[_Name]] = defaultdict(list)
    for text in sorted(rows, key=len, reverse=True):
        name = world.bare(text)
        if word := _WORD.search(name):
            out[word[0]].append(_Name(name, word.start(), name != text, *rows[text]))
    return dict(out)


def _own_mentions(parse: Parse, own: Own) -> Iterator[Mention]:
    names = _by_first_word(own)
    end = 0
    for word in _WORD.finditer(parse.text) if names else ():
        for name in names.get(word[0], ()):
            start = word.start() - name.lead
            if start >= end and _stands(name, parse.text, start):
                end = start + len(name.text)
                if within := parse.words_in(Span(start, end)):
                    yield _mention(parse, within[0], within[-1] + 1, name)
                break


def _stands(name: _Name, text: str, start: int) -> bool:
    """Whether the name stands there, with its article if it has one, and as no part of a longer word."""
    if start < 0 or not text.startswith(name.text, start):
        return False
    around = text[max(start - 1, 0) : start] + text[start + len(name.text) : start + len(name.text) + 1]
    if any(c.isalnum() or c == "_" for c in around):
        return False
    return not name.article or text[max(start - 4, 0) : start].lower() == "the "


def _mention(parse: Parse, first: int, last: int, name: _Name) -> Mention:
    head = next((k for k in range(first, last) if not first <= parse.head[k] < last), last - 1)
    return Mention(first, last, head, name.text, name.kind, name.country, meant=name.full)


def _parts_of(mention: Mention, taken: set[int]) -> bool:
    return any(k in taken for k in range(mention.first, mention.last))
