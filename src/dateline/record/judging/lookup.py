"""How an actor is looked up: the keys under which it is written down, and those under which it is sought.

Two that ``actors.compare`` may find to be one share a key: whatever the one is written under, the other asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from dateline.reader.actors.name_order import is_east_asian
from dateline.reader.actors.nouns import PERSONS
from dateline.reader.actors.sounds import forms, respelled, sounds
from dateline.reader.actors.spelling import name_words, plain

from . import bodies
from .actors import Member

_LONG = 4  # letters from which a name of one word may be another spelling of one
_WORD = re.compile(r"[^\W_]+")
_TAIL = re.compile(r" (?:of|for|in) ")
#: Kinds that are looked up among each other: an organization may be told as a government.
_SORTS = {"person": "p", "organization": "o", "government": "o", "place": "l", "group": "g", "country": "c"}
_MOST = 48  # keys of one name: more come only of words that are no name


def is_crowd(actor: Member) -> bool:
    """Whether its words name nobody in particular: "police", "two men", "The villagers". Such are looked up by their
    very words: in the record they stand for whoever is called so."""
    if actor.ids or actor.kind == "country" or (actor.kind == "government" and actor.countries):
        return False
    name = actor.names[0]
    if not bodies.is_name(name) or name.lower() in actor.names[1:]:
        return True
    if actor.kind == "group" and len(bodies.plain_name(name).split()) == 1:
        return True
    if actor.kind == "person" and _is_noun(name):
        return True
    return actor.kind != "place" and not bodies.is_distinct(name) and not bodies.is_title(name)


def _is_noun(name: str) -> bool:
    """ "Harbour High School principal", "23-YEAR-OLD WOMAN", "Student"; not "Leroy Farmer", "Yusuf al-Kenti"."""
    *before, last = name.split()
    if last.islower():
        return True
    is_plain = not before or name.isupper() or any(part[:1].isdigit() for part in before)
    return is_plain and last.lower() in PERSONS


def crowd_key(actor: Member) -> str:
    """Two with this key are one actor of the record, and no others are."""
    return f"g:{actor.kind}:{min(actor.countries, default='')}:{bodies.plain_name(actor.names[0])}"


def written(actor: Member) -> frozenset[str]:
    """The keys under which an actor that is no crowd is written down."""
    return frozenset(_common(actor)).union(*(_name_keys(actor.kind, name)[0] for name in actor.names))


def asked(actor: Member) -> frozenset[str]:
    """The keys under which one that it may be is sought."""
    return frozenset(_common(actor)).union(*(_name_keys(actor.kind, name)[1] for name in actor.names))


def exact(actor: Member) -> frozenset[str]:
    """Of these the ones that tell most: ids and the very name."""
    return frozenset([*_common(actor), _exact(actor.kind, actor.names[0])])


def _common(actor: Member) -> Iterator[str]:
    yield from (f"{name}:{id}" for name, id in actor.ids.items())
    if actor.kind in ("country", "government"):
        yield from (f"{actor.kind}:{country}" for country in actor.countries)


@lru_cache(maxsize=16384)
def _name_keys(kind: str, name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Of one name: those to be written, those to be asked for."""
    simple = bodies.plain_name(name)
    if not simple:
        return frozenset(), frozenset()
    found = _person(name) if kind == "person" else (set(), set()) if kind == "country" else _body(name, simple)
    own = _exact(kind, name)
    return tuple(frozenset({own, *(_SORTS[kind] + key for key in keys)}) for keys in found)  # type: ignore[return-value]


def _exact(kind: str, name: str) -> str:
    return f"{_SORTS[kind]}n:{bodies.plain_name(name)}"


def _person(name: str) -> tuple[set[str], set[str]]:
    words = [word for word in name_words(name) if len(word) > 1 or not word.isalpha()]
    short = name.lower() if name.isupper() and name.isalpha() and 3 <= len(name) <= 4 else ""
    letters = "".join(word[0] for word in _WORD.findall(plain(name)))
    written = {f"i:{letters}"} if 3 <= len(letters) <= 4 and not short else set()
    sought = {f"short:{letters}"} if written else set()
    if short:
        written, sought = {f"short:{short}"}, {f"i:{short}"}
    if len(words) == 1:
        alone = {f"alone:{sound}" for sound in _heard(words[0])}
        return written | alone, sought | {f"f:{key[6:]}" for key in alone} | (alone if len(words[0]) > _LONG else set())
    last = words if is_east_asian(tuple(words)) else words[1:]
    families = {f"f:{sound}" for word in last for sound in _heard(word)}
    pairs = set(_some(_pairs(name_words(name))))
    sought |= pairs | set(_some(_pairs(name_words(name)[::-1]))) | {f"alone:{key[2:]}" for key in families}
    return written | pairs | families, sought


def _pairs(words: Iterable[str]) -> Iterator[str]:
    """How a word or its full form begins to sound, and how a later one sounds; "Chin-ping" sounds as "Jinping"."""
    first, *rest = words
    for given, family in [*combinations([first, *rest], 2), *([(first, "".join(rest))] if len(rest) > 1 else [])]:
        for begins in sorted({given[:1]} | {sound[:1] for word in {given} | forms(given) for sound in _heard(word)}):
            for sound in sorted(_heard(family)):
                yield f"p:{begins}{sound}"


def _heard(word: str) -> set[str]:
    return {sounds(spelled) or spelled for spelled in respelled(word)}


def _some(keys: Iterator[str]) -> Iterator[str]:
    return (key for key, _ in zip(keys, range(_MOST), strict=False))


def _body(name: str, simple: str) -> tuple[set[str], set[str]]:
    """A short form asks for what begins as it does, or has its initials; a full one for its short forms."""
    tail = _TAIL.search(simple)
    beginning = {simple[: tail.start()]} if tail else set()
    letters = bodies.initials(name)
    written, sought = {f"b:{part}" for part in beginning}, {f"n:{part}" for part in beginning}
    sought.add(f"b:{simple}")
    if " " not in simple and name.isupper() and 2 < len(name) < 8:
        sought.add(f"i:{name.lower()}")
    elif 2 < len(letters) < 8:
        written.add(f"i:{letters}")
        sought.add(f"n:{letters}")
    return written, sought
