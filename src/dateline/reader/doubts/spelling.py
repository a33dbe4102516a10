"""A401: one name spelled several ways: "Al Kazemi", "al-Kazmi"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Actor, Doubt, Span

from ..actors.sounds import sound_alike
from ..actors.spelling import ARTICLES, plain
from ..draft import Draft
from ..world import adjective

_WORD = re.compile(r"[^\W\d_]+")
_DECLARED = re.compile(r"(?:\(|\b(?:also|or|write|writes|written|spelled|spelt|transliterated)) *[\"“‘']?\Z")
"""Before a spelling that the report itself gives as another one: "(also written al-Kazmi)"."""
_BEFORE = 30  # characters looked at before a spelling
_SHORTEST = 4  # letters of a word that can be called a spelling of another


def find(draft: Draft) -> Iterator[Doubt]:
    """Actors whose name is written with different letters or accents; hyphens and capitals do not count."""
    for actor in draft.actors:
        spellings = [] if actor.id in draft.unnamed else _spellings(draft.text, actor)
        if len(spellings) > 1:
            named = [span.of(draft.text) for span in spellings]
            told = f"{', '.join(named[:-1])} and {named[-1]}"
            yield Doubt("A401", "minor", spellings, f"One name is spelled {told}.", [actor.id])


def _spellings(text: str, actor: Actor) -> list[Span]:
    """The first mention of each spelling; names all in capitals have no accents to judge."""
    chosen: list[Span] = []
    declared = {m.of(text) for m in actor.mentions if _DECLARED.search(text, max(0, m.start - _BEFORE), m.start)}
    for mention in actor.mentions:
        name = mention.of(text)
        if (
            name in declared
            or name.isupper()
            or not _words(name)
            or any(_words(name) <= _words(span.of(text)) for span in chosen)
        ):
            continue
        if not chosen or any(_differ(name, span.of(text)) for span in chosen):
            chosen.append(mention)
    return chosen


def _differ(a: str, b: str) -> bool:
    """Whether a word of the one is another spelling of a word of the other."""
    first, second = _words(a), _words(b)
    return any(
        min(len(x), len(y)) >= _SHORTEST and (plain(x) == plain(y) or sound_alike(plain(x), plain(y)))
        for x in first - second
        for y in second - first
    )


def _words(name: str) -> frozenset[str]:
    """The words that name: those with a capital ("al-Kazmi": kazmi), no adjectives of countries."""
    return frozenset(w.lower() for w in _WORD.findall(name) if w[0].isupper() and not adjective(w)) - ARTICLES
